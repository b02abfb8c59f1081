import { useState } from 'react';
import type { EngagementView } from '@/lib/contract/engagements';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { PickOne } from '../../ui/PickOne';
import { SaveForm } from '../../ui/SaveForm';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { EngagementSelect } from './EngagementSelect';

type Fate = 'move' | 'stay';

/** Asks what becomes of its entries; without any it only asks whether it is meant. */
export function DeleteForm({ view, onClose }: { view: EngagementView; onClose: () => void }) {
  const w = useWords();
  const words = w.engagement.end;
  const { engagement, entries, others } = view;
  const [fate, setFate] = useState<Fate>(others.length > 0 ? 'move' : 'stay');
  const [to, setTo] = useState<string>();
  const [isWrong, setIsWrong] = useState(false);
  const remove = useMutation('deleteEngagement');
  const undoable = useUndo();
  const moves = entries > 0 && fate === 'move';
  async function save() {
    setIsWrong(moves && to === undefined);
    if (moves && to === undefined) return;
    const removed = await remove.run({ id: engagement.id, entries: moves && to !== undefined ? { to } : 'stay' });
    if (!removed) return;
    undoable(words.deleted(engagement.name), removed.command);
    onClose();
  }
  return (
    <SaveForm
      label={words.delete}
      save={words.deleteNow}
      saving={remove.saving}
      refusal={remove.refusal}
      problem={isWrong ? w.time.log.chooseFirst : undefined}
      onSave={() => void save()}
      onCancel={onClose}
    >
      {entries > 0 && (
        <PickOne
          legend={words.deleteWhat}
          options={[
            ['move', words.move],
            ['stay', words.stay],
          ]}
          value={fate}
          onChange={setFate}
        />
      )}
      {moves &&
        (others.length === 0 ? (
          <p className={text.support}>{words.noOther}</p>
        ) : (
          <EngagementSelect label={words.to} engagements={others} value={to} onChange={setTo} />
        ))}
    </SaveForm>
  );
}
