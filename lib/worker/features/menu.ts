import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import { menu as messages, type SeenRecord, type Shortcut } from '@/lib/contract/menu';
import { Refused } from '@/lib/contract/refusal';
import { refOf } from '@/lib/contract/tabs';
import { changeOf } from '@/lib/settings/change';
import { layersOf } from '@/lib/settings/stored';
import { viewOf } from '@/lib/settings/view';
import { sites } from '@/lib/sites/sites';
import { namedAccounts } from '@/lib/store/accounts';
import type { Store } from '@/lib/store/commit';
import type { RememberedRecord } from '@/lib/store/seen';
import { changeSetting, personSettings } from '@/lib/store/settings';
import { type Asker, handle } from '../handlers';
import { seenRecords } from '../known-records';
import type { Library } from '../library';
import type { SendToTab } from '../ports';
import type { Tabs } from '../tabs';

interface Needs {
  store: Store;
  tabs: Tabs;
  send: SendToTab;
  library(): Promise<Library>;
  goTo(url: string, tabId: number | undefined): Promise<void>;
  shortcuts: { all(): Promise<Shortcut[]>; open(): Promise<boolean> };
}

/** More are not found: who looks for an older one has the site's own search. */
const mostRecords = 100;

/** What the menu and the command palette ask for beside what each feature answers. */
export function menuHandlers({ store: { db }, tabs, send, library, goTo, shortcuts }: Needs) {
  /** The record on show; a panel beside a page without one has none. */
  const onShow = async ({ tabId, record }: Asker): Promise<RecordRef | undefined> => {
    const shown = tabId === undefined ? undefined : await tabs.shown(tabId);
    const ref = shown && refOf(shown.view);
    return ref && (record === undefined || recordKey(ref) === record) ? ref : undefined;
  };

  return handle(messages, {
    async findable() {
      const [{ runbooks }, records, accounts] = await Promise.all([
        library(),
        seenRecords(db, { listed: true }),
        namedAccounts(db),
      ]);
      return {
        runbooks: runbooks.map(({ id, title }) => ({ id, title })),
        accounts,
        records: records.flatMap((record) => (placeOf(record) ? [seen(record)] : [])).slice(0, mostRecords),
      };
    },

    async openSeen({ key }, { asker }) {
      const record = (await seenRecords(db, { listed: true })).find((one) => one.key === key);
      const url = record && placeOf(record);
      if (!url) throw new Refused({ code: 'recordGone' });
      const here = await onShow({ ...asker, record: undefined });
      await goTo(url, here?.host === new URL(url).hostname ? asker.tabId : undefined);
    },

    shortcuts: () => shortcuts.all(),
    openShortcuts: () => shortcuts.open(),

    async hideLauncherHere({ hidden }, { asker }) {
      const ref = await onShow(asker);
      if (ref === undefined || asker.tabId === undefined) throw new Refused({ code: 'recordGone' });
      await send('launcherChanged', { record: recordKey(ref), hiddenHere: hidden }, asker.tabId);
    },

    async hideLauncher({ hidden }, { asker, commit }) {
      const host = (await onShow(asker))?.host;
      if (host === undefined) throw new Refused({ code: 'recordGone' });
      return commit(async (tx) => {
        const key = 'panel.hiddenOn';
        const rows = await personSettings(tx.db);
        const { value, revision } = viewOf(key, layersOf(rows, {}), rows);
        const others = value.filter((one) => one !== host);
        const outcome = changeOf({ key, value: hidden ? [...others, host] : others, seen: revision }, rows, {});
        if ('refused' in outcome) throw new Refused({ code: 'badSetting', key, path: '' });
        await changeSetting(tx, outcome.change);
        return { host };
      });
    },
  });
}

/** Where it is: an https address, whatever the row says. */
function placeOf({ ref, url = ref && sites.urlOf(ref) }: RememberedRecord): string | undefined {
  return url !== undefined && URL.parse(url)?.protocol === 'https:' ? url : undefined;
}

function seen({ key, label, title, seenAt, ref }: RememberedRecord): SeenRecord {
  const [site = '', ...rest] = key.split(':');
  return {
    key,
    site: site as RecordRef['site'],
    label: label ?? (ref ? sites.recordLabel(ref) : (rest.at(-1) ?? '')),
    title,
    seenAt,
  };
}
