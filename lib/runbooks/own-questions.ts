import { type Asked, askedOf } from './asked';
import { candidatesFor } from './candidates';
import { readByAll } from './familiar';
import { type Compared, compareOpen, relate } from './features';
import type { RunbookIndex } from './library-index';
import { likenessOf } from './likeness';
import { nearTwinsOf } from './near-twins';
import { textOf } from './runbook-text';
import { fieldAt, type TextIndex, textFields } from './text-index';
import { type Token, tokenize } from './tokenize';

/** So many runbooks of a library are asked about, evenly spread. */
const mostAsked = 60;
/** Shorter ones say too little to ask by. */
const fewestWords = 30;

/** What a library asks itself: words from the middle of one of its runbooks. */
export interface OwnQuestion {
  asked: Asked;
  /** What it finds without that runbook, and without what says nearly the same: all of it is wrong. */
  wrong: Compared[];
  /** What it finds with that runbook, were those words not in it: as when somebody tells the same in their own. */
  right: Compared[];
}

/** Asks a library by so many words of each of some of its runbooks. */
export function ownQuestions({ runbooks, texts, weights }: RunbookIndex, words: number): OwnQuestion[] {
  const step = Math.max(1, Math.floor(runbooks.length / mostAsked));
  // A copy, from which words can be taken out.
  const without: TextIndex = { ...texts, tokens: texts.tokens.slice() };
  const known = new Map<string, Token>();
  const termsIn = (text: string) => tokenize(text, known).reduce((sum, { terms }) => sum + terms.length, 0);
  return runbooks.flatMap((runbook, position) => {
    if (position % step !== 0) return [];
    const { body } = textOf(runbook);
    const all = [...body.matchAll(/^#.*$|\S+/gm)].filter(([word]) => !word.startsWith('#'));
    if (all.length < fewestWords) return [];
    const from = Math.floor(all.length / 3);
    const chosen = all.slice(from, from + words);
    const asked = askedOf(texts, [{ text: chosen.map(([word]) => word).join(' '), weight: 1 }], weights);
    const others = candidatesFor(texts, asked.terms).filter((candidate) => candidate !== position);
    const found = compareOpen(texts, asked, others, weights);
    const [first, last] = [chosen[0], chosen.at(-1)];
    const begin = first?.index ?? 0;
    const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
    takeOut(without, position, termsIn(body.slice(0, begin)), termsIn(body.slice(begin, end)));
    const own = compareOpen(without, asked, [position], weights);
    without.tokens.set(texts.tokens.subarray(...placesOf(texts, position)), placesOf(texts, position)[0]);
    const isTwin = once(nearTwinsOf(texts, position));
    return [
      {
        asked,
        wrong: relatedWithout(found, (other) => isTwin(other.position)),
        right: relatedWithout(
          [...found, ...own],
          (other) => other.position !== position && (isCopied(asked, other) || isTwin(other.position)),
        ),
      },
    ];
  });
}

/** A question of fewer neighbours may be met by chance. */
const fewestPairs = 5;

/** Where another has the very sentence, as articles from one template do, nobody told it in their own words. */
function isCopied({ pairs }: Asked, { pairShare }: Compared): boolean {
  return pairs.length >= fewestPairs && pairShare > 0.5;
}

/** Asks once of each position. */
function once(isTwin: (position: number) => boolean): (position: number) => boolean {
  const known = new Map<number, boolean>();
  return (position) => {
    const answer = known.get(position) ?? isTwin(position);
    known.set(position, answer);
    return answer;
  };
}

function takeOut(index: TextIndex, position: number, from: number, count: number): void {
  const [start, end] = placesOf(index, position);
  // The number after the last is no term's.
  index.tokens.fill(index.terms, Math.min(start + from, end), Math.min(start + from + count, end));
}

/** Where the terms of a body stand. */
function placesOf({ fieldStart }: TextIndex, position: number): [start: number, end: number] {
  const at = position * textFields.length + fieldAt.body;
  return [fieldStart[at] ?? 0, fieldStart[at + 1] ?? 0];
}

/** Those that nobody would read are not looked at: whether two say the same takes time. */
function relatedWithout(found: readonly Compared[], isCopy: (other: Compared) => boolean): Compared[] {
  const all = relate(found);
  const copies = new Set<number>();
  let seen = 0;
  for (const each of inOrder(all)) {
    if (isCopy(each)) copies.add(each.position);
    else seen += 1;
    if (seen === readByAll) break;
  }
  return copies.size === 0 ? all : relate(found.filter(({ position }) => !copies.has(position)));
}

function inOrder(all: readonly Compared[]): Compared[] {
  const likeness = new Map(all.map((each) => [each, likenessOf(each.features)]));
  return all.toSorted((a, b) => (likeness.get(b) ?? 0) - (likeness.get(a) ?? 0));
}
