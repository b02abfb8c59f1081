import type { Context, Reading } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import type { ApiOutcome, LauncherState, ReadRequest, Shown, TabView } from '@/lib/contract/tabs';
import { patiently } from '@/lib/patiently';
import type { SitePage } from '@/lib/sites/site';
import { loadAdded } from './added-selectors';
import { createElement, type GuestElement } from './element';
import { get, send } from './get';
import { idle } from './idle';
import { loadTool } from './load';
import { type Answers, sendMessage, tell } from './messages';
import { tellOnShow } from './on-show';
import { readRecord } from './read-record';
import type { Recent } from './recent';
import { tellRead } from './tell-read';
import { world } from './world';

/** Milliseconds without a word after which the worker is asked once more: for what it knows, and for a whole reading. */
const silence = 8000;
const readSilence = 60_000;

/** What the content script, which follows the address, gives the guest. */
interface Host {
  /** What the worker hears when it asks what the page shows. */
  show(view: TabView): Shown;
  /** Whether the extension is gone from under the page; ends the content script if so. */
  isOrphan(): boolean;
  /** Ends with the content script. */
  signal: AbortSignal;
}

/** What comes into a page with a record: it reads the record and shows launcher and panel. */
export interface Guest {
  /** The address is this record's now, or of none: what was shown before is hidden at once. */
  expect(ref: RecordRef | undefined): void;
  /** Reads the record that is expected, and shows its launcher. */
  read(): void;
  answers: Omit<Answers, 'shown'>;
  /** The extension was updated, or taken away: says so, if there is a launcher to say it. */
  sayOrphaned(): void;
}

export type MakeGuest = (host: Host) => Guest;

/** Leaves what makes the guest of a site for the content script that loaded it. */
export function leaveGuest(page: SitePage): void {
  world.guests[page.id] = (host) => createGuest(page, host);
}

function createGuest(page: SitePage, { show, isOrphan, signal: gone }: Host): Guest {
  const site = page.on?.(location.hostname, document) ?? page;
  let ref: RecordRef | undefined;
  let element: GuestElement | undefined;
  let launcher: LauncherState = {};
  /** Records on whose page the person wants no launcher. */
  const without = new Set<string>();
  let leaving = new AbortController();
  const recent: Recent = new Map();
  /** Ends telling how long the record was on show. */
  let unseen: () => void = () => undefined;
  /** Of the record on show, what was read last without a failure. */
  let shown: Context | undefined;

  const headers = () => (site.headers ? site.headers(document) : {});
  const currentKey = () => ref && recordKey(ref);

  /** Ends whatever is under way for the reading before; returns the signal of the next. */
  const leave = () => {
    leaving.abort();
    leaving = new AbortController();
    return leaving.signal;
  };

  const showLauncher = (state: LauncherState) => {
    launcher = { ...launcher, ...state };
    drawLauncher();
  };
  const drawLauncher = () => element?.show({ ...launcher, hiddenHere: without.has(`${currentKey()}`) });

  /** There as long as the page shows a record. */
  const here = () => {
    if (!ref) return undefined;
    if (element) return element;
    element = createElement({ isOrphan, signal: gone });
    element.expect(recordKey(ref));
    drawLauncher();
    return element;
  };

  const read = (of: RecordRef, signal: AbortSignal, again?: boolean) => {
    const canAsk = site.apiInWorker || (site.api && headers());
    const readApi = canAsk && ((request: ReadRequest) => askToRead(request, signal));
    const report = (reading: Reading, made?: string) => {
      if (reading.context && !reading.failure) shown = reading.context;
      const told = show({ state: 'read', ref: of, reading });
      tell(
        patiently(() => tellRead(told, made), { again: true, silence, signal }),
        (state) => {
          if (!signal.aborted) showLauncher(state);
        },
      );
    };
    const added = () => loadAdded(site.id);
    const using = { document, added, readApi, recent, again, shown, signal, now: Date.now, wait };
    readRecord(site, of, using, report).catch(() => undefined); // Only an abort ends here: every other outcome is a reading.
  };

  gone.addEventListener('abort', () => {
    leaving.abort();
    unseen();
    // One that has to say that the extension is gone stays for that.
    if (!isOrphan()) element?.remove();
  });

  return {
    expect(next) {
      leave();
      unseen();
      unseen = next ? tellOnShow(next, (seen) => tell(sendMessage('recordSeen', seen))) : () => undefined;
      ref = next;
      shown = undefined;
      launcher = { fits: 0, packet: undefined, updateAt: undefined, runningSince: launcher.runningSince };
      if (next) {
        element?.expect(recordKey(next));
        drawLauncher();
      } else {
        element?.remove();
        element = undefined;
      }
    },
    read() {
      if (!ref) return;
      const signal = leave();
      read(ref, signal);
      tell(idle().then(() => signal.aborted || here()));
    },
    answers: {
      // Any page of the site can ask for a job, also one that shows no record.
      canAsk: ({ host }) => host === location.hostname && site.api !== undefined && headers() !== undefined,
      get(request) {
        // Requests for jobs are nobody's record: they end with the script alone.
        const signal = 'job' in request ? gone : request.key === currentKey() ? leaving.signal : undefined;
        if (!signal) return { kind: 'left' };
        return site.api?.test(request.path) ? get(request.path, signal, headers()) : { kind: 'unreachable' };
      },
      send({ method, path, body, job, confirmed }) {
        const isMeant = job !== '' && confirmed !== '' && (method === 'POST' || method === 'PUT');
        const { takesWork } = site;
        if (!isMeant || !takesWork?.path.test(path)) return { kind: 'unreachable' };
        return send({ method, path, body }, gone, takesWork.headers);
      },
      readAgain() {
        if (ref) read(ref, leave(), true);
      },
      async useTool(ask) {
        if (!ref || ask.record !== currentKey()) return undefined;
        const given = { site, ref, element, signal: leaving.signal };
        const use = await loadTool(ask.tool);
        // Another page than the one that was meant would have its keys and clicks taken.
        return given.signal.aborted ? undefined : use(given, ask);
      },
      togglePanel: () => here()?.toggle(),
      closePanel: () => element?.close(),
      frameShows: ({ record }) => element?.frameShows(record),
      launcherChanged({ hiddenHere, ...state }) {
        const { record } = state;
        if (record && hiddenHere !== undefined) without[hiddenHere ? 'add' : 'delete'](record);
        if (record === undefined || record === currentKey()) showLauncher(state);
      },
    },
    sayOrphaned: () => element?.sayOrphaned(),
  };
}

/** A read that the worker never answers is no failure of the site's, but as far from an answer. */
async function askToRead(request: ReadRequest, signal: AbortSignal): Promise<ApiOutcome> {
  try {
    return await patiently(() => sendMessage('readApi', request), { again: true, silence: readSilence, signal });
  } catch {
    return { failure: { reason: 'network', at: Date.now() } };
  }
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}
