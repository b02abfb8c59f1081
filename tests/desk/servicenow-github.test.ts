import { request } from 'node:https';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readApi } from '@/lib/sites/servicenow/api';
import { page } from '@/lib/sites/servicenow/page';
import type { Answer } from '@/lib/sites/site';
import { clockAt } from './content/clock.ts';
import { gitHubSeeds } from './content/github.ts';
import { allIssues } from './content/issues.ts';
import { person } from './content/people.ts';
import { serviceSeeds, userToken } from './content/servicenow.ts';
import { allTickets } from './content/tickets/all.ts';
import {
  accounts,
  type Desk,
  type DeskSite,
  gitHubIssues,
  hosts,
  incidents,
  repository,
  serviceCases,
  startDesk,
} from './desk.ts';

const now = Date.UTC(2026, 10, 19, 10, 54);
let desk: Desk;
const cookies: Partial<Record<DeskSite, string>> = {};

beforeAll(async () => {
  desk = await startDesk({ now });
  for (const site of ['servicenow', 'github'] as const) {
    const page = await get(site, homes[site]);
    cookies[site] = page.headers['set-cookie']?.[0]?.split(';')[0];
  }
});
afterEach(() => desk.reset());
afterAll(() => desk.close());

const homes = { servicenow: '/now/nav/ui/home', github: `/${repository}/issues` };
const incidentPath = `/api/now/table/incident/${incidents.importLimiter}`;

interface Got {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
  // biome-ignore lint/suspicious/noExplicitAny: an answer from outside, looked at freely in these tests
  json: any;
}

function get(site: 'servicenow' | 'github', path: string, { token = userToken, cookie = true } = {}): Promise<Got> {
  const session = cookie ? cookies[site] : undefined;
  const headers = { host: hosts[site], 'x-usertoken': token, ...(session ? { cookie: session } : {}) };
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: desk.port, path, headers, rejectUnauthorized: false, agent: false },
      async (response) => {
        let body = '';
        for await (const chunk of response) body += chunk;
        const isJson = response.headers['content-type']?.startsWith('application/json');
        const json = isJson ? JSON.parse(body) : undefined;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body, json });
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

test('names no ticket or issue that is missing', () => {
  const ids = new Set<number>(allTickets.map(({ id }) => id));
  const keys = new Set(allIssues.map(({ key }) => key));
  expect(serviceSeeds.filter(({ ticket, issue }) => !ids.has(ticket) || !keys.has(issue))).toEqual([]);
  expect(serviceSeeds.map(({ table }) => table).sort()).toEqual([
    ...Array(3).fill('incident'),
    'sn_customerservice_case',
  ]);
  expect(gitHubSeeds.map(({ number }) => number)).toEqual(Object.values(gitHubIssues));
});

test.each([
  ['servicenow', `/incident.do?sys_id=${incidents.importLimiter}`],
  ['servicenow', `/now/sow/record/incident/${incidents.importLimiter}`],
  ['github', `/${repository}/issues/${gitHubIssues.tlsEcdsa}`],
] as const)('%s %s is the app’s shell under a strict CSP, and signs in', async (site, path) => {
  const { status, headers, body } = await get(site, path, { cookie: false });
  expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(headers['content-security-policy']).toContain("script-src 'self';");
  expect(headers['set-cookie']?.[0]).toMatch(/; Secure; HttpOnly; SameSite=Lax$/);
  expect(body.includes(userToken)).toBe(site === 'servicenow');
});

test.each(['servicenow.js', 'servicenow.css', 'github.js', 'github.css'])('serves %s', async (name) => {
  expect((await get('github', `/_desk/${name}`)).status).toBe(200);
});

describe('ServiceNow', () => {
  test('gives a record with values and what is shown, times in UTC and in the person’s zone', async () => {
    const { json } = await get('servicenow', `${incidentPath}?sysparm_display_value=all`);
    expect(json.result).toMatchObject({
      sys_id: { value: incidents.importLimiter, display_value: incidents.importLimiter },
      state: { value: '2', display_value: 'In Progress' },
      caller_id: { display_value: 'Devika Nair', link: expect.stringContaining('/sys_user/') },
      opened_at: { value: '2026-11-18 08:54:00', display_value: '2026-11-18 09:54:00' },
      correlation_id: { value: '48190' },
    });
    expect(json.result.comments.display_value).toMatch(/^2026-11-19 09:54:00 - Devika Nair \(Additional comments\)\n/);
  });

  test.each([
    ['true', 'In Progress', { display_value: 'Devika Nair', link: expect.any(String) }],
    ['false', '2', { value: expect.stringMatching(/^\d{32}$/), link: expect.any(String) }],
  ])('sysparm_display_value=%s', async (display, state, caller) => {
    const { json } = await get(
      'servicenow',
      `${incidentPath}?sysparm_display_value=${display}&sysparm_fields=state,caller_id`,
    );
    expect(json.result).toEqual({ state, caller_id: caller });
  });

  test('a case names its account and its contact, and the Salesforce account', async () => {
    const path = `/api/now/table/sn_customerservice_case/${serviceCases.ssoTenantMove}?sysparm_display_value=true`;
    expect((await get('servicenow', path)).json.result).toMatchObject({
      account: { display_value: 'Halden Freight' },
      contact: { display_value: 'Ines Carvalho' },
      u_salesforce_account: accounts.halden,
    });
  });

  test('the journal has rows of an incident; of a case the person may see none', async () => {
    const rows = async (id: string) =>
      (await get('servicenow', `/api/now/table/sys_journal_field?sysparm_query=element_id=${id}&sysparm_limit=3`)).json
        .result;
    expect(await rows(incidents.importLimiter)).toHaveLength(3);
    expect((await rows(incidents.importLimiter))[0]).toMatchObject({
      element: 'comments',
      sys_created_by: 'devika.nair',
    });
    expect(await rows(serviceCases.ssoTenantMove)).toEqual([]);
  });

  test.each([
    ['no cookie', incidentPath, { cookie: false }, 401, 'User Not Authenticated'],
    ['a cookie without the token', incidentPath, { token: '' }, 401, 'User Not Authenticated'],
    ['a record that may not be seen', `/api/now/table/incident/${incidents.restricted}`, {}, 404, 'No Record found'],
    ['a sys_id of another table', `/api/now/table/incident/${serviceCases.ssoTenantMove}`, {}, 404, 'No Record found'],
  ])('%s', async (_, path, options, status, message) => {
    const got = await get('servicenow', path, options);
    expect([got.status, got.json.error.message]).toEqual([status, message]);
  });

  test('misbehaves as told, and its pages go on', async () => {
    desk.misbehave({ site: 'servicenow', how: '429', retryAfter: 7 });
    const { status, headers } = await get('servicenow', incidentPath);
    expect([status, headers['retry-after']]).toEqual([429, '7']);
    expect((await get('servicenow', `/_desk/data/record/${incidents.importLimiter}`)).status).toBe(200);
    desk.signOut('servicenow');
    desk.reset();
    desk.misbehave({ site: 'servicenow', how: 'html' });
    expect((await get('servicenow', incidentPath)).headers['content-type']).toContain('text/html');
  });
});

test.each(serviceSeeds)(
  '$number is read whole by its adapter',
  async ({ table, sysId, subject, journal, assignee }) => {
    const ref = { site: 'servicenow', host: hosts.servicenow, kind: 'ticket', object: table, id: sysId } as const;
    const ask = async (path: string): Promise<Answer> => {
      const { status, headers, body } = await get('servicenow', path);
      return { kind: 'answer', status, contentType: String(headers['content-type']), body };
    };
    const context = await readApi(ref, { get: ask, now: () => now });
    const known = [...Object.keys(context.fields), ...context.empty];
    expect(page.expected(ref).filter((name) => !known.includes(name))).toEqual([]);
    expect(context.fields.subject?.value).toBe(subject);
    expect(context.fields.assignee === undefined).toBe(assignee === undefined);
    expect(context.partial).toBe(false);
    // The same with rows of the journal and, for the case, without: who, what and when in the same order.
    expect(context.conversation.slice(1).map(({ author, text, at }) => [author.name, text, at])).toEqual(
      journal.map(({ by, text, ago }) => [person(by).name, text, clockAt(now).at(ago)]),
    );
  },
);

describe('GitHub', () => {
  test('has the data of its pages, and no API', async () => {
    const { json } = await get('github', `/_desk/data/issue/${gitHubIssues.tlsEcdsa}`);
    expect(json).toMatchObject({
      state: 'issueOpened',
      author: 'heike-brandt',
      assignees: ['samuel-okafor', 'aiko-tanabe'],
    });
    expect((await get('github', '/_desk/data/list')).json).toHaveLength(3);
    expect((await get('github', `/repos/${repository}/issues/${gitHubIssues.tlsEcdsa}`)).json).toBeUndefined();
  });

  test('signing out ends the cookie', async () => {
    desk.signOut('github');
    expect((await get('github', '/_desk/data/list')).status).toBe(401);
  });
});
