import { useState } from 'react';
import type { NamedEngagement } from '@/lib/accounts/engagement';
import { type MilestoneView, openMilestones } from '@/lib/accounts/engagements/milestones';
import { isolated } from '@/lib/text/foreign';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Field, Select } from '../../ui/Field';
import { SaveForm } from '../../ui/SaveForm';
import { useWords } from '../../ui/words';
import { TextField } from './TextField';
import { todayHere } from './today';

const choices = ['open', 'done', 'dropped'] as const;
type Becomes = (typeof choices)[number];

interface FinishFormProps {
  engagement: NamedEngagement;
  milestones: readonly MilestoneView[];
  onClose: () => void;
}

/** Asks when it was done, and what becomes of each milestone that is open. */
export function FinishForm({ engagement, milestones, onClose }: FinishFormProps) {
  const w = useWords();
  const words = w.engagement.end;
  const { id, revision: seen, name } = engagement;
  const [doneOn, setDoneOn] = useState<string>(todayHere());
  const [becomes, setBecomes] = useState<Readonly<Record<string, Becomes>>>({});
  const finish = useMutation('finishEngagement');
  const undoable = useUndo();
  const open = openMilestones(milestones);
  async function save() {
    const settled = open.flatMap(({ milestone }) => {
      const what = becomes[milestone.id] ?? 'open';
      return what === 'open' ? [] : [{ id: milestone.id, becomes: what }];
    });
    const saved = await finish.run({ id, seen, doneOn, milestones: settled });
    if (!saved) return;
    undoable(words.finished(name), saved.command);
    onClose();
  }
  return (
    <SaveForm
      label={words.finish}
      save={words.finish}
      saving={finish.saving}
      refusal={finish.refusal}
      onSave={() => void save()}
      onCancel={onClose}
    >
      <TextField label={words.doneOn} type="date" required value={doneOn} onChange={setDoneOn} />
      {open.map(({ milestone }) => (
        <Field key={milestone.id} label={words.becomesOf(isolated(milestone.title))}>
          <Select
            value={becomes[milestone.id] ?? 'open'}
            onChange={({ currentTarget }) =>
              setBecomes({
                ...becomes,
                [milestone.id]: choices.find((choice) => choice === currentTarget.value) ?? 'open',
              })
            }
          >
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {words.becomes[choice]}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </SaveForm>
  );
}
