import { changeOf, type SettingChange, type SettingRefusal } from '@/lib/settings/change';
import { layersOf, type StoredSetting } from '@/lib/settings/stored';
import { type AnySettingView, viewOf, viewsOf } from '@/lib/settings/view';
import type { PageHandlers } from './pages';
import type { Worker } from './worker';

/** The person's layer. */
export interface SettingsStore {
  readAll(): Promise<StoredSetting[]>;
  /** Decides by what is there and writes it, with no other change between; returns the rows after it. */
  change(decide: (rows: readonly StoredSetting[]) => SettingChange | undefined): Promise<StoredSetting[]>;
}

export function settingHandlers(worker: Worker): Pick<PageHandlers, 'settings' | 'setSetting'> {
  return {
    settings: async () => viewsOf(await worker.settings.readAll(), await worker.managed()),

    async setSetting(asked, { isFrame }) {
      if (isFrame) throw new Error('Refused: settings are changed on the options page.');
      const managed = await worker.managed();
      let refused: SettingRefusal | undefined;
      const rows = await worker.settings.change((now) => {
        const outcome = changeOf(asked, now, managed);
        if ('change' in outcome) return outcome.change;
        refused = outcome.refused;
        return undefined;
      });
      if (refused) return { refused };
      worker.changed(['settings']);
      return viewOf(asked.key, layersOf(rows, managed), rows) as AnySettingView;
    },
  };
}
