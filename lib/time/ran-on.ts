import { localDay } from './days';

const hourMs = 3_600_000;
/** Nobody works so long without a break that a clock would have seen. */
const longMs = 10 * hourMs;
/** Somebody who works late sees midnight pass; somebody who forgot the clock comes back hours later. */
const lateMs = 4 * hourMs;

/** Whether a clock that started then may have been forgotten: it runs for ten hours, or for four and since another day. */
export function mayHaveRunOn(startedAt: number, now: number, zone: string): boolean {
  const length = now - startedAt;
  return length >= longMs || (length >= lateMs && localDay(startedAt, zone) !== localDay(now, zone));
}
