import { expect, test } from 'vitest';
import { markdownOf } from './markdown';
import { readRunbook } from './parse';
import { starterLibrary } from './starter';

test.each(starterLibrary().map((runbook) => [runbook.id, runbook] as const))(
  '%s is the same, written and read',
  (id, runbook) => {
    expect(readRunbook(markdownOf(runbook), `${id}.md`)).toEqual({ runbook, remarks: [] });
  },
);

test('a text with the signs of YAML stays what it is', () => {
  const [runbook] = starterLibrary();
  if (!runbook) throw new Error('There is no runbook.');
  const odd = { ...runbook, title: '“#1”: {a} & \\ "b"', signals: ['- x', 'a, b', "it's", '007'], owner: '@team' };
  expect(readRunbook(markdownOf(odd), 'odd.md').runbook).toEqual(odd);
});
