import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';

/** Navigations are announced before they commit, and some are cancelled: look at the address again after these. */
const settleAfter = [50, 500, 2000];

export interface Follow {
  recordAt(url: URL): RecordRef | undefined;
  href(): string;
  /** Current time, milliseconds. */
  now(): number;
  setTimeout(callback: () => void, milliseconds: number): void;
  /** Called once for each record that comes up, and with `undefined` when the last one is gone. */
  onRecord(ref: RecordRef | undefined): void;
}

/**
 * Turns addresses into records. Returns what to call with the new address on each navigation. However many come, one
 * timer runs: a page that navigates a thousand times in a second costs a thousand comparisons of addresses.
 */
export function followRecords({ recordAt, href, now, setTimeout, onRecord }: Follow): (url: URL) => void {
  let current: string | undefined;
  let announcedAt = 0;
  let isWaiting = false;
  const look = (url: URL) => {
    const ref = recordAt(url);
    const key = ref && recordKey(ref);
    if (key === current) return;
    current = key;
    onRecord(ref);
  };
  const settle = () => {
    const past = now() - announcedAt;
    const next = settleAfter.find((delay) => delay > past);
    if (next === undefined || isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      look(new URL(href()));
      settle();
    }, next - past);
  };
  return (url) => {
    look(url);
    announcedAt = now();
    settle();
  };
}
