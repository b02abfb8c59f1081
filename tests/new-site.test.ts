// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { seenTicketOf } from '@/lib/accounts/seen-ticket';
import { type Context, contextSchema } from '@/lib/context/context';
import { type RecordRef, recordRefSchema } from '@/lib/context/record';
import { ownHostSchema } from '@/lib/hosts/own-host';
import { parseHost } from '@/lib/hosts/parse-host';
import { rows } from '@/lib/sites/rows';
import type { SitePage, SiteWorker } from '@/lib/sites/site';
import { sites as bundledSites } from '@/lib/sites/sites';
import { siteTable } from '@/lib/sites/table';
import { siteWorkers } from '@/lib/sites/workers';
import { pagoda } from './new-site/pagoda/about';
import { page } from './new-site/pagoda/page';

/** A site nobody knew: its folder is `new-site/pagoda`, its row is here. All else is as it is. */
const sites = siteTable([...rows, pagoda]);
const { workerOf, selectorNames } = siteWorkers(
  import.meta.glob<SiteWorker>('./new-site/*/worker.ts', { eager: true, import: 'worker' }),
);

const host = 'kelda.pagoda.example';
const matter: RecordRef = { site: 'pagoda', host, kind: 'ticket', object: 'matter', id: 'MA7' };
const client: RecordRef = { site: 'pagoda', host, kind: 'account', object: 'client', id: 'CL12' };
const now = Date.UTC(2026, 10, 19, 10);
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const field = <T>(value: T) => ({ value, source: 'api' as const, at: now });

describe('a sixth site', () => {
  test('its records are known by their addresses', () => {
    expect(sites.recordAt(new URL(`https://${host}/matters/MA7`))).toEqual(matter);
    expect(sites.recordAt(new URL(`https://${host}/clients/CL12`))).toEqual(client);
    expect(sites.recordAt(new URL('https://acme.zendesk.com/agent/tickets/1'))?.site).toBe('zendesk');
    expect(recordRefSchema.parse(matter)).toEqual(matter);
  });

  test('it has a name, labels and addresses', () => {
    expect(sites.nameOf('pagoda')).toBe('Pagoda');
    expect(sites.recordLabel(matter)).toBe('Matter MA7');
    expect(sites.recordLabel(client)).toBe('Client');
    expect(sites.urlOf(client)).toBe(`https://${host}/clients/CL12`);
  });

  test('its hosts are read from the start, and on a host of a company’s own it is found out', () => {
    expect(sites.bundled.isBundled(host)).toBe(true);
    expect(sites.bundled.originsOf(host)).toEqual([`https://${host}/*`]);
    expect(sites.bundled.isSiteGranted('pagoda', ['https://*.pagoda.example/*'])).toBe(true);
    expect(parseHost(host, sites.bundled.isBundled)).toHaveProperty('problem');
    expect(sites.foreignPaths('pagoda')).toEqual(['/help/*']);

    const found = sites.detect(parse('<head><meta name="generator" content="Pagoda"></head>'));
    expect(found).toEqual({ product: 'pagoda-house' });
    expect(ownHostSchema.pick({ product: true }).safeParse(found).success).toBe(true);
    expect(sites.siteOfProduct(found.product)).toBe('pagoda');
    expect(sites.productOf(found.product)?.name).toBe('Pagoda House');
    const own: SitePage | undefined = page.on?.('matters.kelda.example', parse(''));
    expect(own?.recordAt(new URL('https://matters.kelda.example/matters/MA7'))?.id).toBe('MA7');
  });

  test('a saved answer is read, and a page', () => {
    const [record] = workerOf('pagoda')?.readSaved({ body: { matter: { id: 'MA7', title: 'SSO' } } }, host, now) ?? [];
    expect(contextSchema.parse(record?.context)).toMatchObject({ ref: matter, fields: { subject: { value: 'SSO' } } });
    const shown = page.readDom(matter, parse('<div data-matter="MA7"><h1>SSO</h1></div>'), now);
    expect(shown?.fields).toMatchObject({ subject: { value: 'SSO' } });
    expect(selectorNames('pagoda')).toContain('subject');
  });

  test('its accounts have keys, and those that other sites name are the same', () => {
    const account: Context = { kind: 'account', ref: client, readAt: now, partial: false, fields: {}, empty: [] };
    expect(sites.accountKeys(account)).toEqual(['pagoda:CL12']);
    const organization = field({ name: 'Halden', id: '360', externalId: 'CL12' });
    const ref: RecordRef = { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '1' };
    const status = field({ label: 'Open', category: 'open' as const });
    const ticket: Context = {
      kind: 'ticket',
      ref,
      readAt: now,
      partial: false,
      fields: { organization, status },
      empty: [],
      conversation: [],
    };
    expect(sites.accountKeys(ticket)).toEqual(['zendesk:acme.zendesk.com:organization:360', 'pagoda:CL12']);
    const seen = seenTicketOf({ ...ticket, ref: matter, fields: { status } }, now, sites, undefined);
    expect(seen).toMatchObject({ label: 'Matter MA7', url: `https://${host}/matters/MA7` });
  });
});

test('a site that is gone is told by what its refs say', () => {
  expect(bundledSites.recordLabel(matter)).toBe('MA7');
  expect(bundledSites.urlOf(matter)).toBeUndefined();
  expect(bundledSites.nameOf('constructor')).toBe('constructor');
  expect(workerOf('constructor')).toBeUndefined();
});

/** Signing in to Salesforce is a feature of its own, which no other site has; the other is for tests. */
const mayName = ['lib/worker/features/salesforce.ts', 'lib/store/test-database.ts'];

test('no code outside of lib/sites names a site', () => {
  const sources = Object.keys(
    import.meta.glob([
      '../{lib,components,entrypoints}/**/*.{ts,tsx}',
      '!../lib/sites/**',
      '!**/*.test.*',
      '!../{components,lib/worker}/testing/**',
    ]),
  ).map((path) => path.replace('../', ''));
  expect(sources.length).toBeGreaterThan(200);
  const named = new RegExp(`['"\`](?:${rows.map(({ id }) => id).join('|')})['"\`]`);
  const naming = sources.filter((path) => named.test(readFileSync(path, 'utf8')));
  expect(naming.filter((path) => !mayName.includes(path))).toEqual([]);
});

test.each(rows.map(({ id }) => id))('%s has the halves that the build and the worker look for', (id) => {
  const files = Object.keys(import.meta.glob('../lib/sites/*/*.ts'));
  for (const file of ['about', 'content', 'guest', 'page', 'worker'])
    expect(files).toContain(`../lib/sites/${id}/${file}.ts`);
});
