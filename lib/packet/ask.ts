import type { TicketContext } from '@/lib/context/context';
import { entriesOf } from '@/lib/evidence/entries';
import type { Evidence } from '@/lib/evidence/evidence';
import { type HowTo, howTosFor, sourceOf } from './how-to';
import { languageOfText } from './language';
import type { PacketCheck, Verdict } from './packet';
import type { Criterion } from './rubric';

/** Languages that there is a template in. */
export const askLanguages = ['en', 'de'] as const;
export type AskLanguage = (typeof askLanguages)[number];

/** What may be asked of the customer, in the order of need. */
export interface Askable {
  criterion: Criterion;
  verdict: Verdict['verdict'];
  required: boolean;
  howTos: HowTo[];
}

/** What our own side writes, looks up or decides. */
const ours = new Set(['summary', 'type', 'known', 'updates', 'clean', 'ask']);

/** The open criteria that a customer can answer: the required ones first. What was not read may stand there already. */
export function askableOf(check: PacketCheck, context: TicketContext, evidence: Evidence[]): Askable[] {
  const source = sourceOf(context, evidence);
  const askable = check.verdicts.flatMap(({ criterion: id, verdict, required }): Askable[] => {
    const criterion = check.rubric.find((each) => each.id === id);
    if (!criterion || ours.has(id) || (verdict !== 'missing' && verdict !== 'weak')) return [];
    return [{ criterion, verdict, required, howTos: howTosFor(id, source) }];
  });
  return askable.sort((a, b) => Number(b.required) - Number(a.required));
}

/** The language that the customer writes in, where there is a template in it; else English. */
export function askLanguageOf(context: TicketContext): AskLanguage {
  const theirs = new Set(context.conversation.filter(({ author }) => author.role === 'customer').map(({ id }) => id));
  const texts = entriesOf(context).filter(({ id }) => theirs.has(id));
  const language = (
    languageOfText(texts.map(({ text }) => text).join('\n')) ?? languageOfText(context.fields.subject?.value ?? '')
  )?.language;
  return askLanguages.find((each) => each === language) ?? 'en';
}

export type AskTone = 'short' | 'full';

/** The template's words, in one language. */
export interface AskWords {
  /** Without a name when nobody knows it. */
  greeting(name: string | undefined): string;
  opening(count: number): string;
  question(criterion: Criterion): string;
  howTo(howTo: HowTo): string;
  /** Asks to leave out what nobody should send. */
  caution: string;
  closing: string;
  update: UpdateWords;
}

/** What tells a customer that their fault is fixed. */
export interface UpdateWords {
  /** Without a version where nobody said one. */
  fixed(version: string | undefined): string;
  /** Somebody of ours saw it work. */
  works: string;
  /** They run another version by what is known. */
  runs(versions: { theirs: string; fixed: string }): string;
  closing: string;
}

/** One polite message with exactly what is asked for, numbered, each with how to get it; nothing of it is the ticket's text. */
export function askMessage(asked: Askable[], name: string | undefined, words: AskWords, tone: AskTone): string {
  const seen = new Set<string>();
  const items = asked.map(({ criterion, howTos }, index) => {
    const how = howTos.filter((howTo) => {
      const key = JSON.stringify(howTo);
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
    const lines = tone === 'full' ? how.map((howTo) => `   ${words.howTo(howTo).replaceAll('\n', '\n   ')}`) : [];
    return [`${index + 1}. ${words.question(criterion)}`, ...lines].join('\n');
  });
  const sends = tone === 'full' && asked.some(({ howTos }) => howTos.some(({ code }) => code !== 'requestId'));
  return [
    words.greeting(name),
    words.opening(asked.length),
    items.join('\n'),
    ...(sends ? [words.caution] : []),
    words.closing,
  ].join('\n\n');
}

/** What a person is greeted by: a first name, or nothing where it is no person's. */
export function firstNameOf({ fields }: TicketContext): string | undefined {
  const name = fields.requester?.value.name.trim() ?? '';
  const words = name.split(/\s+/);
  const [first] = words;
  const isPerson =
    words.length >= 2 && words.length <= 4 && words.every((word) => /^\p{Lu}[\p{L}'’.-]{0,30}$/u.test(word));
  return isPerson ? first : undefined;
}
