import type { Database } from './database';

/**
 * Hybrid logical clock: Kulkarni, Demirbas et al., "Logical Physical Clocks and Consistent Snapshots in Globally
 * Distributed Databases" (2014), figure 5. A stamp is the largest wall clock seen so far and a counter of events
 * within it, as hexadecimal of fixed width, so that stamps compare as text. It follows the wall clock and never goes
 * back with it. Two devices may make the same stamp; a row's `device` tells them apart.
 */
const timeDigits = 12;
const counterDigits = 4;
const counterEnd = 16 ** counterDigits;

/** The stamp of an event at wall clock `now` (UTC milliseconds) that comes after the one stamped `last`. */
export function stampAfter(last: string | undefined, now: number): string {
  const [seen, counter] = last === undefined ? [0, 0] : read(last);
  if (now > seen) return stamp(now, 0);
  return counter + 1 < counterEnd ? stamp(seen, counter + 1) : stamp(seen + 1, 0);
}

/** Ticks the clock kept in the database. Call it inside the transaction of the change it stamps. */
export async function nextStamp(db: Database, now: number): Promise<string> {
  const last = await db.meta.get('clock');
  const value = stampAfter(last?.value, now);
  await db.meta.put({ key: 'clock', value });
  return value;
}

function stamp(time: number, counter: number): string {
  return `${time.toString(16).padStart(timeDigits, '0')}-${counter.toString(16).padStart(counterDigits, '0')}`;
}

function read(text: string): [time: number, counter: number] {
  return [Number.parseInt(text.slice(0, timeDigits), 16), Number.parseInt(text.slice(timeDigits + 1), 16)];
}
