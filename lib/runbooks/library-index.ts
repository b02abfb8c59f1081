import type { Runbook } from './runbook';
import { type Token, tokenize } from './tokenize';
import { defaultWeights, type Weights } from './weights';

/** Where a term occurs: the passages, and how much it weighs in each (BM25F's normalised, weighted frequency). */
export interface Posting {
  passages: number[];
  weights: number[];
  /** 0 to 1: inverse document frequency over its largest value, so that points mean the same in any library. */
  rarity: number;
}

/** A signal as it is looked for: word by word. */
export interface IndexedSignal {
  text: string;
  words: string[];
  /** Positions in `runbooks`. */
  runbooks: number[];
  rarity: number;
  /** A code or a phrase speaks for itself in any sentence; a plain word such as `timeout` only as evidence. */
  isDistinct: boolean;
}

/** What `suggest` and `search` read. Made once for a library. */
export interface RunbookIndex {
  /** Sorted by id, so that nothing depends on the order they came in. */
  runbooks: Runbook[];
  /** For each passage, the position of its runbook. */
  runbookOf: number[];
  postings: Map<string, Posting>;
  /** By their words, lower-cased and joined by a space. */
  signals: Map<string, IndexedSignal>;
  /** The distinct ones by their first word, to look for them in a text. */
  signalsByFirstWord: Map<string, IndexedSignal[]>;
  weights: Weights;
}

/** Indexes a library. Takes about 1 ms a runbook; suggestions from it are fast. */
export function createIndex(library: readonly Runbook[], weights: Weights = defaultWeights): RunbookIndex {
  const runbooks = [...library].sort((a, b) => (a.id < b.id ? -1 : 1));
  const documents = runbooks.map((runbook) => fieldsOf(runbook, weights));
  const lengths = averageLengths(documents);
  const { postings, runbookOf } = indexPassages(documents, lengths, weights);
  const signals = indexSignals(runbooks);
  const signalsByFirstWord = Map.groupBy(
    [...signals.values()].filter(({ isDistinct }) => isDistinct),
    ({ words }) => words[0] ?? '',
  );
  return { runbooks, runbookOf, postings, signals, signalsByFirstWord, weights };
}

/** How telling it is that something occurs in `count` of `size` runbooks: 1 for one runbook, towards 0 for all. */
function rarityOf(count: number, size: number): number {
  const idf = (n: number) => Math.log(1 + (size - n + 0.5) / (n + 0.5));
  return idf(count) / idf(1);
}

type FieldName = keyof Weights['fields'];
type Fields = Record<Exclude<FieldName, 'body'>, string[]> & { body: string[][] };

function fieldsOf(runbook: Runbook, weights: Weights): Fields {
  const body = termsIn([runbook.intro, ...runbook.steps, runbook.outro].join('\n'));
  const passages = [body.slice(0, weights.passageWords)];
  for (let start = weights.passageWords; start < body.length; start += weights.passageWords) {
    passages.push(body.slice(start, start + weights.passageWords));
  }
  return {
    title: termsIn(runbook.title),
    signals: termsIn(runbook.signals.join('\n')),
    tags: termsIn([runbook.area, ...runbook.tags].join('\n')),
    summary: termsIn(runbook.summary),
    body: passages,
  };
}

function termsIn(text: string): string[] {
  return tokenize(text).flatMap(({ terms }) => terms.map((term) => term.text));
}

type Lengths = Record<FieldName, number>;

function averageLengths(documents: Fields[]): Lengths {
  const mean = (lists: string[][]) => lists.reduce((sum, { length }) => sum + length, 0) / lists.length || 1;
  return {
    title: mean(documents.map(({ title }) => title)),
    signals: mean(documents.map(({ signals }) => signals)),
    tags: mean(documents.map(({ tags }) => tags)),
    summary: mean(documents.map(({ summary }) => summary)),
    body: mean(documents.flatMap(({ body }) => body)),
  };
}

function indexPassages(documents: Fields[], lengths: Lengths, weights: Weights) {
  const postings = new Map<string, Posting>();
  const documentsWith = new Map<string, number>();
  const runbookOf: number[] = [];

  documents.forEach(({ body, ...heads }, position) => {
    const head = new Map<string, number>();
    for (const name of ['title', 'signals', 'tags', 'summary'] as const) {
      addField(head, heads[name], weights.fields[name], lengths[name], weights.b);
    }
    for (const passage of body) {
      const terms = new Map(head);
      addField(terms, passage, weights.fields.body, lengths.body, weights.b);
      for (const [term, weight] of terms) {
        const posting = postings.get(term) ?? { passages: [], weights: [], rarity: 0 };
        posting.passages.push(runbookOf.length);
        posting.weights.push(weight);
        postings.set(term, posting);
      }
      runbookOf.push(position);
    }
    for (const term of new Set([...head.keys(), ...body.flat()])) {
      documentsWith.set(term, (documentsWith.get(term) ?? 0) + 1);
    }
  });
  for (const [term, posting] of postings) posting.rarity = rarityOf(documentsWith.get(term) ?? 1, documents.length);
  return { postings, runbookOf };
}

/** BM25F: a field's frequencies, divided by its relative length and multiplied by its weight, add up. */
function addField(terms: Map<string, number>, field: string[], weight: number, averageLength: number, b: number) {
  const share = weight / (1 - b + (b * field.length) / averageLength);
  for (const term of field) terms.set(term, (terms.get(term) ?? 0) + share);
}

function indexSignals(runbooks: Runbook[]): Map<string, IndexedSignal> {
  const signals = new Map<string, IndexedSignal>();
  runbooks.forEach((runbook, position) => {
    for (const text of runbook.signals) {
      const words = wholeWords(text);
      const key = words.join(' ');
      const isDistinct = words.length > 1 || /[\p{N}_]|\p{Ll}\p{Lu}|\p{Lu}{6}/u.test(text);
      const signal = signals.get(key) ?? { text, words, runbooks: [], rarity: 0, isDistinct };
      if (!signal.runbooks.includes(position)) signal.runbooks.push(position);
      if (key !== '') signals.set(key, signal);
    }
  });
  for (const signal of signals.values()) signal.rarity = rarityOf(signal.runbooks.length, runbooks.length);
  return signals;
}

function wholeWords(text: string): string[] {
  return tokenize(text).map(({ whole }) => whole);
}

/** The signal that this text is, word by word, whatever its case. */
export function signalEqualTo(text: string, { signals }: RunbookIndex): IndexedSignal | undefined {
  return signals.get(wholeWords(text).join(' '));
}

/** The distinct signals that stand in these words. */
export function signalsIn(tokens: Token[], { signalsByFirstWord }: RunbookIndex): IndexedSignal[] {
  return tokens.flatMap(({ whole }, at) =>
    (signalsByFirstWord.get(whole) ?? []).filter(({ words }) =>
      words.every((word, i) => tokens[at + i]?.whole === word),
    ),
  );
}
