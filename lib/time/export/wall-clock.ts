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

/** What the clocks show, as `2026-11-17` and `22:30:00`. */
export function wallTexts(): (instant: number, zone: string) => { date: string; time: string } {
  const wall = wallClocks();
  const dates = new Map<number, string>();
  return (instant, zone) => {
    const at = wall(instant, zone);
    const day = Math.floor(at / dayMs);
    const date = dates.get(day) ?? new Date(at).toISOString().slice(0, 10);
    dates.set(day, date);
    const seconds = Math.floor((at - day * dayMs) / 1000);
    const time = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(twoDigits).join(':');
    return { date, time };
  };
}

const twoDigits = (number: number) => (number < 10 ? `0${Math.floor(number)}` : `${Math.floor(number)}`);
