import type { RecordRef } from '@/lib/context/record';

/** Less is a look in passing. */
const leastMs = 60_000;

/**
 * Tells how long a record was on show: from now, or from when its page is seen, until that is hidden or left. Returns how
 * to end. A page says when it is hidden; nothing is polled.
 */
export function tellOnShow(
  ref: RecordRef,
  told: (seen: { ref: RecordRef; from: number; to: number }) => void,
  page: Document = document,
  now: () => number = Date.now,
): () => void {
  let since = page.visibilityState === 'visible' ? now() : undefined;
  const end = () => {
    const from = since;
    since = undefined;
    const to = now();
    if (from !== undefined && to - from >= leastMs) told({ ref, from, to });
  };
  const changed = () => {
    if (page.visibilityState === 'visible') since ??= now();
    else end();
  };
  page.addEventListener('visibilitychange', changed);
  return () => {
    page.removeEventListener('visibilitychange', changed);
    end();
  };
}
