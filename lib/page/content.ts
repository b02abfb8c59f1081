import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import { onMessage, sendMessage, type TabView } from '@/lib/messages';
import type { SitePage } from '@/lib/sites/site';
import { followRecords } from './follow';
import { get } from './get';
import { createGuest, type Guest } from './guest';
import { readRecord } from './read-record';

/** All that runs in a site's page: follow the address, read the record, show the launcher and the frame. */
export function runInPage(ctx: ContentScriptContext, site: SitePage): void {
  let guest: Guest | undefined;
  let view: TabView = { state: 'none' };
  let leaving = new AbortController();

  const read = (ref: RecordRef) => {
    leaving.abort();
    leaving = new AbortController();
    const { signal } = leaving;
    view = { state: 'reading', ref };
    const readApi = site.api && ((of: RecordRef) => sendMessage('readApi', of));
    const using = { document, readApi, signal, now: Date.now, wait };
    readRecord(site, ref, using, (reading) => {
      view = { state: 'read', ref, reading };
      tell(sendMessage('recordRead', reading), (launcher) => !signal.aborted && guest?.show(launcher));
    }).catch(() => undefined); // Only an abort ends here: every other outcome is a reading.
  };

  const open = (ref: RecordRef | undefined) => {
    leaving.abort();
    view = { state: 'none' };
    if (!ref) {
      guest?.remove();
      guest = undefined;
    }
    tell(sendMessage('recordOpened', ref ?? null));
    if (!ref) return;
    guest ??= createGuest(ctx);
    guest.show({ fits: 0 });
    read(ref);
  };

  onMessage('tabView', () => view);
  onMessage('get', ({ data: { key, path } }) => {
    const isCurrent = view.state !== 'none' && view.state !== 'unreachable' && recordKey(view.ref) === key;
    if (!isCurrent) return { kind: 'left' };
    return site.api?.test(path) ? get(path, leaving.signal) : { kind: 'unreachable' };
  });
  onMessage('readAgain', () => {
    if (view.state === 'reading' || view.state === 'read') read(view.ref);
  });
  onMessage('togglePanel', () => guest?.toggle());
  onMessage('closePanel', () => guest?.close());
  onMessage('launcherChanged', ({ data }) => guest?.show(data));

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

/** The worker may be starting or the extension reloading: what is shown comes again with the next reading. */
function tell<T>(sent: Promise<T>, then?: (answer: T) => void): void {
  sent.then(then, () => undefined);
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
