import type { Reviewed } from '@/lib/accounts/doing/states';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { Refusal } from '../../ui/Refusal';
import { useWords } from '../../ui/words';

/** The person looked at the risk today, or says that the record is true. */
export function ReviewedToday({ accountId, of, look }: { accountId: string; of: Reviewed; look?: 'primary' }) {
  const w = useWords();
  const undoable = useUndo();
  const review = useMutation('reviewAccount');
  const words =
    of === 'risk'
      ? { action: w.records.review.today, kept: w.records.review.kept }
      : { action: w.records.upToDate, kept: w.records.isUpToDate };

  async function onClick() {
    const saved = await review.run({ accountId, of });
    if (saved) undoable(words.kept, saved.command);
  }
  return (
    <>
      <Button
        small={look === undefined}
        look={look}
        icon="check"
        disabled={review.saving}
        onClick={() => void onClick()}
      >
        {words.action}
      </Button>
      {review.refusal && <Refusal what={w.records.review.of[of]} refusal={review.refusal} />}
    </>
  );
}
