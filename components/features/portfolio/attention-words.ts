import type { AttentionPart } from '@/lib/accounts/portfolio/attention';
import { say } from '@/locales/domain/say';
import type { Words } from '@/locales/words';

/** A part of an account's attention with the points that it adds. */
export function partWords(w: Words, part: AttentionPart): string {
  return w.portfolio.attention.part(say(w.portfolio.attention.parts, part), part.points);
}
