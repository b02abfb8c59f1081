import { exportJWK, FlattenedSign, generateKeyPair } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Context, ReadFailure } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import type { Input } from '@/lib/contract/contract';
import { accessOf, contentScript, type TestBrowser, type TestWorker, testWorker } from '../testing/test-worker';

const start = Date.parse('2026-11-22T09:00:00Z');
const ticket: RecordRef = { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '48213' };
const jiraHost = 'jira.brightwater.example';
const here = { tabId: 1, record: recordKey(ticket) };

let worker: TestWorker;
let browser: TestBrowser;
beforeEach(() => {
  worker = testWorker();
  browser = worker.browser;
  browser.at = start;
});

const sites = () => worker.ask('sites', {});
const css = (site: string) => browser.kept[site]?.map((one) => one.css);
const picked = (part: Partial<Input<'fieldPicked'>> = {}) => {
  const ref = part.ref ?? ticket;
  return worker.ask('fieldPicked', { ref, field: 'priority', css: '#prio', ...part }, contentScript(ref.host));
};
/** Takes a command back, by its id. */
const undo = (command: string) => worker.ask('undo', { command });

function show(
  fields: Record<string, { value: unknown; source: 'api' | 'dom'; at: number }>,
  failure?: ReadFailure,
  ref = ticket,
) {
  const context = {
    kind: 'ticket',
    ref,
    readAt: browser.at,
    partial: false,
    fields,
    empty: ['type'],
    conversation: [],
  } as unknown as Context;
  const expected = ['subject', 'priority', 'type'];
  return worker.show(1, { ref, at: browser.at, expected, context, ...(failure ? { failure } : {}) });
}
const field = (value: unknown, source: 'api' | 'dom' = 'api') => ({ value, source, at: browser.at });

describe('health', () => {
  test('says for each kind of page on each host what was read, how, and what is missing since when', async () => {
    await show({ subject: field('SSO'), priority: field('high') });
    browser.at += 86_400_000;
    const failure: ReadFailure = { reason: 'no-permission-or-missing', at: browser.at, status: 403 };
    await show({ subject: field('SSO', 'dom') }, failure);
    const { readings } = await sites();
    expect(readings).toEqual([
      {
        key: 'zendesk:acme.zendesk.com:ticket',
        site: 'zendesk',
        host: 'acme.zendesk.com',
        object: 'ticket',
        at: browser.at,
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
  const place = '[data-test-id="prio-2027"]';

  test('what was picked is left to the site’s content scripts, and open records of it are read again', async () => {
    await show({ subject: field('SSO') });
    await picked({ css: place });
    await expect
      .poll(() => browser.kept.zendesk)
      .toEqual([
        { name: 'priority', css: place, host: 'acme.zendesk.com', object: 'ticket', seen: '2026-11', read: undefined },
      ]);
    await expect.poll(() => browser.sent).toContainEqual({ name: 'readAgain', data: undefined, tabId: 1 });
    expect(worker.told).toContainEqual({ topic: 'sites' });
    expect(await worker.ask('picks', here)).toMatchObject([{ field: 'priority', css: place }]);
  });

  test('undone and given again', async () => {
    const { id } = await worker.ask('addPick', {
      site: 'zendesk',
      host: 'acme.zendesk.com',
      object: 'ticket',
      field: 'priority',
      css: place,
    });
    await expect.poll(() => css('zendesk')).toEqual([place]);
    const command = crypto.randomUUID();
    await worker.ask('removePick', { id }, undefined, command);
    await expect.poll(() => browser.kept.zendesk).toEqual([]);
    expect((await sites()).picks).toEqual([]);
    await undo(command);
    await expect.poll(() => browser.kept.zendesk).toHaveLength(1);
  });

  test('a second pick of the same field takes the place of the first', async () => {
    await picked({ css: place });
    await picked({ css: '#prio', read: 'value' });
    await expect.poll(() => css('zendesk')).toEqual(['#prio']);
  });

  test('on GitHub a pick is for every repository, elsewhere for its own kind of page', async () => {
    const issue: RecordRef = { site: 'github', host: 'github.com', kind: 'ticket', object: 'kelda/agent', id: '4' };
    await picked({ ref: issue, field: 'subject', css: 'h1' });
    await expect.poll(() => browser.kept.github).toMatchObject([{ object: undefined }]);
    await show({ subject: field('x') }, undefined, { ...issue, object: 'kelda/connect' });
    const other = { tabId: 1, record: recordKey({ ...issue, object: 'kelda/connect' }) };
    expect(await worker.ask('picks', other)).toHaveLength(1);
  });

  test('pointing starts in the page of the record that the panel shows, and nowhere else', async () => {
    await show({ subject: field('SSO') });
    await worker.ask('pickField', { ...here, field: 'priority', label: 'Priority' });
    expect(browser.sent).toEqual([
      {
        name: 'useTool',
        data: { tool: 'picker', record: here.record, field: 'priority', label: 'Priority' },
        tabId: 1,
      },
    ]);
    const other = { tabId: 1, record: 'zendesk:acme.zendesk.com:ticket:1' };
    await expect(worker.ask('pickField', { ...other, field: 'priority', label: 'Priority' })).rejects.toMatchObject({
      refusal: { code: 'recordGone' },
    });
  });

  test('a worker that was killed before the copy was made makes it at its next start', async () => {
    await picked({ css: place });
    await expect.poll(() => css('zendesk')).toEqual([place]);
    browser.kept = {};
    await worker.catchUp();
    expect(css('zendesk')).toEqual([place]);
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
  const importPack = async (issued: string, css: string) =>
    worker.ask('importPack', { text: await signer.sign(content(issued, css)) });

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
    const key = await worker.ask('trustKey', { name: 'Kelda IT', jwk });
    thumbprint = 'thumbprint' in key ? key.thumbprint : '';
  });

  test('a pack repairs a site; picks go before it, and taking it out leaves the bundled selectors', async () => {
    await picked({ css: '#picked' });
    const { pack } = await importPack('2026-11-20T00:00:00Z', '#packed');
    await expect
      .poll(() => browser.kept.zendesk?.map(({ css, host }) => [css, host]))
      .toEqual([
        ['#picked', 'acme.zendesk.com'],
        ['#packed', undefined],
      ]);
    const command = crypto.randomUUID();
    await worker.ask('removePack', { id: pack?.id ?? '' }, undefined, command);
    await expect.poll(() => css('zendesk')).toEqual(['#picked']);
    await undo(command);
    expect((await sites()).packs).toHaveLength(1);
  });

  test('a newer one takes its place, an older one is refused', async () => {
    await importPack('2026-11-20T00:00:00Z', '#second');
    const older = await importPack('2026-11-01T00:00:00Z', '#first');
    expect(older.refused).toEqual({ code: 'olderPack', issuedAt: Date.parse('2026-11-20T00:00:00Z') });
    await expect.poll(() => css('zendesk')).toEqual(['#second']);
    await importPack('2026-11-21T00:00:00Z', '#third');
    await expect.poll(() => css('zendesk')).toEqual(['#third']);
  });

  test('after its key was forgotten no other pack of it comes in', async () => {
    await worker.ask('forgetKey', { thumbprint });
    const { refused } = await importPack('2026-11-20T00:00:00Z', '#x');
    expect(refused).toMatchObject({ code: 'packKeyUnknown' });
    expect(browser.kept.zendesk).toBeUndefined();
  });

  test('a pack goes out of use with the key that signed it', async () => {
    await importPack('2026-11-20T00:00:00Z', '#x');
    await expect.poll(() => css('zendesk')).toEqual(['#x']);
    await worker.ask('forgetKey', { thumbprint });
    await expect.poll(() => css('zendesk')).toEqual([]);
    expect((await sites()).packs).toEqual([]);
  });

  test('a key that the company set is trusted, one that it set wrongly is none', async () => {
    await worker.ask('forgetKey', { thumbprint });
    browser.policy.selectorKeys = [
      { name: 'Broken', jwk: '{}' },
      { name: 'By policy', jwk: signer.jwk },
    ];
    expect((await sites()).keys).toEqual([{ thumbprint, name: 'By policy', from: 'policy' }]);
    const { pack } = await importPack('2026-11-20T00:00:00Z', '#x');
    expect(pack?.key.name).toBe('By policy');
  });

  test('a wrong key says why', async () => {
    expect(await worker.ask('trustKey', { name: 'x', jwk: 'MFkw' })).toEqual({ refused: { code: 'keyNotJson' } });
  });
});

describe('own hosts', () => {
  const product = async () => (await sites()).ownHosts.map((host) => host.product);
  /** A page of the host was looked at in its tab. */
  const looked = (found: Input<'hostLooked'>, host = jiraHost) =>
    worker.ask('hostLooked', found, contentScript(host, 7));
  const addHost = () => worker.ask('addHost', { host: jiraHost });
  beforeEach(() => {
    browser.granted.add(jiraHost);
    browser.openTabs = [7];
  });

  test('a granted host is looked at in its open tab and read from then on', async () => {
    expect(await addHost()).toMatchObject({ host: jiraHost });
    expect(browser.hosts).toEqual([`register ${jiraHost} as detect`, 'start detect in 7']);
    browser.hosts = [];
    await looked({ product: 'jira-dc', version: '9.12.4' });
    expect((await sites()).ownHosts).toMatchObject([{ product: 'jira-dc', version: '9.12.4' }]);
    expect(browser.hosts).toEqual([`register ${jiraHost} as jira`, 'start jira in 7']);
    expect(worker.told).toContainEqual({ topic: 'sites' });
  });

  test('without an open tab it waits for a page of it', async () => {
    browser.openTabs = [];
    expect(await addHost()).not.toHaveProperty('product');
    expect(browser.hosts).toEqual([`register ${jiraHost} as detect`]);
    browser.hosts = [];
    await looked({ product: 'servicenow' });
    expect((await sites()).ownHosts).toMatchObject([{ host: jiraHost, product: 'servicenow' }]);
    expect(browser.hosts).toEqual([`register ${jiraHost} as servicenow`, 'start servicenow in 7']);
  });

  test('a page of no product is not read, and the next one is looked at', async () => {
    await addHost();
    browser.hosts = [];
    await looked({ product: 'unknown' });
    expect(await product()).toEqual(['unknown']);
    expect(browser.hosts).toEqual([`register ${jiraHost} as detect`]);
  });

  test('nonsense is not believed', async () => {
    await addHost();
    browser.hosts = [];
    const nonsense = { product: 'mainframe' } as unknown as Input<'hostLooked'>;
    await expect(looked(nonsense)).rejects.toMatchObject({ refusal: { code: 'badInput', path: 'product' } });
    expect(await product()).toEqual([undefined]);
    expect(browser.hosts).toEqual([]);
  });

  test('a page that says nothing does not undo what is known', async () => {
    await addHost();
    await looked({ product: 'jira-dc' });
    await looked({ product: 'unknown' });
    await addHost();
    await looked({ product: 'unknown' });
    expect(await product()).toEqual(['jira-dc']);
  });

  test('a host that the browser did not grant is not kept', async () => {
    browser.granted.clear();
    await expect(addHost()).rejects.toMatchObject({ refusal: { code: 'notGranted', host: jiraHost } });
    expect((await sites()).ownHosts).toEqual([]);
    expect(browser.hosts).toEqual([]);
  });

  test('a page of a host that nobody added changes nothing, nor does one without encryption', async () => {
    await addHost();
    browser.hosts = [];
    await looked({ product: 'jira-dc' }, 'other.example');
    const stranger = worker.ask('hostLooked', { product: 'jira-dc' }, { kind: 'stranger' });
    await expect(stranger).rejects.toMatchObject({ refusal: { code: 'notOurs' } });
    expect(await product()).toEqual([undefined]);
    expect(browser.hosts).toEqual([]);
  });

  test('removed: no script, no access, no row; and it can come back', async () => {
    await addHost();
    await looked({ product: 'jira-dc' });
    browser.hosts = [];
    await worker.ask('removeHost', { host: jiraHost });
    expect(browser.hosts).toEqual([`unregister ${jiraHost}`, `give back ${jiraHost}`]);
    expect((await sites()).ownHosts).toEqual([]);
    browser.granted.add(jiraHost);
    await addHost();
    expect((await sites()).ownHosts).toHaveLength(1);
  });

  test('access taken in the browser’s settings ends the script, access given back starts it', async () => {
    await addHost();
    await looked({ product: 'jira-dc' });
    browser.hosts = [];
    browser.granted.clear();
    await worker.syncHosts();
    browser.granted.add(jiraHost);
    await worker.syncHosts();
    expect(browser.hosts).toEqual([`unregister ${jiraHost}`, `register ${jiraHost} as jira`, 'start jira in 7']);
  });

  test('an update drops what was registered: the next start puts it back, into open pages as well, once', async () => {
    await addHost();
    await looked({ product: 'jira-dc' });
    browser.hosts = [];
    browser.registered.clear();
    await worker.syncHosts();
    expect(browser.hosts).toEqual([`register ${jiraHost} as jira`, 'start jira in 7']);
    browser.hosts = [];
    await worker.syncHosts();
    expect(browser.hosts).toEqual([`register ${jiraHost} as jira`]);
  });

  describe('a worker killed between the commit and the browser’s part', () => {
    const killed = async () => {
      throw new Error('The worker is killed');
    };
    /** A worker that gets no further than to this part of the browser's. */
    const dying = (part: 'register' | 'unregister' | 'giveBack') => {
      const access = { ...accessOf(browser), [part]: killed };
      return testWorker({ db: worker.store.db, access }, browser);
    };
    /** The next one, at its start. */
    const start = async () => {
      browser.hosts = [];
      await testWorker({ db: worker.store.db }, browser).catchUp();
      return browser.hosts;
    };

    test('of adding a host: it is registered at the next start', async () => {
      await expect(dying('register').ask('addHost', { host: jiraHost })).rejects.toThrow();
      expect((await sites()).ownHosts).toHaveLength(1);
      expect(await start()).toEqual([`register ${jiraHost} as detect`, 'start detect in 7']);
    });

    test.each(['unregister', 'giveBack'] as const)(
      'of removing one, before %s: its access is given back at the next start, once',
      async (part) => {
        await addHost();
        await expect(dying(part).ask('removeHost', { host: jiraHost })).rejects.toThrow();
        expect((await sites()).ownHosts).toEqual([]);
        expect(await start()).toEqual([`unregister ${jiraHost}`, `give back ${jiraHost}`]);
        expect(await start()).toEqual([]);
      },
    );

    test('of removing one that was added again: it keeps its access', async () => {
      await addHost();
      await expect(dying('giveBack').ask('removeHost', { host: jiraHost })).rejects.toThrow();
      await addHost();
      expect(await start()).toEqual([`register ${jiraHost} as detect`]);
    });

    test('of removing one, which is undone: it keeps its access', async () => {
      await addHost();
      const command = crypto.randomUUID();
      const removing = dying('giveBack').ask('removeHost', { host: jiraHost }, undefined, command);
      await expect(removing).rejects.toThrow();
      await undo(command);
      expect(await start()).not.toContain(`give back ${jiraHost}`);
      expect((await start()).at(-1)).toBe(`register ${jiraHost} as detect`);
    });

    test('a host that is granted anew keeps its access while the old row is all that is known of it', async () => {
      await addHost();
      await worker.ask('removeHost', { host: jiraHost });
      expect(await start()).toEqual([]);
    });
  });
});
