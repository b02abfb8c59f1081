import type { SaidBy } from '@/lib/contract/packet';
import type { Refusal } from '@/lib/contract/refusal';
import { type Topic, topicOf, type Word } from '@/lib/packet/word';
import { usePanel } from '../../data/panel-context';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { useWords } from '../../ui/words';

export interface Judging {
  /** Keeps the person's word; `words` say so at the foot, with the way back. Resolves to whether it is kept. */
  say(word: Word, words: string): Promise<boolean>;
  takeBack(topic: Topic): Promise<boolean>;
  saving: boolean;
  refusal: Refusal | undefined;
}

/** A person's word on this ticket instead of the rules': `saidBy` is what they saw of those that count. */
export function useJudge(saidBy: readonly SaidBy[]): Judging {
  const { of } = usePanel();
  const saying = useMutation('judge');
  const taking = useMutation('unjudge');
  const undoable = useUndo();
  const w = useWords();
  const seenOf = (topic: Topic) => {
    const own = saidBy.find((one) => one.topic === topic && one.isOwn);
    return own && { seen: own.revision };
  };
  return {
    async say(word, words) {
      const saved = await saying.run({ ...of, word, ...seenOf(topicOf(word)) });
      if (saved) undoable(words, saved.command);
      return saved !== undefined;
    },
    async takeBack(topic) {
      const saved = await taking.run({ ...of, topic, ...seenOf(topic) });
      if (saved) undoable(w.ticketKind.takenBack, saved.command);
      return saved !== undefined;
    },
    saving: saying.saving || taking.saving,
    refusal: saying.refusal ?? taking.refusal,
  };
}
