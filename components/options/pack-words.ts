import type { PackRefusal } from '@/lib/selectors/pack';
import type { Words } from '@/locales/words';

/** Why a selector pack or a key was not taken. */
export function packRefusedWords(w: Words, refusal: PackRefusal): string {
  // Which function belongs to which code is lost between the table and the union.
  const say = w.domain.packs[refusal.code] as (refusal: PackRefusal) => string;
  return say(refusal);
}
