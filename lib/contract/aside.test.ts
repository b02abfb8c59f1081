import { expect, test } from 'vitest';
import { listenAside, sayAside } from './aside';

test('what is said first at a name is heard by who listens there, and by nobody else', async () => {
  const one = listenAside<string[]>();
  const other = listenAside<string[]>();
  expect(sayAside(one.name, ['first'])).toBe(true);
  sayAside(one.name, ['second']);
  expect(await one.within(5_000)).toEqual(['first']);
  expect(await other.within(50)).toBeUndefined();
  one.close();
  other.close();
});
