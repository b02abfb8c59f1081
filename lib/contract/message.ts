import type { RecordRef } from '@/lib/context/record';
import type { z } from '@/lib/zod';
import type { Refusal } from './refusal';

/**
 * Who may send a message, as far as the browser vouches for it. `site`: a site's content script, in the top frame of an
 * https page. `panel`: our panel in a frame of such a page, proved to be put there by our content script. `frame`: the
 * same page in any frame, whoever put it there. `own`: a page of ours that no web page can load.
 */
export type SenderKind = 'site' | 'panel' | 'frame' | 'own';

/**
 * `question`: changes nothing, and may be asked again. `command`: changes rows, carries an id of the asker's making, and
 * is carried out once however often it arrives. `act`: does something with a tab or the browser that is harmless twice.
 */
export type MessageKind = 'question' | 'command' | 'act';

/** One definition of a message: its parser, who may send it, and by its type what is answered. */
export interface Message<Kind extends MessageKind = MessageKind, Input = unknown, Output = unknown> {
  kind: Kind;
  from: readonly SenderKind[];
  input: z.ZodType<Input>;
  /** Of a content script's: the record it speaks of. One of another host than the browser says it runs on is refused. */
  about?(input: Input): RecordRef | null | undefined;
  /** Of the type only; nothing is there at run time. */
  output?: Output;
}

/** Pages of ours that show customers' data. */
export const ours = ['panel', 'own'] as const satisfies SenderKind[];
export const sites = ['site'] as const satisfies SenderKind[];

/** Whatever a content script may send has to say of which record it speaks, or that it speaks of none. */
type Spec<Input> =
  | { from: readonly Exclude<SenderKind, 'site'>[]; input: z.ZodType<Input>; about?: undefined }
  | { from: typeof sites; input: z.ZodType<Input>; about: (input: Input) => RecordRef | null | undefined };

/** `question({ from, input })<Output>()`: the input's type is inferred, the output's is given. */
const define =
  <Kind extends MessageKind>(kind: Kind) =>
  <Input>(spec: Spec<Input>) =>
  <Output>(): Message<Kind, Input, Output> => ({ kind, ...spec });

export const question = define('question');
export const command = define('command');
export const act = define('act');

export type Messages = Readonly<Record<string, Message>>;
export type InputOf<M> = M extends Message<MessageKind, infer Input> ? Input : never;
export type OutputOf<M> = M extends Message<MessageKind, unknown, infer Output> ? Output : never;
export type NamesOf<All extends Messages, Kind extends MessageKind> = {
  [Name in keyof All]: All[Name]['kind'] extends Kind ? Name : never;
}[keyof All];

/** A message on the wire. */
export interface Call {
  name: string;
  input: unknown;
  /** Of a command: made by the asker, the same for every try. */
  id?: string;
}
export type Reply<Output = unknown> = { ok: Output; refused?: undefined } | { ok?: undefined; refused: Refusal };
