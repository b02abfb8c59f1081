import type { SaidBy } from '@/lib/contract/packet';
import { isolated } from '@/lib/text/foreign';
import { Tag } from '../../ui/Tag';
import { useWords } from '../../ui/words';

/** Whose word it is, and since when. */
export function SaidTag({ said: { by, isOwn, at } }: { said: Pick<SaidBy, 'by' | 'isOwn' | 'at'> }) {
  const w = useWords();
  const who = isOwn && by === '' ? w.ticketKind.you : isolated(by);
  return <Tag icon="user">{w.ticketKind.said({ by: who, when: w.format.momentOf(at, Date.now()) })}</Tag>;
}
