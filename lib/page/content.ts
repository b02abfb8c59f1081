import type { RecordRef, SiteId } from '@/lib/context/record';
import type { Shown, TabView } from '@/lib/contract/tabs';
import type { ToTab } from '@/lib/contract/to-tab';
import { patiently } from '@/lib/patiently';
import { followRecords, onAddressChange } from './follow';
import type { Guest } from './guest';
import { pageIdle } from './idle';
import { loadGuest } from './load';
import { onMessages, sendMessage, tell } from './messages';
import { createPace } from './pace';
import { isOrphan, takePage } from './world';

/** Milliseconds without a word after which the worker is told once more. */
const silence = 8000;

/** Where a message of the worker's is worth the guest: on any page, on one with a record, or only where it is already. */
const brings: Record<keyof ToTab, 'everywhere' | 'record' | 'nowhere'> = {
  shown: 'nowhere',
  canAsk: 'everywhere',
  get: 'everywhere',
  send: 'everywhere',
  readAgain: 'record',
  togglePanel: 'record',
  closePanel: 'nowhere',
  launcherChanged: 'nowhere',
  frameShows: 'nowhere',
  useTool: 'record',
};

/**
 * All that runs in a page without a record: it follows the address. What reads the record and shows the launcher is the
 * guest, which comes once there is a record and the page is idle.
 */
export function runInPage(site: SiteId, recordAt: (url: URL) => RecordRef | undefined): void {
  const running = takePage(site);
  if (!running) return;
  const { signal } = running;

  let ref: RecordRef | undefined;
  let guest: Guest | undefined;
  let coming: Promise<Guest> | undefined;
  let shown: Shown;
  const show = (view: TabView) => {
    shown = { stamp: crypto.randomUUID(), view };
    return shown;
  };
  show({ state: 'none' });

  const bring = () => {
    coming ??= loadGuest(site).then((make) => {
      guest = make({ show, isOrphan: endIfOrphan, signal });
      guest.expect(ref);
      return guest;
    });
    // What could not be loaded is tried again with the next record.
    coming.catch(() => {
      coming = undefined;
    });
    return coming;
  };

  /** The extension was updated under this page: the guest says so, and there is nothing more to follow. */
  const endIfOrphan = () => {
    if (!isOrphan()) return false;
    running.abort();
    guest?.sayOrphaned();
    return true;
  };

  const pace = createPace(signal);
  const look = followRecords({
    recordAt,
    href: () => location.href,
    onRecord(next) {
      ref = next;
      show(ref ? { state: 'reading', ref } : { state: 'none' });
      guest?.expect(ref);
      pace(begin);
    },
  });
  const begin = async () => {
    const begun = ref;
    // Before any reading of it, which may be at hand at once.
    tell(patiently(() => sendMessage('recordOpened', begun ?? null), { again: true, silence, signal }));
    if (!begun) return;
    if (!guest) await pageIdle();
    if (ref === begun && !signal.aborted) (await bring()).read();
  };

  onMessages(
    (name): name is keyof ToTab => Object.hasOwn(brings, name),
    async (name, data) => {
      look(); // A page can keep navigations from us; the worker hears of the record in the address whatever it does.
      if (name === 'shown') {
        const { stamp } = data as { stamp?: string };
        return stamp === shown.stamp ? { stamp } : shown;
      }
      const isWorth = brings[name] === 'everywhere' || (brings[name] === 'record' && ref);
      const here = guest ?? (isWorth ? await bring() : undefined);
      return here?.answers[name](data);
    },
    signal,
  );
  onAddressChange(() => endIfOrphan() || look(), signal);
  // Taken out of the browser's memory, the page speaks for its tab again, where another may have spoken meanwhile.
  addEventListener(
    'pageshow',
    ({ persisted, isTrusted }) => {
      if (persisted && isTrusted)
        tell(patiently(() => sendMessage('recordOpened', ref ?? null), { again: true, silence, signal }));
    },
    { signal },
  );
  look();
}
