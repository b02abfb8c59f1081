import { expect, test } from 'vitest';
import type { TicketContext } from '@/lib/context/context';
import { findEvidence } from '@/lib/evidence/find';
import { copyOfAddress, copyOfEvidence, type Masking } from './copy-alone';

const text = [
  'Calls from 203.0.113.24 fail:',
  'Authorization: Bearer scim_9f2c41d07be8a55e13d0',
  'HTTP 401, AADSTS50011',
  '1. Open halden.kelda.example',
  '2. Choose “Sign in with Ines Carvalho’s account”',
  '3. Press Enter',
].join('\n');
const context: TicketContext = {
  kind: 'ticket',
  ref: { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '1' },
  readAt: 0,
  partial: false,
  fields: {},
  empty: [],
  conversation: [{ id: '7', author: { name: 'Ines Carvalho', role: 'customer' }, text }],
};
const all: Masking = { masked: ['email', 'phone', 'ip', 'name', 'account'], allowed: [], denied: [] };
const evidence = findEvidence(context);

function copied(wanted: string, masking: Masking = all) {
  const found = evidence.find(({ kind, value }) => kind === wanted || value === wanted);
  if (!found) throw new Error(`No ${wanted} in ${evidence.map(({ value }) => value).join(', ')}`);
  return copyOfEvidence(found, context, masking);
}

test('a value is copied as it is', () => {
  expect(copied('AADSTS50011')).toEqual({ text: 'AADSTS50011', isMasked: false });
});

test('what the person masks is masked, and what they show is not', () => {
  expect(copied('203.0.113.24')).toEqual({ text: '[ip 1]', isMasked: true });
  expect(copied('203.0.113.24', { ...all, masked: [] })).toEqual({ text: '203.0.113.24', isMasked: false });
  expect(copied('AADSTS50011', { ...all, denied: ['aadsts50011'] })).toEqual({ text: '[secret 1]', isMasked: true });
});

test('steps are copied as they were written, with the names in them masked', () => {
  const { text: steps, isMasked } = copied('steps');
  expect(steps.split('\n')).toHaveLength(3);
  expect(steps).toContain('Open halden.kelda.example');
  expect(steps).not.toContain('Ines Carvalho');
  expect(isMasked).toBe(true);
});

test('no piece of evidence gives a secret away, whatever is shown', () => {
  for (const found of evidence) {
    const { text: copy } = copyOfEvidence(found, context, { ...all, masked: [] });
    expect(copy).not.toContain('scim_9f2c41d0');
  }
});

test('signs that are not drawn are copied as marks', () => {
  const value = 'E\u202e42';
  expect(copyOfEvidence({ kind: 'error-code', value, spans: [] }, context, all).text).toBe('E‹U+202E›42');
});

test('an address is copied, unless the person never lets out what is in it', () => {
  const url = 'https://acme.atlassian.net/browse/KEL-1?focusedCommentId=10342';
  expect(copyOfAddress(url, context, all)).toEqual({ text: url, isMasked: false });
  expect(copyOfAddress(url, context, { ...all, denied: ['acme'] })).toMatchObject({ isMasked: true });
});
