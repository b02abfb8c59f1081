import { expect, test } from 'vitest';
import { fc } from '@/tests/properties';
import { mergeTyped } from './merge-typed';

test.each([
  ['', 'Mara', '', 'Mara'],
  ['', '', 'Jan', 'Jan'],
  ['', 'Mara', 'Jan', 'JanMara'],
  ['It fails.', 'It fails today.', 'Jan: It fails.', 'Jan: It fails today.'],
  ['It fails.', 'It fails. We look.', 'It fails. They wait.', 'It fails. They wait. We look.'],
  ['one two three', 'one 2 three', 'one two', 'one two2 three'],
  ['same', 'other', 'other', 'other'],
])('from %j: %j and %j make %j', (base, mine, theirs, merged) => {
  expect(mergeTyped(base, mine, theirs)).toBe(merged);
});

test('whatever two people type at once, all of it is there', () => {
  const base = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), maxLength: 12 });
  const edit = fc.record({
    at: fc.nat(12),
    drop: fc.nat(4),
    by: fc.string({ unit: fc.constantFrom('x', 'y'), maxLength: 5 }),
  });
  const theirEdit = fc.record({
    at: fc.nat(12),
    drop: fc.nat(4),
    by: fc.string({ unit: fc.constantFrom('P', 'Q'), maxLength: 5 }),
  });
  const changed = (text: string, { at, drop, by }: { at: number; drop: number; by: string }) => {
    const start = Math.min(at, text.length);
    return text.slice(0, start) + by + text.slice(start + drop);
  };
  fc.assert(
    fc.property(base, edit, theirEdit, (text, a, b) => {
      const merged = mergeTyped(text, changed(text, a), changed(text, b));
      expect(merged).toContain(a.by);
      expect(merged).toContain(b.by);
    }),
  );
});
