import type { PacketCheck } from '@/lib/packet/packet';
import { criterionWords } from '@/locales/domain/packet';
import type { Words } from '@/locales/words';

type Rubric = PacketCheck['rubric'];

/** What a criterion is called; one that is in the rubric no more goes by its id. */
export function criterionTitle(w: Words, rubric: Rubric, id: string): string {
  const criterion = rubric.find((one) => one.id === id);
  return criterion ? criterionWords(criterion, w.domain.packet.criteria).title : id;
}
