import { describe, expect, test } from 'vitest';
import { itemContentSchema, type RecordItem } from './item';
import { ageOf, technicalRecord } from './record';
import { defaultRecordRules } from './record-setting';

const now = Date.UTC(2026, 10, 19, 9);
const day = 86_400_000;
let made = 0;
const item = (part: Partial<RecordItem>): RecordItem => {
  made += 1;
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    author: '',
    device: '',
    createdAt: now - made,
    stamp: '1',
    revision: '1',
    accountId: 'a',
    section: 'integration',
    subject: 'sso',
    text: 'SAML, Okta',
    saidAt: now - 30 * day,
    saidBy: '',
    ...part,
  };
};
const lines = (items: RecordItem[], section: RecordItem['section']) =>
  technicalRecord(items, undefined, defaultRecordRules, now)
    .sections.find((one) => one.section === section)
    ?.lines.map(({ subject, item: { text } = { text: '?' } }) => `${subject}: ${text}`);

describe('a technical record', () => {
  test('says what is not known of what should be, in the order of the settings', () => {
    const items = [item({ subject: 'API', text: 'v2' }), item({}), item({ subject: 'EDI', text: 'by file' })];
    expect(lines(items, 'integration')).toEqual([
      'sso: SAML, Okta',
      'scim: ?',
      'api: v2',
      'webhooks: ?',
      'agents: ?',
      'EDI: by file',
    ]);
  });

  test('says who is missing', () => {
    const items = [item({ section: 'person', subject: 'admin', text: 'Dana Whitlock' })];
    const record = technicalRecord(items, undefined, defaultRecordRules, now);
    expect(record.missing.roles).toEqual(['sponsor', 'security']);
    expect(record.missing.integrations).toEqual(defaultRecordRules.integrations);
  });

  test('has decisions by their day, the newest first', () => {
    const decided = (text: string, fromOn?: string) =>
      item({ section: 'decision', subject: '', text, ...(fromOn && { fromOn }) });
    expect(lines([decided('old', '2026-03-01'), decided('undated'), decided('new', '2026-09-03')], 'decision')).toEqual(
      [': new', ': old', ': undated'],
    );
  });
});

describe('its age', () => {
  const rules = { dueAfterDays: 60 };
  test.each([
    ['nothing in it', [], undefined, { state: 'empty' }],
    ['nobody said it is up to date: the oldest line', [10, 74], undefined, { state: 'due', days: 74 }],
    ['somebody did', [10, 74], 5, { state: 'fresh', days: 5, isConfirmed: true }],
    ['they did too long ago, whatever is new in it', [1], 61, { state: 'due', days: 61 }],
    ['on the last day it is still up to date', [1], 60, { state: 'fresh', days: 60 }],
    ['a clock that was set back', [-3], undefined, { state: 'fresh', days: 0 }],
  ] as const)('%s', (_, items, confirmed, expected) => {
    const said = items.map((days) => ({ saidAt: now - days * day }));
    const at = confirmed === undefined ? undefined : now - confirmed * day;
    expect(ageOf(said, at, rules, now)).toMatchObject(expected);
  });
});

test.each([
  ['a state alone', { section: 'integration', subject: 'sso', text: '', state: 'works' }, true],
  ['a decision without a heading', { section: 'decision', subject: '', text: 'Okta stays' }, true],
  ['nothing said', { section: 'integration', subject: 'sso', text: '  ' }, false],
  ['nobody’s role', { section: 'person', subject: '', text: 'Dana Whitlock' }, false],
  [
    'an end before its beginning',
    { section: 'constraint', subject: '', text: 'Freeze', fromOn: '2026-12-15', untilOn: '2026-12-01' },
    false,
  ],
  ['a day that there is not', { section: 'decision', subject: '', text: 'x', fromOn: '2026-02-30' }, false],
  ['an address that is no page', { section: 'link', subject: 'Diagram', text: '', url: 'javascript:alert(1)' }, false],
])('%s', (_, content, isTaken) => expect(itemContentSchema.safeParse(content).success).toBe(isTaken));
