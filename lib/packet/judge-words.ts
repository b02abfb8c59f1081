import { type Judgement, met, missing, type Reading } from './judgement';

/**
 * Met by every sentence that holds one of these words, whole and in any casing. It knows no more of what is meant, so
 * nothing is ever weak by it; a label that a template left empty, such as `Tenant:`, says nothing.
 */
export function judgeWords({ statements }: Reading, words: readonly string[]): Judgement {
  const [first, ...others] = words.map(patternOf);
  if (first === undefined) return missing;
  const wanted = new RegExp(`(?<![\\p{L}\\p{N}])(?:${[first, ...others].join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  const said = statements.filter(({ content }) => !/:\s{0,10}$/.test(content) && wanted.test(content));
  return said.length > 0 ? met(said) : missing;
}

/** White space of any length stands for white space: a mail client may have wrapped the line there. */
function patternOf(word: string): string {
  return word
    .split(/\s+/)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('\\s{1,20}');
}
