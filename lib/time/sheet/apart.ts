import type { Axis } from './axis';
import type { DayStrip } from './week-strips';

/*
 * How a line of hours is drawn where there is little room for it. Lengths are shares of the line's length.
 */

interface Place {
  from: number;
  to: number;
}

/** What can be hit of a block: as much as is drawn of it, and `least` of the line, around its middle. */
function targetOf({ start, end }: { start: number; end: number }, axis: Axis, least: number): Place {
  const [from, to] = [axis.place(start), axis.place(end)];
  const width = Math.min(1, Math.max(least, to - from));
  const left = Math.min(Math.max(0, (from + to - width) / 2), 1 - width);
  return { from: left, to: left + width };
}

/** Two places that only touch, as far as fractions can tell. */
const touching = 1e-9;

/** The day with as many lanes as it takes that nothing in one of them lies over what can be hit of another block. */
export function apart<Entry>(day: DayStrip<Entry>, axis: Axis, least: number): DayStrip<Entry> {
  const ends: number[] = [];
  const places = day.blocks.map((block) => ({ block, place: targetOf(block, axis, least) }));
  const lanes = new Map(
    places
      .toSorted((a, b) => a.place.from - b.place.from || a.block.lane - b.block.lane)
      .map(({ block, place }) => {
        const free = ends.findIndex((end) => end <= place.from + touching);
        const lane = free < 0 ? ends.length : free;
        ends[lane] = place.to;
        return [block, lane];
      }),
  );
  const blocks = day.blocks.map((block) => ({ ...block, lane: lanes.get(block) ?? block.lane }));
  return { ...day, blocks, lanes: Math.max(1, ends.length) };
}

/**
 * Which hours are written above the line, so that none runs into the next: whole hours after midnight. The last, 24, is
 * always there.
 * @param wide how wide a written hour is, with some room behind it
 */
export function writtenHours({ stretches }: Axis, wide: number): number[] {
  const written: number[] = [];
  let free = 0;
  for (const [index, { from, left, isFolded }] of stretches.entries()) {
    // Those at either side of folded hours stand outside of them.
    const shift = index === 0 ? 0 : isFolded ? 1 : stretches[index - 1]?.isFolded ? 0 : 0.5;
    const start = left - shift * wide;
    if (start + touching < free || start + wide > 1 - wide + touching) continue;
    written.push(from);
    free = start + wide;
  }
  return written;
}
