import type { ReadinessPoint, ReadinessPointId } from '@/lib/accounts/engagements/readiness';
import type { Words } from '@/locales/words';

/** What a point asks for: one of ours by its words, a person's own as they wrote it. */
export function pointText(w: Words, { point, text }: Pick<ReadinessPoint, 'point' | 'text'>): string {
  if (text !== undefined) return text;
  // One that an older or a newer version knows is named by its id.
  return w.engagement.points[point as ReadinessPointId] ?? point ?? '';
}
