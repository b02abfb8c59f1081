import { expect, test } from 'vitest';
import type { AsSent, Outcome } from '@/lib/packet/sent';
import { type VoicePacket, type VoiceRun, type VoiceTicket, voiceOf } from './voice';

const now = Date.UTC(2026, 10, 19, 9);
const day = 86_400_000;
const ticket = (id: string, part: Partial<VoiceTicket> = {}): VoiceTicket => ({
  accountId: 'halden',
  key: `zendesk:${id}`,
  label: `#${id}`,
  subject: 'Import stops',
  open: true,
  area: 'Import',
  openedAt: now - 5 * day,
  seenAt: now,
  ...part,
});
const packet = (
  id: string,
  state: Outcome['state'],
  part: Partial<VoicePacket['standing']['packet']> = {},
): VoicePacket => ({
  accountId: 'halden',
  label: `#${id}`,
  standing: {
    packet: {
      id,
      recordKey: `zendesk:${id}`,
      receiver: 'product',
      sentAt: now - 3 * day,
      completeness: { met: 1, required: 1 },
      score: 5,
      lacking: [],
      type: 'bug' as AsSent['type'],
      ...part,
    },
    events: [],
    outcome: { state, at: now, bounces: 0 },
    isAgain: false,
    isReplaced: false,
  },
});
const run = (id: string, runbookId: string, part: Partial<VoiceRun> = {}): VoiceRun => ({
  recordKey: `zendesk:${id}`,
  runbookId,
  outcome: 'solved',
  ...part,
});

test('themes come by how many accounts have them, then by tickets', () => {
  const tickets = [
    ticket('1'),
    ticket('2'),
    ticket('3', { area: 'SSO' }),
    ticket('4', { area: 'sso ', accountId: 'brightwater', severity: 2, open: false }),
    ticket('5', { area: undefined }),
  ];
  const { themes, withoutArea } = voiceOf(tickets, [], [], now);
  expect(
    themes.map(({ area, count, open, accountIds, severity }) => [area, count, open, accountIds.length, severity]),
  ).toEqual([
    ['SSO', 2, 1, 2, 2],
    ['Import', 2, 2, 1, undefined],
  ]);
  expect(withoutArea).toBe(1);
});

test('a ticket counts once, as it was seen last; what is over long ago does not', () => {
  const tickets = [
    ticket('1', { seenAt: now - day, open: true }),
    ticket('1', { open: false }),
    ticket('2', { openedAt: now - 200 * day, open: false }),
    ticket('3', { openedAt: now - 200 * day }),
  ];
  expect(voiceOf(tickets, [], [], now).themes).toMatchObject([{ count: 2, open: 1 }]);
});

test('what helped is the runbook that solved most tickets of the area', () => {
  const runs = [
    run('1', 'retry'),
    run('1', 'retry'),
    run('1', 'split'),
    run('2', 'split', { outcome: 'helped' }),
    run('2', 'reset', { outcome: 'did-not-fit' }),
    run('9', 'other', { area: 'SSO' }),
  ];
  expect(voiceOf([ticket('1'), ticket('2')], [], runs, now).themes[0]?.workaround).toEqual({
    runbookId: 'split',
    solved: 2,
  });
});

test('packets of the area count until they are settled, and say where the fix is', () => {
  const fixed = packet('2', 'resolved');
  fixed.standing.outcome.fixVersion = '4.21.0';
  const [theme] = voiceOf([ticket('1'), ticket('2')], [packet('1', 'accepted'), fixed], [], now).themes;
  expect(theme).toMatchObject({ escalated: 1, fixedIn: ['4.21.0'] });
});

test('what product was told keeps its outcome, whatever other receivers were', () => {
  const packets = [
    packet('1', 'accepted'),
    packet('2', 'bounced', { receiver: 'engineering' }),
    packet('3', 'told', { sentAt: now - day, area: 'SSO' }),
  ];
  expect(
    voiceOf([], packets, [], now).feedback.map(({ label, area, outcome }) => [label, area, outcome.state]),
  ).toEqual([
    ['#3', 'SSO', 'told'],
    ['#1', undefined, 'accepted'],
  ]);
});

test.each([
  ['as they come', ['Import', 'SSO', 'Webhooks']],
  ['the other way round', ['Webhooks', 'SSO', 'Import']],
])('themes of the same weight come by name: %s', (_, areas) => {
  const tickets = areas.map((area, index) => ticket(`${index}`, { area }));
  expect(voiceOf(tickets, [], [], now).themes.map(({ area }) => area)).toEqual(['Import', 'SSO', 'Webhooks']);
});

test('a packet about a case is of its theme, whichever of its systems it was sent from', () => {
  const tickets = [ticket('1', { also: ['jira:KEL-1'] })];
  const about = packet('p', 'open', { recordKey: 'jira:KEL-1' });
  expect(voiceOf(tickets, [about], [], now).themes).toMatchObject([{ count: 1, escalated: 1 }]);
});
