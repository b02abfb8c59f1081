import { useState } from 'react';
import type { ChangeEngagement, NamedEngagement } from '@/lib/accounts/engagement';
import { defaultAlertLevels } from '@/lib/accounts/engagements/budget';
import type { Rounding } from '@/lib/time/rounding';
import type { Words } from '@/locales/words';
import { useDraft } from '../../data/drafts';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Field, inputClass, Segmented, Select, Switch } from '../../ui/Field';
import { SaveForm } from '../../ui/SaveForm';
import { useWords } from '../../ui/words';
import classes from './Engagement.module.css';
import { classOptions, engagementKinds } from './names';
import { TextField } from './TextField';
import { orNull, typedLevels, typedNumber } from './typed';

/** Everything of an engagement that is one value. Only what was changed here is sent. */
export function EditForm({ engagement, onClose }: { engagement: NamedEngagement; onClose: () => void }) {
  const w = useWords();
  const { id } = engagement;
  const kept = useDraft(`engagement ${id}`, draftOf(engagement));
  const draft = kept.value;
  const [problem, setProblem] = useState<string>();
  const change = useMutation('changeEngagement');
  const undoable = useUndo();
  const set = (part: Partial<Typed>) => kept.set({ ...draft, ...part });
  const text = (name: TextName) => ({ value: draft[name], onChange: (value: string) => set({ [name]: value }) });
  const words = w.engagement.edit;

  function close() {
    kept.clear();
    onClose();
  }
  async function save(seen = draft.seen) {
    const asked = changesOf(w, draft, draft.from);
    if (typeof asked === 'string') return setProblem(asked);
    setProblem(undefined);
    const saved = await change.run({ id, seen, ...asked });
    if (!saved) return;
    undoable(w.engagement.head.saved(saved.answer.name), saved.command);
    close();
  }
  return (
    <SaveForm
      label={words.title}
      saving={change.saving}
      refusal={change.refusal}
      problem={problem}
      onSave={() => void save()}
      onSaveOver={() => void save(engagement.revision)}
      onCancel={close}
    >
      <TextField label={words.name} required most={120} {...text('name')} />
      <Field label={words.goal}>
        <textarea
          className={inputClass}
          dir="auto"
          rows={2}
          maxLength={1000}
          value={draft.goal}
          onChange={({ currentTarget }) => set({ goal: currentTarget.value })}
        />
      </Field>
      <div className={classes.pair}>
        <Field label={words.kind}>
          <Select
            value={draft.kind}
            onChange={({ currentTarget }) =>
              set({ kind: engagementKinds.find((kind) => kind === currentTarget.value) ?? draft.kind })
            }
          >
            {engagementKinds.map((kind) => (
              <option key={kind} value={kind}>
                {w.time.kinds[kind]}
              </option>
            ))}
          </Select>
        </Field>
        <TextField label={words.startsOn} type="date" {...text('startsOn')} />
        <TextField label={words.dueOn} type="date" {...text('dueOn')} />
      </div>
      <div className={classes.pair}>
        <TextField label={words.lead} most={120} {...text('lead')} />
        <TextField label={words.team} most={300} {...text('team')} />
        <TextField label={words.contact} most={120} {...text('contact')} />
      </div>
      <div className={classes.pair}>
        <TextField label={words.budget} most={10} {...text('budget')} />
        <TextField label={words.levels} most={40} placeholder={words.levelsExample} {...text('levels')} />
        <TextField label={words.rate} most={12} {...text('rate')} />
        <TextField label={words.currency} most={3} {...text('currency')} />
      </div>
      <div className={classes.pair}>
        <Field label={words.rounding}>
          <Select
            value={draft.rule}
            onChange={({ currentTarget }) =>
              set({ rule: rules.find((rule) => rule === currentTarget.value) ?? 'none' })
            }
          >
            {rules.map((rule) => (
              <option key={rule} value={rule}>
                {words.roundings[rule]}
              </option>
            ))}
          </Select>
        </Field>
        {draft.rule !== 'none' && <TextField label={words.minutes} most={3} {...text('minutes')} />}
        <Switch checked={draft.billable} onChange={(billable) => set({ billable })}>
          {words.billable}
        </Switch>
      </div>
      <Segmented
        legend={words.class}
        options={classOptions(w)}
        value={draft.defaultClass}
        onChange={(defaultClass) => set({ defaultClass })}
      />
    </SaveForm>
  );
}

const rules = ['none', 'up', 'nearest'] as const satisfies readonly Rounding['rule'][];
type Typed = ReturnType<typeof fieldsOf>;
type TextName = Exclude<keyof Typed, 'kind' | 'rule' | 'billable' | 'defaultClass'>;

/** What the form starts with, what of it was there, and the revision that it shows. */
function draftOf(engagement: NamedEngagement) {
  const from = fieldsOf(engagement);
  return { ...from, from, seen: engagement.revision };
}

function fieldsOf(engagement: NamedEngagement) {
  const { rounding } = engagement;
  return {
    name: engagement.name,
    goal: engagement.goal ?? '',
    kind: engagement.kind,
    startsOn: engagement.startsOn ?? '',
    dueOn: engagement.dueOn ?? '',
    lead: engagement.lead ?? '',
    team: engagement.team ?? '',
    contact: engagement.contact ?? '',
    budget: String(engagement.budgetHours ?? ''),
    levels: (engagement.alertLevels ?? defaultAlertLevels).join(', '),
    rate: String(engagement.rate?.amount ?? ''),
    currency: engagement.rate?.currency ?? 'EUR',
    rule: rounding?.rule ?? ('none' as Rounding['rule']),
    minutes: rounding === undefined || rounding.rule === 'none' ? '15' : String(rounding.minutes),
    billable: engagement.billable,
    defaultClass: engagement.defaultClass,
  };
}

/** What the person changed, or what of it cannot be. */
function changesOf(w: Words, draft: Typed, from: Typed): Partial<ChangeEngagement> | string {
  const isChanged = (...names: (keyof Typed)[]) => names.some((name) => draft[name] !== from[name]);
  const asked: Partial<ChangeEngagement> = {};
  if (isChanged('name')) asked.name = draft.name.trim();
  if (isChanged('kind')) asked.kind = draft.kind;
  if (isChanged('billable')) asked.billable = draft.billable;
  if (isChanged('defaultClass')) asked.defaultClass = draft.defaultClass;
  for (const name of ['goal', 'startsOn', 'dueOn', 'lead', 'team', 'contact'] as const) {
    if (isChanged(name)) asked[name] = orNull(draft[name]);
  }
  if (isChanged('budget')) {
    const hours = typedNumber(draft.budget);
    if (draft.budget.trim() !== '' && !hours) return w.engagement.edit.wrongBudget;
    asked.budgetHours = hours ?? null;
  }
  if (isChanged('levels')) {
    const levels = typedLevels(draft.levels);
    if (!levels) return w.engagement.edit.wrongLevels;
    asked.alertLevels = levels.length === 0 ? null : levels;
  }
  if (isChanged('rate', 'currency')) {
    const amount = typedNumber(draft.rate);
    const currency = draft.currency.trim().toUpperCase();
    const isWrong = amount === undefined || !/^[A-Z]{3}$/.test(currency);
    if (draft.rate.trim() !== '' && isWrong) return w.engagement.edit.wrongRate;
    asked.rate = amount === undefined ? null : { amount, currency };
  }
  if (isChanged('rule', 'minutes')) asked.rounding = roundingOf(draft);
  return asked;
}

function roundingOf({ rule, minutes }: Typed): Rounding | null {
  if (rule === 'none') return null;
  return { rule, minutes: Math.min(240, Math.max(1, Math.round(typedNumber(minutes) ?? 15))) };
}
