import type { Shown } from '@/lib/contract/tabs';
import { once } from './later';

/** What the worker asks of a tab; a port, so that tests need no browser. */
export interface TabPort {
  /** Asks the tab's content script what it shows; rejects when there is none. */
  ask(tabId: number, have: { stamp?: string }): Promise<unknown>;
  /** Tabs that showed a record, kept through the worker's death. */
  load(): Promise<number[]>;
  save(tabIds: number[]): Promise<void>;
}

export interface Tabs {
  /** What the tab shows; `undefined` when no content script answers there in time. */
  shown(tabId: number): Promise<Shown | undefined>;
  /** What it told last, for a page too busy to answer, which may be at another record by now; none once it is gone. */
  told(tabId: number): Shown | undefined;
  set(tabId: number, shown: Shown): void;
  forget(tabId: number): void;
  /** A record came up in this tab; it is being read. */
  noteRecord(tabId: number): void;
  /** Tabs with a record. */
  withRecord(): Promise<number[]>;
}

/** The schema of all that a page can show is made when the first tab is asked. */
const contract = once(() => import('@/lib/contract/tabs'));

/** A page that does not answer in this time is busy; nobody waits for it. Milliseconds. */
const patienceMs = 2000;

interface Busy {
  /** Milliseconds. */
  patience?: number;
  /** Called when a page that was too busy to answer does so after all. */
  answersAgain?(tabId: number): void;
}

/**
 * What each tab shows. The truth is in the tab's content script, which lives exactly as long as the page, so it is
 * asked every time; the map saves sending the same context again, and may vanish with the worker at any moment.
 * Customers' text is not written anywhere for it.
 */
export function createTabs(port: TabPort, { patience = patienceMs, answersAgain }: Busy = {}): Tabs {
  const seen = new Map<number, Shown>();
  const known = port.load().then(
    (tabIds) => new Set(tabIds),
    () => new Set<number>(),
  );
  const note = async (tabId: number, hasRecord: boolean) => {
    const tabIds = await known;
    if (tabIds.has(tabId) === hasRecord) return;
    if (hasRecord) tabIds.add(tabId);
    else tabIds.delete(tabId);
    await port.save([...tabIds]).catch(() => undefined); // Only a launcher's count would come later.
  };
  const forget = (tabId: number) => {
    seen.delete(tabId);
    note(tabId, false);
  };
  return {
    async shown(tabId) {
      const have = seen.get(tabId);
      const asked = port.ask(tabId, { stamp: have?.stamp });
      const answer = await within(patience, asked).catch((error) => (error instanceof NoAnswerYet ? error : undefined));
      if (answer instanceof NoAnswerYet) {
        asked.then(() => answersAgain?.(tabId)).catch(() => undefined);
        return undefined;
      }
      const { shownSchema } = await contract();
      const shown = shownSchema.safeParse(answer).data;
      if (!shown) {
        forget(tabId);
        return undefined;
      }
      if (have && shown.stamp === have.stamp) return have;
      if (!shown.view) return undefined;
      const now = { stamp: shown.stamp, view: shown.view };
      seen.set(tabId, now);
      note(tabId, now.view.state !== 'none');
      return now;
    },
    told: (tabId) => seen.get(tabId),
    set(tabId, shown) {
      seen.set(tabId, shown);
      note(tabId, shown.view.state !== 'none');
    },
    forget,
    noteRecord: (tabId) => note(tabId, true),
    withRecord: async () => [...(await known)],
  };
}

class NoAnswerYet extends Error {}

/** Rejects what takes longer than `ms`. */
export function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new NoAnswerYet('No answer in time')), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
