import { useId, useState } from 'react';
import { calendarDate } from '@/lib/calendar/calendar-date';
import type { ListedRunbook } from '@/lib/contract/library';
import type { Misfit } from '@/lib/runbooks/runbook';
import { localDay } from '@/lib/time/days';
import type { Words } from '@/locales/words';
import { ask } from '../../data/ask';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { Field, inputClass } from '../../ui/Field';
import { Foreign } from '../../ui/Foreign';
import { Refusal } from '../../ui/Refusal';
import { SaveForm } from '../../ui/SaveForm';
import { useStatus } from '../../ui/Status';
import { saveFile } from '../../ui/save-file';
import { Chip } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { localZone } from '../../ui/zone';
import { RunbookEditor } from '../runbooks/RunbookEditor';
import classes from './LibraryPage.module.css';

interface RunbookDetailProps {
  runbook: ListedRunbook;
  staleMonths: number;
  /** Who keeps others, to choose from. */
  owners: readonly string[];
}

/** Whether a runbook is still right, what it is found by, and what can be done with it. */
export function RunbookDetail({ runbook, staleMonths, owners }: RunbookDetailProps) {
  const w = useWords();
  const words = w.library;
  const { id, title, summary, due, signals, tags, steps, owner, use, revision, url } = runbook;
  const reviewing = useMutation('reviewRunbook');
  const removing = useMutation('deleteRunbook');
  const undoable = useUndo();
  const { toast, warn } = useStatus();
  const [isEditing, setIsEditing] = useState(false);
  const [isGiving, setIsGiving] = useState(false);
  const refusal = reviewing.refusal ?? removing.refusal;
  const runs = use.solved + use.helped + use.didNotFit;
  const seen = revision === undefined ? {} : { seen: revision };

  async function stillRight() {
    const saved = await reviewing.run({ id, reviewed: localDay(Date.now(), localZone()), ...seen });
    if (saved) undoable(words.stillRight.saved(title), saved.command);
  }
  async function give(to: string) {
    const saved = await reviewing.run({ id, owner: to, ...seen });
    if (!saved) return;
    setIsGiving(false);
    undoable(words.giveSaved(title), saved.command);
  }
  async function remove() {
    const saved = await removing.run({ id });
    if (saved) undoable(words.removed(title), saved.command);
  }
  async function download() {
    try {
      const [file] = await ask('exportRunbooks', { ids: [id] });
      if (!file) return;
      saveFile(file.path.replace(/^.*\//, ''), file.text, 'text/markdown');
      toast(words.exported(1));
    } catch {
      warn(words.notSaved);
    }
  }
  return (
    <div className={classes.columns}>
      <div>
        <p>
          <span className={text.strong}>{words.stillRight.ask}</span>{' '}
          <span className={text.support}>
            {due === undefined
              ? words.stillRight.never
              : words.stillRight.due({ when: w.format.calendarDate(calendarDate(due)), months: staleMonths })}
          </span>
        </p>
        <p className={text.support}>
          <Foreign>{summary}</Foreign>
        </p>
        {runs > 0 && (
          <p className={`${text.small} ${text.support}`}>
            {words.misfits({ runs, didNotFit: use.didNotFit, why: whyOf(w, use.misfits) })}
          </p>
        )}
      </div>
      <div>
        <p className={`${text.wrap} ${text.tight}`}>
          <span className={text.meta}>{words.signals}</span>
          {signals.map((signal) => (
            <Chip key={signal} mono>
              <Foreign>{signal}</Foreign>
            </Chip>
          ))}
          {tags.map((tag) => (
            <Chip key={tag} plain>
              <Foreign>{tag}</Foreign>
            </Chip>
          ))}
        </p>
        <p className={`${text.small} ${text.support}`}>
          {words.about({ steps: steps === 0 ? words.page : words.steps(steps), owner: owner || words.nobody })}
        </p>
        <div className={text.wrap}>
          <Button small icon="check" aria-disabled={reviewing.saving} onClick={() => void stillRight()}>
            {words.stillRight.action}
          </Button>
          <Button small icon="edit" onClick={() => setIsEditing(true)}>
            {words.edit}
          </Button>
          <Button small look="quiet" icon="user" aria-expanded={isGiving} onClick={() => setIsGiving(!isGiving)}>
            {words.give}
          </Button>
          <Button small look="quiet" icon="download" onClick={() => void download()}>
            {words.markdown}
          </Button>
          {url !== undefined && (
            <a href={url} target="_blank" rel="noreferrer">
              {words.original}
            </a>
          )}
          <Button small look="quiet" icon="trash" aria-disabled={removing.saving} onClick={() => void remove()}>
            {words.remove}
          </Button>
        </div>
        {isGiving && (
          <GiveForm
            owner={owner}
            owners={owners}
            saving={reviewing.saving}
            onGive={(to) => void give(to)}
            onCancel={() => setIsGiving(false)}
          />
        )}
        {refusal && <Refusal what={words.notSaved} refusal={refusal} />}
      </div>
      {isEditing && <RunbookEditor id={id} onClose={() => setIsEditing(false)} />}
    </div>
  );
}

/** The most frequent first. */
function whyOf(w: Words, misfits: Partial<Record<Misfit, number>> = {}): string[] {
  return Object.entries(misfits)
    .sort(([, a], [, b]) => b - a)
    .map(([misfit, count]) => w.runbooks.misfitsOf({ count, why: w.runbooks.misfits[misfit as Misfit].words }));
}

interface GiveFormProps {
  owner: string;
  owners: readonly string[];
  saving: boolean;
  onGive(to: string): void;
  onCancel(): void;
}

/** Who keeps it from now on. */
function GiveForm({ owner, owners, saving, onGive, onCancel }: GiveFormProps) {
  const words = useWords().library;
  const [to, setTo] = useState(owner);
  const listId = useId();
  return (
    <SaveForm label={words.give} saving={saving} onSave={() => onGive(to.trim())} onCancel={onCancel}>
      <Field label={words.giveTo}>
        <input
          className={inputClass}
          list={listId}
          maxLength={200}
          value={to}
          onChange={({ currentTarget }) => setTo(currentTarget.value)}
        />
      </Field>
      <datalist id={listId}>
        {owners.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </SaveForm>
  );
}
