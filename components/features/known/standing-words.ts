import type { IssueStanding } from '@/lib/known/known-issue';
import type { Words } from '@/locales/words';

/** How a known issue stands, as the first that is read of it. What a person typed as fixed is taken for it. */
export function standingWords(w: Words, { state, version }: IssueStanding): string {
  const words = w.known.standing;
  if (state === 'closed') return words.closed;
  if (state === 'open') return version === undefined ? words.open : words.comesIn(version);
  if (version !== undefined) return words.fixedIn(version);
  return state === 'fixed' ? words.fixed : words.unknown;
}
