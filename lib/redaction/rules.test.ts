import { expect, test } from 'vitest';
import { findInAll, findSensitive } from './find';
import { redact } from './mask';
import { maskAll, type Rules } from './rules';

const clean = (text: string, rules: Partial<Rules>) => {
  const known = { names: ['Ines Carvalho'] };
  return redact(text, findSensitive(text, known, rules), rules.masked ?? maskAll.masked).text;
};

test('what is allowed stays, alone and as a part of what is allowed', () => {
  const rules = { allowed: ['support@kelda.example', '203.0.113.24'] };
  expect(clean('Support@kelda.example, ines@kelda.example, 203.0.113.24', rules)).toBe(
    'Support@kelda.example, [email 1], 203.0.113.24',
  );
});

test('a secret is masked although it is allowed and its kind is shown', () => {
  expect(clean('password=hunter22', { allowed: ['hunter22'], masked: new Set() })).toBe('password=[secret 1]');
});

test('what is denied is masked whatever kinds are, where it stands as a word', () => {
  const rules = { denied: ['Project Falcon', 'A+ (new)'], masked: new Set([]) };
  expect(clean('project  falcon and A+ (new), not Project Falconry', rules)).toBe(
    '[secret 1] and [secret 2], not Project Falconry',
  );
});

test('a secret of one text is found in the others', () => {
  const texts = ['token=Xy9-abc-77f3', 'we sent Xy9-abc-77f3 as well', 'nothing'];
  const found = findInAll(texts).map((findings, i) => findings.map(({ start, end }) => texts[i]?.slice(start, end)));
  expect(found).toEqual([['Xy9-abc-77f3'], ['Xy9-abc-77f3'], []]);
});

test.each([
  ['PLUM-*', 'see plum-4711 and PLUM-x.9, not plumage', 'see [secret 1] and [secret 2], not plumage'],
  ['*.halden.example', 'db1.halden.example:5432, halden.example', '[secret 1]:5432, halden.example'],
  ['Project *', 'of Project  Falcon now', 'of [secret 1] now'],
  ['A* (new)', 'A+ (new), Ab (new)', 'A+ (new), [secret 1]'],
  ['**', 'a ** b', 'a [secret 1] b'],
  ['.+?', 'it is .+? or abc', 'it is [secret 1] or abc'],
])('%s is always masked', (phrase, text, expected) => {
  expect(clean(text, { denied: [phrase] })).toBe(expected);
});

test('what is allowed with a rest is left, and nothing beside it', () => {
  const rules = { allowed: ['*@status.kelda.example', '10.0.0.*'] };
  expect(clean('x1@status.kelda.example, x1@kelda.example, 10.0.0.7, 10.0.1.7', rules)).toBe(
    'x1@status.kelda.example, [email 1], 10.0.0.7, [ip 1]',
  );
});

test('what is always masked goes before what never is', () => {
  expect(clean('falcon@kelda.example', { allowed: ['falcon@kelda.example'], denied: ['falcon'] })).toBe(
    '[secret 1]@kelda.example',
  );
});
