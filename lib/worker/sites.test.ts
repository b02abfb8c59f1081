import { exportJWK, FlattenedSign, generateKeyPair } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Context, ReadFailure } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import type { Topic } from '@/lib/messages';
import type { AddedSelector } from '@/lib/sites/added';
import { addOwnHost } from '@/lib/store/own-hosts';
import { freshDisk } from '@/lib/store/test-database';
import { createLeaving } from './leaving';
import { pageLoaded, syncHosts } from './own-hosts';
import { createPauses } from './pauses';
import { recordRead } from './readings';
import { fieldPicked } from './selectors';
import { siteHandlers } from './sites';
import { createTabs } from './tabs';
import { createLibrary, type Worker } from './worker';

const start = Date.parse('2026-11-22T09:00:00Z');
const ticket: RecordRef = { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '48213' };
const jiraHost = 'jira.brightwater.example';
const asker = { tabId: 1, isFrame: false, record: recordKey(ticket) };

const signedOut: Worker['sessions']['salesforce'] = {
  signIn: async () => ({ ok: false, reason: 'cancelled' }),
  signOut: async () => ({ revoked: false }),
  status: async () => ({ apiHost: 'acme.my.salesforce.com', signedIn: false }),
  saveApp: async () => undefined,
  getFor: async () => undefined,
};

let worker: Worker;
let now: number;
let told: Topic[][];
let sent: { name: string; data: unknown }[];
/** What content scripts of a site find. */
let kept: Partial<Record<string, AddedSelector[]>>;
/** What the browser was asked to do with hosts, oldest first. */
let browserDid: string[];
let granted: Set<string>;
/** What the page in a tab of a host turns out to be. */
let page: unknown;
let policyKeys: { name: string; jwk: string }[];
let handlers: ReturnType<typeof siteHandlers>;
let shown: Map<number, unknown>;

beforeEach(() => {
  now = start;
  told = [];
  sent = [];
  kept = {};
  browserDid = [];
  granted = new Set();
  page = undefined;
  policyKeys = [];
  shown = new Map();
  worker = {
    db: freshDisk().connect(),
    library: createLibrary([]),
    now: () => now,
    tabs: createTabs({ ask: async (tabId) => shown.get(tabId), load: async () => [], save: async () => undefined }),
    changed: (topics) => told.push(topics),
    leaving: createLeaving(),
    sessions: { salesforce: signedOut },
    pauses: createPauses({ load: async () => undefined, save: async () => undefined }),
    openOptions: async () => undefined,
    reload: async () => undefined,
    send: (async (name: string, data: unknown) => void sent.push({ name, data })) as Worker['send'],
    policy: async () => ({ selectorKeys: policyKeys, salesforceApps: {} }),
    managed: async () => ({}),
    settings: { readAll: async () => [], change: async () => [] },
    keepSelectors: async (site, added) => {
      kept[site] = added;
    },
    hosts: {
      granted: async (host) => granted.has(host),
      giveBack: async (host) => void browserDid.push(`give back ${host}`),
      register: async (host, site) => void browserDid.push(`register ${host} as ${site}`),
      unregister: async (host) => void browserDid.push(`unregister ${host}`),
      tabsOf: async () => (page === undefined ? [] : [7]),
      look: async () => page,
      start: async (tabId, site) => void browserDid.push(`start ${site} in ${tabId}`),
    },
  };
  handlers = siteHandlers(worker);
});

afterEach(() => worker.db.delete());

function show(
  fields: Record<string, { value: unknown; source: 'api' | 'dom'; at: number }>,
  failure?: ReadFailure,
  ref = ticket,
) {
  const context = { kind: 'ticket', ref, readAt: now, partial: false, fields, empty: ['type'], conversation: [] };
  const expected = ['subject', 'priority', 'type'];
  const reading = { ref, at: now, expected, context: context as unknown as Context, ...(failure ? { failure } : {}) };
  const view = { stamp: `s${now}`, view: { state: 'read' as const, ref, reading } };
  shown.set(1, view);
  return recordRead(worker, view, 1);
}
const field = (value: unknown, source: 'api' | 'dom' = 'api') => ({ value, source, at: now });

describe('health', () => {
  test('says for each kind of page on each host what was read, how, and what is missing since when', async () => {
    await show({ subject: field('SSO'), priority: field('high') });
    now += 86_400_000;
    const failure: ReadFailure = { reason: 'no-permission-or-missing', at: now, status: 403 };
    await show({ subject: field('SSO', 'dom') }, failure);
    const { readings } = await handlers.sites();
    expect(readings).toEqual([
      {
        key: 'zendesk:acme.zendesk.com:ticket',
        site: 'zendesk',
        host: 'acme.zendesk.com',
        object: 'ticket',
        at: now,
        sources: ['dom'],
        partial: false,
        expected: ['subject', 'priority', 'type'],
        missing: ['priority'],
        lastRead: { priority: start },
        failure,
      },
    ]);
    expect(JSON.stringify(readings)).not.toContain('SSO');
  });
});

describe('picks', () => {
  const css = '[data-test-id="prio-2027"]';

  test('what was picked is left to the site’s content scripts, and open records of it are read again', async () => {
    await show({ subject: field('SSO') });
    await fieldPicked(worker, { ref: ticket, field: 'priority', css });
    expect(kept.zendesk).toEqual([
      { name: 'priority', css, host: 'acme.zendesk.com', object: 'ticket', seen: '2026-11', read: undefined },
    ]);
    expect(sent).toContainEqual({ name: 'readAgain', data: undefined });
    expect(told).toContainEqual(['sites']);
    expect(await handlers.picks({}, asker)).toMatchObject([{ field: 'priority', css }]);
  });

  test('undone and given again', async () => {
    const pick = await handlers.addPick({
      site: 'zendesk',
      host: 'acme.zendesk.com',
      object: 'ticket',
      field: 'priority',
      css,
    });
    await handlers.removePick({ id: pick.id });
    expect(kept.zendesk).toEqual([]);
    expect((await handlers.sites()).picks).toEqual([]);
    await handlers.restorePick({ id: pick.id });
    expect(kept.zendesk).toHaveLength(1);
  });

  test('a second pick of the same field takes the place of the first', async () => {
    await fieldPicked(worker, { ref: ticket, field: 'priority', css });
    await fieldPicked(worker, { ref: ticket, field: 'priority', css: '#prio', read: 'value' });
    expect(kept.zendesk?.map((one) => one.css)).toEqual(['#prio']);
  });

  test('on GitHub a pick is for every repository, elsewhere for its own kind of page', async () => {
    const issue: RecordRef = { site: 'github', host: 'github.com', kind: 'ticket', object: 'kelda/agent', id: '4' };
    await fieldPicked(worker, { ref: issue, field: 'subject', css: 'h1' });
    expect(kept.github).toMatchObject([{ object: undefined }]);
    await show({ subject: field('x') }, undefined, { ...issue, object: 'kelda/connect' });
    const other = { ...asker, record: recordKey({ ...issue, object: 'kelda/connect' }) };
    expect(await handlers.picks({}, other)).toHaveLength(1);
  });

  test('pointing starts in the page of the record that the panel shows, and nowhere else', async () => {
    await show({ subject: field('SSO') });
    await handlers.pickField({ field: 'priority', label: 'Priority' }, asker);
    expect(sent).toEqual([
      { name: 'pickOnPage', data: { record: asker.record, field: 'priority', label: 'Priority' } },
    ]);
    const of = { ...asker, record: 'zendesk:acme.zendesk.com:ticket:1' };
    await expect(handlers.pickField({ field: 'priority', label: 'Priority' }, of)).rejects.toThrow('another record');
  });
});

describe('packs', () => {
  const content = (issued: string, css: string) => ({
    format: 'sidelight-selectors',
    version: 1,
    site: 'zendesk',
    issuer: 'Kelda IT',
    issued,
    selectors: { priority: [{ css, seen: '2026-11' }] },
  });
  let signer: { jwk: string; sign: (content: object) => Promise<string> };
  let thumbprint: string;

  beforeEach(async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk = JSON.stringify(await exportJWK(publicKey));
    signer = {
      jwk,
      sign: async (payload) => {
        const bytes = new TextEncoder().encode(JSON.stringify(payload));
        const header = { alg: 'ES256', kid: thumbprint };
        return JSON.stringify(await new FlattenedSign(bytes).setProtectedHeader(header).sign(privateKey));
      },
    };
    const key = await handlers.trustKey({ name: 'Kelda IT', jwk });
    thumbprint = 'thumbprint' in key ? key.thumbprint : '';
  });

  test('a pack repairs a site; picks go before it, and taking it out leaves the bundled selectors', async () => {
    await fieldPicked(worker, { ref: ticket, field: 'priority', css: '#picked' });
    const { pack } = await handlers.importPack({ text: await signer.sign(content('2026-11-20T00:00:00Z', '#packed')) });
    expect(kept.zendesk?.map(({ css, host }) => [css, host])).toEqual([
      ['#picked', 'acme.zendesk.com'],
      ['#packed', undefined],
    ]);
    await handlers.removePack({ id: pack?.id ?? '' });
    expect(kept.zendesk?.map(({ css }) => css)).toEqual(['#picked']);
    await handlers.restorePack({ id: pack?.id ?? '' });
    expect((await handlers.sites()).packs).toHaveLength(1);
  });

  test('a newer one takes its place, an older one is refused', async () => {
    await handlers.importPack({ text: await signer.sign(content('2026-11-20T00:00:00Z', '#second')) });
    const older = await handlers.importPack({ text: await signer.sign(content('2026-11-01T00:00:00Z', '#first')) });
    expect(older.refused).toContain('older than the one in use');
    expect(kept.zendesk?.map(({ css }) => css)).toEqual(['#second']);
    await handlers.importPack({ text: await signer.sign(content('2026-11-21T00:00:00Z', '#third')) });
    expect(kept.zendesk?.map(({ css }) => css)).toEqual(['#third']);
  });

  test('after its key was forgotten no other pack of it comes in', async () => {
    await handlers.forgetKey({ thumbprint });
    const { refused } = await handlers.importPack({ text: await signer.sign(content('2026-11-20T00:00:00Z', '#x')) });
    expect(refused).toContain('not trusted here');
    expect(kept.zendesk).toBeUndefined();
  });

  test('a key that the company set is trusted, one that it set wrongly is none', async () => {
    await handlers.forgetKey({ thumbprint });
    policyKeys = [
      { name: 'Broken', jwk: '{}' },
      { name: 'By policy', jwk: signer.jwk },
    ];
    expect((await handlers.sites()).keys).toEqual([{ thumbprint, name: 'By policy', from: 'policy' }]);
    const { pack } = await handlers.importPack({ text: await signer.sign(content('2026-11-20T00:00:00Z', '#x')) });
    expect(pack?.key.name).toBe('By policy');
  });

  test('a wrong key says why', async () => {
    expect(await handlers.trustKey({ name: 'x', jwk: 'MFkw' })).toEqual({
      refused: 'This is no key: it is not JSON (JWK).',
    });
  });
});

describe('own hosts', () => {
  test('a granted host is looked at in its open tab and read from then on', async () => {
    granted.add(jiraHost);
    page = { product: 'jira-dc', version: '9.12.4' };
    expect(await handlers.addHost({ host: jiraHost })).toMatchObject({ product: 'jira-dc', version: '9.12.4' });
    expect(browserDid).toEqual([`register ${jiraHost} as jira`, 'start jira in 7']);
  });

  test('without an open tab it waits for a page of it', async () => {
    granted.add(jiraHost);
    expect(await handlers.addHost({ host: jiraHost })).not.toHaveProperty('product');
    page = { product: 'servicenow' };
    await pageLoaded(worker, `https://${jiraHost}/now/nav/ui/home`, 7);
    expect((await handlers.sites()).ownHosts).toMatchObject([{ host: jiraHost, product: 'servicenow' }]);
    expect(browserDid).toEqual([`register ${jiraHost} as servicenow`, 'start servicenow in 7']);
  });

  test.each([
    ['a page of no product', { product: 'unknown' }, 'unknown'],
    ['nonsense', { product: 'mainframe' }, undefined],
    ['a page that could not be looked at', null, undefined],
  ])('%s is not read', async (_, found, product) => {
    granted.add(jiraHost);
    page = found;
    await handlers.addHost({ host: jiraHost });
    expect((await handlers.sites()).ownHosts.map((host) => host.product)).toEqual([product]);
    expect(browserDid).toEqual([]);
  });

  test('a page that says nothing does not undo what is known', async () => {
    granted.add(jiraHost);
    page = { product: 'jira-dc' };
    await handlers.addHost({ host: jiraHost });
    page = { product: 'unknown' };
    await pageLoaded(worker, `https://${jiraHost}/login`, 7);
    await handlers.addHost({ host: jiraHost });
    expect((await handlers.sites()).ownHosts).toMatchObject([{ product: 'jira-dc' }]);
  });

  test('a host that the browser did not grant is not kept', async () => {
    await expect(handlers.addHost({ host: jiraHost })).rejects.toThrow('did not grant');
    expect((await handlers.sites()).ownHosts).toEqual([]);
  });

  test.each(['https://other.example/x', 'http://jira.brightwater.example/x'])('%s is not looked at', async (url) => {
    await addOwnHost(worker.db, jiraHost, now);
    page = { product: 'jira-dc' };
    await pageLoaded(worker, url, 7);
    expect(browserDid).toEqual([]);
  });

  test('removed: no script, no access, no row; and it can come back', async () => {
    granted.add(jiraHost);
    page = { product: 'jira-dc' };
    await handlers.addHost({ host: jiraHost });
    browserDid = [];
    await handlers.removeHost({ host: jiraHost });
    expect(browserDid).toEqual([`unregister ${jiraHost}`, `give back ${jiraHost}`]);
    expect((await handlers.sites()).ownHosts).toEqual([]);
    await handlers.addHost({ host: jiraHost });
    expect((await handlers.sites()).ownHosts).toHaveLength(1);
  });

  test('access taken in the browser’s settings ends the script, access given back starts it', async () => {
    granted.add(jiraHost);
    page = { product: 'jira-dc' };
    await handlers.addHost({ host: jiraHost });
    browserDid = [];
    granted.clear();
    await syncHosts(worker);
    granted.add(jiraHost);
    await syncHosts(worker);
    expect(browserDid).toEqual([`unregister ${jiraHost}`, `register ${jiraHost} as jira`]);
  });
});
