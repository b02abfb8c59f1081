import { useState } from 'react';
import type { TicketContext } from '@/lib/context/context';
import type { Span } from '@/lib/evidence/evidence';
import { ask, refusalIn } from '../../data/ask';
import { usePanel } from '../../data/panel-context';
import { refusedWords } from '../../ui/refused';
import { useStatus } from '../../ui/Status';
import { useWords } from '../../ui/words';
import { placeOf } from './place';

/** An entry that the page does not show, or shows behind our panel. */
export interface Missed {
  entry: string;
  how: 'absent' | 'covered';
}

/** Shows on the page where spans stand, one after the other; `missed` is what the page did not show. */
export function useShowSpan(context: TicketContext) {
  const { of } = usePanel();
  const { say, warn } = useStatus();
  const w = useWords();
  const [next, setNext] = useState<{ of: string; index: number }>();
  const [missed, setMissed] = useState<Missed>();

  async function show(spans: readonly Span[]) {
    const which = JSON.stringify(spans);
    const index = next?.of === which ? next.index % spans.length : 0;
    const span = spans[index];
    if (!span) return;
    setNext({ of: which, index: index + 1 });
    const place = placeOf(w, span.entry, context, Date.now());
    try {
      const shown = await ask('showSpan', { ...of, span: { entry: span.entry, start: span.start, end: span.end } });
      setMissed(shown === 'shown' ? undefined : { entry: span.entry, how: shown });
      if (shown !== 'shown') return say(w.citations[shown](place));
      const [at, all] = [w.format.number(index + 1), w.format.number(spans.length)];
      say(spans.length === 1 ? w.citations.shown(place) : w.citations.shownOf({ place, at, of: all }));
    } catch (error) {
      warn(refusedWords(w, refusalIn(error)));
    }
  }
  return { show, missed };
}
