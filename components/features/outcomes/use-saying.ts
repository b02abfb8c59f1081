import type { Input } from '@/lib/contract/contract';
import type { Refusal } from '@/lib/contract/refusal';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { useWords } from '../../ui/words';

type Said = Input<'sayOutcome'>;

export interface Saying {
  /** Keeps what is said of a packet, with the way back; resolves to whether it is kept. */
  say(id: string, said: Said['said'], more?: Partial<Omit<Said, 'id' | 'said'>>): Promise<boolean>;
  saving: boolean;
  refusal: Refusal | undefined;
}

/** What somebody says of a packet that was sent. */
export function useSaying(): Saying {
  const w = useWords();
  const saying = useMutation('sayOutcome');
  const undoable = useUndo();
  return {
    async say(id, said, more) {
      const saved = await saying.run({ id, said, by: '', why: '', ...more });
      if (!saved) return false;
      const words =
        said === 'declined' ? w.outcomes.proposal.declined : w.outcomes.say.saved(w.outcomes.say.words[said]);
      undoable(words, saved.command);
      return true;
    },
    saving: saying.saving,
    refusal: saying.refusal,
  };
}
