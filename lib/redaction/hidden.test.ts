import { describe, expect, test } from 'vitest';
import { fold } from '@/lib/text/fold';
import { fc, runs } from '@/tests/properties';
import { leaksIn, pastedSecrets } from '@/tests/secrets';
import { findInAll, findSensitive, patterns } from './find';
import { numbering, redact } from './mask';
import { findingKinds } from './placeholder';
import type { FindingKind } from './redaction';

const all = new Set<FindingKind>(findingKinds);
const known = { names: ['Ines Carvalho'], accounts: ['Halden Freight'] };
const clean = (text: string) => redact(text, findSensitive(text, known), all).text;

/** What is not seen between two characters. */
const unseen = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u202e', '\u2066', '\u200f', '\u061c'];
const more = ['\u0000', '\u001b', '\u034f', '\u3164', '\ufe0f', '\u{e0041}', '\u180e', '\u2064', '\u{1d173}'];
const gaps = fc.array(fc.constantFrom(...unseen, ...more), { maxLength: 2 }).map((signs) => signs.join(''));

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000');

/** The same secret, written so that a search for it as it stands finds nothing. */
const disguises: Record<string, (text: string) => fc.Arbitrary<string>> = {
  'something unseen anywhere': (text) =>
    fc
      .array(gaps, { minLength: text.length, maxLength: text.length })
      .map((between) => [...text].map((sign, i) => (i > 0 ? (between[i] ?? '') : '') + sign).join('')),
  'something unseen everywhere': (text) => fc.constantFrom(...unseen, ...more).map((sign) => [...text].join(sign)),
  'full width': (text) => fc.constant(fullWidth(text)),
  'full width in part, with something unseen': (text) =>
    fc
      .array(fc.tuple(fc.boolean(), gaps), { minLength: text.length, maxLength: text.length })
      .map((how) => [...text].map((sign, i) => (how[i]?.[0] ? fullWidth(sign) : sign) + (how[i]?.[1] ?? '')).join('')),
  'spaces and hyphens that do not break': (text) =>
    fc.constantFrom('\u00a0', '\u202f', '\u2007').map((space) => text.replaceAll(' ', space).replaceAll('-', '\u2011')),
};

const inDisguise = (text: string) =>
  fc
    .constantFrom(...Object.keys(disguises))
    .chain((how) => (disguises[how]?.(text) ?? fc.constant(text)).map((disguised) => ({ how, disguised })));

describe.each(patterns)('$kind, $name', ({ example, masks }) => {
  test('its example is masked whole in any disguise, as it is without', () => {
    fc.assert(
      fc.property(inDisguise(example), ({ how, disguised }) => {
        const found = findSensitive(disguised).map(({ start, end }) => fold(disguised.slice(start, end)).text);
        expect(
          found.some((each) => each.includes(masks)),
          `${how}: ${found.join(' | ')}`,
        ).toBe(true);
        expect(fold(clean(disguised)).text).not.toContain(masks);
      }),
      { numRuns: runs(40) },
    );
  });
});

test.each([
  ['name', 'Ines Carvalho'],
  ['account', 'Halden Freight'],
])('a %s is masked in any disguise', (kind, name) => {
  fc.assert(
    fc.property(inDisguise(name), ({ disguised }) => {
      expect(fold(clean(`it is ${disguised} here`)).text).toBe(`it is [${kind} 1] here`);
    }),
    { numRuns: runs(100) },
  );
});

test.each([
  ['named with something unseen', { names: ['In\u200bes Carva\u00adlho'] }, 'Hi Ines Carvalho', 'Hi [name 1]'],
  ['named in full width', { accounts: [fullWidth('Halden')] }, 'Halden and HALDEN', '[account 1] and [account 1]'],
])('%s, found where it is written plainly', (_, who, text, expected) => {
  expect(redact(text, findSensitive(text, who), all).text).toBe(expected);
});

test('what is denied and what is allowed holds in any spelling', () => {
  const rules = { denied: ['Project Heron'], allowed: ['ops@kelda.example'] };
  const text = 'Pro\u200bject\u00a0Heron, ops@kel\u200bda.example';
  expect(redact(text, findSensitive(text, {}, rules), all).text).toBe('[secret 1], ops@kel\u200bda.example');
});

test('a secret of one text is found in another that hides it', () => {
  const texts = ['token=Xy9-abc-77f3', 'we sent Xy9-a\u200bbc-77f3 too', `and ${fullWidth('Xy9-abc-77f3')}.`];
  const found = findInAll(texts).map((findings, i) => findings.map(({ start, end }) => texts[i]?.slice(start, end)));
  expect(found).toEqual([['Xy9-abc-77f3'], ['Xy9-a\u200bbc-77f3'], [fullWidth('Xy9-abc-77f3')]]);
});

test('one value has one number, however it is written', () => {
  const number = numbering([]);
  const numbers = ['ops@x.example', 'ops\u200b@x.example', fullWidth('ops@x.example')].map((each) =>
    number('email', each),
  );
  expect(numbers).toEqual(['[email 1]', '[email 1]', '[email 1]']);
});

describe('properties', () => {
  test('any secret is masked whole in any disguise', () => {
    fc.assert(
      fc.property(
        pastedSecrets.chain((secret) => inDisguise(secret.text).map((rest) => ({ secret, ...rest }))),
        ({ secret, disguised, how }) => {
          // What gives it away on lines is written with lines; a disguise leaves those.
          const cleaned = fold(clean(`It fails with:\n${disguised}\nand so on`)).text;
          expect(leaksIn(cleaned, secret), `${secret.kind}, ${how}: ${cleaned}`).toEqual([]);
        },
      ),
      { numRuns: runs(1500) },
    );
  });

  const seen = fc.oneof(
    fc.constantFrom(
      'ines@halden.example',
      'token=',
      'Xy9-abc-77f3',
      '203.0.113.24',
      '[email 1]',
      'Ines',
      ' ',
      '\n',
      '[',
    ),
    fc.constantFrom('ａ', '１', '＠', '\u00a0', 'ﬁ', '［', '］'),
    fc.string({ maxLength: 4 }),
  );
  const pieces = fc.oneof(seen, fc.constantFrom(...unseen, ...more));

  test('redacting twice equals redacting once', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const once = clean(parts.join(''));
        expect(clean(once)).toBe(once);
      }),
      { numRuns: runs(3000) },
    );
  });

  test('no sign that is not seen makes less be found', () => {
    fc.assert(
      fc.property(fc.array(seen, { maxLength: 10 }), fc.nat(), fc.constantFrom(...unseen), (parts, at, sign) => {
        const text = parts.join('');
        const [secret] = findSensitive(text).filter(({ kind, start, end }) => kind === 'secret' && end - start > 1);
        if (!secret) return;
        const inside = secret.start + 1 + (at % (secret.end - secret.start - 1));
        const changed = text.slice(0, inside) + sign + text.slice(inside);
        const isMasked = findSensitive(changed).some(({ start, end }) => start <= secret.start && end > secret.end);
        expect(isMasked).toBe(true);
      }),
      { numRuns: runs(1500) },
    );
  });
});
