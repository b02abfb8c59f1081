import { v5 } from 'uuid';
import type { Block, Piece } from './blocks';

type PacketBlock = Block<Piece[]>;

/** Namespace of the ids below, a random UUID made for them. */
const namespace = '0d3f7f0e-3c55-4c5e-9a0a-6d1d9b1f54c2';

/**
 * Names a generated line by where it stands and by what of the ticket is in it, so that it has another name once a reading
 * changes it. Our own words (what is counted, when it was read) do not count. Of a name nobody can read the line.
 */
function nameOf(place: string, lines: readonly Piece[][]): string {
  const told = lines.map((line) => line.flatMap((piece) => (piece.from === 'us' ? [] : [piece.text])));
  return v5(JSON.stringify([place, ...told]), namespace).slice(0, 18);
}

/**
 * Says of each block and item which generated line it is part of: the title, the head as a whole, each quote with its
 * byline, each sentence of ours about a field, each item of a list. Headings and what a person wrote are part of none.
 */
export function withGenerated(blocks: PacketBlock[]): PacketBlock[] {
  let place = 'head';
  let quote: string | undefined;
  return blocks.map((block): PacketBlock => {
    if (block.kind === 'heading' && block.level === 2) place = block.place ?? '';
    if (block.kind === 'text' || (block.kind === 'heading' && block.level === 2)) {
      quote = undefined;
      return block;
    }
    if (block.kind === 'list') {
      const whole = nameOf(
        place,
        block.items.map(({ line }) => line),
      );
      const items = block.items.map((item) => {
        if (place === 'head') return { ...item, generated: whole };
        // What an item is about stands at its beginning, in our words.
        const about = `${place} ${item.line[0]?.text}`;
        return { ...item, generated: nameOf(about, [item.line, ...(item.items ?? [])]) };
      });
      return { ...block, items };
    }
    // Behind a quote stands only who said it.
    const generated = (block.kind === 'paragraph' && quote) || nameOf(place, [block.line]);
    quote = block.kind === 'quote' ? generated : undefined;
    return { ...block, generated };
  });
}

/** The names of all generated lines, in their order. */
export function generatedIn(blocks: readonly Block<unknown>[]): string[] {
  const names = blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block]));
  return [...new Set(names.flatMap((each) => ('generated' in each && each.generated) || []))];
}

/** What is composed of the ticket at a place where a person may write. */
export interface Composed {
  /** Another one once the ticket says something else there. */
  name: string;
  /** What it says, line by line; empty when it says nothing. */
  text: string;
}

export function composedAt(blocks: readonly PacketBlock[], place: string): Composed {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.place === place);
  const after = start < 0 ? [] : blocks.slice(start + 1);
  const end = after.findIndex(({ kind }) => kind === 'heading');
  const lines = (end < 0 ? after : after.slice(0, end)).flatMap((block) =>
    block.kind === 'quote' || block.kind === 'paragraph' ? [block.line] : [],
  );
  const told = lines.filter((line) => line.some(({ from }) => from !== 'us') && !isByline(line));
  return { name: nameOf(place, told), text: told.map((line) => line.map(({ text }) => text).join('')).join('\n') };
}

const isByline = ([first]: Piece[]) => first?.text.startsWith('— ') === true && first.from === 'us';
