import { describe, expect, test } from 'vitest';
import type { TicketContext } from '@/lib/context/context';
import { asksForMore, criterionAskedFor } from './asked-for';
import { type LinkedIssue, linkedIssueOf, proposalOf } from './linked-issue';
import { type PacketEvent, type SentPacket, standingsOf } from './sent';

const sentAt = Date.UTC(2026, 10, 4, 9);
const hour = 3_600_000;
const readAt = sentAt + 48 * hour;

const field = <T>(value: T) => ({ value, source: 'api' as const, at: readAt });
const comment = (name: string, at: number, text: string) => ({
  id: `${at}`,
  author: { name, role: 'agent' as const },
  at,
  text,
});
const issue = (fields: TicketContext['fields'], conversation: TicketContext['conversation'] = []): TicketContext => ({
  kind: 'ticket',
  ref: { site: 'jira', host: 'acme.atlassian.net', kind: 'ticket', object: 'issue', id: 'ENG-2291' },
  readAt,
  partial: false,
  fields: { requester: field({ name: 'Mara Lindqvist', role: 'agent' }), ...fields },
  empty: [],
  conversation,
});
type Category = 'new' | 'open' | 'pending' | 'solved' | 'closed' | 'unknown';
const status = (label: string, category: Category) => ({ status: field({ label, category }) });

describe('what an issue says of itself', () => {
  test.each<[string, TicketContext['fields'], LinkedIssue['state'] | undefined]>([
    ['To Do', status('To Do', 'new'), 'new'],
    ['In Progress', status('In Progress', 'open'), 'working'],
    ['open on GitHub', status('open', 'open'), 'new'],
    ['Waiting for reporter', status('Waiting for reporter', 'open'), 'waiting'],
    ['Needs info', status('Needs Info', 'open'), 'waiting'],
    ['Done', { ...status('Done', 'closed'), resolution: field('Fixed') }, 'fixed'],
    ['Erledigt', { ...status('Erledigt', 'closed'), resolution: field('Erledigt') }, 'fixed'],
    ['Won’t Fix', { ...status('Done', 'closed'), resolution: field('Won’t Do') }, 'closed'],
    ['Cannot Reproduce', { ...status('Closed', 'closed'), resolution: field('Cannot Reproduce') }, 'closed'],
    ['Duplicate', { ...status('Closed', 'closed'), resolution: field('Duplicate') }, 'closed'],
    ['not planned on GitHub', { ...status('closed', 'closed'), resolution: field('not_planned') }, 'closed'],
    ['completed on GitHub', { ...status('closed', 'closed'), resolution: field('completed') }, 'fixed'],
    ['nobody knows', status('Zu prüfen', 'unknown'), undefined],
    ['no status', {}, undefined],
  ])('%s', (_, fields, state) => {
    expect(linkedIssueOf(issue(fields))?.state).toBe(state);
  });

  test('nothing that was written in it is kept', () => {
    const asked = comment('Tomasz Bielak', sentAt + hour, 'Could you provide the request id of one failed call?');
    const kept = linkedIssueOf(issue(status('In Progress', 'open'), [asked]));
    expect(kept).toMatchObject({ asked: { at: sentAt + hour, criterion: 'evidence' } });
    expect(JSON.stringify(kept)).not.toMatch(/Tomasz|provide/);
  });

  test('what was asked for and answered by whoever reported it is asked for no more', () => {
    const asked = comment('Tomasz Bielak', sentAt + hour, 'Could you provide the request id?');
    const answered = comment('Mara Lindqvist', sentAt + 2 * hour, 'req_8f2Kd91m');
    expect(linkedIssueOf(issue(status('In Progress', 'open'), [asked, answered]))?.asked).toBeUndefined();
  });
});

test.each([
  ['Could you share the HAR of one attempt?', 'logs'],
  ['Please provide the request ID with its time zone.', 'evidence'],
  ['We need more info: what are the steps to reproduce?', 'steps'],
  ['Which version is this on?', 'environment'],
  ['Closing, no repro steps.', 'steps'],
  ['Könnt ihr bitte die Fehlermeldung schicken?', 'actual'],
  ['Es fehlen die Schritte zum Nachstellen.', 'steps'],
  ['Can you confirm?', undefined],
])('“%s” asks for more', (text, criterion) => {
  expect(asksForMore(text)).toBe(true);
  expect(criterionAskedFor(text)).toBe(criterion);
});

test.each([
  'Fixed in 4.21.0, out on Tuesday.',
  'Thanks, reproduced. Working on it.',
  'Merged #812.',
  'Wird am Dienstag ausgeliefert.',
])('“%s” does not', (text) => {
  expect(asksForMore(text)).toBe(false);
});

describe('what it proposes', () => {
  const packet: SentPacket = {
    id: 'p1',
    recordKey: 'zendesk:acme.zendesk.com:ticket:47702',
    receiver: 'engineering',
    sentAt,
    completeness: { met: 9, required: 9 },
    score: 4.6,
    lacking: [],
    type: 'bug',
  };
  const event = (said: PacketEvent['said'], at: number, part: Partial<PacketEvent> = {}): PacketEvent => ({
    id: `${at}`,
    said,
    at,
    by: '',
    why: '',
    ...part,
  });
  const now = (part: Partial<LinkedIssue>): LinkedIssue => ({
    status: 'In Progress',
    state: 'working',
    readAt,
    ...part,
  });
  const fixed = now({ state: 'fixed', status: 'Done', solvedAt: sentAt + 40 * hour, fixVersions: ['4.21.0'] });
  const asked = now({ asked: { at: sentAt + hour, criterion: 'evidence' } });
  const proposed = (of: LinkedIssue, ...events: PacketEvent[]) => {
    const [standing] = standingsOf([{ packet, events }]);
    return standing && proposalOf(standing, of);
  };

  test.each<[string, LinkedIssue, PacketEvent[], object | undefined]>([
    ['taken on', now({}), [], { said: 'accepted' }],
    ['taken on, and said', now({}), [event('accepted', sentAt + hour)], undefined],
    ['new', now({ state: 'new' }), [], undefined],
    ['asks for more', asked, [], { said: 'bounced', criterion: 'evidence', at: sentAt + hour }],
    ['asked before it was sent', now({ asked: { at: sentAt - hour } }), [event('accepted', sentAt + hour)], undefined],
    ['asked, and said', asked, [event('bounced', sentAt + 2 * hour)], undefined],
    ['fixed', fixed, [], { said: 'resolved', fixVersion: '4.21.0', at: sentAt + 40 * hour, status: 'Done' }],
    ['fixed after it came back', fixed, [event('bounced', sentAt + hour)], { said: 'resolved' }],
    ['fixed, and said', fixed, [event('resolved', sentAt + 41 * hour)], undefined],
    [
      'said to be broken since',
      fixed,
      [event('resolved', sentAt + 41 * hour), event('broken', sentAt + 42 * hour)],
      undefined,
    ],
    [
      'closed without a fix',
      now({ state: 'closed', resolution: 'Won’t Do' }),
      [],
      { said: 'bounced', resolution: 'Won’t Do' },
    ],
    ['waits for the reporter', now({ state: 'waiting' }), [], { said: 'bounced' }],
  ])('%s', (_, of, events, expected) => {
    if (expected === undefined) expect(proposed(of, ...events)).toBeUndefined();
    else expect(proposed(of, ...events)).toMatchObject(expected);
  });

  test('what a person said is not so does not come again, and what is new does', () => {
    const key = proposed(fixed)?.key ?? '';
    const declined = event('declined', sentAt + 41 * hour, { proposal: key });
    expect(proposed(fixed, declined)).toBeUndefined();
    expect(proposed({ ...fixed, solvedAt: sentAt + 45 * hour }, declined)).toMatchObject({ said: 'resolved' });
  });

  test('a fix after one that did not work is proposed again', () => {
    const events = [event('resolved', sentAt + 41 * hour), event('broken', sentAt + 42 * hour)];
    expect(proposed({ ...fixed, solvedAt: sentAt + 60 * hour }, ...events)).toMatchObject({ said: 'resolved' });
  });
});
