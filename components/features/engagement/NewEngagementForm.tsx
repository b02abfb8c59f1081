import type { FormEvent } from 'react';
import type { NewEngagement } from '@/lib/accounts/engagement';
import type { RecordRef } from '@/lib/context/record';
import type { TimeView } from '@/lib/contract/time';
import { useDraft } from '../../data/drafts';
import { usePanel } from '../../data/panel-context';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Field, inputClass, Segmented, Select, Switch } from '../../ui/Field';
import { NotSaved } from '../../ui/NotSaved';
import { SaveRow } from '../../ui/SaveRow';
import { useWords } from '../../ui/words';
import classes from './NewEngagement.module.css';
import { classOptions, engagementKinds } from './names';

interface NewEngagementFormProps {
  account: TimeView['account'];
  /** The record that it is made on. */
  on?: { ref: RecordRef };
  /** After saving or giving up; without it the form has no way back. */
  onDone?: () => void;
}

/** What is typed: the account by its name, until it is saved. */
type EngagementDraft = Omit<NewEngagement, 'account'> & { accountName: string };

/** Work promised to an account, made from the record in view. */
export function NewEngagementForm({ account, on, onDone }: NewEngagementFormProps) {
  const w = useWords();
  const kept = useDraft<EngagementDraft>('new engagement', {
    name: '',
    accountName: account.name,
    kind: 'escalation',
    defaultClass: 'reactive',
    billable: true,
  });
  const draft = kept.value;
  const create = useMutation('createEngagement');
  const undoable = useUndo();
  const { of } = usePanel();
  const set = (change: Partial<EngagementDraft>) => kept.set({ ...draft, ...change });

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    // Another account's name must not carry this account's keys.
    const { accountName, ...engagement } = draft;
    const name = accountName.trim();
    const keys = name === account.name ? account.keys : [];
    // Nor is this record's time another account's because an engagement of that was made beside it.
    const isOfRecord = name === '' || account.name === '' || name === account.name;
    const saved = await create.run({
      ...engagement,
      account: name === '' ? undefined : { name, keys },
      tabId: of.tabId,
      on: isOfRecord ? on?.ref : undefined,
    });
    if (!saved) return;
    kept.clear();
    undoable(w.time.engagementSaved(saved.answer.name), saved.command);
    onDone?.();
  }

  return (
    <form className={classes.form} onSubmit={(event) => void onSubmit(event)} aria-label={w.time.newEngagement}>
      <Field label={w.time.engagementName}>
        <input
          className={inputClass}
          required
          maxLength={120}
          placeholder={w.time.engagementNameExample}
          value={draft.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
      </Field>
      <Field label={w.time.engagementAccount}>
        <input
          className={inputClass}
          maxLength={200}
          value={draft.accountName}
          onChange={(event) => set({ accountName: event.currentTarget.value })}
        />
      </Field>
      <div className={classes.pair}>
        <Field label={w.time.kind}>
          <Select
            value={draft.kind}
            onChange={(event) => {
              const kind = engagementKinds.find((value) => value === event.currentTarget.value);
              if (kind) set({ kind });
            }}
          >
            {engagementKinds.map((value) => (
              <option key={value} value={value}>
                {w.time.kinds[value]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={w.time.due}>
          <input
            className={inputClass}
            type="date"
            value={draft.dueOn ?? ''}
            onChange={(event) => set({ dueOn: event.currentTarget.value || undefined })}
          />
        </Field>
      </div>
      <Segmented
        legend={w.time.classOfItsTime}
        options={classOptions(w)}
        value={draft.defaultClass}
        onChange={(defaultClass) => set({ defaultClass })}
      />
      <SaveRow
        look={onDone ? undefined : 'primary'}
        save={w.time.saveEngagement}
        saving={create.saving}
        onCancel={
          onDone &&
          (() => {
            kept.clear();
            onDone();
          })
        }
      >
        <Switch checked={draft.billable} onChange={(billable) => set({ billable })}>
          {w.time.billable}
        </Switch>
      </SaveRow>
      {create.refusal && <NotSaved refusal={create.refusal} what={w.notSaved.engagement} />}
    </form>
  );
}
