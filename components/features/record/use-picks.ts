import { useEffect, useRef } from 'react';
import type { OfTab } from '@/lib/messages';
import type { Pick } from '@/lib/selectors/pick';
import { useQuery } from '../../data/use-query';
import { useUndo } from '../../data/use-undo';
import { useWords } from '../../ui/words';
import { fieldLabel } from './fields';

/**
 * What the person pointed at on pages like this one. A pick that was not there before is told of, with a way back: it
 * was made on the page, and the panel is where its outcome shows.
 */
export function usePicks(of: OfTab): readonly Pick[] {
  const { data } = useQuery('picks', of, ['sites']);
  const undoable = useUndo();
  const w = useWords();
  const known = useRef<Set<string>>(undefined);

  useEffect(() => {
    if (!data) return;
    const before = known.current;
    known.current = new Set([...(before ?? []), ...data.map(({ id }) => id)]);
    for (const { id, field } of before ? data.filter((pick) => !before.has(pick.id)) : []) {
      undoable(w.record.picked(w.format.sentence(fieldLabel(w, field))), 'removePick', { id });
    }
  }, [data, undoable, w]);
  return data ?? [];
}
