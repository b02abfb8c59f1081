import { beforeEach, describe, expect, test } from 'vitest';
import {
  type ChangeEngagement,
  type Engagement,
  engagementSchema,
  type NewEngagement,
} from '@/lib/accounts/engagement';
import { type RecordFacts, ruleFields } from '@/lib/accounts/engagements/rules';
import { recordKey } from '@/lib/context/record-key';
import { accountOfKeys } from './accounts';
import { addPart } from './engagement-parts';
import {
  assignEngagement,
  belongingOf,
  changeEngagement,
  createEngagement,
  deleteEngagement,
  engagementById,
  engagementOfRecord,
  engagementsOf,
  listEngagements,
} from './engagements';
import { logEntry, startEntry } from './entries';
import { freshStore, goLive, halden, named, refused, type TestStore, zendeskTicket } from './test-database';
import { undo } from './undo';

const ticket = { ref: zendeskTicket('48213'), title: 'SSO fails after tenant move' };
const key = recordKey(ticket.ref);
const rollout: NewEngagement = { ...goLive, name: 'SCIM rollout', kind: 'integration' };
const triage: NewEngagement = { ...goLive, name: 'Triage', account: undefined, kind: 'internal' };
const nobody = '00000000-0000-7000-8000-000000000000';

let store: TestStore;
let db: TestStore['db'];
beforeEach(() => {
  store = freshStore();
  db = store.db;
});

const create = (engagement: NewEngagement) => store.run((tx) => createEngagement(tx, engagement));
const change = ({ id, revision }: Engagement, what: Omit<ChangeEngagement, 'id' | 'seen'>) =>
  store.run((tx) => changeEngagement(tx, { id, seen: revision, ...what }));
const remove = ({ id }: Engagement) => store.run((tx) => deleteEngagement(tx, id));
const idsOf = async (keys: string[]) => (await accountOfKeys(db, keys))?.ids ?? [];
const engagementsBy = async (keys: string[]) => engagementsOf(db, await idsOf(keys));

test('creates rows that fit the schema and names no key twice', async () => {
  const created = await create({ ...goLive, account: { name: 'Halden Freight', keys: [...halden, ...halden] } });
  expect(engagementSchema.parse(created)).toEqual(created);
  const account = await accountOfKeys(db, halden);
  expect(account?.root).toMatchObject({ id: created.accountId, name: 'Halden Freight' });
  expect(account?.links.map((link) => link.key).sort()).toEqual([...halden].sort());
});

test('lists open ones first, then by account and name', async () => {
  const first = await create(goLive);
  await create(rollout);
  await create(triage);
  await change(first, { doneOn: '2026-11-18' });
  await remove(await create({ ...goLive, name: 'Mistake' }));
  expect((await listEngagements(db)).map(({ name, accountName }) => [name, accountName])).toEqual([
    ['Triage', ''],
    ['SCIM rollout', 'Halden Freight'],
    ['SSO go-live', 'Halden Freight'],
  ]);
});

test('finds those of an account once, by any of its keys', async () => {
  const created = { ...(await create(goLive)), accountName: 'Halden Freight' };
  await create(triage);
  expect(await engagementsBy(halden)).toEqual([created]);
  expect(await engagementsBy([halden[1] ?? ''])).toEqual([created]);
  expect(await engagementsBy(['salesforce:001000000000001AAA'])).toEqual([]);
  expect(await engagementsBy([])).toEqual([]);
});

test('a missing one is named as missing', async () => {
  await expect(engagementById(db, 'gone')).rejects.toEqual(refused('missing'));
});

describe('a change', () => {
  test('changes what is given, takes a date away, and says so when it is stale', async () => {
    const created = await create(goLive);
    const changed = await change(created, { name: 'SSO go-live, second try', dueOn: null, doneOn: '2026-11-20' });
    expect(changed).toMatchObject({ name: 'SSO go-live, second try', doneOn: '2026-11-20' });
    expect(changed).not.toHaveProperty('dueOn');
    const refusal = { code: 'stale', fields: ['name'], now: changed };
    await expect(change(created, { name: 'Mine', billable: false })).rejects.toMatchObject({ refusal });
    expect(await engagementById(db, created.id)).toEqual(changed);
    expect(await change(created, { billable: false })).toMatchObject({ billable: false });
    const opened = await change(changed, { doneOn: null });
    expect(opened).not.toHaveProperty('doneOn');
  });

  test('of a missing or deleted one is refused', async () => {
    const created = await create(goLive);
    await remove(created);
    await expect(change(created, { name: 'Gone' })).rejects.toEqual(refused('missing'));
    await expect(change({ ...created, id: nobody }, { name: 'Gone' })).rejects.toEqual(refused('missing'));
  });
});

test('deleting keeps a tombstone, twice is once, and undo brings it back', async () => {
  const created = await create(goLive);
  const deletion = named();
  await store.run((tx) => deleteEngagement(tx, created.id), deletion);
  const tombstone = await db.engagements.get(created.id);
  expect(tombstone).toMatchObject({ ...created, revision: expect.any(String), deletedAt: store.at });
  await remove(created);
  expect(await db.engagements.get(created.id)).toEqual(tombstone);
  await expect(remove({ ...created, id: nobody })).rejects.toEqual(refused('missing'));
  await store.run((tx) => undo(tx, deletion.id));
  expect((await listEngagements(db)).map(({ id }) => id)).toEqual([created.id]);
});

describe('the engagement of a record', () => {
  const start = (engagementId: string) =>
    store.run((tx) => startEntry(tx, { engagementId, record: ticket, zone: 'Europe/Berlin' }));

  test('is the only open one of its account', async () => {
    const only = await create(goLive);
    await change(await create(rollout), { doneOn: '2026-11-01' });
    expect((await engagementOfRecord(db, key, await idsOf(halden)))?.id).toBe(only.id);
  });

  test('is not guessed among several, nor for a record of no known account', async () => {
    await create(goLive);
    await create(rollout);
    expect(await engagementOfRecord(db, key, await idsOf(halden))).toBeUndefined();
    expect(await engagementOfRecord(db, key, [])).toBeUndefined();
  });

  test('is the one used on it last, also one of another account', async () => {
    await create(goLive);
    const internal = await create(triage);
    await start(internal.id);
    expect((await engagementOfRecord(db, key, await idsOf(halden)))?.id).toBe(internal.id);
  });

  test('is not the one used last when that is done', async () => {
    const open = await create(goLive);
    const internal = await create(triage);
    await start(internal.id);
    await change(internal, { doneOn: '2026-11-19' });
    expect((await engagementOfRecord(db, key, await idsOf(halden)))?.id).toBe(open.id);
  });
});

describe('rules', () => {
  const facts = (part: Partial<RecordFacts>): RecordFacts => ({
    ...(Object.fromEntries(ruleFields.map((name) => [name, []])) as unknown as RecordFacts),
    namesAccount: true,
    ...part,
  });
  const bySso = facts({ tag: ['sso'], organization: ['halden freight'] });
  const ruleOf = ({ id: engagementId }: Engagement, value: string, field: 'tag' | 'organization' = 'tag') =>
    store.run((tx) => addPart(tx, { engagementId, content: { part: 'rule', conditions: [{ field, value }] } }));

  test('say whose a record is among several of its account', async () => {
    const [first, second] = [await create(goLive), await create(rollout)];
    await ruleOf(first, 'sso');
    await ruleOf(second, 'scim');
    expect((await belongingOf(db, key, await idsOf(halden), bySso)).engagement?.id).toBe(first.id);
    expect((await belongingOf(db, key, await idsOf(halden))).engagement).toBeUndefined();
  });

  test('that disagree are asked about, both named, until a person says', async () => {
    const [first, second] = [await create(goLive), await create(rollout)];
    await ruleOf(first, 'sso');
    await ruleOf(second, 'Halden Freight', 'organization');
    const asked = await belongingOf(db, key, await idsOf(halden), bySso);
    expect(asked.engagement).toBeUndefined();
    expect(asked.disagreeing.map(({ engagementId }) => engagementId).sort()).toEqual([first.id, second.id].sort());
    await store.run((tx) => assignEngagement(tx, { engagementId: second.id, to: 'record', record: ticket.ref }));
    const said = await belongingOf(db, key, await idsOf(halden), bySso);
    expect([said.engagement?.id, said.disagreeing]).toEqual([second.id, []]);
  });

  test('that agree are one, and those of what is done or archived say nothing', async () => {
    const [first, second] = [await create(goLive), await create(rollout)];
    await ruleOf(first, 'sso');
    await ruleOf(first, 'Halden Freight', 'organization');
    await ruleOf(second, 'sso');
    await change(second, { archivedOn: '2026-11-18' });
    expect((await belongingOf(db, key, await idsOf(halden), bySso)).engagement?.id).toBe(first.id);
  });
});

describe('what was logged on a record', () => {
  const log = (engagementId: string, record = ticket) =>
    store.run((tx) =>
      logEntry(tx, { engagementId, record, zone: 'Europe/Berlin', startedAt: store.at - 1000, endedAt: store.at }),
    );
  const onEngagement = async () => (await db.timeEntries.toArray()).map(({ engagementId }) => engagementId);

  test('goes along when it is said to belong elsewhere, if that is wanted, and comes back by undo', async () => {
    const [wrong, right] = [await create(goLive), await create(rollout)];
    await log(wrong.id);
    await log(wrong.id);
    await log(wrong.id, { ...ticket, ref: zendeskTicket('1') });
    const assigned = { engagementId: right.id, to: 'record', record: ticket.ref } as const;
    await store.run((tx) => assignEngagement(tx, assigned));
    expect(await onEngagement()).toEqual([wrong.id, wrong.id, wrong.id]);
    const command = named();
    await store.run((tx) => assignEngagement(tx, { ...assigned, withEntries: true }), command);
    expect((await onEngagement()).sort()).toEqual([right.id, right.id, wrong.id].sort());
    await store.run((tx) => undo(tx, command.id));
    expect(await onEngagement()).toEqual([wrong.id, wrong.id, wrong.id]);
  });

  test('and is open time takes class and billable from the engagement it goes to', async () => {
    const right = await create({ ...rollout, defaultClass: 'proactive', billable: true });
    await store.run((tx) => startEntry(tx, { record: ticket, zone: 'Europe/Berlin' }));
    await store.run((tx) =>
      assignEngagement(tx, { engagementId: right.id, to: 'record', record: ticket.ref, withEntries: true }),
    );
    const [entry] = await db.timeEntries.toArray();
    expect(entry).toMatchObject({ engagementId: right.id, class: 'proactive', billable: true });
    expect(entry).not.toHaveProperty('open');
  });

  test('keeps its engagement from being deleted until it is said what becomes of it', async () => {
    const [wrong, right] = [await create(goLive), await create(rollout)];
    await log(wrong.id);
    const refusal = { code: 'hasHistory', entries: 1 };
    await expect(remove(wrong)).rejects.toMatchObject({ refusal });
    expect(await engagementById(db, wrong.id)).toEqual(wrong);
    const command = named();
    await store.run((tx) => deleteEngagement(tx, wrong.id, { to: right.id }), command);
    expect(await onEngagement()).toEqual([right.id]);
    await store.run((tx) => undo(tx, command.id));
    expect(await onEngagement()).toEqual([wrong.id]);
    await store.run((tx) => deleteEngagement(tx, wrong.id, 'stay'));
    expect(await onEngagement()).toEqual([wrong.id]);
    await expect(engagementById(db, wrong.id)).rejects.toEqual(refused('missing'));
  });
});
