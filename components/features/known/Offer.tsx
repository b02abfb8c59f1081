import type { Offer as OfferOf } from '@/lib/known/offer';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { Foreign } from '../../ui/Foreign';
import { Note } from '../../ui/Note';
import { Refusal } from '../../ui/Refusal';
import text from '../../ui/text.module.css';
import { rich, useWords } from '../../ui/words';

/** Several tickets of a week with the same evidence, and no runbook: quietly, for one could be written. */
export function Offer({ offer: { fact, tickets } }: { offer: OfferOf }) {
  const w = useWords();
  const words = w.known.offer;
  const declining = useMutation('declineOffer');
  const undoable = useUndo();

  async function decline() {
    const saved = await declining.run({ fact });
    if (saved) undoable(words.declined, saved.command);
  }
  return (
    <Note icon="bulb" tone="ask">
      <p className={text.strong}>{words.title(tickets)}</p>
      <p className={text.support}>
        {rich(words.about, {
          fact: (
            <code>
              <Foreign>{fact.value}</Foreign>
            </code>
          ),
        })}
      </p>
      <div className={text.wrap}>
        <Button small aria-disabled={declining.saving} onClick={() => void decline()}>
          {words.decline}
        </Button>
      </div>
      {declining.refusal && <Refusal what={w.notSaved.answer} refusal={declining.refusal} />}
    </Note>
  );
}
