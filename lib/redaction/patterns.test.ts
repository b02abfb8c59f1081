import { expect, test } from 'vitest';
import { patterns } from './find';

test.each(patterns)('$kind, $name: masks its example and no look-alike', ({ find, example, masks, not }) => {
  const masked = (text: string) => find(text).map(({ start, end }) => text.slice(start, end));
  expect(masked(example)).toEqual([masks]);
  for (const text of not) expect(masked(text), text).toEqual([]);
});
