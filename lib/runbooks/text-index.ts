import { append } from '@/lib/lists';
import { rawWords, type Token, tokenize } from './tokenize';
import { trigramBuckets, trigramsOf } from './trigrams';

/** What of a runbook is read, by how much it says: a plain document has a title and a body only. */
export const textFields = ['title', 'signals', 'tags', 'summary', 'headings', 'body'] as const;
/** Where each field stands among them. */
export const fieldAt = { title: 0, signals: 1, tags: 2, summary: 3, headings: 4, body: 5 } as const;

export interface TextDocument {
  title: string;
  signals?: string;
  tags?: string;
  summary?: string;
  body: string;
}

/**
 * The words of a library, in arrays of numbers that all lie in one buffer: it can be kept and opened again without
 * work. Documents are named by their position. For each of them the terms of each field stand in their order (`tokens`),
 * so that what only a few candidates need (passages, pairs of words) is counted when it is asked for; and for each term
 * the documents that hold it.
 */
export interface TextIndex {
  buffer: ArrayBuffer;
  size: number;
  terms: number;
  /** UTF-16 of all terms, sorted, and where each begins. */
  letters: Uint16Array;
  letterStart: Uint32Array;
  /** Where the postings of a term begin, and what they are. */
  postingStart: Uint32Array;
  postingDocument: Uint32Array;
  /** How often a term stands in the title (high bits), and in all (low 16): as far as the first stage needs it. */
  postingCount: Uint32Array;
  /** In how many titles a term is, and how often in all texts. */
  titleDocuments: Uint32Array;
  occurrences: Uint32Array;
  /** `textFields.length` places for each document, and one more at the end. */
  fieldStart: Uint32Array;
  tokens: Uint32Array;
  /** The title's words as they stand, as hashes, for what depends on their order. */
  titleStart: Uint32Array;
  titleWords: Uint32Array;
  /** The title's trigrams, and in how many titles each is. */
  trigramStart: Uint32Array;
  trigrams: Uint16Array;
  trigramDocuments: Uint32Array;
  /** Mean length of each field. */
  meanLength: Float64Array;
  /** What `fit-limit.ts` found out about this library, a number for each length of a question; below 0 until then. */
  limits: Float64Array;
  /** How familiar its own questions of each length are to it (`familiar.ts`). */
  familiar: Float64Array;
}

/** What is known of one document before it is joined with others. */
export interface Read {
  fields: readonly (readonly number[])[];
  titleWords: readonly number[];
  trigrams: readonly number[];
}

/** Longer documents are searched by their beginning: a book is no runbook, and each suggestion reads its candidates. */
const mostTokens = 8000;

/** Indexes documents. */
export function indexTexts(documents: readonly TextDocument[]): TextIndex {
  const vocabulary = new Vocabulary();
  return joined(documents.map(reader(vocabulary)), vocabulary);
}

/** The terms of an index that is being made, numbered as they come. */
export class Vocabulary {
  readonly ids = new Map<string, number>();

  idOf(term: string): number {
    const known = this.ids.get(term);
    if (known !== undefined) return known;
    this.ids.set(term, this.ids.size);
    return this.ids.size - 1;
  }
}

/** Reads documents, which repeat their words. */
export function reader(vocabulary: Vocabulary): (document: TextDocument) => Read {
  const known = new Map<string, Token>();
  const ids = new Map<Token, number[]>();
  const idsIn = (text: string | undefined): number[] => {
    const found: number[] = [];
    for (const token of text ? tokenize(text, known) : []) {
      let own = ids.get(token);
      if (!own) {
        own = token.terms.map((term) => vocabulary.idOf(term.text));
        ids.set(token, own);
      }
      append(found, own);
      if (found.length > mostTokens) break;
    }
    return found;
  };
  return ({ title, signals, tags, summary, body }) => {
    const words = tokenize(title, known).flatMap(rawWords);
    return {
      fields: [idsIn(title), idsIn(signals), idsIn(tags), idsIn(summary), idsIn(headingsIn(body)), idsIn(body)],
      titleWords: words.map(hashOf),
      trigrams: [...trigramsOf(words)].sort((a, b) => a - b),
    };
  };
}

function headingsIn(body: string): string {
  return [...body.matchAll(/^#{1,6}[ \t]+(.*)$/gm)].map(([, heading]) => heading).join('\n');
}

/** FNV-1a. Two words with one hash would only make a title look a little more alike. */
export function hashOf(word: string): number {
  let hash = 2166136261;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 16777619);
  return hash >>> 0;
}

/** An index of what was read. */
export function joined(read: readonly Read[], { ids: vocabulary }: Vocabulary): TextIndex {
  const sorted = [...vocabulary.keys()].sort();
  const places = new Uint32Array(sorted.length);
  for (const [at, term] of sorted.entries()) places[vocabulary.get(term) ?? 0] = at;
  const counts = {
    letters: sum(sorted, ({ length }) => length),
    tokens: sum(read, ({ fields }) => sum(fields, ({ length }) => length)),
    titleWords: sum(read, ({ titleWords }) => titleWords.length),
    trigrams: sum(read, ({ trigrams }) => trigrams.length),
  };
  const postings = countPostings(read, places, sorted.length);
  const index = viewOf(bufferFor(read.length, sorted.length, { ...counts, postings: postings.total }));

  let at = 0;
  for (const [term, text] of sorted.entries()) {
    index.letterStart[term] = at;
    for (let i = 0; i < text.length; i++) index.letters[at++] = text.charCodeAt(i);
  }
  index.letterStart[sorted.length] = at;

  index.postingStart.set(postings.start);
  const next = postings.start.slice();
  const heldIn = new Int32Array(sorted.length).fill(-1);
  const lengths = new Float64Array(textFields.length);
  let [token, word, trigram] = [0, 0, 0];
  for (const [position, document] of read.entries()) {
    for (const [field, ids] of document.fields.entries()) {
      index.fieldStart[position * textFields.length + field] = token;
      lengths[field] = (lengths[field] ?? 0) + ids.length;
      for (const id of ids) {
        const term = places[id] ?? 0;
        index.tokens[token++] = term;
        index.occurrences[term] = (index.occurrences[term] ?? 0) + 1;
        let posting = (next[term] ?? 0) - 1;
        if (heldIn[term] !== position) {
          heldIn[term] = position;
          posting += 1;
          next[term] = posting + 1;
          index.postingDocument[posting] = position;
          if (field === 0) index.titleDocuments[term] = (index.titleDocuments[term] ?? 0) + 1;
        }
        const count = index.postingCount[posting] ?? 0;
        index.postingCount[posting] = field === 0 ? count + 0x10000 : Math.min(count + 1, count | 0xffff);
      }
    }
    index.titleStart[position] = word;
    index.titleWords.set(document.titleWords, word);
    word += document.titleWords.length;
    index.trigramStart[position] = trigram;
    index.trigrams.set(document.trigrams, trigram);
    trigram += document.trigrams.length;
    for (const bucket of document.trigrams) index.trigramDocuments[bucket] = (index.trigramDocuments[bucket] ?? 0) + 1;
  }
  index.fieldStart[read.length * textFields.length] = token;
  index.titleStart[read.length] = word;
  index.trigramStart[read.length] = trigram;
  index.limits.fill(-1);
  index.meanLength.set(lengths.map((length) => length / read.length || 1));
  return index;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

function countPostings(read: readonly Read[], places: Uint32Array, terms: number) {
  const start = new Uint32Array(terms + 1);
  const heldIn = new Int32Array(terms).fill(-1);
  for (const [position, { fields }] of read.entries()) {
    for (const ids of fields) {
      for (const id of ids) {
        const term = places[id] ?? 0;
        if (heldIn[term] === position) continue;
        heldIn[term] = position;
        start[term + 1] = (start[term + 1] ?? 0) + 1;
      }
    }
  }
  for (let term = 0; term < terms; term++) start[term + 1] = (start[term + 1] ?? 0) + (start[term] ?? 0);
  return { start, total: start[terms] ?? 0 };
}

/** Raised when what lies in the buffer, or what its numbers mean, is another. */
const version = 4;
const headWords = 8;
/** How many lengths of a question have a limit of their own. */
export const limitCount = 5;
type Counts = Record<'letters' | 'tokens' | 'titleWords' | 'trigrams' | 'postings', number>;

function bufferFor(size: number, terms: number, counts: Counts): ArrayBuffer {
  const head = [
    version,
    size,
    terms,
    counts.letters,
    counts.tokens,
    counts.titleWords,
    counts.trigrams,
    counts.postings,
  ];
  const buffer = new ArrayBuffer(bytesFor(head));
  new Uint32Array(buffer, 0, headWords).set(head);
  return buffer;
}

function bytesFor(head: readonly number[]): number {
  const [, size = 0, terms = 0, letters = 0, tokens = 0, titleWords = 0, trigrams = 0, postings = 0] = head;
  const words32 = headWords + 4 * (terms + 1) - 2 + 2 * postings + size * textFields.length + 1;
  const more32 = tokens + 2 * (size + 1) + titleWords + trigramBuckets;
  return (textFields.length + 2 * limitCount) * 8 + 4 * (words32 + more32) + 2 * (letters + trigrams);
}

/** An index from its buffer. @throws when the buffer is of another version, or no such buffer */
export function openTexts(buffer: ArrayBuffer): TextIndex {
  const head = buffer.byteLength >= headWords * 4 ? [...new Uint32Array(buffer, 0, headWords)] : [];
  if (head[0] !== version || buffer.byteLength !== bytesFor(head))
    throw new Error('This is no index that this version can read: index the texts again.');
  return viewOf(buffer);
}

function viewOf(buffer: ArrayBuffer): TextIndex {
  const [, size = 0, terms = 0, letters = 0, tokens = 0, titleWords = 0, trigrams = 0, postings = 0] = new Uint32Array(
    buffer,
    0,
    headWords,
  );
  let at = headWords * 4;
  const meanLength = new Float64Array(buffer, at, textFields.length);
  at += meanLength.byteLength;
  const limits = new Float64Array(buffer, at, limitCount);
  at += limits.byteLength;
  const familiar = new Float64Array(buffer, at, limitCount);
  at += familiar.byteLength;
  const words = (length: number) => {
    const part = new Uint32Array(buffer, at, length);
    at += part.byteLength;
    return part;
  };
  const halves = (length: number) => {
    const part = new Uint16Array(buffer, at, length);
    at += part.byteLength;
    return part;
  };
  return {
    buffer,
    size,
    terms,
    meanLength,
    limits,
    familiar,
    letterStart: words(terms + 1),
    postingStart: words(terms + 1),
    titleDocuments: words(terms),
    occurrences: words(terms),
    postingDocument: words(postings),
    postingCount: words(postings),
    fieldStart: words(size * textFields.length + 1),
    tokens: words(tokens),
    titleStart: words(size + 1),
    titleWords: words(titleWords),
    trigramStart: words(size + 1),
    trigramDocuments: words(trigramBuckets),
    letters: halves(letters),
    trigrams: halves(trigrams),
  };
}

/** A term's letters. */
export function termAt({ letters, letterStart }: TextIndex, term: number): string {
  return String.fromCharCode.apply(null, [...letters.subarray(letterStart[term], letterStart[term + 1])]);
}

/** The first term that is not before these letters. */
function firstFrom(index: TextIndex, text: string): number {
  let [from, to] = [0, index.terms];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (compareAt(index, middle, text) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

function compareAt({ letters, letterStart }: TextIndex, term: number, text: string): number {
  const start = letterStart[term] ?? 0;
  const length = (letterStart[term + 1] ?? 0) - start;
  for (let i = 0; i < length && i < text.length; i++) {
    const off = (letters[start + i] ?? 0) - text.charCodeAt(i);
    if (off !== 0) return off;
  }
  return length - text.length;
}

/** The place of a term, or −1. */
export function termOf(index: TextIndex, text: string): number {
  const at = firstFrom(index, text);
  return at < index.terms && compareAt(index, at, text) === 0 ? at : -1;
}

/** The terms that begin so, as the first and the one after the last. */
export function termsFrom(index: TextIndex, beginning: string): [from: number, to: number] {
  // No letter is after this one.
  return [firstFrom(index, beginning), firstFrom(index, `${beginning}\uffff`)];
}

/** How many documents hold a term. */
export function documentsWith({ postingStart }: TextIndex, term: number): number {
  return (postingStart[term + 1] ?? 0) - (postingStart[term] ?? 0);
}
