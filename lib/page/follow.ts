import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import { offered } from './offered';

export interface Follow {
  recordAt(url: URL): RecordRef | undefined;
  href(): string;
  /** Called once for each record that comes up, and with `undefined` when the last one is gone. */
  onRecord(ref: RecordRef | undefined): void;
}

/**
 * Turns addresses into records. Returns what to call when the address may have changed: however often that is, it costs
 * a comparison.
 */
export function followRecords({ recordAt, href, onRecord }: Follow): () => void {
  let address: string | undefined;
  let current: string | undefined;
  return () => {
    const now = href();
    if (now === address) return;
    address = now;
    const ref = recordAt(new URL(now));
    const key = ref && recordKey(ref);
    if (key === current) return;
    current = key;
    onRecord(ref);
  };
}

/** How often the address is looked at where the browser does not tell of its changes. Milliseconds. */
const lookEvery = 1000;

/**
 * Calls `look` after each change of the address without a reload, once it is made: of what was only announced, or was
 * cancelled, nothing is heard. Events that the page made up itself do not count.
 */
export function onAddressChange(look: () => void, signal: AbortSignal): void {
  const navigation = offered<EventTarget>(globalThis, 'navigation', 'Navigation');
  const heard = ({ isTrusted }: Event) => {
    if (isTrusted) look();
  };
  if (navigation) {
    navigation.addEventListener('currententrychange', heard, { signal });
    return;
  }
  // Firefox before 147.
  addEventListener('popstate', heard, { signal });
  const timer = setInterval(look, lookEvery);
  signal.addEventListener('abort', () => clearInterval(timer));
}
