import { useMemo } from 'react';
import { promisedUpdate } from '@/lib/packet/promised-update';
import { usePanel } from '../../data/panel-context';
import { useMutation } from '../../data/use-mutation';
import { useQuery } from '../../data/use-query';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { Note } from '../../ui/Note';
import { NotSaved } from '../../ui/NotSaved';
import { useNow } from '../../ui/use-now';
import { useWords } from '../../ui/words';
import { typingHabits } from '../../ui/zone';

/** A draft for the customer that was copied promises the next word: offered as the ticket's next update, one click away. */
export function NextPromised({ copied }: { copied: string | undefined }) {
  const w = useWords();
  const words = w.outcomes.update;
  const { of } = usePanel();
  const now = useNow(60_000);
  const outcomes = useQuery('outcomes', of);
  const promising = useMutation('promiseUpdate');
  const undoable = useUndo();
  const found = useMemo(
    () => (copied === undefined ? undefined : promisedUpdate(copied, typingHabits(now))),
    [copied, now],
  );
  // Nothing is offered before it is known what is promised already, nor what is.
  if (!found || !outcomes.data || outcomes.data.update?.dueAt === found.dueAt) return null;
  const when = w.format.instant(found.dueAt);
  async function keep(dueAt: number) {
    const saved = await promising.run({ ...of, dueAt });
    if (saved) undoable(words.saved(when), saved.command);
  }
  return (
    <Note icon="clock" tone="ask">
      <p>{words.inDraft(when)}</p>
      <Button small icon="check" aria-disabled={promising.saving} onClick={() => void keep(found.dueAt)}>
        {outcomes.data.update ? words.moveTo : words.setTo}
      </Button>
      {promising.refusal && <NotSaved what={w.notSaved.change} refusal={promising.refusal} />}
    </Note>
  );
}
