/**
 * Hybrid logical clock: Kulkarni, Demirbas et al., "Logical Physical Clocks and Consistent Snapshots in Globally
 * Distributed Databases" (2014), figure 5. A stamp is the largest wall clock seen so far and a counter of events
 * within it, as hexadecimal of fixed width, and the device that made it: `019a9c1e7000-0003-4f6d2a90c1be`. Stamps
 * compare as text, and no two devices make the same one. The clock follows the wall clock and never goes back with it.
 */
export type Stamp = string;

const timeDigits = 12;
const counterDigits = 4;
const counterEnd = 16 ** counterDigits;
const deviceDigits = 12;

/** The stamp of an event on `device` (a UUID) at wall clock `now` (UTC milliseconds) that comes after `last`. */
export function stampAfter(last: Stamp | undefined, now: number, device: string): Stamp {
  const { time, counter } = last === undefined ? { time: 0, counter: 0 } : read(last);
  if (now > time) return stampOf(now, 0, device);
  return counter + 1 < counterEnd ? stampOf(time, counter + 1, device) : stampOf(time + 1, 0, device);
}

/** The clock after hearing of another's stamp: whatever is stamped next comes after both. */
export function later(one: Stamp | undefined, other: Stamp | undefined): Stamp | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one > other ? one : other;
}

/** Wall clock of a stamp, UTC milliseconds. */
export function timeOf(stamp: Stamp): number {
  return read(stamp).time;
}

/** A stamp as it was written before devices were part of it, completed. */
export function stampOnDevice(old: string, device: string): Stamp {
  return `${old.slice(0, timeDigits + 1 + counterDigits)}-${deviceMark(device)}`;
}

function stampOf(time: number, counter: number, device: string): Stamp {
  return `${hex(time, timeDigits)}-${hex(counter, counterDigits)}-${deviceMark(device)}`;
}

/** The last digits of a UUID: random in version 4, so that two devices share them once in 2^48. */
function deviceMark(device: string): string {
  return device.replaceAll('-', '').slice(-deviceDigits).padStart(deviceDigits, '0');
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

function read(stamp: Stamp): { time: number; counter: number } {
  const [time = '0', counter = '0'] = stamp.split('-');
  return { time: Number.parseInt(time, 16), counter: Number.parseInt(counter, 16) };
}
