import { describe, expect, test } from 'vitest';
import type { TicketContext } from './context';
import { fitted, headAndTail, longestText, shortened } from './fitted';

const megabytes = (count: number) => 'It fails again. '.repeat(count * 62_500);

describe('a long text', () => {
  test('has its beginning and its end, cut between words', () => {
    const text = `AADSTS50011 at first\n${megabytes(10)}\nAADSTS700016 at last`;
    const short = headAndTail(text, 1000);
    expect(short.length).toBeLessThan(1010);
    expect(short).toMatch(/^AADSTS50011 at first.*\n\[…\]\n.*AADSTS700016 at last$/s);
    const words = new Set(text.split(/\s+/));
    for (const word of short.replace('[…]', '').trim().split(/\s+/)) expect(words).toContain(word);
  });

  test('never begins its end inside of a key', () => {
    const key = `-----BEGIN PRIVATE KEY-----\n${'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n'.repeat(50)}-----END PRIVATE KEY-----\n`;
    const text = `${'a line\n'.repeat(500)}${key}${'b line\n'.repeat(20)}`;
    const short = headAndTail(text, 1500);
    expect(short).not.toContain('MIIEvQ');
    expect(short).toMatch(/b line\n$/);
  });
});

test('what has no long text is the very same', () => {
  const value = { a: ['b', { c: 'd' }], e: null, f: 1 };
  expect(shortened(value, 10)).toBe(value);
  expect(shortened({ ...value, g: ['x '.repeat(500)] }, 100)).toMatchObject({
    ...value,
    g: [expect.stringContaining('[…]')],
  });
});

describe('a context', () => {
  const of = (subject: string, ...texts: string[]): TicketContext => ({
    ref: { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '1' },
    readAt: 0,
    partial: false,
    kind: 'ticket',
    fields: { subject: { value: subject, source: 'api', at: 0 } },
    empty: [],
    conversation: texts.map((text, i) => ({ id: String(i), author: { name: 'Ines', role: 'customer' }, text })),
  });
  test.each([
    ['one message of ten megabytes', of('Short', megabytes(10), 'short')],
    ['a title of ten megabytes', of(megabytes(10), 'short')],
    ['a hundred messages of one', of('Short', ...Array.from({ length: 100 }, () => megabytes(1)))],
  ])('%s can be sent, and is known to be incomplete', (_, context) => {
    const short = fitted(context);
    expect(short.partial).toBe(true);
    expect(JSON.stringify(short).length).toBeLessThan(7_000_000);
  });
  test('an ordinary one is as it was', () => {
    const context = of('Short', 'short', 'x'.repeat(longestText));
    expect(fitted(context)).toBe(context);
  });
});
