import { describe, expect, test } from 'vitest';
import type { TabView } from '@/lib/contract/tabs';
import { ticketReading } from '../../testing/samples';
import { detailsOf } from './details';
import { reportOf } from './report';

const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';
const { context } = ticketReading();
const about = { version: '1.4.0', userAgent: chrome, place: 'packet', context };

function details(message: string, more: Partial<typeof about> = {}): string[] {
  const error = new TypeError(message);
  error.stack = `TypeError: ${message}
    at wanted (chrome-extension://abcdefgh/chunks/panel-Bx91.js:41:7)
    at Review (chrome-extension://abcdefgh/chunks/panel-Bx91.js?v=2:88:19)`;
  return detailsOf(error, { ...about, ...more }).split('\n');
}

test('version, browser, place, the error and where', () => {
  expect(details("Cannot read properties of undefined (reading 'length')")).toEqual([
    'Sidelight 1.4.0, Chrome 156, packet',
    "TypeError: Cannot read properties of undefined (reading 'length')",
    'at panel-Bx91.js:41:7',
    'at panel-Bx91.js:88:19',
  ]);
  expect(details('x', { userAgent: firefox })[0]).toBe('Sidelight 1.4.0, Firefox 153, packet');
  expect(details('x', { userAgent: `${chrome} Edg/156.0.1` })[0]).toMatch(/, (Edge|Chrome) 156, packet$/);
});

test.each([
  ['who is in the record', 'No row for Ines Carvalho at Halden Freight', 'No row for [name 1] at [account 1]'],
  ['what is quoted', 'Unexpected token in "We moved the tenant, and since"', 'Unexpected token in [left out]'],
  [
    'a pattern',
    'Invalid regular expression: /Anne\\-Marie|Ines/u: Invalid escape',
    'Invalid regular expression: [left out]: Invalid escape',
  ],
  ['mail', 'Not a URL: ines@halden.example', 'Not a URL: [email 1]'],
  ['a token', 'Refused ghp_A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8', 'Refused [secret 1]'],
])('%s is not in it', (_, message, said) => {
  expect(details(message)[1]).toBe(`TypeError: ${said}`);
});

test('without the record its names cannot be known: the words are left out', () => {
  expect(details('No row for Ines', { context: undefined })[1]).toBe('TypeError: [left out]');
});

test('a stack that the error quotes is none of ours', () => {
  expect(details('Worker died at halden-billing.js:12:7')).toHaveLength(4);
});

test('words without end are cut', () => {
  expect(details('and so on '.repeat(200))[1]?.length).toBeLessThan(330);
});

test.each([undefined, null, 'a text', { message: 'Ines' }])('%o thrown is told by its type', (thrown) => {
  expect(detailsOf(thrown, about)).toContain('Error: ');
  expect(detailsOf(thrown, about)).not.toContain('Ines');
});

describe('a report of how things stand', () => {
  const about = { version: '0.1.0', userAgent: 'Mozilla/5.0 Chrome/156.0.0.0', place: 'frame', language: 'en-GB' };
  const head = 'Sidelight 0.1.0, Chrome 156, frame\nen-GB';
  const reading = ticketReading();
  const { ref } = reading;

  test.each<[string, TabView | undefined, string]>([
    ['nothing known', undefined, 'no record, not known'],
    ['no record', { state: 'none' }, 'no record, none'],
    ['being read', { state: 'reading', ref }, 'zendesk ticket, reading'],
    ['read', { state: 'read', ref, reading }, 'zendesk ticket, read\n14 of 14 fields by api'],
    [
      'in part',
      {
        state: 'read',
        ref,
        reading: {
          ...reading,
          expected: ['subject', 'brand', 'Ines <ines@halden.example>'],
          context: reading.context && { ...reading.context, partial: true },
        },
      },
      'zendesk ticket, read\n1 of 3 fields by api, partial\nmissing: brand',
    ],
    [
      'failed',
      { state: 'read', ref, reading: { ref, at: 0, expected: [], failure: { reason: 'network', status: 503, at: 0 } } },
      'zendesk ticket, read\nfailed: network 503',
    ],
  ])('%s', (_, view, told) => expect(reportOf({ ...about, view })).toBe(`${head}\n${told}`));
});
