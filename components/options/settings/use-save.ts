import type { SettingKey } from '@/lib/settings/settings';
import type { SettingView } from '@/lib/settings/view';
import { useStatus } from '../../ui/Status';
import { useWords } from '../../ui/words';
import { refusalWords } from './refusal-words';
import { type Change, useSetSetting } from './use-settings';

/** Changes a setting by one click: tells what came of it, with a way back. */
export function useSave<Key extends SettingKey>(view: SettingView<Key>) {
  const w = useWords().settings;
  const { set, saving } = useSetSetting(view.key);
  const { toast, warn } = useStatus();
  const name = w.keys[view.key];

  async function save(change: Partial<Change> & { value: unknown }, words: string = w.saved(name)): Promise<boolean> {
    const before = view.each.person ?? null;
    const outcome = await set({ seen: view.revision, ...change });
    if (outcome === 'failed') warn(w.notSaved(name));
    else if ('refused' in outcome) warn(refusalWords(w, outcome.refused));
    else {
      const { revision } = outcome.saved;
      // What a newer version wrote cannot be put back from here.
      if (change.overNewer) toast(words);
      else toast(words, () => void undo(before, revision));
      return true;
    }
    return false;
  }
  async function undo(value: unknown, seen: string | undefined) {
    const outcome = await set({ value, seen });
    if (outcome === 'failed' || 'refused' in outcome) warn(w.notUndone);
  }
  return { save, saving };
}
