import { type FormEvent, useState } from 'react';
import type { NewEngagement } from '@/lib/accounts/engagement';
import type { TimeView } from '@/lib/messages';
import { useMutation } from '../../data/use-mutation';
import { Button } from '../../ui/Button';
import { Field, inputClass, Segmented, Select, Switch } from '../../ui/Field';
import { NotSaved } from '../../ui/NotSaved';
import { useStatus } from '../../ui/Status';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Time.module.css';
import { classOptions, engagementKinds } from './words';

interface NewEngagementFormProps {
  account: TimeView['account'];
  /** After saving or giving up; without it the form has no way back. */
  onDone?: () => void;
}

/** Work promised to an account, made from the record in view. */
export function NewEngagementForm({ account, onDone }: NewEngagementFormProps) {
  const w = useWords();
  const [draft, setDraft] = useState<NewEngagement>({
    name: '',
    accountName: account.name,
    accountKeys: account.keys,
    kind: 'escalation',
    defaultClass: 'reactive',
    billable: true,
  });
  const create = useMutation('createEngagement');
  const { toast } = useStatus();
  const set = (change: Partial<NewEngagement>) => setDraft((old) => ({ ...old, ...change }));

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    // Another account's name must not carry this account's keys.
    const accountKeys = draft.accountName.trim() === account.name ? account.keys : [];
    const saved = await create.run({ ...draft, accountKeys });
    if (!saved) return;
    toast(w.time.engagementSaved(saved.answer.name));
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
      <div className={text.row}>
        <Button type="submit" look="primary" disabled={create.saving}>
          {create.saving ? w.ui.saving : w.time.saveEngagement}
        </Button>
        {onDone && (
          <Button look="quiet" onClick={onDone}>
            {w.ui.cancel}
          </Button>
        )}
        <span className={text.end}>
          <Switch checked={draft.billable} onChange={(billable) => set({ billable })}>
            {w.time.billable}
          </Switch>
        </span>
      </div>
      {create.failed && <NotSaved what={w.notSaved.engagement} />}
    </form>
  );
}
