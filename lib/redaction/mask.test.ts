import { describe, expect, test } from 'vitest';
import { fc, runs } from '@/tests/properties';
import { findSensitive } from './find';
import { redact } from './mask';
import { findingKinds } from './placeholder';
import type { FindingKind } from './redaction';

const all = new Set<FindingKind>(findingKinds);
const known = { names: ['Ines Carvalho'], accounts: ['Halden Freight'] };
const clean = (text: string, masked: ReadonlySet<FindingKind> = all) =>
  redact(text, findSensitive(text, known), masked);

describe('placeholders', () => {
  test('the same value has the same number, another the next', () => {
    expect(clean('a@x.example, b@x.example and a@x.example').text).toBe('[email 1], [email 2] and [email 1]');
  });

  test('addresses that differ in casing are told apart, and told to be alike', () => {
    expect(clean('Ines@x.example, b@x.example, ines@x.example, Ines@x.example, INES@x.example').text).toBe(
      '[email 1], [email 2], [email 1.2], [email 1], [email 1.3]',
    );
    expect(clean('[email 1.2] and [email 1]; c@x.example').text).toBe('[email 1.2] and [email 1]; [email 2]');
  });

  test('an address has one number in whatever signs it is written', () => {
    expect(clean('a.b@x.example ?u=a.b%40x.example {"a":"a.b\\u0040x.example"} a.b&#64;x.example').text).toBe(
      '[email 1] ?u=[email 1] {"a":"[email 1]"} [email 1]',
    );
  });

  test('numbers go on after those of an earlier redaction', () => {
    expect(clean('[email 2] wrote to b@x.example').text).toBe('[email 2] wrote to [email 3]');
  });

  test('the masks say where they were and what stands there', () => {
    expect(clean('from 203.0.113.24').masks).toEqual([{ kind: 'ip', start: 5, end: 17, placeholder: '[ip 1]' }]);
  });
});

test('kinds that are shown stay, secrets never do', () => {
  const text = 'ines@halden.example has password=hunter22';
  expect(clean(text, new Set()).text).toBe('ines@halden.example has password=[secret 1]');
});

const values = {
  email: 'ines.carvalho@halden.example',
  other: 'ops@kelda.example',
  phone: '+351 21 123 45 67',
  ip: '203.0.113.24',
  ipv6: '2001:db8::7',
  card: '4111 1111 1111 1111',
  iban: 'DE89370400440532013000',
  bearer: 'Bearer scim_9f2c41d07be8',
  assigned: 'client_secret=pa7e-X1y_2',
  url: 'https://sync:p4ssw0rd@db.kelda.example/x',
  name: 'Ines Carvalho',
  account: 'Halden Freight',
  placeholder: '[email 1]',
  half: '[secret',
};
const piece = fc.oneof(
  fc.constantFrom(...Object.values(values)),
  fc.constantFrom(
    'password=',
    'token: ',
    'Authorization: ',
    '@',
    '"',
    '[',
    ']',
    '\n',
    ' ',
    '.',
    ':',
    'x',
    '1',
    'req_8f2Kd91mXa',
  ),
  fc.string({ maxLength: 8 }),
);
const texts = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

describe('properties', () => {
  test('redacting twice equals redacting once', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = clean(text).text;
        expect(clean(once).text).toBe(once);
      }),
      { numRuns: runs(2000) },
    );
  });

  test.each([
    '[secret:https://sync:p4ssw0rd@db.kelda.example/xclient_secret=pa7e-X1y_2',
    'secret: https://kelda.example/?client_secret=pa7e-X1y_2',
  ])('redacting twice equals redacting once: %s', (text) => {
    const once = clean(text).text;
    expect(once).not.toContain('pa7e-X1y_2');
    expect(clean(once).text).toBe(once);
  });

  test('no masked value survives, and what is around it does', () => {
    const secrets = fc.constantFrom(
      'ines.carvalho@halden.example',
      '203.0.113.24',
      '4111 1111 1111 1111',
      'DE89370400440532013000',
      '+351 21 123 45 67',
      'Ines Carvalho',
      'Halden Freight',
    );
    const words = fc.constantFrom('hello', 'HTTP 401', 'req_8f2Kd91mXa', 'v4.18.2', 'and', 'then,');
    fc.assert(
      fc.property(fc.array(fc.oneof(secrets, words), { maxLength: 12 }), (parts) => {
        const text = parts.join(' ; ');
        const { text: result, masks } = clean(text);
        for (const { start, end } of masks) expect(result).not.toContain(text.slice(start, end));
        expect(result.split(' ; ').length).toBe(text.split(' ; ').length);
        for (const word of parts.filter((part) => /^(?:hello|HTTP|req_|v4|and|then)/.test(part))) {
          expect(result).toContain(word);
        }
      }),
    );
  });

  test('masks are in order and apart, and the rest of the text is untouched', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: result, masks } = clean(text);
        let rebuilt = '';
        let from = 0;
        for (const { start, end, placeholder } of masks) {
          expect(start).toBeGreaterThanOrEqual(from);
          rebuilt += text.slice(from, start) + placeholder;
          from = end;
        }
        expect(rebuilt + text.slice(from)).toBe(result);
      }),
    );
  });
});
