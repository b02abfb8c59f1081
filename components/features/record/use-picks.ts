import { useEffect, useRef } from 'react';
import type { OfTab } from '@/lib/contract/inputs';
import type { PickedField } from '@/lib/selectors/pick';
import { ask, refusalIn } from '../../data/ask';
import { useQuery } from '../../data/use-query';
import { refusedWords } from '../../ui/refused';
import { useStatus } from '../../ui/Status';
import { useWords } from '../../ui/words';
import { fieldLabel } from './fields';

/**
 * What the person pointed at on pages like this one. A pick that was not there before is told of, with a way back: it
 * was made on the page, and the panel is where its outcome shows.
 */
export function usePicks(of: OfTab): readonly PickedField[] {
  const { data } = useQuery('picks', of);
  const { toast, warn } = useStatus();
  const w = useWords();
  const known = useRef<Set<string>>(undefined);

  useEffect(() => {
    if (!data) return;
    const before = known.current;
    known.current = new Set([...(before ?? []), ...data.map(({ id }) => id)]);
    for (const { id, field } of before ? data.filter((pick) => !before.has(pick.id)) : []) {
      toast(w.record.picked(w.format.sentence(fieldLabel(w, field))), () => {
        ask('removePick', { id }).catch((error: unknown) => {
          warn(w.ui.notUndone(refusedWords(w, refusalIn(error))));
        });
      });
    }
  }, [data, toast, warn, w]);
  return data ?? [];
}
