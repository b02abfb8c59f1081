import { expect, test } from 'vitest';
import type { Comment, TicketContext } from '@/lib/context/context';
import type { Evidence } from '@/lib/evidence/evidence';
import { queryOf } from './query-of';
import { defaultWeights } from './weights';

const at = 1_795_000_000_000;
const read = <T>(value: T) => ({ value, source: 'api' as const, at });
const comment = (id: string, role: Comment['author']['role'], text: string, isPublic?: boolean): Comment => ({
  id,
  author: { name: id, role },
  text,
  ...(isPublic === undefined ? {} : { public: isPublic }),
});

function contextWith(conversation: Comment[], fields: TicketContext['fields'] = {}): TicketContext {
  const ref = { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '48213' } as const;
  return { ref, readAt: at, partial: false, kind: 'ticket', fields, empty: [], conversation };
}

const query = (context: TicketContext, evidence: Evidence[]) => queryOf(context, evidence, defaultWeights.messages);
const weightOf = (context: TicketContext, text: string) =>
  query(context, []).passages.find((passage) => passage.text === text)?.weight;

test('the last customer message counts most, the first never little, ours little, the system not at all', () => {
  const context = contextWith([
    comment('1', 'customer', 'first'),
    comment('2', 'agent', 'ours'),
    comment('3', 'customer', 'older'),
    comment('4', 'system', 'status changed'),
    comment('5', 'customer', 'newer'),
    comment('6', 'customer', 'newest'),
    comment('7', 'agent', 'note', false),
  ]);
  const texts = ['newest', 'newer', 'older', 'first', 'ours', 'note'];
  expect(texts.map((text) => weightOf(context, text))).toEqual([1, 0.6, 0.36, 0.6, 0.3, 0.3]);
  expect(weightOf(context, 'status changed')).toBeUndefined();
});

test('quoted text and signatures count a little', () => {
  const context = contextWith([comment('1', 'customer', 'It fails.\n> Which version?')]);
  expect(query(context, []).passages).toEqual([
    { text: 'It fails.', weight: 1 },
    { text: '> Which version?', weight: 0.15 },
  ]);
});

test.each([
  ['an issue that a colleague filed', 'agent', undefined, 1],
  ['an author we do not know', 'unknown', undefined, 1],
] as const)('the description is the question: %s', (_, role, isPublic, weight) => {
  expect(weightOf(contextWith([comment('description', role, 'text', isPublic)]), 'text')).toBe(weight);
});

test('an internal note by an unknown author is ours', () => {
  const context = contextWith([comment('1', 'customer', 'question'), comment('2', 'unknown', 'note', false)]);
  expect(weightOf(context, 'note')).toBe(0.3);
});

test('evidence counts as much as the best text it stands in', () => {
  const evidence = (value: string, ...entries: string[]): Evidence => ({
    kind: 'error-code',
    value,
    spans: entries.map((entry) => ({ entry, start: 0, end: 4 })),
  });
  const context = contextWith([
    comment('1', 'customer', 'first'),
    comment('2', 'agent', 'ours'),
    comment('3', 'customer', 'newest'),
  ]);
  const found = [evidence('A', 'subject'), evidence('B', '2', '3'), evidence('C', '2'), evidence('D', 'gone')];
  expect(query(context, found).evidence.map(({ value, weight }) => [value, weight])).toEqual([
    ['A', 1],
    ['B', 1],
    ['C', 0.3],
    ['D', 0],
  ]);
});

test('subject, tags and areas come from the fields; what was not read is empty', () => {
  const fields = { subject: read('SSO fails'), tags: read(['sso']), area: read(['Identity · SSO']) };
  expect(query(contextWith([], fields), [])).toEqual({
    subject: 'SSO fails',
    passages: [],
    evidence: [],
    tags: ['sso'],
    areas: ['Identity · SSO'],
  });
  expect(query(contextWith([]), [])).toEqual({ subject: '', passages: [], evidence: [], tags: [], areas: [] });
});
