import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import { type ApiOutcome, onMessage, type Shown, sendMessage, type TabView } from '@/lib/messages';
import { patiently } from '@/lib/patiently';
import type { SitePage } from '@/lib/sites/site';
import { followRecords } from './follow';
import { get } from './get';
import { createGuest, type Guest } from './guest';
import { readRecord } from './read-record';

/** All that runs in a site's page: follow the address, read the record, show the launcher and the frame. */
export function runInPage(ctx: ContentScriptContext, site: SitePage): void {
  let guest: Guest | undefined;
  let shown: Shown = { stamp: newStamp(), view: { state: 'none' } };
  let leaving = new AbortController();
  const show = (view: TabView) => {
    shown = { stamp: newStamp(), view };
  };

  const headers = () => (site.headers ? site.headers(document) : {});

  const currentRef = () => ('ref' in shown.view ? shown.view.ref : undefined);

  const read = (ref: RecordRef) => {
    leaving.abort();
    leaving = new AbortController();
    const { signal } = leaving;
    const canAsk = site.apiInWorker || (site.api && headers());
    const readApi = canAsk && ((of: RecordRef) => askToRead(of, signal));
    const using = { document, readApi, signal, now: Date.now, wait };
    readRecord(site, ref, using, (reading) => {
      show({ state: 'read', ref, reading });
      const told = shown;
      tell(
        patiently(() => sendMessage('recordRead', told), { again: true, signal }),
        (launcher) => {
          if (!signal.aborted) guest?.show(launcher);
        },
      );
    }).catch(() => undefined); // Only an abort ends here: every other outcome is a reading.
  };

  const open = (ref: RecordRef | undefined) => {
    leaving.abort();
    if (!ref) {
      show({ state: 'none' });
      guest?.remove();
      guest = undefined;
    }
    if (ref) {
      show({ state: 'reading', ref });
      guest ??= createGuest(ctx);
      guest.expect(recordKey(ref));
      guest.show({ fits: 0 });
      read(ref);
    }
    tell(patiently(() => sendMessage('recordOpened', ref ?? null), { again: true, signal: leaving.signal }));
  };

  onMessage('shown', ({ data }) => (data.stamp === shown.stamp ? { stamp: shown.stamp } : shown));
  onMessage('get', ({ data: { key, path } }) => {
    const ref = currentRef();
    if (!ref || recordKey(ref) !== key) return { kind: 'left' };
    return site.api?.test(path) ? get(path, leaving.signal, headers()) : { kind: 'unreachable' };
  });
  onMessage('readAgain', () => {
    const ref = currentRef();
    if (ref) read(ref);
  });
  onMessage('togglePanel', () => guest?.toggle());
  onMessage('closePanel', () => guest?.close());
  onMessage('frameShows', ({ data }) => guest?.frameShows(data.record));
  onMessage('launcherChanged', ({ data }) => {
    const ref = currentRef();
    if (ref && data.record === recordKey(ref)) guest?.show(data);
  });

  const follow = followRecords({
    recordAt: (url) => site.recordAt(url),
    href: () => location.href,
    setTimeout: (callback, delay) => ctx.setTimeout(callback, delay),
    onRecord: open,
  });
  ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl }) => follow(newUrl));
  ctx.onInvalidated(() => {
    leaving.abort();
    guest?.remove();
  });
  follow(new URL(location.href));
}

/** A read that the worker never answers is no failure of the site's, but as far from an answer. */
async function askToRead(ref: RecordRef, signal: AbortSignal): Promise<ApiOutcome> {
  try {
    return await patiently(() => sendMessage('readApi', ref), { again: true, signal });
  } catch {
    return { failure: { reason: 'network', at: Date.now() } };
  }
}

/** The worker may be starting or the extension reloading: what is shown comes again with the next reading. */
function tell<T>(sent: Promise<T>, then?: (answer: T) => void): void {
  sent.then(then, () => undefined);
}

function newStamp(): string {
  return crypto.randomUUID();
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
