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
  /** Whose text it is, and from which offset of it; an escape within a part has no offset. */
  part?: Part;
  offset?: number;
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
