import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';

/** Navigations are announced before they commit, and some are cancelled: look at the address again after these. */
const settleAfter = [50, 500, 2000];

export interface Follow {
  recordAt(url: URL): RecordRef | undefined;
  href(): string;
  setTimeout(callback: () => void, milliseconds: number): void;
  /** Called once for each record that comes up, and with `undefined` when the last one is gone. */
  onRecord(ref: RecordRef | undefined): void;
}

/** Turns addresses into records. Returns what to call with the new address on each navigation. */
export function followRecords({ recordAt, href, setTimeout, onRecord }: Follow): (url: URL) => void {
  let current: string | undefined;
  const look = (url: URL) => {
    const ref = recordAt(url);
    const key = ref && recordKey(ref);
    if (key === current) return;
    current = key;
    onRecord(ref);
  };
  return (url) => {
    look(url);
    for (const delay of settleAfter) setTimeout(() => look(new URL(href())), delay);
  };
}
