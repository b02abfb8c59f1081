import { request } from 'node:https';
import { connect } from 'node:net';
import { connect as tlsConnect } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { allIssues } from './content/issues.ts';
import { salesforceId } from './content/salesforce-id.ts';
import { allTickets } from './content/tickets/all.ts';
import {
  accounts,
  type Desk,
  type DeskSite,
  hosts,
  issues,
  jiraFields,
  type Misbehaviour,
  organizations,
  startDesk,
  tickets,
} from './desk.ts';

const now = Date.UTC(2026, 10, 19, 10, 54);
let desk: Desk;
const cookies: Partial<Record<DeskSite, string>> = {};

beforeAll(async () => {
  desk = await startDesk({ now });
  for (const site of ['zendesk', 'jira', 'salesforce'] as const) {
    const page = await get(site, pages[site], { cookie: false });
    cookies[site] = page.headers['set-cookie']?.[0]?.split(';')[0];
  }
});
afterEach(() => desk.reset());
afterAll(() => desk.close());

const pages = { zendesk: '/agent/dashboard', jira: '/jira/your-work', salesforce: '/lightning/page/home' };
const ticketPath = `/api/v2/tickets/${tickets.ssoTenantMove}.json`;
const issuePath = `/rest/api/3/issue/${issues.import429}`;

interface Got {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
  // biome-ignore lint/suspicious/noExplicitAny: an answer from outside, looked at freely in these tests
  json: any;
}

function get(site: DeskSite | string, path: string, { cookie = true, method = 'GET', timeout = 0 } = {}): Promise<Got> {
  const host = site in hosts ? hosts[site as DeskSite] : site;
  const session = cookie ? cookies[site as DeskSite] : undefined;
  return new Promise((resolve, reject) => {
    const headers = { host, ...(session ? { cookie: session } : {}) };
    const sent = request(
      { host: '127.0.0.1', port: desk.port, path, method, headers, rejectUnauthorized: false, agent: false },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => {
          body += chunk;
        });
        response.on('error', reject);
        response.on('end', () => {
          const isJson = response.headers['content-type']?.startsWith('application/json');
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body,
            json: isJson ? JSON.parse(body) : undefined,
          });
        });
      },
    );
    if (timeout > 0) setTimeout(() => sent.destroy(new Error('gave up waiting')), timeout);
    sent.on('error', reject);
    sent.end();
  });
}

describe('content', () => {
  test('is as big as a small company needs', () => {
    expect(allTickets.length).toBeGreaterThanOrEqual(12);
    expect(allTickets.every(({ comments }) => comments.length >= 2 && comments.length <= 30)).toBe(true);
    expect(Math.max(...allTickets.map(({ comments }) => comments.length))).toBe(30);
    expect(allIssues).toHaveLength(8);
    expect(new Set(Object.values(tickets)).size).toBe(Object.values(tickets).length);
  });

  test('names no ticket or issue that is missing', () => {
    const ids = new Set<number>(allTickets.map(({ id }) => id));
    const keys = new Set(allIssues.map(({ key }) => key));
    expect(allIssues.flatMap((issue) => issue.zendeskTickets).filter((id) => !ids.has(id))).toEqual([]);
    expect(allTickets.map(({ jiraIssue }) => jiraIssue).filter((key) => key && !keys.has(key))).toEqual([]);
  });

  test('an id of Salesforce gets the checksum that a recorded one has', () => {
    expect(salesforceId('0014W000027f6V3')).toBe('0014W000027f6V3QAI');
  });
});

describe('pages', () => {
  test.each([
    ['zendesk', `/agent/tickets/${tickets.ssoTenantMove}`],
    ['jira', `/browse/${issues.import429}`],
    ['jira', `/browse/${issues.import429}/rest/api/3/issue/${issues.import429}`],
    ['salesforce', `/lightning/r/Account/${accounts.halden}/view`],
  ] as const)('%s %s is the app’s shell under a strict CSP, and signs in', async (site, path) => {
    const { status, headers, body } = await get(site, path, { cookie: false });
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('text/html');
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['set-cookie']?.[0]).toMatch(/; Secure; HttpOnly; SameSite=Lax$/);
    expect(body).not.toMatch(/<script(?! type="module" src=)/);
  });

  test.each([
    'page.js',
    'zendesk.js',
    'jira.js',
    'salesforce.js',
    'desk.css',
    'zendesk.css',
    'jira.css',
    'salesforce.css',
    'data-center.js',
    'data-center.css',
    'avatar.svg',
  ])('serves %s', async (name) => {
    expect((await get('zendesk', `/_desk/${name}`)).status).toBe(200);
  });

  test('serves no file outside its folder', async () => {
    expect((await get('zendesk', '/_desk/..%2f..%2fdesk.ts')).status).toBe(404);
  });

  test('have their own data, which a rule against the API leaves alone', async () => {
    desk.misbehave({ site: 'zendesk', how: '500' });
    const { json } = await get('zendesk', `/_desk/data/ticket/${tickets.ssoTenantMove}`);
    expect(json.ticket.subject).toBe('SSO sign-in fails with AADSTS50011 after Entra tenant move');
    expect((await get('zendesk', ticketPath)).status).toBe(500);
  });

  test('are told apart by host; an unknown host gets nothing', async () => {
    expect((await get('jira', ticketPath)).headers['content-type']).toContain('text/html');
    expect((await get('example.com', '/')).status).toBe(421);
  });
});

describe('Zendesk’s API', () => {
  test('a ticket with what is side-loaded', async () => {
    const { json, headers } = await get('zendesk', `${ticketPath}?include=users,groups,organizations,slas`);
    expect(json.ticket).toMatchObject({
      id: 48213,
      status: 'open',
      priority: 'high',
      type: 'incident',
      created_at: '2026-11-19T08:42:00Z',
      tags: ['sso', 'entra', 'enterprise'],
    });
    expect(json.ticket.description).toContain('We moved our Entra tenant last night (18 Nov).');
    expect(json.ticket.slas.policy_metrics[0]).toMatchObject({ stage: 'active', breach_at: '2026-11-19T12:06:00Z' });
    expect(json.users.map(({ name }: { name: string }) => name)).toEqual([
      'Mara Lindqvist',
      'Priya Raman',
      'Ines Carvalho',
    ]);
    expect(json.organizations).toMatchObject([{ name: 'Halden Freight', external_id: accounts.halden }]);
    expect(json.groups).toMatchObject([{ name: 'Support' }]);
    expect(headers).toMatchObject({ 'x-rate-limit': '700', 'ratelimit-limit': '700' });
  });

  test('sends nothing along that was not asked for', async () => {
    const { json } = await get('zendesk', ticketPath);
    expect(Object.keys(json)).toEqual(['ticket']);
    expect(json.ticket.slas).toBeUndefined();
  });

  test('comment pages keep a next link after the last one', async () => {
    const path = `/api/v2/tickets/${tickets.webhookRetries}/comments.json?include=users&page%5Bsize%5D=20`;
    const first = (await get('zendesk', path)).json;
    expect(first.comments).toHaveLength(20);
    expect(first.meta.has_more).toBe(true);
    const next = new URL(first.links.next);
    const second = (await get('zendesk', next.pathname + next.search)).json;
    expect(second.comments).toHaveLength(10);
    expect(second.meta.has_more).toBe(false);
    expect(second.links.next).toMatch(/^https:\/\/acme\.zendesk\.com\//);
    expect(second.users.length).toBeGreaterThan(1);
    const last = new URL(second.links.next);
    expect((await get('zendesk', last.pathname + last.search)).json.comments).toEqual([]);
  });

  test('internal notes are not public; what was typed stays as it was', async () => {
    const { json } = await get('zendesk', `/api/v2/tickets/${tickets.ssoTenantMove}/comments.json`);
    expect(json.comments.map((comment: { public: boolean }) => comment.public)).toEqual([
      true,
      true,
      false,
      true,
      true,
    ]);
    expect(json.comments[2].body).toContain('Authorization: Bearer scim_9f2c41d07be8 → HTTP 401');
    expect(json.comments[2].body).not.toContain('```');
    expect(json.comments[2].html_body).toContain('<pre>GET /scim/v2/Users');
    expect(json).toMatchObject({ count: 5, next_page: null });
  });

  test('fields, with the account’s own words for a status', async () => {
    const { json } = await get('zendesk', '/api/v2/ticket_fields.json');
    const titles = json.ticket_fields.map(({ title }: { title: string }) => title);
    expect(titles).toContain('Product area');
    const status = json.ticket_fields.find(({ type }: { type: string }) => type === 'status');
    expect(status.custom_statuses).toContainEqual(
      expect.objectContaining({ agent_label: 'With engineering', status_category: 'hold' }),
    );
  });

  test('an organization and its tickets', async () => {
    const path = `/api/v2/organizations/${organizations.halden}`;
    const { organization } = (await get('zendesk', `${path}.json`)).json;
    expect(organization).toMatchObject({
      domain_names: ['haldenfreight.example'],
      organization_fields: { tier: 'enterprise' },
      external_id: accounts.halden,
    });
    const own = (await get('zendesk', `${path}/tickets.json?sort_by=updated_at&sort_order=desc&per_page=2`)).json;
    expect(own.tickets[0].id).toBe(tickets.ssoTenantMove);
    expect(own.next_page).toContain('page=2');
    const found = (
      await get(
        'zendesk',
        `/api/v2/search.json?query=${encodeURIComponent(`type:ticket organization:${organizations.halden} status<solved`)}`,
      )
    ).json;
    expect(found.results.map(({ id }: { id: number }) => id).sort()).toEqual([
      tickets.gateway502,
      tickets.ssoTenantMove,
      tickets.vagueUrgentLogin,
    ]);
    expect(
      (await get('zendesk', `/api/v2/organizations/${organizations.orrin}.json`)).json.organization.external_id,
    ).toBeNull();
  });

  test('what is missing and what may not be seen look the same', async () => {
    const answers = await Promise.all(
      [tickets.restricted, 1].map((id) => get('zendesk', `/api/v2/tickets/${id}.json`)),
    );
    for (const { status, json } of answers) {
      expect(status).toBe(404);
      expect(json).toEqual({ error: 'RecordNotFound', description: 'Not found' });
    }
  });

  test('answers only with the cookie; asked who one is, it says 200 all the same', async () => {
    const { status, json } = await get('zendesk', ticketPath, { cookie: false });
    expect([status, json]).toEqual([401, { error: "Couldn't authenticate you" }]);
    const anonymous = await get('zendesk', '/api/v2/users/me.json', { cookie: false });
    expect([anonymous.status, anonymous.json]).toEqual([200, { user: { name: 'Anonymous user' } }]);
    const me = await get('zendesk', '/api/v2/users/me.json');
    expect(me.json.user).toMatchObject({
      name: 'Mara Lindqvist',
      role: 'agent',
      authenticity_token: expect.any(String),
    });
  });
});

describe('Jira’s API', () => {
  test('an issue in ADF, with names and rendered fields when asked', async () => {
    const { json } = await get('jira', `${issuePath}?expand=renderedFields,names,changelog`);
    expect(json.fields.description).toMatchObject({ type: 'doc', version: 1 });
    expect(json.fields.description.content.map(({ type }: { type: string }) => type)).toContain('orderedList');
    expect(json.names[jiraFields.zendeskTicket]).toBe('Zendesk ticket');
    expect(json.fields[jiraFields.zendeskTicket]).toBe(String(tickets.bulkImport429));
    expect(json.fields[jiraFields.customer]).toBe(`Brightwater Utilities (${accounts.brightwater})`);
    expect(json.renderedFields.description).toContain('<h3>Impact</h3>');
    expect(json.changelog.histories).toHaveLength(1);
    expect(json.fields.issuelinks[0].outwardIssue.key).toBe(issues.keyRotationRequest);
  });

  test('the same issue in wiki markup', async () => {
    const { json } = await get('jira', issuePath.replace('/3/', '/2/'));
    expect(json.fields.description).toContain('h3. Impact');
    expect(json.fields.description).toContain('{noformat}');
    expect(json.renderedFields).toBeUndefined();
  });

  test.each([
    ['summary,status', ['summary', 'status']],
    ['-comment', expect.not.arrayContaining(['comment'])],
    ['*navigable,comment', expect.arrayContaining(['summary', 'comment'])],
    ['*navigable', expect.not.arrayContaining(['comment'])],
  ])('fields=%s', async (fields, expected) => {
    const { json } = await get('jira', `${issuePath}?fields=${fields}`);
    expect(Object.keys(json.fields)).toEqual(expected);
  });

  test('comments by page, newest first when asked', async () => {
    const { json } = await get(
      'jira',
      `/rest/api/3/issue/${issues.webhooksRepeated}/comment?orderBy=-created&startAt=5&maxResults=2`,
    );
    expect(json).toMatchObject({ startAt: 5, maxResults: 2, total: 7 });
    expect(json.comments.map(({ author }: { author: { displayName: string } }) => author.displayName)).toEqual([
      'Samuel Okafor',
      'Aiko Tanabe',
    ]);
  });

  test('a request has its organization, its clocks, and comments that customers do not see', async () => {
    const sla = (await get('jira', `/rest/servicedeskapi/request/${issues.keyRotationRequest}/sla`)).json;
    expect(sla.isLastPage).toBe(true);
    expect(sla.values[0].completedCycles[0].breached).toBe(false);
    expect(sla.values[1].ongoingCycle).toMatchObject({ breached: false, remainingTime: { millis: 3 * 3_600_000 } });
    const { json } = await get('jira', `/rest/api/3/issue/${issues.keyRotationRequest}`);
    expect(json.fields[jiraFields.organizations]).toMatchObject([{ name: 'Brightwater Utilities' }]);
    expect(json.fields.comment.comments.map(({ jsdPublic }: { jsdPublic: boolean }) => jsdPublic)).toEqual([
      true,
      false,
      true,
    ]);
    expect((await get('jira', `/rest/servicedeskapi/request/${issues.import429}/sla`)).status).toBe(404);
  });

  test('search gives pages by token, without a total', async () => {
    const jql = encodeURIComponent('"Customer account" ~ "Lumen Retail" AND project = KEL ORDER BY created');
    const first = (await get('jira', `/rest/api/3/search/jql?jql=${jql}&fields=summary&maxResults=1`)).json;
    expect(first).toMatchObject({ isLast: false, issues: [{ key: issues.webhooksRepeated }] });
    expect(first.total).toBeUndefined();
    const second = (
      await get('jira', `/rest/api/3/search/jql?jql=${jql}&maxResults=1&nextPageToken=${first.nextPageToken}`)
    ).json;
    expect(second).toMatchObject({ isLast: true, issues: [{ key: issues.slowReports }] });
  });

  test('an issue that moved answers under its old key with the new one', async () => {
    const { json } = await get('jira', `/rest/api/3/issue/${issues.movedFrom}?expand=changelog`);
    expect(json.key).toBe(issues.tlsEcdsa);
    expect(json.changelog.histories.at(-1).items).toMatchObject([{ field: 'Key', fromString: issues.movedFrom }]);
  });

  test('signed out, missing, and not by GET', async () => {
    const out = await get('jira', issuePath, { cookie: false });
    expect([out.status, out.json.errorMessages[1]]).toEqual([401, 'Login Required']);
    expect((await get('jira', `/rest/api/3/issue/${issues.restricted}`)).status).toBe(404);
    expect((await get('jira', issuePath, { method: 'PUT' })).body).toBe('XSRF check failed');
    expect((await get('jira', '/rest/api/3/myself')).json.displayName).toBe('Mara Lindqvist');
  });
});

describe('Salesforce', () => {
  test('has no REST API on the Lightning host', async () => {
    const { status, headers } = await get('salesforce', `/services/data/v66.0/sobjects/Account/${accounts.halden}`);
    expect(status).toBe(404);
    expect(headers['content-type']).toContain('text/html');
  });

  test('an Account leads to its open Cases and its Zendesk organization', async () => {
    const { json } = await get('salesforce', `/_desk/data/record/${accounts.halden}`);
    expect(json.related[0].rows.map(({ cells }: { cells: string[] }) => cells[0])).toEqual(['00012041', '00011873']);
    expect(json.fields).toContainEqual(
      expect.objectContaining({ name: 'Zendesk_Organization_Id__c', value: String(organizations.halden) }),
    );
    expect((await get('salesforce', `/_desk/data/record/${accounts.halden.slice(0, 15)}`)).json.id).toBe(
      accounts.halden,
    );
  });

  test.each([
    ['Account', 4],
    ['Case', 5],
  ])('%s: %i records', async (object, count) => {
    expect((await get('salesforce', `/_desk/data/list/${object}`)).json).toHaveLength(count);
  });
});

describe('misbehaving', () => {
  const rule = (how: Misbehaviour['how'], rest: Partial<Misbehaviour> = {}): Misbehaviour => ({
    site: 'zendesk',
    how,
    ...rest,
  });

  test.each([
    ['401', 401, /application\/json/],
    ['403', 403, /application\/json/],
    ['404', 404, /application\/json/],
    ['500', 500, /application\/json/],
    ['429', 429, /text\/plain/],
    ['html', 200, /text\/html/],
    ['html403', 403, /text\/html/],
    ['shape', 200, /application\/json/],
  ] as const)('%s', async (how, status, type) => {
    desk.misbehave(rule(how));
    const got = await get('zendesk', ticketPath);
    expect(got.status).toBe(status);
    expect(got.headers['content-type']).toMatch(type);
  });

  test.each([
    [undefined, '30'],
    [7, '7'],
    [null, undefined],
  ])('429 with retryAfter %s', async (retryAfter, header) => {
    desk.misbehave({ site: 'jira', how: '429', retryAfter });
    expect((await get('jira', issuePath)).headers['retry-after']).toBe(header);
  });

  test('a body that stops but never ends', async () => {
    desk.misbehave(rule('stall'));
    await expect(get('zendesk', ticketPath, { timeout: 150 })).rejects.toThrow('gave up waiting');
  });

  test('a body that is cut', async () => {
    desk.misbehave(rule('truncated'));
    await expect(get('zendesk', ticketPath)).rejects.toThrow(/aborted|hang up|reset/i);
  });

  test('anonymous: a 200 that is nobody, and 401 elsewhere', async () => {
    desk.misbehave(rule('anonymous'));
    expect((await get('zendesk', '/api/v2/users/me.json')).json).toEqual({ user: { name: 'Anonymous user' } });
    expect((await get('zendesk', ticketPath)).status).toBe(401);
  });

  test('the usual answer, late', async () => {
    desk.misbehave(rule({ delayMs: 120 }));
    const start = performance.now();
    expect((await get('zendesk', ticketPath)).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThanOrEqual(110);
  });

  test('the usual answer without a part of it', async () => {
    desk.misbehave(rule({ without: ['ticket.priority', 'ticket.via.channel', 'ticket.no.such'] }));
    const { ticket } = (await get('zendesk', `${ticketPath}?include=users`)).json;
    expect(ticket).toMatchObject({ id: tickets.ssoTenantMove, status: expect.any(String) });
    expect(ticket).not.toHaveProperty('priority');
    expect(ticket.via).not.toHaveProperty('channel');
  });

  test('only so often, only there, and until undone', async () => {
    desk.misbehave(rule('500', { times: 1 }));
    const undo = desk.misbehave(rule('404', { path: /\/comments\.json$/ }));
    const comments = ticketPath.replace('.json', '/comments.json');
    const statuses = async () => [
      (await get('zendesk', comments)).status,
      (await get('zendesk', ticketPath)).status,
      (await get('jira', issuePath)).status,
    ];
    expect(await statuses()).toEqual([404, 500, 200]);
    undo();
    expect(await statuses()).toEqual([200, 200, 200]);
  });

  test('a rule with a path reaches pages too', async () => {
    desk.misbehave(rule('500', { path: '/agent/tickets/' }));
    expect((await get('zendesk', `/agent/tickets/${tickets.ssoTenantMove}`)).status).toBe(500);
    expect((await get('zendesk', '/agent/dashboard')).status).toBe(200);
  });

  test('signing out ends the cookie, signing in brings it back', async () => {
    desk.signOut('jira');
    expect((await get('jira', issuePath)).status).toBe(401);
    expect((await get('jira', pages.jira)).headers['set-cookie']).toBeUndefined();
    expect((await get('zendesk', ticketPath)).status).toBe(200);
    desk.signIn('jira');
    expect((await get('jira', issuePath)).status).toBe(200);
  });
});

test('the log names pages and API calls, and forgets on reset', async () => {
  await get('zendesk', '/agent/dashboard');
  await get('zendesk', '/_desk/desk.css');
  await get('zendesk', `${ticketPath}?include=users`);
  expect(desk.requests()).toMatchObject([
    { site: 'zendesk', method: 'GET', path: '/agent/dashboard', kind: 'page' },
    { site: 'zendesk', method: 'GET', path: `${ticketPath}?include=users`, kind: 'api' },
  ]);
  desk.reset();
  expect(desk.requests()).toEqual([]);
});

test('a record that is written into has one more comment and changed, until the desk is reset', async () => {
  const paths = [
    ['zendesk', ticketPath, ticketPath.replace('.json', '/comments.json')],
    ['jira', issuePath, `${issuePath}/comment`],
  ] as const;
  const states = () =>
    Promise.all(
      paths.map(async ([site, path, comments]) => {
        const { ticket, fields } = (await get(site, path)).json;
        const all: { body: unknown }[] = (await get(site, comments)).json.comments;
        return { updated: Date.parse((ticket ?? fields).updated_at ?? fields.updated), all };
      }),
    );
  const before = await states();
  desk.touch({ site: 'zendesk', id: tickets.ssoTenantMove }, 'It is back.');
  desk.touch({ site: 'jira', key: issues.import429 }, 'It is back.');
  for (const [index, { updated, all }] of (await states()).entries()) {
    expect(updated).toBeGreaterThanOrEqual(now);
    expect(all).toHaveLength((before[index]?.all.length ?? 0) + 1);
    expect(JSON.stringify(all.at(-1)?.body)).toContain('It is back.');
  }
  desk.reset();
  expect(await states()).toEqual(before);
});

test('the proxy tunnels any CONNECT to the desk', async () => {
  const socket = connect(desk.proxyPort, '127.0.0.1');
  socket.write('CONNECT acme.zendesk.com:443 HTTP/1.1\r\nHost: acme.zendesk.com:443\r\n\r\n');
  const established = await new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString())));
  expect(established).toMatch(/^HTTP\/1\.1 200 /);
  const secure = tlsConnect({ socket, servername: hosts.zendesk, rejectUnauthorized: false });
  secure.write(`GET /api/v2/users/me.json HTTP/1.1\r\nHost: ${hosts.zendesk}\r\nConnection: close\r\n\r\n`);
  await new Promise((resolve) => secure.once('secureConnect', resolve));
  const names = Object.values(hosts).map((host) => `DNS:${host}`);
  expect(secure.getPeerCertificate().subjectaltname).toBe(names.join(', '));
  let answer = '';
  for await (const chunk of secure) answer += chunk;
  expect(answer).toContain('Anonymous user');
});

test('a desk stops while an answer is stalled and a connection has said nothing yet', async () => {
  const other = await startDesk();
  other.misbehave({ site: 'zendesk', path: '/', how: 'stall' });
  const silent = connect(other.port, '127.0.0.1');
  const stalled = request({
    host: '127.0.0.1',
    port: other.port,
    headers: { host: hosts.zendesk },
    path: '/agent/dashboard',
    rejectUnauthorized: false,
  });
  const cut = new Promise((resolve) =>
    stalled.once('response', (response) => response.once('error', resolve).resume()),
  );
  stalled.end();
  await new Promise((resolve) => stalled.once('response', resolve));
  await other.close();
  expect(await cut).toBeInstanceOf(Error);
  silent.destroy();
});
