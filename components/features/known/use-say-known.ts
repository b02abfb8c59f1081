import type { KnownIssueView } from '@/lib/contract/known';
import type { Refusal } from '@/lib/contract/refusal';
import { usePanel } from '../../data/panel-context';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { useWords } from '../../ui/words';

interface SayKnown {
  /** Whether the ticket on show is it. */
  say(is: boolean): void;
  /** Its customer was told of the fix. */
  told(): void;
  saving: boolean;
  refusal: Refusal | undefined;
}

/** What a person says of the ticket on show and a known issue, each with its way back. */
export function useSayKnown({ id, target }: Pick<KnownIssueView, 'id' | 'target'>): SayKnown {
  const w = useWords();
  const { of } = usePanel();
  const saying = useMutation('sayKnown');
  const telling = useMutation('toldKnown');
  const undoable = useUndo();

  async function say(is: boolean) {
    const saved = await saying.run({ ...of, issueId: id, is });
    if (saved) undoable(is ? w.known.isItSaved(target.label) : w.known.notItSaved(target.label), saved.command);
  }
  async function told() {
    const saved = await telling.run({ ...of, issueId: id });
    if (saved) undoable(w.known.toldSaved, saved.command);
  }
  return {
    say: (is) => void say(is),
    told: () => void told(),
    saving: saying.saving || telling.saving,
    refusal: saying.refusal ?? telling.refusal,
  };
}
