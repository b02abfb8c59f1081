import type { Reason } from '@/lib/runbooks/runbook';
import type { WordsFor } from './say';

/** Why a runbook is suggested, as a chip. */
const because: WordsFor<Reason> = {
  evidence: ({ text }) => text,
  words: ({ words }) => words.join(', '),
  area: ({ area }) => area,
  tags: ({ tags }) => `tags ${tags.join(', ')}`,
  solvedLike: ({ count }) => `solved ${count} like this`,
  solvedForAccount: ({ count }) => `${count} of them for this account`,
  solved: ({ count }) => `solved ${count} ${count === 1 ? 'time' : 'times'}`,
};

export const runbookWords = { because };
