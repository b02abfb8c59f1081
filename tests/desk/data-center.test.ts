// @vitest-environment jsdom
import { request } from 'node:https';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { contextSchema } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { readApi } from '@/lib/sites/jira/api';
import { detectJira } from '@/lib/sites/jira/detect';
import { readDom } from '@/lib/sites/jira/dom';
import { jiraAt } from '@/lib/sites/jira/page';
import type { Answer, Ask } from '@/lib/sites/site';
import { clockAt } from './content/clock.ts';
import { allDataCenterIssues, type DataCenterIssue } from './content/data-center-issues.ts';
import { dataCenterUser } from './content/data-center-users.ts';
import { person } from './content/people.ts';
import { type Desk, dataCenterBase, dataCenterIssues, hosts, issues, startDesk } from './desk.ts';

const now = Date.UTC(2026, 10, 19, 10, 54);
const clock = clockAt(now);
let desk: Desk;
let cookie: string | undefined;

const pageOf = (key: string) => `${dataCenterBase}/browse/${key}`;
const apiOf = (key: string) => `${dataCenterBase}/rest/api/2/issue/${key}`;
const list = `${dataCenterBase}/issues/`;

beforeAll(async () => {
  desk = await startDesk({ now });
  cookie = (await get(list)).headers['set-cookie']?.[0]?.split(';')[0];
});
afterEach(() => desk.reset());
afterAll(() => desk.close());

interface Got {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

interface Asked {
  host?: string;
  isSignedIn?: boolean;
  method?: string;
}

function get(path: string, { host = hosts.jiraDataCenter, isSignedIn = true, method = 'GET' }: Asked = {}) {
  const headers = { host, ...(isSignedIn && cookie ? { cookie } : {}) };
  return new Promise<Got>((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: desk.port, path, method, headers, rejectUnauthorized: false, agent: false },
      async (response) => {
        let body = '';
        for await (const chunk of response) body += chunk;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

/** As the extension asks in a page of this host: below the path of its API, nothing else. */
const ask: Ask = {
  now: () => now,
  get: async (path): Promise<Answer> => {
    expect(path).toMatch(jiraAt(dataCenterBase).api ?? /^$/);
    const { status, headers, body } = await get(path);
    return { kind: 'answer', status, contentType: String(headers['content-type']), body };
  },
};

async function documentAt(path: string, host?: string): Promise<Document> {
  return new DOMParser().parseFromString((await get(path, { host })).body, 'text/html');
}

function refOf(key: string): RecordRef {
  const ref = jiraAt(dataCenterBase).recordAt(new URL(`https://${hosts.jiraDataCenter}${pageOf(key)}`));
  if (!ref) throw new Error(`${key} is not found in its address`);
  return ref;
}

/** What both ways must say, from the content itself. */
function facts({ summary, status, reporter, assignee, created, updated, type, priority }: DataCenterIssue) {
  return {
    subject: { value: summary },
    status: { value: { label: status.name } },
    type: { value: type },
    priority: { value: priority },
    requester: { value: { name: person(reporter).name } },
    ...(assignee ? { assignee: { value: { name: person(assignee).name } } } : {}),
    createdAt: { value: clock.at(created) },
    updatedAt: { value: clock.at(updated) },
  };
}

/** Who spoke, when, and to whom. */
function speakers(issue: DataCenterIssue) {
  const first = { author: issue.reporter, ago: issue.created };
  const rest = issue.comments.map(({ by, ago }) => ({ author: by, ago }));
  return [first, ...rest].map(({ author, ago }) => [person(author).name, clock.at(ago)]);
}

/** Restricted comments are known not to be public; of the others nobody tells. */
function seenBy({ comments }: DataCenterIssue) {
  return comments.map(({ restrictedTo }) => (restrictedTo ? false : undefined));
}

/** Its words alone: wiki markup tells a code's language, a step's number and where a link leads, the page does not. */
function words(text: string): string[] | null {
  return text.replace(/```\w*|^\d+\. | \(https?:[^)]*\)/gm, '').match(/[\p{L}\p{N}]+/gu);
}

describe.each(allDataCenterIssues)('$key $summary', (issue) => {
  test('is read whole by its API', async () => {
    const context = await readApi(refOf(issue.key), ask);
    expect(contextSchema.safeParse(context).error).toBeUndefined();
    expect(context).toMatchObject({ partial: false, fields: facts(issue) });
    const known = [...Object.keys(context.fields), ...context.empty];
    expect(
      jiraAt(dataCenterBase)
        .expected(context.ref)
        .filter((name) => !known.includes(name)),
    ).toEqual([]);
    expect(context.fields.assignee === undefined).toBe(issue.assignee === undefined);
    expect(context.conversation.map(({ author, at }) => [author.name, at])).toEqual(speakers(issue));
    expect(context.conversation.slice(1).map((comment) => comment.public)).toEqual(seenBy(issue));
  });

  test('is read from its page', async () => {
    const context = readDom(refOf(issue.key), await documentAt(pageOf(issue.key)), now);
    expect(contextSchema.safeParse(context).error).toBeUndefined();
    expect(context).toMatchObject({ partial: true, fields: facts(issue) });
    expect(context?.fields.assignee === undefined).toBe(issue.assignee === undefined);
    expect(context?.conversation.map(({ author, at }) => [author.name, at])).toEqual(speakers(issue));
    expect(context?.conversation.slice(1).map((comment) => comment.public)).toEqual(seenBy(issue));
  });

  test('says the same in both ways', async () => {
    const api = await readApi(refOf(issue.key), ask);
    const dom = readDom(refOf(issue.key), await documentAt(pageOf(issue.key)), now);
    expect(dom?.conversation.map(({ text }) => words(text))).toEqual(api.conversation.map(({ text }) => words(text)));
    expect(words(dom?.fields.environment?.value ?? '')).toEqual(words(api.fields.environment?.value ?? ''));
  });

  test('is not read from another issue’s page, nor from the list', async () => {
    const other = allDataCenterIssues.find(({ key }) => key !== issue.key)?.key ?? '';
    expect(readDom(refOf(issue.key), await documentAt(pageOf(other)), now)).toBeUndefined();
    expect(readDom(refOf(issue.key), await documentAt(list), now)).toBeUndefined();
  });
});

describe('the product', () => {
  test.each([pageOf(dataCenterIssues.slowAgain), list, `${dataCenterBase}/login.jsp`, pageOf('CONN-9999')])(
    '%s says what it is and where it starts',
    async (path) => {
      expect(detectJira(await documentAt(path))).toEqual({
        product: 'jira-dc',
        version: '9.12.15',
        base: dataCenterBase,
      });
    },
  );

  test('a page made by hand is none, whatever its address says', async () => {
    for (const path of ['/', pageOf(dataCenterIssues.upgradeBrokeSso)]) {
      const { status, headers } = await get(path, { host: hosts.wiki });
      expect([status, headers['set-cookie']]).toEqual([200, undefined]);
      expect(detectJira(await documentAt(path, hosts.wiki))).toBeUndefined();
    }
  });
});

describe('pages', () => {
  test('are whole without a script, and link to all issues', async () => {
    for (const path of [list, pageOf(dataCenterIssues.upgradeBrokeSso)]) {
      const links = [...(await documentAt(path)).querySelectorAll('a')].map((link) => link.getAttribute('href'));
      expect(links).toEqual(expect.arrayContaining(allDataCenterIssues.map(({ key }) => pageOf(key))));
    }
  });

  test('are found from the root, and not outside the context path', async () => {
    expect((await get('/')).headers.location).toBe(list);
    expect((await get(`/browse/${dataCenterIssues.slowAgain}`)).status).toBe(404);
  });

  test('sign in below the context path; signed out they lead to the log in page', async () => {
    const path = pageOf(dataCenterIssues.slowAgain);
    expect((await get(path, { isSignedIn: false })).headers['set-cookie']?.[0]).toMatch(
      /^JSESSIONID=.+; Path=\/jira; Secure; HttpOnly; SameSite=Lax$/,
    );
    desk.signOut('jiraDataCenter');
    const { status, headers } = await get(path);
    expect([status, headers.location]).toEqual([
      302,
      `/jira/login.jsp?permissionViolation=true&os_destination=%2Fbrowse%2F${dataCenterIssues.slowAgain}`,
    ]);
    expect((await get(apiOf(dataCenterIssues.slowAgain))).status).toBe(401);
  });
});

describe('the API', () => {
  test('names users by name and key, and text by wiki markup', async () => {
    const { body } = await get(`${apiOf(dataCenterIssues.importStops)}?fields=*all&expand=names,schema,changelog`);
    const { fields, changelog, names } = JSON.parse(body);
    expect(fields.assignee).toMatchObject({ name: 'creid', key: 'JIRAUSER10112', displayName: 'Callum Reid' });
    expect(fields.assignee).not.toHaveProperty('accountId');
    expect(fields.description).toMatch(/\{code:java\}\r\n[\s\S]+NullPointerException[\s\S]+\{code\}/);
    expect(fields.comment.comments[1].body).toContain(`[~${dataCenterUser('devika').name}]`);
    expect(changelog.histories.map(({ created }: { created: string }) => created)).toEqual(
      ['1d 4h', '1d'].map(clock.jira),
    );
    expect(names.components).toBe('Component/s');
  });

  test('gives comments in pages, and an issue without what was not asked for', async () => {
    const path = apiOf(dataCenterIssues.upgradeBrokeSso);
    const page = JSON.parse((await get(`${path}/comment?startAt=1&maxResults=2`)).body);
    expect([page.total, page.comments.length, page.comments[0].author.name]).toEqual([4, 2, 'creid']);
    const { fields, names } = JSON.parse((await get(`${path}?fields=summary`)).body);
    expect([Object.keys(fields), names]).toEqual([['summary'], undefined]);
  });

  test.each<[string, string, Asked, number, RegExp]>([
    ['nobody signed in', apiOf(dataCenterIssues.slowAgain), { isSignedIn: false }, 401, /Login Required/],
    ['no permission', apiOf(dataCenterIssues.restricted), {}, 403, /You do not have the permission to see/],
    ['no such issue', apiOf('CONN-9999'), {}, 404, /\["Issue Does Not Exist"\]/],
    ['an issue of another Jira', apiOf(issues.import429), {}, 404, /Issue Does Not Exist/],
    ['version 3', apiOf(dataCenterIssues.slowAgain).replace('/2/', '/3/'), {}, 404, /null for uri/],
    ['a write', apiOf(dataCenterIssues.slowAgain), { method: 'POST' }, 403, /XSRF check failed/],
    ['outside the context path', '/rest/api/2/serverInfo', {}, 404, /Not Found/],
    [
      'what runs here, asked by anybody',
      `${dataCenterBase}/rest/api/2/serverInfo`,
      { isSignedIn: false },
      200,
      /9\.12/,
    ],
  ])('%s', async (_, path, asked, status, words) => {
    const got = await get(path, asked);
    expect([got.status, got.body]).toEqual([status, expect.stringMatching(words)]);
  });

  test('misbehaves as told, and is logged as such', async () => {
    desk.misbehave({ site: 'jiraDataCenter', how: 'html' });
    const { status, body } = await get(apiOf(dataCenterIssues.slowAgain));
    expect([status, body]).toEqual([200, expect.stringContaining('login-form')]);
    expect((await get(pageOf(dataCenterIssues.slowAgain))).body).toContain('summary-val');
    expect(desk.requests().map(({ site, kind }) => [site, kind])).toEqual([
      ['jiraDataCenter', 'api'],
      ['jiraDataCenter', 'page'],
    ]);
  });
});
