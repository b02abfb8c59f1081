import { makePlural } from '../plural';
import type { Catalogue } from '../words';

const n = makePlural('de-DE');

export const runbookWords: Catalogue['domain']['runbooks'] = {
  because: {
    evidence: ({ text }) => text,
    words: ({ words }) => words.join(', '),
    area: ({ area }) => area,
    tags: ({ tags }) => `Tags ${tags.join(', ')}`,
    solvedLike: ({ count }) => n(count, { one: '# ähnliches gelöst', other: '# ähnliche gelöst' }),
    solvedForAccount: ({ count }) => `davon ${count} für diesen Account`,
    solved: ({ count }) => `${count}-mal gelöst`,
  },
};
