import { readSettingFile, writeSettingFile } from '@/lib/settings/setting-file';
import type { SettingKey } from '@/lib/settings/settings';
import type { SettingView } from '@/lib/settings/view';
import { placeWords } from '@/locales/settings.en';
import { Button } from '../../ui/Button';
import { useStatus } from '../../ui/Status';
import { saveFile } from '../../ui/save-file';
import { useWords } from '../../ui/words';
import { FileButton } from '../FileButton';
import { refusalWords } from './refusal-words';
import { useSetSetting } from './use-settings';

interface SettingFileProps<Key extends SettingKey> {
  view: SettingView<Key>;
  /** Told why a file was not taken, or that one was. */
  onProblem: (words: string | undefined) => void;
}

/** Takes a setting from a file, and gives it as one. A bad file changes nothing, and is told by line. */
export function SettingFileButtons<Key extends SettingKey>({ view, onProblem }: SettingFileProps<Key>) {
  const w = useWords().settings;
  const { set, saving } = useSetSetting(view.key);
  const { toast, warn, say } = useStatus();
  const name = w.keys[view.key];

  async function take(file: string, content: string) {
    const read = readSettingFile(content, view.key);
    if ('code' in read) {
      const why = read.code === 'notJson' ? w.file.notJson(read.line) : w.file.otherSetting(read.line);
      return refuse(file, why);
    }
    const before = view.each.person ?? null;
    const outcome = await set({ value: read.value ?? undefined, version: read.version, seen: view.revision });
    if (outcome === 'failed') return warn(w.notSaved(name));
    if ('refused' in outcome) {
      const { refused } = outcome;
      if (refused.code !== 'badSetting') return refuse(file, refusalWords(w, refused));
      return refuse(file, w.file.bad(read.lineOf(refused.path), placeWords(refused.path), w.reason[refused.reason]));
    }
    onProblem(undefined);
    const { revision } = outcome.saved;
    toast(w.file.imported(name, file), () => void undo(before, revision));
  }
  async function undo(value: unknown, seen: string | undefined) {
    const outcome = await set({ value, seen });
    if (outcome === 'failed' || 'refused' in outcome) warn(w.notUndone);
  }
  function refuse(file: string, why: string) {
    const words = `${w.file.kept(file)} ${why}`;
    onProblem(words);
    say(words);
  }

  return (
    <>
      <FileButton
        label={w.file.import}
        of={w.file.importOf(name)}
        icon="upload"
        accept=".json,application/json"
        disabled={saving || view.fixed}
        onText={take}
        onRefused={refuse}
      />
      <Button
        icon="download"
        aria-label={w.file.exportOf(name)}
        onClick={() => saveFile(w.file.name(view.key), writeSettingFile(view.key, view.version, view.value))}
      >
        {w.file.export}
      </Button>
    </>
  );
}
