import type { PartOf } from '@/lib/accounts/engagements/parts';
import { isolated } from '@/lib/text/foreign';
import { useDraft } from '../../data/drafts';
import { SaveForm } from '../../ui/SaveForm';
import { useWords } from '../../ui/words';
import classes from './Engagement.module.css';
import { TextField } from './TextField';
import { orNull } from './typed';
import { useParts } from './use-parts';

/** Only what was changed here is sent: another window's change of another field stays. */
export function EditMilestone({ milestone, onClose }: { milestone: PartOf<'milestone'>; onClose: () => void }) {
  const w = useWords();
  const words = w.engagement.milestones;
  const { title, dueOn = '', owner = '', risk = '' } = milestone;
  const from = { name: title, dueOn, owner, risk };
  const draft = useDraft(`milestone ${milestone.id}`, { ...from, from, seen: milestone.revision });
  const parts = useParts(milestone.engagementId);
  const { value } = draft;
  const field = (name: keyof typeof from) => ({
    value: value[name],
    onChange: (typed: string) => draft.set({ ...value, [name]: typed }),
  });
  function close() {
    draft.clear();
    onClose();
  }
  async function save(revision = value.seen) {
    const changed = (name: 'dueOn' | 'owner' | 'risk') =>
      value[name] === value.from[name] ? {} : { [name]: orNull(value[name]) };
    const renamed = value.name === value.from.name ? {} : { title: value.name.trim() };
    const change = {
      part: 'milestone',
      ...renamed,
      ...changed('dueOn'),
      ...changed('owner'),
      ...changed('risk'),
    } as const;
    if (await parts.change({ id: milestone.id, revision }, change, w.engagement.changed(value.name))) close();
  }
  return (
    <SaveForm
      label={w.engagement.changeOf(isolated(title))}
      saving={parts.saving}
      refusal={parts.refusal}
      onSave={() => void save()}
      onSaveOver={() => void save(milestone.revision)}
      onCancel={close}
    >
      <TextField label={words.name} required {...field('name')} />
      <div className={classes.pair}>
        <TextField label={words.dueOn} type="date" {...field('dueOn')} />
        <TextField label={words.owner} most={120} {...field('owner')} />
      </div>
      <TextField label={words.risk} {...field('risk')} />
    </SaveForm>
  );
}
