import { anyPhrase } from '@/lib/text/pattern-of';
import { type Judgement, met, missing, type Reading } from './judgement';

/**
 * Met by every sentence that holds one of these words, whole and in any casing. It knows no more of what is meant, so
 * nothing is ever weak by it; a label that a template left empty, such as `Tenant:`, says nothing.
 */
export function judgeWords({ statements }: Reading, words: readonly string[]): Judgement {
  const wanted = anyPhrase(words);
  if (!wanted) return missing;
  const said = statements.filter(({ content }) => !/:\s{0,10}$/.test(content) && content.search(wanted) >= 0);
  return said.length > 0 ? met(said) : missing;
}
