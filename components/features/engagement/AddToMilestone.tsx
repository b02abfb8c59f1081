import { useState } from 'react';
import type { PartOf } from '@/lib/accounts/engagements/parts';
import { isolated } from '@/lib/text/foreign';
import { useDraft } from '../../data/drafts';
import { SaveForm } from '../../ui/SaveForm';
import { useWords } from '../../ui/words';
import { TextField } from './TextField';
import { given, isAddress } from './typed';
import { useParts } from './use-parts';

interface AddToMilestoneProps {
  what: 'criterion' | 'evidence';
  milestone: PartOf<'milestone'>;
  onClose: () => void;
}

/** One more criterion, or one more piece of evidence with the address where it is found. */
export function AddToMilestone({ what, milestone, onClose }: AddToMilestoneProps) {
  const w = useWords();
  const words = w.engagement.milestones;
  const { id: milestoneId, engagementId } = milestone;
  const draft = useDraft(`${what} of ${milestoneId}`, { typed: '', url: '' });
  const [isWrong, setIsWrong] = useState(false);
  const parts = useParts(engagementId);
  const { value } = draft;
  function close() {
    draft.clear();
    onClose();
  }
  async function save() {
    const said = value.typed.trim();
    const wrong = value.url.trim() !== '' && !isAddress(value.url);
    setIsWrong(wrong);
    if (wrong) return;
    const content =
      what === 'criterion'
        ? ({ part: 'criterion', milestoneId, text: said } as const)
        : ({ part: 'evidence', milestoneId, label: said, ...given('url', value.url) } as const);
    if (await parts.add(content, w.engagement.added(said))) close();
  }
  const title = isolated(milestone.title);
  return (
    <SaveForm
      label={what === 'criterion' ? words.addCriterionOf(title) : words.addEvidenceOf(title)}
      saving={parts.saving}
      refusal={parts.refusal}
      problem={isWrong ? words.wrongAddress : undefined}
      onSave={() => void save()}
      onCancel={close}
    >
      <TextField
        label={what === 'criterion' ? words.criterion : words.evidence}
        required
        most={what === 'criterion' ? 1000 : 200}
        value={value.typed}
        onChange={(typed) => draft.set({ ...value, typed })}
      />
      {what === 'evidence' && (
        <TextField
          label={words.address}
          most={2000}
          isWrong={isWrong}
          value={value.url}
          onChange={(url) => draft.set({ ...value, url })}
        />
      )}
    </SaveForm>
  );
}
