import type { Input, Name, Output } from '@/lib/contract/contract';
import type { Message, MessageKind, Messages, SenderKind } from '@/lib/contract/message';
import type { Tx } from '@/lib/store/commit';

/** Who asks, as far as the browser vouches for it. */
export interface Asker {
  kind: SenderKind;
  /** The tab it is about: a frame's and a content script's own, or the one that a side panel names. */
  tabId?: number;
  /** `recordKey` of the record that the asker shows. */
  record?: string;
  /** Host of the page that a content script runs in. */
  host?: string;
  /** Of the frame that asks, and of the document in it. */
  frameId?: number;
  documentId?: string;
}

/** Runs the one transaction of a command: row, history, outbox and answer are on disk when it resolves. */
export type Commit = <T>(change: (tx: Tx) => Promise<T>) => Promise<T>;

type CallOf<M> =
  M extends Message<infer Kind>
    ? Kind extends 'command'
      ? { asker: Asker; commit: Commit }
      : { asker: Asker }
    : never;

/** One function for each message of a feature. */
export type Handlers<All extends Messages> = {
  [N in keyof All & Name]: (input: Input<N>, call: CallOf<All[N]>) => Promise<Output<N>> | Output<N>;
};

/** Any handler, as the router calls it. */
export type AnyHandler = (input: unknown, call: { asker: Asker; commit: Commit }) => unknown;
export type HandlerTable = Readonly<Record<string, { message: Message<MessageKind>; handle: AnyHandler }>>;

/** The handler of a message of this name; none for a name that there is not. */
export type FindHandler = (name: string) => Promise<HandlerTable[string] | undefined>;

/**
 * Looks through features in their order and evaluates no more of them than it takes: what a worker wakes for most, and
 * what is waited for with a clock in hand, comes first.
 */
export function findIn(features: readonly (() => Promise<HandlerTable>)[]): FindHandler {
  return async (name) => {
    for (const feature of features) {
      const table = await feature();
      if (Object.hasOwn(table, name)) return table[name];
    }
    return undefined;
  };
}

/** Puts definitions and handlers side by side; a message without a handler does not compile. */
export function handle<All extends Messages>(messages: All, handlers: Handlers<All>): HandlerTable {
  return Object.fromEntries(
    Object.entries(messages).map(([name, message]) => [
      name,
      { message, handle: (handlers as Readonly<Record<string, unknown>>)[name] as AnyHandler },
    ]),
  );
}
