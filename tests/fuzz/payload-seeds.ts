import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SiteId } from '@/lib/context/record';
import { asObject, type Json } from '@/lib/sites/json';
import { objectByPrefix } from '@/lib/sites/salesforce-id';
import { answersIn } from '@/scripts/read/answers';
import { filesAt, valuesIn } from '@/scripts/read/files';
import { jiraApi } from '../desk/api/jira';
import { salesforceApi } from '../desk/api/salesforce';
import { zendeskApi } from '../desk/api/zendesk';
import { contentAt } from '../desk/content/content';
import { accounts, cases, hosts, issues, organizations, tickets } from '../desk/content/ids';
import type { FindRecord } from './markers';
import { gitHubSeeds, serviceNowSeeds } from './other-seeds';

export interface Corpus {
  site: SiteId;
  /** Answers to start from, each with a name for the report. */
  seeds: { name: string; body: unknown }[];
  findRecord: FindRecord;
}

const content = contentAt(Date.parse('2026-11-19T10:00:00Z'));

function zendesk(path: string) {
  const answer = zendeskApi(new URL(`/api/v2/${path}`, `https://${hosts.zendesk}`), content, true, 0);
  return { name: path, body: JSON.parse(answer.body) };
}

function jira(path: string) {
  const answer = jiraApi(new URL(`/rest/api/${path}`, `https://${hosts.jira}`), content.clock, true, 'GET');
  return { name: path, body: JSON.parse(answer.body) };
}

function salesforceRest(path: string) {
  const answer = salesforceApi(
    new URL(`/services/data/v64.0/${path}`, `https://${hosts.salesforceApi}`),
    content,
    true,
  );
  return { name: path, body: asObject(JSON.parse(answer.body)) ?? {} };
}

function rowsWhere(soql: string) {
  return salesforceRest(`query?q=${encodeURIComponent(`SELECT Id, ${soql}`)}`).body;
}

/** Records of the desk's API as the reader puts them together with what belongs to them. */
function salesforceWhole() {
  const of = (id: string) => salesforceRest(`ui-api/records/${id}?layoutTypes=Full`).body;
  const about = `WHERE ParentId = '${cases.bulkImport429}'`;
  const open = `WHERE AccountId = '${accounts.halden}' AND IsClosed = false`;
  return [
    {
      name: 'a Case with comments and emails',
      body: {
        ...of(cases.bulkImport429),
        CaseComments: rowsWhere(
          `CommentBody, CreatedDate, CreatedBy.Name FROM CaseComment ${about} ORDER BY CreatedDate, Id`,
        ),
        EmailMessages: rowsWhere(
          `FromName, FromAddress, Incoming, MessageDate, TextBody FROM EmailMessage ${about} ORDER BY CreatedDate, Id`,
        ),
      },
    },
    {
      name: 'an Account with open work',
      body: {
        ...of(accounts.halden),
        Cases: rowsWhere(
          `CaseNumber, Subject, Status, IsClosed, CreatedDate FROM Case ${open} ORDER BY CreatedDate, Id`,
        ),
        Opportunities: rowsWhere(`Name, StageName, CloseDate FROM Opportunity ${open} ORDER BY CloseDate, Id`),
      },
    },
  ];
}

/** A SOQL page and UI API records made of the desk's Lightning pages, and what its API answers. */
function salesforce() {
  const rows = content.salesforce.map(({ id, object, fields }) => ({
    attributes: { type: object, url: `/services/data/v62.0/sobjects/${object}/${id}` },
    Id: id,
    ...Object.fromEntries(
      fields.map(({ name, value, to }) =>
        to ? [name.replace(/Id$/, ''), { attributes: { type: to.object }, Id: to.id, Name: value }] : [name, value],
      ),
    ),
  }));
  const ui = content.salesforce.map(({ id, object, fields }) => ({
    apiName: object,
    id,
    childRelationships: {},
    fields: Object.fromEntries(fields.map(({ name, value }) => [name, { displayValue: value, value }])),
  }));
  return [
    { name: 'query', body: { totalSize: rows.length, done: true, records: rows.slice(0, 6) } },
    { name: 'ui-api/records', body: ui[0] },
    {
      name: 'ui-api/records/batch',
      body: { hasErrors: false, results: ui.slice(0, 5).map((result) => ({ statusCode: 200, result })) },
    },
    ...salesforceWhole(),
    { name: 'error', body: [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }] },
  ];
}

/** What is a record by its name or by its keys; what an audit says belongs to its ticket. */
const zendeskRecord: FindRecord = (node, name) => {
  if (name === 'users' || name === 'groups') return undefined;
  if ('ticket_id' in node) return { id: node.ticket_id };
  // A view's row has its columns around the ticket.
  const inRow = 'requester_id' in node ? asObject(node.ticket) : undefined;
  if (inRow) return { id: inRow.id };
  const isList = /^(tickets?|organizations?|results|requests|rows)$/.test(name);
  const isBare = name === '' && ('requester_id' in node || 'domain_names' in node);
  return isList || isBare ? { id: node.id } : undefined;
};
/** An issue without its key still has its number, in its address or beside it. */
const jiraRecord: FindRecord = (node, name) => {
  if (!asObject(node.fields) || (name === 'fields' && !isNamed(node.key))) return undefined;
  const inAddress = typeof node.self === 'string' ? /\/issue\/([^/?]+)/.exec(node.self)?.[1] : undefined;
  return { id: [node.key, inAddress].find(isNamed) ?? node.id };
};
const isText = (id: unknown) => typeof id === 'string';
const isNamed = (id: unknown) => typeof id === 'string' && id !== '';
/** A row without its type still has its id, whose first characters tell it. */
const salesforceRecord: FindRecord = (node) => {
  const attributes = asObject(node.attributes);
  const url = attributes?.url;
  const inUrl = typeof url === 'string' ? /\/(\w{15,18})$/.exec(url)?.[1] : undefined;
  const id = [node.id, node.Id, inUrl].find(isNamed);
  const byPrefix = 'Id' in node ? objectByPrefix[String(id).slice(0, 3)] : undefined;
  const type = [attributes?.type, node.apiName, byPrefix].find(isNamed);
  return type === 'Case' || type === 'Account' || type === 'Opportunity' ? { id } : undefined;
};
const serviceNowRecord: FindRecord = (node, name) => {
  if (name !== 'result') return undefined;
  const id = 'element' in node && 'element_id' in node ? node.element_id : node.sys_id;
  const cell = asObject(id);
  return id === undefined ? undefined : { id: cell ? [cell.display_value, cell.value].find(isText) : id };
};
const gitHubRecord: FindRecord = (node, name) => {
  if (!['', 'items', 'issue', 'comment'].includes(name)) return undefined;
  for (const address of [node.issue_url, node.url, node.html_url]) {
    const [, id] = typeof address === 'string' ? (/\/issues\/(\d+)/.exec(address) ?? []) : [];
    if (id) return { id };
  }
  return undefined;
};

const recordings =
  process.env.SIDELIGHT_RECORDINGS ?? join(dirname(fileURLToPath(import.meta.url)), '../../../shared/data/sites');

/** Not answers at all, or, in the specification's examples, issues whose comments name another issue. */
const left = ['/spec/', '/openapi-examples/', 'utam'];

/** Recorded answers, where they are beside the project. */
function recorded(site: SiteId): Corpus['seeds'] {
  const folder = join(recordings, site);
  if (!existsSync(folder)) return [];
  const files = filesAt(folder).filter((path) => !left.some((part) => path.includes(part)));
  return files.flatMap((file) =>
    valuesIn(file)
      .flatMap(answersIn)
      .flatMap(({ body }) =>
        body === undefined ? [] : [{ name: file.slice(recordings.length + 1), body: trimmed(body) }],
      ),
  );
}

/** Long lists teach nothing new and cost time in every case. */
function trimmed(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.slice(0, 1500);
  if (Array.isArray(value)) return value.slice(0, depth === 0 ? 4 : 3).map((item) => trimmed(item, depth + 1));
  const object = asObject(value);
  return object
    ? (Object.fromEntries(Object.entries(object).map(([key, child]) => [key, trimmed(child, depth + 1)])) as Json)
    : value;
}

/** The desk's answers, and the recordings when `all` are wanted. */
export function corpora(all: boolean): Corpus[] {
  const desk = {
    zendesk: [
      zendesk(`tickets/${tickets.ssoTenantMove}.json?include=users,groups,organizations,slas`),
      zendesk(`tickets/${tickets.logsAndSecrets}.json?include=users,groups,organizations,slas`),
      zendesk(`organizations/${organizations.halden}.json`),
      zendesk(`organizations/${organizations.halden}/tickets.json?include=users`),
      zendesk(`tickets/${tickets.webhookRetries}/comments.json?include=users&page[size]=8`),
      zendesk('search.json?query=type:ticket'),
      zendesk('tickets/1.json'),
    ],
    jira: [
      jira(`3/issue/${issues.import429}?expand=names,changelog,renderedFields`),
      jira(`2/issue/${issues.webhooksRepeated}?expand=names`),
      jira(`3/issue/${issues.keyRotationRequest}?expand=names`),
      jira('3/search/jql?jql=project%3DKEL&fields=*all'),
      jira('3/issue/KEL-1'),
    ],
    salesforce: salesforce(),
    servicenow: serviceNowSeeds,
    github: gitHubSeeds,
  };
  const find = {
    zendesk: zendeskRecord,
    jira: jiraRecord,
    salesforce: salesforceRecord,
    servicenow: serviceNowRecord,
    github: gitHubRecord,
  };
  return (Object.keys(desk) as (keyof typeof desk)[]).map((site) => ({
    site,
    seeds: [...desk[site].map(({ name, body }) => ({ name, body: trimmed(body) })), ...(all ? recorded(site) : [])],
    findRecord: find[site],
  }));
}
