import type { TimeEntry } from '@/lib/time/entry';
import { keptBesides } from '@/lib/time/overlap-ways';
import { Button } from '../../ui/Button';
import { useWords } from '../../ui/words';
import { useEntryChange } from './use-entry-change';

/** Leaves two entries of one time as they are, for good: the time counts once, and it is not asked again. */
export function KeepBoth({ entry, other }: { entry: TimeEntry; other: TimeEntry }) {
  const words = useWords().entries;
  const change = useEntryChange();
  const keep = { id: entry.id, seen: entry.revision, keptBeside: keptBesides(entry, other) };
  return (
    <Button small look="quiet" onClick={() => void change('changeEntry', keep, words.keptBoth)}>
      {words.keepBoth}
    </Button>
  );
}
