import { append } from '@/lib/lists';
import type { FindingKind } from '@/lib/redaction/redaction';
import { stretchesOf, visible } from '@/lib/text/foreign';
import type { Block, Part } from './blocks';

/** A part as it is shown: with its placeholder when it is masked. */
export interface Shown {
  part: Part;
  text: string;
  isMasked: boolean;
}
export type ShownLine = { shown: Shown[]; isCode?: boolean }[];

/** A run of what is copied. All runs' texts, joined, are the copy. */
export interface Run {
  text: string;
  /** What is read there: nothing for an escape, a mark of a quote or of code. */
  plain: string;
  /** What stands there where the text is read without its format, if that is more than `plain`: the dot of a list. */
  read?: string;
  /** Whose text it is, and from which offset of it; an escape within a part has no offset. */
  part?: Part;
  offset?: number;
  /** The generated line that it is part of. */
  generated?: string;
  /** What was found here, and whether a placeholder stands in its place. */
  mark?: { kind: FindingKind; isMasked: boolean };
}

/**
 * Writes a packet in one format. A part's text must come out as runs that are exactly pieces of it, or as runs without
 * an offset (an escape, or a sign that is written otherwise), so that the last look can find its way back.
 */
export type Render = (blocks: Block<ShownLine>[]) => Run[];

export const ownRun = (text: string, plain = text): Run => ({ text, plain });

/**
 * A piece of a part as it is, but for signs that are not drawn: a mark is written for them, so that nothing is copied
 * that is not seen. What is read there stays what it was, for the last look.
 */
export function runsOf({ part, text, isMasked }: Shown, from = 0, to = text.length): Run[] {
  const piece = text.slice(from, to);
  if (part.isOurs) return [ownRun(visible(piece))];
  const mark = part.found && { kind: part.found.kind, isMasked };
  return stretchesOf(piece).map(({ start, end, mark: written }): Run => {
    const plain = piece.slice(start, end);
    return { text: written ?? plain, plain, part, offset: from + start, ...(mark && { mark }) };
  });
}

/** What a format puts into a part. */
export function insertedIn({ part, isMasked }: Shown, text: string): Run {
  if (part.isOurs) return ownRun(text, '');
  const mark = part.found && { kind: part.found.kind, isMasked };
  return { text, plain: '', part, ...(mark && { mark }) };
}

/** What a format writes for one sign: something before or after it, or in its place. */
export interface Sign {
  before?: string;
  instead?: string;
  after?: string;
}

/** Parts one after the other, with what a format writes for single signs. Places count in the text of all of them. */
export function written(shown: readonly Shown[], signs: ReadonlyMap<number, Sign>): Run[] {
  const runs: Run[] = [];
  let start = 0;
  for (const one of shown) {
    const end = start + one.text.length;
    let from = start;
    const upTo = (to: number) => {
      if (to > from) append(runs, runsOf(one, from - start, to - start));
      from = to;
    };
    for (let i = start; i < end; i += 1) {
      const sign = signs.get(i);
      if (!sign) continue;
      upTo(i);
      if (sign.before) runs.push(insertedIn(one, sign.before));
      if (sign.instead === undefined) upTo(i + 1);
      else {
        append(
          runs,
          runsOf(one, i - start, i + 1 - start).map((run) => ({ ...run, text: sign.instead ?? '' })),
        );
        from = i + 1;
      }
      if (sign.after) runs.push(insertedIn(one, sign.after));
    }
    upTo(end);
    start = end;
  }
  return runs;
}

export const textOf = (shown: readonly Shown[]): string => shown.map(({ text }) => text).join('');

/** Places of the text of several parts at which a placeholder stands. */
export function maskedPlaces(shown: readonly Shown[]): { start: number; end: number }[] {
  let start = 0;
  return shown.flatMap(({ text, isMasked }) => {
    const range = { start, end: start + text.length };
    start = range.end;
    return isMasked ? [range] : [];
  });
}

/** Adds what a format writes at a place, to what it writes there already. */
export function addSign(signs: Map<number, Sign>, at: number, sign: Sign): void {
  const known = signs.get(at) ?? {};
  signs.set(at, {
    ...known,
    ...sign,
    ...(known.before && sign.before && { before: known.before + sign.before }),
    ...(known.after && sign.after && { after: known.after + sign.after }),
  });
}
