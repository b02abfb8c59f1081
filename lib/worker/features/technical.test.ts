import { beforeEach, describe, expect, test } from 'vitest';
import { halden } from '@/lib/store/test-database';
import { account, readingOf, ticket } from '../testing/sample-records';
import { start, type TestWorker, testWorker } from '../testing/test-worker';

const day = 86_400_000;
const sso = { section: 'integration', subject: 'sso', text: 'SAML, Okta', state: 'works' } as const;

let worker: TestWorker;
let accountId: string;
beforeEach(async () => {
  worker = testWorker();
  await worker.show(1, readingOf(ticket));
  accountId = (await worker.ask('account', { tabId: 1 }))?.id ?? '';
});
const view = async () => {
  const seen = await worker.ask('technical', { accountId });
  if (!seen) throw new Error('The account is not known');
  return seen;
};
const integrations = async () =>
  (await view()).record.sections[0]?.lines.map(({ subject, item }) => [subject, item?.text, item?.state]);

describe('the technical record', () => {
  test('of an account that was only read knows nothing, and says what and who is missing', async () => {
    const { record, review } = await view();
    expect(record.age).toEqual({ state: 'empty' });
    expect(record.missing).toEqual({
      integrations: ['sso', 'scim', 'api', 'webhooks', 'agents'],
      roles: ['admin', 'sponsor', 'security'],
    });
    expect(review).toEqual({ state: 'never', everyDays: 30 });
  });

  test('is the same from every system that knows the account', async () => {
    await worker.ask('addRecordItem', { accountId, content: sso });
    await worker.show(2, readingOf(account));
    expect((await worker.ask('account', { tabId: 2 }))?.id).toBe(accountId);
    expect((await integrations())?.[0]).toEqual(['sso', 'SAML, Okta', 'works']);
  });

  test('an integration that is blocked there moves the risk of the account, everywhere at once', async () => {
    const risks = async () => [
      (await worker.ask('account', { tabId: 1 }))?.risk.score,
      (await worker.ask('portfolio', { most: 30 })).rows[0]?.risk?.score,
    ];
    const [before = 0] = await risks();
    worker.told.length = 0;
    await worker.ask('addRecordItem', { accountId, content: { ...sso, state: 'blocked' } });
    const [own = 0, listed] = await risks();
    expect(own).toBeGreaterThan(before);
    expect(listed).toBe(own);
    expect(worker.told.map(({ topic }) => topic)).toContain('account');
  });

  test('says who said a line and when; said again it is as new as today', async () => {
    await worker.ask('rename', { name: 'Mara', seen: (await worker.ask('home', {})).person.revision });
    const { id, revision: seen } = await worker.ask('addRecordItem', { accountId, content: sso });
    worker.browser.at += 10 * day;
    const line = async () => (await view()).record.sections[0]?.lines[0]?.item;
    expect(await line()).toMatchObject({ saidAt: start, saidByName: 'Mara', isOwn: true });
    await worker.ask('changeRecordItem', { id, seen, content: sso });
    expect(await line()).toMatchObject({ saidAt: start + 10 * day });
  });

  test('that is changed loses what is not said any more, and has it back by undo', async () => {
    const { id, revision: seen } = await worker.ask('addRecordItem', { accountId, content: { ...sso, version: '2' } });
    await worker.ask(
      'changeRecordItem',
      { id, seen, content: { section: 'integration', subject: 'sso', text: 'OIDC' } },
      undefined,
      'c1a6a9f2-62f2-4d52-9f0a-6d2b1f1f8c11',
    );
    const line = async () => (await view()).record.sections[0]?.lines[0]?.item;
    expect(await line()).not.toHaveProperty('version');
    await worker.ask('undo', { command: 'c1a6a9f2-62f2-4d52-9f0a-6d2b1f1f8c11' });
    expect(await line()).toMatchObject({ text: 'SAML, Okta', version: '2', state: 'works' });
  });

  test('that was changed elsewhere meanwhile is not written over', async () => {
    const { id, revision: seen } = await worker.ask('addRecordItem', { accountId, content: sso });
    await worker.ask('changeRecordItem', { id, seen, content: { ...sso, text: 'OIDC' } });
    await expect(worker.ask('changeRecordItem', { id, seen, content: { ...sso, text: 'LDAP' } })).rejects.toThrow(
      'stale',
    );
    // Of another field both stay.
    await worker.ask('changeRecordItem', {
      id,
      seen,
      content: { ...sso, text: 'OIDC', url: 'https://wiki.example/sso' },
    });
    expect((await integrations())?.[0]).toEqual(['sso', 'OIDC', 'works']);
  });

  test('is due once it is older than the setting says, and fresh when somebody says that it is true', async () => {
    await worker.ask('addRecordItem', { accountId, content: sso });
    worker.browser.at += 74 * day;
    expect((await view()).record.age).toMatchObject({ state: 'due', days: 74, dueAfterDays: 60 });
    await worker.ask('reviewAccount', { accountId, of: 'record' });
    expect(await view()).toMatchObject({ record: { age: { state: 'fresh', days: 0 } }, confirmed: { isOwn: true } });
    expect((await view()).review.state).toBe('never');
    const rules = { dueAfterDays: 10, integrations: ['sso'], roles: [] };
    await worker.ask('setSetting', { key: 'accounts.record', value: rules });
    worker.browser.at += 11 * day;
    expect((await view()).record).toMatchObject({ age: { state: 'due', days: 11 }, missing: { roles: [] } });
  });

  test('goes with its account when that turns out to be another, and comes back when they are parted', async () => {
    const [key = ''] = halden;
    const other =
      (
        await worker.ask('createEngagement', {
          name: 'x',
          account: { name: 'Halden Logistics', keys: [key] },
          kind: 'health',
          defaultClass: 'proactive',
          billable: false,
        })
      ).accountId ?? '';
    await worker.ask('addRecordItem', { accountId: other, content: sso });
    await worker.ask('joinAccounts', { one: accountId, other });
    expect((await integrations())?.[0]).toEqual(['sso', 'SAML, Okta', 'works']);
    const merged = (await worker.ask('account', { tabId: 1 }))?.merged[0]?.id ?? '';
    await worker.ask('partAccount', { id: merged });
    expect((await integrations())?.[0]).toEqual(['sso', undefined, undefined]);
  });
});

describe('what is done', () => {
  const move = { title: 'Move to 4.21', owner: 'Tomasz', state: 'open', dueOn: '2026-11-24' } as const;

  test('comes by day; what is over comes last and is not late', async () => {
    await worker.ask('addMitigation', { accountId, content: { ...move, title: 'Undated', dueOn: undefined } });
    await worker.ask('addMitigation', {
      accountId,
      content: { ...move, title: 'Done', dueOn: '2026-11-01', state: 'done' },
    });
    await worker.ask('addMitigation', { accountId, content: move });
    expect((await view()).mitigations.map(({ title }) => title)).toEqual(['Move to 4.21', 'Undated', 'Done']);
  });

  test('has an end once it is over, and none when it is opened again', async () => {
    const { id, revision } = await worker.ask('addMitigation', { accountId, content: move });
    const done = await worker.ask('changeMitigation', { id, seen: revision, content: { ...move, state: 'done' } });
    expect(done.endedAt).toBe(start);
    const again = await worker.ask('changeMitigation', { id, seen: done.revision, content: move });
    expect(again).not.toHaveProperty('endedAt');
    await worker.ask('removeMitigation', { id });
    await expect(worker.ask('removeMitigation', { id })).rejects.toThrow('missing');
    expect((await view()).mitigations).toEqual([]);
  });

  test('a look at the risk is remembered, and overdue by the setting', async () => {
    await worker.ask('reviewAccount', { accountId, of: 'risk' });
    worker.browser.at += 31 * day;
    expect((await view()).review).toMatchObject({ state: 'reviewed', days: 31, overdue: 1, everyDays: 30 });
  });
});

test('nothing is kept of an account that is not there', async () => {
  const nobody = '00000000-0000-4000-8000-000000000000';
  expect(await worker.ask('technical', { accountId: nobody })).toBeNull();
  await expect(worker.ask('addRecordItem', { accountId: nobody, content: sso })).rejects.toThrow('missing');
});
