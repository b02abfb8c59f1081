import type { Span } from '@/lib/evidence/evidence';
import type { FindingKind } from '@/lib/redaction/redaction';

/** Of which generated line something is part (`generated.ts`). What a person wrote is part of none. */
interface Generated {
  generated?: string;
}

/** A packet as a structure, before it is written in any format. `L` is what a line is made of. */
export type Block<L> =
  /** What follows up to the next heading is the packet's `place`, where a person may have written. */
  | (Generated & { kind: 'heading'; level: 1 | 2; line: L; place?: string })
  | (Generated & { kind: 'paragraph'; line: L })
  /** What someone wrote, as it was written: its line breaks and spaces are kept. */
  | (Generated & { kind: 'quote'; line: L })
  /** What the person who sends it wrote themselves; its line breaks are kept. */
  | { kind: 'text'; line: L }
  | { kind: 'list'; items: Item<L>[] };
export interface Item<L> extends Generated {
  line: L;
  items?: L[];
}

/** A run of a line, by where it comes from. Only our own words are copied without being looked at. */
export type Piece =
  | { from: 'us'; text: string }
  /** Cited: what stands at `span`, which is `text`. */
  | { from: 'entry'; span: Span; text: string }
  /** Written by the person who sends it. */
  | { from: 'person'; text: string }
  /** A value of a field, or of a piece of evidence found at `spans`. */
  | { from: 'value'; text: string; is?: 'name' | 'account'; spans?: Span[]; isCode?: boolean };

/** A run of a line after the look at its source. */
export interface Part {
  text: string;
  isOurs?: true;
  /** What was found here; `value` is all of it, of which this run may be a part. */
  found?: { kind: FindingKind; value: string };
}

/** Parts that stand together, in code or in the line. */
export interface Inline {
  parts: Part[];
  isCode?: boolean;
}

export const us = (text: string): Piece => ({ from: 'us', text });

export function mapLines<A, B>(blocks: Block<A>[], change: (line: A, kind: Block<A>['kind']) => B): Block<B>[] {
  return blocks.map((block): Block<B> => {
    if (block.kind !== 'list') return { ...block, line: change(block.line, block.kind) };
    const items = block.items.map(({ line, items: inner, ...item }): Item<B> => {
      return {
        ...item,
        line: change(line, 'list'),
        ...(inner && { items: inner.map((below) => change(below, 'list')) }),
      };
    });
    return { kind: 'list', items };
  });
}

export function linesIn<L>(blocks: Block<L>[]): L[] {
  return blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.flatMap(({ line, items = [] }) => [line, ...items]) : [block.line],
  );
}
