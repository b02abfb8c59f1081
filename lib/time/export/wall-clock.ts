import { wallTime } from '../zone';

const dayMs = 86_400_000;

/**
 * Reads the wall clocks of many instants: `wallTime`, which asks the browser each time, for those days alone on which the
 * clocks of the zone change.
 */
export function wallClocks(): (instant: number, zone: string) => number {
  const offsets = new Map<string, number | undefined>();

  /** How far the zone's clocks are from UTC on a day (of UTC); `undefined` where that changes in it. */
  function offsetOn(day: number, zone: string): number | undefined {
    const key = `${zone} ${day}`;
    if (offsets.has(key)) return offsets.get(key);
    const [from, to] = [day * dayMs, (day + 1) * dayMs].map((instant) => wallTime(instant, zone) - instant);
    const offset = from === to ? from : undefined;
    offsets.set(key, offset);
    return offset;
  }

  return (instant, zone) => {
    const offset = offsetOn(Math.floor(instant / dayMs), zone);
    return offset === undefined ? wallTime(instant, zone) : instant + offset;
  };
}
