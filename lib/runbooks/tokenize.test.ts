import { describe, expect, test } from 'vitest';
import { cpuMs } from '@/tests/cpu-time';
import { fc } from '@/tests/properties';
import { stem, tokenize } from './tokenize';

const termsOf = (text: string) => tokenize(text).flatMap(({ terms }) => terms.map((term) => term.text));

test.each([
  ['AADSTS50011', ['aadsts50011', 'aadst', '50011']],
  ['redirect_uri', ['redirect_uri', 'redirect', 'uri']],
  ['NotOnOrAfter', ['notonorafter']], // its parts are all stop words
  ['SAMLResponse', ['samlrespons', 'saml', 'respons']],
  ['Retry-After: 30', ['retry-after', 'retry']],
  ['HTTP 401', ['http', '401']],
  ['lots of 429s', ['lot', '429']],
  ['/scim/v2/Users', ['scim', 'v2', 'user']],
  ['0x80070005', ['0x80070005']],
  ["It doesn't work", []],
  ['3 of 12 at 9:30', ['9:30']],
  ['MÜLLER', ['müller']],
])('%s → %j', (text, terms) => {
  expect(termsOf(text)).toEqual(terms);
});

test('codes keep their wording for comparing and showing', () => {
  const [token] = tokenize('CERT_HAS_EXPIRED');
  expect(token?.whole).toBe('cert_has_expired');
  expect(token?.terms.map(({ shown }) => shown)).toEqual(['CERT_HAS_EXPIRED', 'CERT', 'EXPIRED']);
});

test('a pasted token or hash is no word', () => {
  expect(tokenize(`key ${'a1b2'.repeat(40)} end`).map(({ whole }) => whole)).toEqual(['key', 'end']);
});

describe('stem', () => {
  test.each([
    ['certificate', 'certificates'],
    ['map', 'mapped', 'mapping', 'maps'],
    ['expire', 'expires', 'expired', 'expiring'],
    ['fail', 'fails', 'failed', 'failing'],
    ['query', 'queries'],
    ['redirect', 'redirected', 'redirects'],
    ['roll', 'rolled', 'rolls'],
    ['access', 'accessed'],
  ])('%s and its forms meet', (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1);
  });

  test.each([
    ['string', 'str'],
    ['status', 'statu'],
    ['provision', 'provider'],
    ['need', 'ne'],
  ])('%s is not %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  test('anything with a digit or sign stays verbatim', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]*[0-9_-][a-z0-9_-]*[a-z]$/), (code) => {
        fc.pre(!/^\d+s$/.test(code));
        expect(stem(code)).toBe(code);
      }),
    );
  });
});

test('a megabyte of log, or of one letter, is split in no time', () => {
  const texts = [
    '2026-11-18T09:12:03Z ERROR redirect_uri=x '.repeat(25_000),
    'a'.repeat(1_000_000),
    'a.'.repeat(500_000),
  ];
  const start = cpuMs();
  for (const text of texts) tokenize(text);
  expect(cpuMs() - start).toBeLessThan(5_000);
});

const words = /[\p{L}\p{N}](?:[\p{L}\p{N}_]|[-.:'’](?=[\p{L}\p{N}]))*/gu;

test('words are those of the whole text in one spelling', () => {
  const signs = fc.constantFrom(...'aé1１．ﬁ①㍿ﷺ_-. \n\t\u00a0\u0301', 'e\u0301', '漢', '👍');
  fc.assert(
    fc.property(
      fc.array(signs, { maxLength: 60 }).map((all) => all.join('')),
      (text) => {
        const wanted = [...text.normalize('NFKC').matchAll(words)].map(([word]) => word);
        expect(tokenize(text).map(({ surface }) => surface)).toEqual(wanted.filter(({ length }) => length <= 48));
      },
    ),
  );
});

test('signs that stand for many letters do not make a text many times as long', () => {
  const before = cpuMs();
  const tokens = tokenize('ﷺ '.repeat(300_000));
  expect(tokens.reduce((sum, { surface }) => sum + surface.length, 0)).toBeLessThan(3 * 600_000);
  expect(tokenize('ﷺ'.repeat(300_000)).length).toBeLessThan(300_000);
  expect(cpuMs() - before).toBeLessThan(5_000);
});
