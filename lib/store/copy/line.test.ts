import { expect, test } from 'vitest';
import { fc } from '@/tests/properties';
import { readLines, writeLine } from './line';

const rows = fc.array(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), { maxLength: 6 });

test('what was written is read', () => {
  fc.assert(
    fc.property(rows, (values) => {
      expect(readLines(values.map(writeLine).join(''))).toEqual({
        values: JSON.parse(JSON.stringify(values)),
        torn: 0,
      });
    }),
  );
});

test('cut short at any place, whole lines are read and the rest is not', () => {
  const values = [{ id: 'a', note: 'Müller & Söhne 🚚' }, { id: 'b', note: '"\n\\' }, { id: 'c' }];
  const lines = values.map(writeLine);
  const text = lines.join('');
  for (let end = 0; end <= text.length; end++) {
    const whole = lines.filter((_, index) => lines.slice(0, index + 1).join('').length - 1 <= end).length;
    expect(readLines(text.slice(0, end)).values).toEqual(values.slice(0, whole));
  }
});

test('one changed character is found, and the lines around it are read', () => {
  const lines = [{ id: 'a' }, { id: 'b', note: 'something' }, { id: 'c' }].map(writeLine);
  const second = lines[1] ?? '';
  fc.assert(
    fc.property(fc.nat(second.length - 2), fc.integer({ min: 1, max: 127 }), (at, by) => {
      const changed = String.fromCharCode(second.charCodeAt(at) ^ by);
      const text = [lines[0], second.slice(0, at), changed, second.slice(at + 1), lines[2]].join('');
      const { values, torn } = readLines(text);
      expect(torn).toBeGreaterThan(0);
      expect(values).toEqual([{ id: 'a' }, { id: 'c' }]);
    }),
  );
});
