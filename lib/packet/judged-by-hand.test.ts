import { describe, expect, test } from 'vitest';
import type { Comment, TicketContext, TicketFields } from '@/lib/context/context';
import { findEvidence } from '@/lib/evidence/find';
import { checkPacket } from './check';
import type { CriterionId, Verdict } from './packet';
import { rubric } from './rubric';

const field = <T>(value: T) => ({ value, source: 'api' as const, at: 0 });
type Message = string | { by: 'agent' | 'note'; text: string };

function check(subject: string, messages: Message[], fields: TicketFields = {}) {
  const context: TicketContext = {
    ref: { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '48213' },
    readAt: 0,
    partial: false,
    kind: 'ticket',
    fields: { subject: field(subject), ...fields },
    empty: [],
    conversation: messages.map((message, i): Comment => {
      const { by, text } = typeof message === 'string' ? { by: 'customer' as const, text: message } : message;
      const author = { name: by === 'customer' ? 'Ines' : 'Mara', role: by === 'note' ? ('agent' as const) : by };
      return { id: `c${i + 1}`, author, public: by !== 'note', text };
    }),
  };
  const found = checkPacket(context, findEvidence(context), rubric);
  const verdict = (id: CriterionId) => found.verdicts.find(({ criterion }) => criterion === id) as Verdict;
  return { ...found, verdict };
}

/** Kinds of wrong verdicts that people found by reading real tickets, each with what is right and what only looks so. */
describe('impact with a count', () => {
  test.each<[text: string, verdict: Verdict['verdict']]>([
    ['11 people are doubled, out of 86.', 'met'],
    ['All 212 shop managers lost the approve button.', 'met'],
    ['60 workplaces are offline.', 'met'],
    ['One of our users cannot sign in.', 'met'],
    ['Three of our customers cannot sign in.', 'met'],
    ['Users impacted: 140', 'met'],
    ['Number of users affected - 140', 'met'],
    ['We lose about € 12,000 a day.', 'met'],
    ['22 pickers have to restart the scanner all day.', 'met'],
    ['1.2k orders are stuck.', 'met'],
    ['Some users get an error.', 'weak'],
    ['A 500 error during login appears.', 'missing'],
    ['The API answers 502 for all requests that fail.', 'missing'],
    ['Windows 11 devices cannot print.', 'missing'],
    ['Ticket 48213 users cannot log in.', 'missing'],
    ['After 30 minutes users are locked out.', 'weak'],
    ['Since 2024 customers cannot export.', 'weak'],
    ['It is only cosmetic, nobody is blocked.', 'missing'],
    ['How many users are affected?', 'missing'],
  ])('%s', (text, verdict) => {
    const found = check('Order import', [text]).verdict('impact').verdict;
    if (verdict === 'met') expect(found).toBe('met');
    else expect(found).not.toBe('met');
  });
});

test('a fault is no question, whatever its form was preset to, and a question is none because it has no type', () => {
  const fault = check('Why does the import stop?', ['The import stops at row 500 and the rest is lost.'], {
    type: field('Question'),
  });
  expect(fault.kind).toMatchObject({ kind: 'fault', because: { code: 'saysFailure' } });
  expect(fault.verdict('steps').verdict).toBe('missing');
  const question = check('Second tenant', ['Hello, how can we add a second tenant?']);
  expect(question.kind).toMatchObject({ kind: 'question', because: { code: 'onlyAsks' } });
  expect(question.verdict('steps').verdict).toBe('not-applicable');
});

test.each<[text: string, verdict: Verdict['verdict'], cites?: string]>([
  ['Encoding it as UTF-8 solved it. That works for now.', 'met', 'Encoding it as UTF-8 solved it.'],
  ['We restarted the agent: same error.', 'met', 'We restarted the agent: same error.'],
  ['Cleared the cache, no change.', 'met', 'Cleared the cache, no change.'],
  ['We restarted it a few times.', 'weak'],
  ['We tried everything.', 'weak'],
  ['That works for now.', 'missing'],
  ['We will try a restart tomorrow.', 'missing'],
])('what was tried: %s', (text, verdict, cites) => {
  const found = check('Order import', [text]).verdict('tried');
  expect(found.verdict).toBe(verdict);
  if (cites) expect(found.citations.map((citation) => citation.text)).toContain(cites);
  expect(found.citations.map((citation) => citation.text)).not.toContain('That works for now.');
});

test.each<[messages: Message[], verdict: Verdict['verdict']]>([
  [['It gives an error.'], 'weak'],
  [['It does not work again since this morning, please help.'], 'weak'],
  [['It gives an error.', { by: 'agent', text: 'We changed the limit, it should work now.' }], 'weak'],
  [['It says "413 Request Entity Too Large".'], 'met'],
  [['The list stays empty.'], 'met'],
])('what happens: %j', (messages, verdict) => {
  expect(check('Order import', messages).verdict('actual').verdict).toBe(verdict);
});

test('a version that has the fix is not the customer’s, and a region in another sentence is cited', () => {
  const fixed = check('Order import', ['It stops. We are in production.', { by: 'agent', text: 'Fixed in 4.18.0.' }]);
  expect(fixed.verdict('environment')).toMatchObject({ verdict: 'weak', because: { code: 'noVersion' } });
  const region = check('Order import', ['We run Connect 4.18.2 in production. The region is EU-1.']);
  expect(region.verdict('environment').citations.map(({ text }) => text)).toEqual([
    'We run Connect 4.18.2 in production.',
    'The region is EU-1.',
  ]);
});

test.each([
  ['Conversation with Ines Carvalho', 'madeSubject'],
  ['Chat with Ines', 'madeSubject'],
  ['Voicemail from +44 20 7946 0123', 'madeSubject'],
  ['Help', 'vagueSubject'],
])('a subject that a system made is no summary: %s', (subject, code) => {
  expect(check(subject, ['It stops.']).verdict('summary')).toMatchObject({ verdict: 'weak', because: { code } });
});

test('boxes that nobody ticked and a template’s own words say nothing', () => {
  const { verdicts } = check('Order import', [
    '**Severity**\n- [ ] P1\n- [ ] P2\n\n- [ ] I have cleared the cache\n\n**Impact**\n[describe the impact here]\n\n**Environment**\n- Version [e.g. 22]\n* Browser name and version (e.g. Chrome Version 51.0.2704.63 (64-bit)):\n\n**Steps to reproduce the bug**\n1. {{step 1}}\n2. {{step 2}}',
  ]);
  for (const id of ['severity', 'tried', 'workaround', 'impact', 'environment', 'steps']) {
    expect([id, verdicts.find(({ criterion }) => criterion === id)?.verdict]).toEqual([id, 'missing']);
  }
});

test('a security matter goes on without the gates of others, and holds no customer data', () => {
  const clean = check('Users see another customer’s orders', ['A buyer saw orders of another customer.']);
  expect(clean.type).toBe('security');
  expect(clean.verdict('steps').verdict).toBe('not-applicable');
  expect(clean.verdicts.filter(({ required }) => required).map(({ criterion }) => criterion)).toEqual([
    'summary',
    'severity',
    'clean',
  ]);
  expect(clean.verdict('clean')).toMatchObject({ verdict: 'met', because: { code: 'nothingFound' } });
  const leaking = check('Users see another customer’s orders', ['A buyer saw orders of eva@other.example.']);
  expect(leaking.verdict('clean')).toMatchObject({ verdict: 'weak', because: { code: 'customerData' } });
});

test('what is in a language that is not read is not missing', () => {
  const { verdict, score, completeness } = check('Nie działa logowanie', [
    'Dzień dobry, od wczoraj nie działa import i nie możemy się zalogować do systemu. Code AADSTS50011.',
  ]);
  expect(verdict('impact')).toMatchObject({
    verdict: 'not-read',
    because: { code: 'unreadLanguage', languages: ['pl'] },
    citations: [{ text: expect.stringContaining('Dzień dobry') }],
  });
  expect(verdict('actual').verdict).toBe('met');
  expect(score.high).toBeGreaterThan(score.low);
  expect(completeness.unread).toBeGreaterThan(3);
});

test('of a language that some judges read, the others leave what they do not find', () => {
  const { verdict } = check('Connexion impossible', [
    'Bonjour, depuis ce matin nous ne pouvons plus nous connecter au portail. Code AADSTS50011.',
  ]);
  expect(verdict('impact')).toMatchObject({ verdict: 'weak', because: { code: 'noCount' } });
  expect(verdict('steps').verdict).toBe('missing');
  expect(verdict('timeline')).toMatchObject({
    verdict: 'not-read',
    because: { code: 'unreadLanguage', languages: ['fr'] },
    citations: [{ text: expect.stringContaining('Bonjour') }],
  });
});

test('a field or a file that a team’s rubric names meets its criterion', () => {
  const [first] = rubric;
  if (!first) throw new Error('The default rubric is empty.');
  const own = { ...first, title: 'Contract', question: 'Which contract?' };
  const context: TicketContext = {
    ref: { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '1' },
    readAt: 0,
    partial: false,
    kind: 'ticket',
    fields: {
      custom: field([
        { id: '1', label: 'Contract', value: 'Gold' },
        { id: '2', label: 'Region', value: '-' },
      ]),
      attachments: field(['signin.HAR']),
    },
    empty: [],
    conversation: [{ id: 'c1', author: { name: 'Ines', role: 'customer' }, text: 'It stops.' }],
  };
  const { verdicts } = checkPacket(
    context,
    [],
    [
      { ...own, id: 'own-contract', judge: { name: 'field', fields: ['contract'] } },
      { ...own, id: 'own-region', judge: { name: 'field', fields: ['Region'] } },
      { ...own, id: 'own-har', judge: { name: 'attachment', files: ['.har'] } },
    ],
  );
  expect(verdicts.map(({ verdict, field: decided }) => [verdict, decided?.value])).toEqual([
    ['met', 'Gold'],
    ['missing', undefined],
    ['met', 'signin.HAR'],
  ]);
});
