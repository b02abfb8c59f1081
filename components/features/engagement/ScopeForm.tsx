import { useState } from 'react';
import { useDraft } from '../../data/drafts';
import { SaveForm } from '../../ui/SaveForm';
import { useWords } from '../../ui/words';
import classes from './Engagement.module.css';
import { TextField } from './TextField';
import { todayHere } from './today';
import { given, typedNumber } from './typed';
import { useParts } from './use-parts';

/** Something that was asked for and was not promised. */
export function ScopeForm({ engagementId, onClose }: { engagementId: string; onClose: () => void }) {
  const w = useWords();
  const words = w.engagement.scope;
  const initial = { name: '', hours: '', askedBy: '', askedOn: todayHere() as string, approver: '' };
  const draft = useDraft(`scope of ${engagementId}`, initial);
  const [isWrong, setIsWrong] = useState(false);
  const parts = useParts(engagementId);
  const { value } = draft;
  const field = (name: keyof typeof initial) => ({
    value: value[name],
    onChange: (typed: string) => draft.set({ ...value, [name]: typed }),
  });
  function close() {
    draft.clear();
    onClose();
  }
  async function save() {
    const hours = typedNumber(value.hours);
    setIsWrong(!hours);
    if (!hours) return;
    const title = value.name.trim();
    const people = { ...given('askedBy', value.askedBy), ...given('approver', value.approver) };
    const content = { part: 'scope', title, hours, askedOn: value.askedOn, ...people } as const;
    if (await parts.add(content, w.engagement.added(title))) close();
  }
  return (
    <SaveForm
      label={words.add}
      saving={parts.saving}
      refusal={parts.refusal}
      problem={isWrong ? words.wrongHours : undefined}
      onSave={() => void save()}
      onCancel={close}
    >
      <TextField label={words.name} required {...field('name')} />
      <div className={classes.pair}>
        <TextField label={words.hours} most={10} isWrong={isWrong} {...field('hours')} />
        <TextField label={words.askedBy} most={120} {...field('askedBy')} />
        <TextField label={words.askedOn} type="date" required {...field('askedOn')} />
        <TextField label={words.approver} most={120} {...field('approver')} />
      </div>
    </SaveForm>
  );
}
