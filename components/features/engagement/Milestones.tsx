import { useId, useState } from 'react';
import { countMilestones, type MilestoneView } from '@/lib/accounts/engagements/milestones';
import { useDraft, useHasDraft } from '../../data/drafts';
import { Button } from '../../ui/Button';
import { SaveForm } from '../../ui/SaveForm';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Engagement.module.css';
import { MilestoneRow } from './MilestoneRow';
import { TextField } from './TextField';
import { given } from './typed';
import { useParts } from './use-parts';

/** What is reached on the way, each with its criteria and what shows that they are met. */
export function Milestones({
  engagementId,
  milestones,
}: {
  engagementId: string;
  milestones: readonly MilestoneView[];
}) {
  const w = useWords();
  const title = useId();
  const [isAdding, setIsAdding] = useState(useHasDraft(`milestone of ${engagementId}`));
  return (
    <section className={classes.card} aria-labelledby={title}>
      <div className={classes.cardHead}>
        <div className={text.grow}>
          <h2 id={title}>{w.engagement.milestones.title}</h2>
          <p className={text.support}>
            {milestones.length === 0
              ? w.engagement.milestones.none
              : w.engagement.milestones.summary(countMilestones(milestones))}
          </p>
        </div>
        <Button
          small
          icon="plus"
          aria-label={w.engagement.milestones.add}
          aria-expanded={isAdding}
          onClick={() => setIsAdding(!isAdding)}
        >
          {w.engagement.add}
        </Button>
      </div>
      {isAdding && <AddMilestone engagementId={engagementId} onClose={() => setIsAdding(false)} />}
      {milestones.map((view) => (
        <MilestoneRow key={view.milestone.id} view={view} />
      ))}
    </section>
  );
}

const empty = { name: '', dueOn: '', owner: '' };

function AddMilestone({ engagementId, onClose }: { engagementId: string; onClose: () => void }) {
  const w = useWords();
  const draft = useDraft(`milestone of ${engagementId}`, empty);
  const parts = useParts(engagementId);
  const { value } = draft;
  const field = (name: keyof typeof empty) => ({
    value: value[name],
    onChange: (typed: string) => draft.set({ ...value, [name]: typed }),
  });
  function close() {
    draft.clear();
    onClose();
  }
  async function save() {
    const title = value.name.trim();
    const content = {
      part: 'milestone',
      title,
      ...given('dueOn', value.dueOn),
      ...given('owner', value.owner),
    } as const;
    if (await parts.add(content, w.engagement.added(title))) close();
  }
  return (
    <SaveForm
      label={w.engagement.milestones.add}
      saving={parts.saving}
      refusal={parts.refusal}
      onSave={() => void save()}
      onCancel={close}
    >
      <TextField label={w.engagement.milestones.name} required {...field('name')} />
      <div className={classes.pair}>
        <TextField label={w.engagement.milestones.dueOn} type="date" {...field('dueOn')} />
        <TextField label={w.engagement.milestones.owner} most={120} {...field('owner')} />
      </div>
    </SaveForm>
  );
}
