import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { Reading } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import type { ApiOutcome, ReadRequest, Shown, TabView } from '@/lib/contract/tabs';
import { patiently } from '@/lib/patiently';
import type { SitePage } from '@/lib/sites/site';
import { loadAdded } from './added-selectors';
import { followRecords } from './follow';
import { get } from './get';
import { createGuest, type Guest } from './guest';
import { loadPicker } from './load-picker';
import { onMessages, sendMessage } from './messages';
import { readRecord } from './read-record';
import type { Recent } from './recent';
import { tellRead } from './tell-read';
import { loadWords } from './words';

/** A page that goes from record to record faster than this is not read until it stays. */
const calmMs = 250;
/** Milliseconds without a word after which the worker is asked once more: for what it knows, and for a whole reading. */
const silence = 8000;
const readSilence = 60_000;

/** All that runs in a site's page: follow the address, read the record, show the launcher and the frame. */
export function runInPage(ctx: ContentScriptContext, page: SitePage): void {
  const site = page.on?.(location.hostname, document) ?? page;
  let guest: Guest | undefined;
  let shown: Shown = { stamp: newStamp(), view: { state: 'none' } };
  let leaving = new AbortController();
  /** Requests for jobs are nobody's record: they end with the script alone. */
  const gone = new AbortController();
  const recent: Recent = new Map();
  const show = (view: TabView) => {
    shown = { stamp: newStamp(), view };
  };

  const headers = () => (site.headers ? site.headers(document) : {});

  const currentRef = () => ('ref' in shown.view ? shown.view.ref : undefined);

  /** Ends requests about the record of this key; none when another is shown. */
  const signalOf = (key: string) => {
    const ref = currentRef();
    return ref && recordKey(ref) === key ? leaving.signal : undefined;
  };

  /** Ends whatever is under way for the reading before; returns the signal of the next. */
  const leave = () => {
    leaving.abort();
    leaving = new AbortController();
    return leaving.signal;
  };

  const read = (ref: RecordRef, signal: AbortSignal, again?: boolean) => {
    const canAsk = site.apiInWorker || (site.api && headers());
    const readApi = canAsk && ((request: ReadRequest) => askToRead(request, signal));
    const report = (reading: Reading, made?: string) => {
      show({ state: 'read', ref, reading });
      const told = shown;
      tell(
        patiently(() => tellRead(told, made), { again: true, silence, signal }),
        (launcher) => {
          if (!signal.aborted) guest?.show(launcher);
        },
      );
    };
    const added = () => loadAdded(site.id);
    const using = { document, added, readApi, recent, again, signal, now: Date.now, wait };
    readRecord(site, ref, using, report).catch(() => undefined); // Only an abort ends here: every other outcome is a reading.
  };

  let calmAt = 0;
  let waiting: number | undefined;

  /** What was shown before is hidden at once; reading begins once the page stops going from one record to the next. */
  const open = (ref: RecordRef | undefined) => {
    const signal = leave();
    if (ref) {
      show({ state: 'reading', ref });
      guest ??= createGuest(ctx);
      guest.expect(recordKey(ref));
      guest.show({ fits: 0, packet: undefined });
    } else {
      show({ state: 'none' });
      guest?.remove();
      guest = undefined;
    }
    const begin = () => {
      // Before any reading of it, which may be at hand at once.
      tell(patiently(() => sendMessage('recordOpened', ref ?? null), { again: true, silence, signal }));
      if (ref) read(ref, signal);
    };
    clearTimeout(waiting);
    const now = Date.now();
    if (now >= calmAt) begin();
    else waiting = ctx.setTimeout(begin, calmMs);
    calmAt = now + calmMs;
  };

  const pick = async (ref: RecordRef, field: string, label: string) => {
    const { signal } = leaving;
    const [pickPlace, added, said] = await Promise.all([loadPicker(), loadAdded(site.id), loadWords()]);
    const comeBack = guest?.stepAside();
    await pickPlace({
      label,
      recordId: ref.id,
      roots: () => site.roots(ref, document, added),
      take: (place) => sendMessage('fieldPicked', { ref, field, ...place }, crypto.randomUUID()),
      signal,
      words: said?.words.picker,
    });
    comeBack?.();
  };

  onMessages({
    shown: ({ stamp }) => (stamp === shown.stamp ? { stamp: shown.stamp } : shown),
    // Any page of the site can ask for a job, also one that shows no record.
    canAsk: ({ host }) => host === location.hostname && site.api !== undefined && headers() !== undefined,
    get(request) {
      const signal = 'job' in request ? gone.signal : signalOf(request.key);
      if (!signal) return { kind: 'left' };
      return site.api?.test(request.path) ? get(request.path, signal, headers()) : { kind: 'unreachable' };
    },
    readAgain() {
      const ref = currentRef();
      if (ref) read(ref, leave(), true);
    },
    pickOnPage({ record, field, label }) {
      const ref = currentRef();
      if (ref && signalOf(record)) pick(ref, field, label).catch(() => undefined); // The page is as it was.
    },
    togglePanel: () => guest?.toggle(),
    closePanel: () => guest?.close(),
    frameShows: ({ record }) => guest?.frameShows(record),
    launcherChanged(state) {
      if (state.record === undefined || signalOf(state.record)) guest?.show(state);
    },
  });

  const follow = followRecords({
    recordAt: (url) => site.recordAt(url),
    href: () => location.href,
    now: Date.now,
    setTimeout: (callback, delay) => ctx.setTimeout(callback, delay),
    onRecord: open,
  });
  ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl }) => follow(newUrl));
  ctx.onInvalidated(() => {
    leaving.abort();
    gone.abort();
    guest?.remove();
  });
  follow(new URL(location.href));
}

/** A read that the worker never answers is no failure of the site's, but as far from an answer. */
async function askToRead(request: ReadRequest, signal: AbortSignal): Promise<ApiOutcome> {
  try {
    return await patiently(() => sendMessage('readApi', request), { again: true, silence: readSilence, signal });
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
    setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}
