import { describe, expect, test } from 'vitest';
import { type AccountContext, contextSchema, type TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import type { Json } from '../json';
import { type Answer, LeftError, ReadError } from '../site';
import { readApi } from './rest';

const now = Date.parse('2026-11-19T10:54:12Z');
const caseId = '5004W00001abcdEQAQ';
const account = '0014W000027f6V3QAI';
const deal = '0064W00000zzzzzQAA';
const ref = (object: string, id: string): RecordRef => ({
  site: 'salesforce',
  host: 'acme.lightning.force.com',
  kind: object === 'Case' ? 'ticket' : 'account',
  object,
  id,
});

const plain = (value: unknown) => ({ displayValue: null, value });
const ui = (apiName: string, id: string, fields: Json) => ({ apiName, id, childRelationships: {}, fields });
const uiCase = ui('Case', caseId, {
  Subject: plain('SSO fails'),
  Status: plain('Escalated'),
  Description: plain('Since this morning.'),
  CreatedDate: { displayValue: '19/11/2026 08:42', value: '2026-11-19T08:42:00.000Z' },
});
const uiAccount = ui('Account', account, { Name: plain('Halden Freight'), Industry: plain(null) });
const uiDeal = ui('Opportunity', deal, {
  Name: plain('Halden renewal'),
  StageName: plain('Qualification'),
  AccountId: plain(account),
  Account: { displayValue: 'Halden Freight', value: ui('Account', account, { Name: plain('Halden Freight') }) },
});

const comment = (id: string, at: string, text: string) => ({
  attributes: { type: 'CaseComment' },
  Id: id,
  CommentBody: text,
  IsPublished: false,
  CreatedDate: at,
  CreatedBy: { attributes: { type: 'User' }, Name: 'Tomasz Zielinski' },
});
const email = (id: string, at: string, change: Json = {}) => ({
  Id: id,
  FromName: 'Ines Carvalho',
  FromAddress: 'ines@halden.example',
  Incoming: true,
  MessageDate: at,
  CreatedDate: at,
  Subject: 'Re: SSO',
  TextBody: `mail of ${at.slice(11, 16)}`,
  ...change,
});
const openCase = (id: string, number: string) => ({
  Id: id,
  CaseNumber: number,
  Subject: 'SSO fails',
  Status: 'Working',
  IsClosed: false,
  Priority: 'High',
  CreatedDate: '2026-11-12T08:00:00.000+0000',
});
const renewal = {
  Id: deal,
  Name: 'Halden renewal',
  StageName: 'Qualification',
  IsClosed: false,
  CloseDate: '2027-03-01',
  Amount: 96000.5,
};

const json = (body: unknown, status = 200): Answer => ({
  kind: 'answer',
  status,
  contentType: 'application/json;charset=UTF-8',
  body: JSON.stringify(body),
});
const error = (status: number, errorCode: string, message = 'x') => json([{ message, errorCode }], status);
const rows = (records: unknown[], more: Json = {}) => json({ totalSize: records.length, done: true, records, ...more });

/** What the org answers, by object: a record by its id, a list by the object after FROM, a next page by its path. */
type Org = Record<string, Answer | ((soql: string) => Answer)>;

function asked(org: Org) {
  const paths: string[] = [];
  const ask = {
    now: () => now,
    async get(path: string): Promise<Answer> {
      const url = new URL(path, 'https://acme.my.salesforce.com');
      const soql = url.searchParams.get('q') ?? '';
      paths.push(soql || url.pathname);
      const name = / FROM (\w+) /.exec(soql)?.[1] ?? /\/records\/(\w+)$/.exec(url.pathname)?.[1] ?? url.pathname;
      const answer = org[name] ?? (soql ? rows([]) : error(404, 'NOT_FOUND'));
      return typeof answer === 'function' ? answer(soql) : answer;
    },
  };
  return { ask, paths };
}

async function read(object: string, id: string, org: Org) {
  const { ask, paths } = asked(org);
  const context = await readApi(ref(object, id), ask);
  expect(contextSchema.safeParse(context).error).toBeUndefined();
  return { context, paths };
}
const readCase = async (org: Org) => (await read('Case', caseId, org)).context as TicketContext;
const readAccount = async (org: Org) => (await read('Account', account, org)).context as AccountContext;

async function failureOf(org: Org, of = ref('Case', caseId)) {
  const thrown = await readApi(of, asked(org).ask).catch((caught: unknown) => caught);
  if (!(thrown instanceof ReadError)) throw new Error('expected a ReadError');
  return thrown.failure;
}

describe('a Case', () => {
  test('is asked for by its layout, with what we know of as optional', async () => {
    const { ask } = asked({});
    const paths: string[] = [];
    await readApi(ref('Case', caseId), {
      ...ask,
      get: async (path) => {
        paths.push(path);
        return paths.length === 1 ? json(uiCase) : rows([]);
      },
    });
    const url = new URL(paths[0] ?? '', 'https://acme.my.salesforce.com');
    expect(url.pathname).toBe(`/services/data/v64.0/ui-api/records/${caseId}`);
    expect(url.searchParams.get('layoutTypes')).toBe('Full');
    expect(url.searchParams.get('modes')).toBe('View');
    expect(url.searchParams.get('optionalFields')?.split(',')).toEqual(
      expect.arrayContaining(['Case.Subject', 'Case.Contact.Email', 'Case.IsClosed']),
    );
  });

  test('has its comments and emails, oldest first after the description', async () => {
    const context = await readCase({
      [caseId]: json(uiCase),
      CaseComment: rows([
        comment('00a1', '2026-11-19T10:00:00.000+0000', 'third'),
        comment('00a2', '2026-11-19T09:00:00.000+0000', 'first'),
      ]),
      EmailMessage: rows([email('02s1', '2026-11-19T09:30:00.000+0000')]),
    });
    expect(context.partial).toBe(false);
    expect(context.conversation).toMatchObject([
      { id: 'description', text: 'Since this morning.' },
      { text: 'first', public: false, author: { name: 'Tomasz Zielinski' } },
      {
        text: 'mail of 09:30',
        at: Date.parse('2026-11-19T09:30:00Z'),
        author: { name: 'Ines Carvalho', email: 'ines@halden.example', role: 'customer' },
      },
      { text: 'third' },
    ]);
  });

  test('is read page by page, by the paths that the site names', async () => {
    const next = '/services/data/v64.0/query/01gD0000002HU6KIAW-2000';
    const { context, paths } = await read('Case', caseId, {
      [caseId]: json(uiCase),
      CaseComment: rows([comment('00a1', '2026-11-19T09:00:00.000+0000', 'first')], {
        done: false,
        nextRecordsUrl: next,
      }),
      [next]: rows([comment('00a2', '2026-11-19T10:00:00.000+0000', 'second')]),
    });
    expect(context).toMatchObject({ partial: false, conversation: [{}, { text: 'first' }, { text: 'second' }] });
    expect(paths).toContain(next);
  });

  test.each<[string, string | undefined]>([
    ['no path', undefined],
    ['a path out of the API', '/services/oauth2/revoke'],
    ['a path that climbs', '/services/data/v64.0/query/../../../oauth2/userinfo'],
    ['another host', 'https://evil.example/services/data/v64.0/query/01g-2'],
    ['another host without a scheme', '//evil.example/services/data/v64.0/query/01g-2'],
    ['a query of its own', '/services/data/v64.0/query/?q=SELECT+Id+FROM+User'],
    ['a page that is refused', '/services/data/v64.0/query/01gGone-2000'],
  ])('%s: what was read stays, and is partial', async (_, nextRecordsUrl) => {
    const { context, paths } = await read('Case', caseId, {
      [caseId]: json(uiCase),
      CaseComment: rows([comment('00a1', '2026-11-19T09:00:00.000+0000', 'first')], { done: false, nextRecordsUrl }),
    });
    expect(context).toMatchObject({ partial: true, conversation: [{}, { text: 'first' }] });
    expect(paths.filter((path) => path.startsWith('/services/data/v64.0/query/')).length).toBeLessThanOrEqual(1);
    expect(paths.join()).not.toMatch(/oauth2|evil|User/);
  });

  test('a list without end is left after 50 pages', async () => {
    const endless = '/services/data/v64.0/query/01gEndless-1';
    const page = rows([comment('00a1', '2026-11-19T09:00:00.000+0000', 'again')], {
      done: false,
      nextRecordsUrl: endless,
    });
    const { context, paths } = await read('Case', caseId, {
      [caseId]: json(uiCase),
      CaseComment: page,
      [endless]: page,
    });
    expect(context.partial).toBe(true);
    expect(paths.filter((path) => path === endless)).toHaveLength(49);
  });

  test.each<[string, Answer]>([
    ['no Email-to-Case', error(400, 'INVALID_TYPE', "sObject type 'EmailMessage' is not supported.")],
    ['no rights', error(403, 'INSUFFICIENT_ACCESS')],
    ['a broken server', error(500, 'UNKNOWN_EXCEPTION')],
    ['another shape', json({ rows: [] })],
    ['a page', { kind: 'answer', status: 200, contentType: 'text/html', body: '<!doctype html>' }],
  ])('emails cannot be read (%s): the rest is there, and partial', async (_, answer) => {
    const context = await readCase({ [caseId]: json(uiCase), EmailMessage: answer });
    expect(context).toMatchObject({ partial: true, fields: { subject: { value: 'SSO fails' } } });
  });

  test('an email of HTML only keeps its subject and is said to be partial', async () => {
    const context = await readCase({
      [caseId]: json(uiCase),
      EmailMessage: rows([email('02s1', '2026-11-19T09:30:00.000+0000', { TextBody: null })]),
    });
    expect(context).toMatchObject({ partial: true, conversation: [{}, { text: 'Re: SSO' }] });
  });

  test('a field that the person may not see is absent; one that is empty is said to be', async () => {
    const { Priority: _, ...fields } = { ...uiCase.fields, Priority: plain('High'), Type: plain(null) };
    const context = await readCase({ [caseId]: json({ ...uiCase, fields }) });
    expect(context.fields).not.toHaveProperty('priority');
    expect(context.empty).toEqual(['type']);
    expect(context.partial).toBe(false);
  });
});

describe('an Account', () => {
  test('has its open Cases and Opportunities', async () => {
    const { context, paths } = await read('Account', account, {
      [account]: json(uiAccount),
      Case: rows([openCase('5004W00001abcdE', '00012041')]),
      Opportunity: rows([renewal]),
    });
    expect(context).toMatchObject({
      partial: false,
      empty: ['industry'],
      fields: {
        name: { value: 'Halden Freight', source: 'api' },
        openTickets: { value: [{ label: 'Case 00012041', ref: { id: caseId, kind: 'ticket' }, priority: 'High' }] },
        openOpportunities: {
          value: [
            {
              id: deal,
              name: 'Halden renewal',
              stage: 'Qualification',
              closeOn: '2027-03-01',
              amount: '96000.5',
            },
          ],
        },
      },
    });
    expect(paths.filter((path) => path.startsWith('SELECT'))).toEqual([
      `SELECT Id, CaseNumber, Subject, Status, IsClosed, Priority, CreatedDate FROM Case WHERE AccountId = '${account}' AND IsClosed = false ORDER BY CreatedDate, Id`,
      `SELECT Id, Name, StageName, IsClosed, CloseDate, Amount FROM Opportunity WHERE AccountId = '${account}' AND IsClosed = false ORDER BY CloseDate, Id`,
    ]);
  });

  test('known to have none is not the same as unknown', async () => {
    const context = await readAccount({ [account]: json(uiAccount), Opportunity: error(403, 'INSUFFICIENT_ACCESS') });
    expect(context.fields.openTickets?.value).toEqual([]);
    expect(context.fields).not.toHaveProperty('openOpportunities');
    expect(context.partial).toBe(true);
  });

  test.each([[' '], ['Customer - Direct']])('a lookup whose record has the id %j is nobody we know', async (id) => {
    const Account = { displayValue: 'Halden Freight', value: ui('Account', id, { Name: plain('Halden Freight') }) };
    const context = await readCase({ [caseId]: json(ui('Case', caseId, { Subject: plain('SSO fails'), Account })) });
    expect(context.fields).not.toHaveProperty('organization');
    expect(context.fields.subject?.value).toBe('SSO fails');
  });

  test('SOQL refuses for a field that is not to be seen: it is asked without that one', async () => {
    const withoutTwo = (soql: string) => {
      const hidden = ['Amount', 'StageName'].find((name) => soql.includes(name));
      if (!hidden) return rows([{ Id: deal, Name: 'Halden renewal', IsClosed: false, CloseDate: '2027-03-01' }]);
      return error(
        400,
        'INVALID_FIELD',
        `\nSELECT Id, ${hidden}\n ^\nERROR at Row:1:Column:8\nNo such column '${hidden}' on entity 'Opportunity'. If you`,
      );
    };
    const context = await readAccount({ [account]: json(uiAccount), Opportunity: withoutTwo });
    expect(context.partial).toBe(false);
    expect(context.fields.openOpportunities?.value).toEqual([
      { id: deal, name: 'Halden renewal', closeOn: '2027-03-01' },
    ]);
  });

  test.each([
    ['no id', 'Customer - Direct'],
    ['the id of a Case', caseId],
    ['a wrong checksum', `${deal.slice(0, 17)}!`],
  ])('a row with %s is no Opportunity of anybody’s', async (_, Id) => {
    const other = { Id, Name: 'Somebody’s renewal', IsClosed: false };
    const context = await readAccount({ [account]: json(uiAccount), Opportunity: () => rows([other]) });
    expect(context.fields.openOpportunities?.value).toEqual([]);
  });

  test.each(["No such column 'Secret' on entity 'Opportunity'", "No such column 'Amount' on entity 'Case'", 'Kaputt'])(
    'an error about nothing that was asked (%s) ends the question',
    async (message) => {
      const { context, paths } = await read('Account', account, {
        [account]: json(uiAccount),
        Opportunity: error(400, 'INVALID_FIELD', message),
      });
      expect(context.partial).toBe(true);
      expect(paths.filter((path) => path.includes('FROM Opportunity'))).toHaveLength(1);
    },
  );

  test('a row without an id or a name is left out, and so is a closed one', async () => {
    const context = await readAccount({
      [account]: json(uiAccount),
      Opportunity: rows([
        { ...renewal, Id: null },
        { ...renewal, Name: null },
        { ...renewal, IsClosed: true },
        'row',
        { ...renewal, Amount: null, StageName: null, CloseDate: '03/04/2027' },
      ]),
    });
    expect(context.fields.openOpportunities?.value).toEqual([
      { id: deal, name: 'Halden renewal' }, // 03/04 may be March or April.
    ]);
  });
});

describe('an Opportunity', () => {
  test('has the open work of its Account', async () => {
    const { context, paths } = await read('Opportunity', deal, {
      [deal]: json(uiDeal),
      Case: rows([openCase(caseId, '00012041')]),
      Opportunity: rows([renewal]),
    });
    expect(context).toMatchObject({
      partial: false,
      fields: {
        accountId: { value: account },
        name: { value: 'Halden Freight' },
        opportunity: { value: { name: 'Halden renewal', stage: 'Qualification' } },
        openTickets: { value: [{ ref: { id: caseId } }] },
        openOpportunities: { value: [{ id: deal }] },
      },
    });
    expect(paths.filter((path) => path.includes(`AccountId = '${account}'`))).toHaveLength(2);
  });

  test.each<[string, unknown]>([
    ['none', null],
    ['hidden', undefined],
    ['no id', "x' OR Name != '"],
    ['an id of something else', caseId],
    ['a wrong checksum', '0014W000027f6V3QAX'],
  ])('an Account that is %s is not asked about', async (_, value) => {
    const fields = {
      ...uiDeal.fields,
      AccountId: value === undefined ? undefined : plain(value),
      Account: plain(null),
    };
    const { context, paths } = await read('Opportunity', deal, { [deal]: json({ ...uiDeal, fields }) });
    expect(paths).toEqual([`/services/data/v64.0/ui-api/records/${deal}`]);
    expect(context.fields).not.toHaveProperty('openTickets');
  });
});

describe('failures have names', () => {
  const until = now + 60_000;
  test.each<[string, Answer, object]>([
    ['the session ended', error(401, 'INVALID_SESSION_ID', 'Session expired or invalid'), { reason: 'signed-out' }],
    [
      'API Access Control',
      error(401, 'INVALID_SESSION_ID', 'This session is not valid for use with the REST API'),
      { reason: 'blocked-by-policy' },
    ],
    ['the API is off', error(403, 'API_DISABLED_FOR_ORG'), { reason: 'blocked-by-policy' }],
    ['the API is off for the person', error(403, 'API_CURRENTLY_DISABLED'), { reason: 'blocked-by-policy' }],
    ['the daily limit', error(403, 'REQUEST_LIMIT_EXCEEDED'), { reason: 'rate-limited', until, status: 403 }],
    ['missing', error(404, 'NOT_FOUND'), { reason: 'no-permission-or-missing' }],
    ['no rights', error(403, 'INSUFFICIENT_ACCESS'), { reason: 'no-permission-or-missing' }],
    ['no rights, by an unknown code', error(403, 'SOMETHING_NEW'), { reason: 'no-permission-or-missing' }],
    ['not understood', error(400, 'SOMETHING_NEW'), { reason: 'changed-shape', path: '0.errorCode' }],
    ['maintenance', error(503, 'SERVER_UNAVAILABLE'), { reason: 'network', status: 503 }],
    ['a broken server', error(500, 'SOMETHING_NEW'), { reason: 'network', status: 500 }],
    ['an error that is none', json('x', 500), { reason: 'network', status: 500 }],
    [
      'a gateway',
      { kind: 'answer', status: 403, contentType: 'text/html', body: '<html>' },
      { reason: 'blocked-by-policy' },
    ],
    ['out of reach', { kind: 'unreachable' }, { reason: 'network' }],
    ['another record', json({ ...uiCase, id: '5004W00001abcdFQAQ' }), { reason: 'changed-shape', path: 'id' }],
    ['no record', json([]), { reason: 'changed-shape', path: 'record' }],
    ['a record without an id', json({ fields: {} }), { reason: 'changed-shape', path: 'id' }],
  ])('%s', async (_, answer, failure) => {
    expect(await failureOf({ [caseId]: answer })).toMatchObject({ at: now, ...failure });
  });

  test('nothing more is asked about a record that is not the one meant', async () => {
    const { ask, paths } = asked({ [caseId]: json({ ...uiCase, id: '5004W00001abcdFQAQ' }) });
    await readApi(ref('Case', caseId), ask).catch(() => undefined);
    expect(paths).toHaveLength(1);
  });

  test.each<[string, string, string]>([
    ['another object', 'Case', account],
    ['no id', 'Case', "500' OR Id != '"],
    ['a wrong checksum', 'Account', '0014W000027f6V3QAX'],
  ])('%s in the address asks for nothing', async (_, object, id) => {
    const { ask, paths } = asked({});
    await expect(readApi(ref(object, id), ask)).rejects.toBeInstanceOf(ReadError);
    expect(paths).toEqual([]);
  });

  test('the person went on, at any point', async () => {
    const left: Answer = { kind: 'left' };
    await expect(readApi(ref('Case', caseId), asked({ [caseId]: left }).ask)).rejects.toBeInstanceOf(LeftError);
    const later = asked({ [caseId]: json(uiCase), EmailMessage: left });
    await expect(readApi(ref('Case', caseId), later.ask)).rejects.toBeInstanceOf(LeftError);
  });
});
