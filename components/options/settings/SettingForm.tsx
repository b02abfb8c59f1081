import { type FormEvent, type ReactNode, useState } from 'react';
import type { SettingRefusal } from '@/lib/settings/change';
import type { SettingKey, SettingValue } from '@/lib/settings/settings';
import type { SettingView } from '@/lib/settings/view';
import { Button } from '../../ui/Button';
import { Foreign } from '../../ui/Foreign';
import { Note } from '../../ui/Note';
import { NotSaved } from '../../ui/NotSaved';
import { SaveRow } from '../../ui/SaveRow';
import { useStatus } from '../../ui/Status';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { refusalWords } from './refusal-words';
import classes from './Settings.module.css';
import { useDraft } from './use-draft';
import { useSetSetting } from './use-settings';

interface SettingFormProps<Key extends SettingKey, Part> {
  view: SettingView<Key>;
  /** What it edits, for people. */
  name: string;
  /** What of the setting it edits; of a setting that changed elsewhere it may be gone. */
  part: (value: SettingValue<Key>) => Part | undefined;
  /** The setting with that part changed. */
  put: (value: SettingValue<Key>, part: Part) => SettingValue<Key>;
  /** What a new part starts as. */
  initial?: Part;
  describe: (part: Part) => string;
  children: (part: Part, change: (part: Part) => void) => ReactNode;
  /** Beside Save and Cancel. */
  extra?: ReactNode;
  /** Is open until saved or cancelled; otherwise it is always there, and Save comes with the first letter. */
  onDone?: () => void;
}

/** Edits a setting or a part of one. What is entered stays until it is saved or the person drops it. */
export function SettingForm<Key extends SettingKey, Part>(props: SettingFormProps<Key, Part>) {
  const w = useWords().settings;
  const { view, name, part, put, initial, describe, children, extra, onDone } = props;
  const saved = part(view.value) ?? initial;
  const draft = useDraft(saved, view.revision);
  const { set, saving } = useSetSetting(view.key);
  const [refused, setRefused] = useState<SettingRefusal>();
  const [failed, setFailed] = useState(false);
  const { toast, say } = useStatus();
  const { value } = draft;
  if (value === undefined) return null;

  async function save(whole: SettingValue<Key>, seen: string | undefined) {
    setFailed(false);
    const outcome = await set({ value: put(whole, value as Part), seen });
    if (outcome === 'failed') return setFailed(true);
    if ('refused' in outcome) {
      setRefused(outcome.refused);
      return say(refusalWords(w, outcome.refused));
    }
    toast(w.saved(name));
    drop();
  }
  function drop() {
    setRefused(undefined);
    setFailed(false);
    draft.drop();
    onDone?.();
  }
  function onSubmit(event?: FormEvent) {
    event?.preventDefault();
    void save(view.value, draft.seen);
  }
  const now = refused?.code === 'stale' ? (refused.now as unknown as SettingView<Key>) : undefined;
  const theirs = now && part(now.value);

  return (
    <form className={classes.form} aria-label={name} onSubmit={onSubmit}>
      <fieldset className={classes.fields} disabled={view.fixed}>
        {children(value, (next) => {
          if (refused?.code !== 'stale') setRefused(undefined);
          draft.change(next);
        })}
      </fieldset>
      {now && (
        <Note icon="alert" tone="warn">
          <p className={text.strong}>{w.stale.title}</p>
          <dl className={classes.both}>
            <dt>{w.stale.theirs}</dt>
            <dd>
              <Foreign>{theirs === undefined ? '–' : describe(theirs)}</Foreign>
            </dd>
            <dt>{w.stale.yours}</dt>
            <dd>
              <Foreign>{describe(value)}</Foreign>
            </dd>
          </dl>
          <div className={text.wrap}>
            <Button small disabled={saving} onClick={() => void save(now.value, now.revision)}>
              {w.stale.keepMine}
            </Button>
            <Button small look="quiet" onClick={drop}>
              {w.stale.takeTheirs}
            </Button>
          </div>
        </Note>
      )}
      {refused && !now && <p className={text.bad}>{refusalWords(w, refused)}</p>}
      {failed && <NotSaved what={w.wasNotSaved(name)} onRetry={() => onSubmit()} />}
      {(draft.isOpen || onDone || extra) &&
        !view.fixed &&
        (draft.isOpen || onDone ? (
          <SaveRow look="primary" saving={saving} disabled={!draft.isOpen} onCancel={drop}>
            {extra}
          </SaveRow>
        ) : (
          <div className={text.wrap}>
            <span className={text.end}>{extra}</span>
          </div>
        ))}
    </form>
  );
}
