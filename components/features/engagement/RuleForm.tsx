import { useState } from 'react';
import type { NamedEngagement } from '@/lib/accounts/engagement';
import { type Condition, type RuleField, ruleFields } from '@/lib/accounts/engagements/rules';
import { useDraft } from '../../data/drafts';
import { Button } from '../../ui/Button';
import { Field, Select } from '../../ui/Field';
import { SaveForm } from '../../ui/SaveForm';
import { useWords } from '../../ui/words';
import classes from './Engagement.module.css';
import { ruleWords } from './rule-words';
import { TextField } from './TextField';
import { useParts } from './use-parts';

const most = 6;

/** All of its conditions must be true of a record; it begins with the account's name. */
export function RuleForm({ engagement, onClose }: { engagement: NamedEngagement; onClose: () => void }) {
  const w = useWords();
  const words = w.engagement.rules;
  const { id, accountName } = engagement;
  const first: Condition = { field: 'organization', value: accountName };
  const draft = useDraft<{ conditions: Condition[] }>(`rule of ${id}`, { conditions: [first] });
  const [isWrong, setIsWrong] = useState(false);
  const parts = useParts(id);
  const { conditions } = draft.value;
  const set = (index: number, part: Partial<Condition>) =>
    draft.set({ conditions: conditions.map((each, at) => (at === index ? { ...each, ...part } : each)) });

  function close() {
    draft.clear();
    onClose();
  }
  async function save() {
    const said = conditions
      .map(({ field, value }) => ({ field, value: value.trim() }))
      .filter(({ value }) => value !== '');
    setIsWrong(said.length === 0);
    if (said.length === 0) return;
    if (await parts.add({ part: 'rule', conditions: said }, w.engagement.added(ruleWords(w, said)))) close();
  }
  return (
    <SaveForm
      label={words.add}
      saving={parts.saving}
      refusal={parts.refusal}
      problem={isWrong ? words.needsValue : undefined}
      onSave={() => void save()}
      onCancel={close}
    >
      {conditions.map((condition, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a condition is its place in the form
        <div key={index} className={classes.pair}>
          <Field label={index === 0 ? words.rule : words.and}>
            <Select
              value={condition.field}
              onChange={({ currentTarget }) => set(index, { field: fieldOf(currentTarget.value) })}
            >
              {ruleFields.map((field) => (
                <option key={field} value={field}>
                  {w.engagement.fields[field]}
                </option>
              ))}
            </Select>
          </Field>
          <TextField
            label={words.value}
            isWrong={isWrong}
            value={condition.value}
            onChange={(value) => set(index, { value })}
          />
        </div>
      ))}
      {conditions.length < most && (
        <Button
          small
          look="quiet"
          onClick={() => draft.set({ conditions: [...conditions, { field: 'tag', value: '' }] })}
        >
          {words.another}
        </Button>
      )}
    </SaveForm>
  );
}

function fieldOf(value: string): RuleField {
  return ruleFields.find((field) => field === value) ?? 'organization';
}
