import type { Looked } from '@/lib/evidence/looked-at';
import { Note } from '../../ui/Note';
import { useWords } from '../../ui/words';

/** Says that only part of a long ticket was looked at, where that is so. */
export function LookedAt({ looked }: { looked: Looked | undefined }) {
  const w = useWords();
  if (!looked) return null;
  const kB = (characters: number) => w.format.number(Math.ceil(characters / 1000));
  return <Note icon="alert">{w.record.looked({ at: kB(looked.at), of: kB(looked.of) })}</Note>;
}
