import { tabs as messages } from '@/lib/contract/tabs';
import type { DashboardPlace } from '@/lib/dashboard/place';
import type { Store } from '@/lib/store/commit';
import { noteSeen } from '@/lib/store/trail';
import type { Changes } from '../changes';
import type { Settings } from '../current-settings';
import { handle } from '../handlers';
import type { Leaving } from '../leaving';
import type { Library } from '../library';
import { createMade } from '../made';
import type { SendToTab } from '../ports';
import { readApi, recordOpened, recordRead } from '../readings';
import type { Asking } from '../site-get';
import type { Tabs } from '../tabs';
import { tabAnswer, tabOf } from '../views';

interface Needs {
  store: Store;
  tabs: Tabs;
  changes: Changes;
  leaving: Leaving;
  library(): Promise<Library>;
  hostSeen(host: string): void;
  settings: Settings;
  asking: Asking;
  send: SendToTab;
  reload(tabId: number): Promise<void>;
  openOptions(): Promise<void>;
  openDashboard(place: DashboardPlace): Promise<void>;
}

/** What a tab shows, and what is done with it. */
export function tabHandlers(needs: Needs) {
  const { store, tabs, asking, send } = needs;
  const made = createMade();
  return handle(messages, {
    recordOpened(ref, { asker }) {
      made.forget(tabOf(asker));
      recordOpened(needs, ref, tabOf(asker));
    },
    recordRead: (told, { asker }) => recordRead(needs, made.whole(tabOf(asker), told), tabOf(asker)),
    async recordSeen(seen) {
      if (!(await needs.settings.get('time.trail'))) return;
      await noteSeen(store.db, seen, store.now());
      needs.changes.tell({ topic: 'time' });
    },
    async readApi(request, { asker }) {
      const outcome = await readApi(asking, request, tabOf(asker));
      return outcome.context ? { ...outcome, made: made.keep(tabOf(asker), outcome.context) } : outcome;
    },

    tab: (_, { asker }) => tabAnswer(tabs, store.db, asker),
    readTabAgain: (_, { asker }) => send('readAgain', undefined, tabOf(asker)),
    closeTabPanel: (_, { asker }) => send('closePanel', undefined, tabOf(asker)),
    reloadTab: (_, { asker }) => needs.reload(tabOf(asker)),
    async panelShows({ record }, { asker }) {
      if (asker.kind !== 'own') await send('frameShows', { record }, tabOf(asker));
    },
    openOptions: () => needs.openOptions(),
    openDashboard: (place) => needs.openDashboard(place),
  });
}
