import { type Answer, html, json } from '../answer.ts';
import type { Clock } from '../content/clock.ts';
import { allIssues, type IssueSeed } from '../content/issues.ts';
import {
  type ApiVersion,
  changelog,
  commentBody,
  fieldKinds,
  fieldNames,
  issueBody,
  issueOf,
  organizationBodies,
  renderedFields,
  requestBody,
  slaBody,
  userBody,
} from '../content/jira.ts';
import { signedIn } from '../content/people.ts';
import { missing, unauthorized } from '../misbehaviour.ts';
import { shellOf } from '../pages/shell.ts';

/** Answers `/rest/…` for the signed-in user, or for nobody. */
export function jiraApi(url: URL, clock: Clock, isSignedIn: boolean, method: string): Answer {
  const answer = method === 'GET' ? route(url, clock, isSignedIn) : xsrfFailed;
  return {
    ...answer,
    headers: {
      ...answer.headers,
      'x-arequestid': '6d3b6f1c0c7b4f8e9a52a1c0d4f1e27b',
      'x-content-type-options': 'nosniff',
    },
  };
}

/** Writes from a browser without Atlassian's token; the extension has no business writing anyway. */
export const xsrfFailed: Answer = {
  status: 403,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: 'XSRF check failed',
};

function route(url: URL, clock: Clock, isSignedIn: boolean): Answer {
  if (!isSignedIn) return unauthorized.jira;
  const [, desk, requestKey, requestChild] =
    /^\/rest\/(servicedeskapi)\/request\/([^/]+)(?:\/(sla))?$/.exec(url.pathname) ?? [];
  if (desk && requestKey) return serviceDesk(url, requestKey, requestChild, clock);
  const [, organization] = /^\/rest\/servicedeskapi\/organization\/(\d+)$/.exec(url.pathname) ?? [];
  if (organization) return organizationAt(organization);
  const [, version, path = ''] = /^\/rest\/api\/([23])(\/.*)$/.exec(url.pathname) ?? [];
  if (!version) return html(404, shellOf('jira'));
  if (path === '/myself')
    return json(200, { ...userBody(signedIn, version as ApiVersion), locale: 'en_GB', groups: { size: 2, items: [] } });
  if (path === '/field') return json(200, fieldsBody());
  if (path === '/search/jql') return search(url, version as ApiVersion, clock);
  const [, key, child] = /^\/issue\/([^/]+)(?:\/(comment))?$/.exec(path) ?? [];
  if (!key) return html(404, shellOf('jira'));
  const seed = find(key);
  if (!seed) return missing.jira;
  return child ? comments(url, seed, version as ApiVersion, clock) : issue(url, seed, version as ApiVersion, clock);
}

/** By key in any case, by id, or by the key it had before it moved. */
function find(keyOrId: string): IssueSeed | undefined {
  const key = keyOrId.toUpperCase();
  return issueOf(key) ?? allIssues.find(({ id, movedFrom }) => String(id) === keyOrId || movedFrom?.key === key);
}

function issue(url: URL, seed: IssueSeed, version: ApiVersion, clock: Clock): Answer {
  const body = issueBody(seed, version, clock);
  const fields = chosen(body.fields, url.searchParams.get('fields') ?? '*all');
  const expand = expandOf(url);
  const names = Object.fromEntries(Object.keys(fields).map((id) => [id, fieldNames[id] ?? id]));
  return json(200, {
    ...body,
    fields,
    ...(expand.has('renderedFields') ? { renderedFields: renderedFields(seed, clock) } : {}),
    ...(expand.has('names') ? { names } : {}),
    ...(expand.has('schema') ? { schema: fieldKinds } : {}),
    ...(expand.has('changelog') ? { changelog: changelog(seed, clock) } : {}),
  });
}

function expandOf(url: URL): Set<string> {
  return new Set((url.searchParams.get('expand') ?? '').split(','));
}

/** `summary,status`, `*all`, `*navigable`, `*all,-comment`; a list of exclusions alone means all but these. */
function chosen(fields: Record<string, unknown>, wanted: string): Record<string, unknown> {
  const terms = wanted
    .split(',')
    .map((term) => term.trim())
    .filter(Boolean);
  const without = new Set(terms.filter((term) => term.startsWith('-')).map((term) => term.slice(1)));
  const named = new Set(terms.filter((term) => !term.startsWith('-')));
  const notNavigable = named.has('*navigable') && !named.has('*all') ? ['comment', 'worklog', 'attachment'] : [];
  const all = named.size === 0 || named.has('*all') || named.has('*navigable');
  const isChosen = (id: string) => !without.has(id) && (named.has(id) || (all && !notNavigable.includes(id)));
  return Object.fromEntries(Object.entries(fields).filter(([id]) => isChosen(id)));
}

function comments(url: URL, seed: IssueSeed, version: ApiVersion, clock: Clock): Answer {
  const startAt = Number(url.searchParams.get('startAt') ?? 0);
  const maxResults = Math.min(100, Number(url.searchParams.get('maxResults') ?? 50));
  const all = seed.comments.map((comment, index) => commentBody(seed, comment, index, version, clock));
  if (url.searchParams.get('orderBy') === '-created') all.reverse();
  return json(200, { startAt, maxResults, total: all.length, comments: all.slice(startAt, startAt + maxResults) });
}

function serviceDesk(url: URL, key: string, child: string | undefined, clock: Clock): Answer {
  const seed = find(key);
  if (!seed?.sla)
    return json(404, {
      errorMessage: 'The requested resource could not be found.',
      i18nErrorMessage: { i18nKey: 'sd.request.error', parameters: [] },
    });
  return json(200, child ? slaBody(seed, clock) : requestBody(seed, clock, expandOf(url)));
}

/** `GET /rest/api/3/field`: every field with its kind. */
function fieldsBody(): object[] {
  return Object.entries(fieldNames).map(([id, name]) => ({
    id,
    key: id,
    name,
    custom: id.startsWith('customfield_'),
    ...(fieldKinds[id] ? { schema: fieldKinds[id] } : {}),
  }));
}

function organizationAt(id: string): Answer {
  const found = organizationBodies().find((one) => one.id === id);
  return found ? json(200, found) : missing.jira;
}

/** The part of JQL that is needed: `key = KEL-1`, `cf[10072] ~ "Halden Freight"`, `statusCategory != Done`, joined by AND. */
function search(url: URL, version: ApiVersion, clock: Clock): Answer {
  const jql = (url.searchParams.get('jql') ?? '').replace(/\border by\b.*$/i, '').trim();
  if (jql === '')
    return json(400, {
      errorMessages: ['Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
      errors: {},
    });
  const clauses = jql
    .split(/\s+and\s+/i)
    .map((clause) => /^(".+"|[\w[\]]+)\s*(!=|=|~)\s*"?([^"]*)"?$/.exec(clause.trim()));
  if (clauses.includes(null))
    return json(400, {
      errorMessages: ['Error in the JQL Query: the simulated desk knows only field = value.'],
      errors: {},
    });
  const found = allIssues
    .map((seed) => issueBody(seed, version, clock))
    .filter((body) => clauses.every((clause) => holds(body, clause)));
  const start = Number(url.searchParams.get('nextPageToken') ?? 0);
  const size = Math.min(100, Number(url.searchParams.get('maxResults') ?? 50));
  const fields = url.searchParams.get('fields') ?? 'id';
  const page = found.slice(start, start + size).map((body) => ({ ...body, fields: chosen(body.fields, fields) }));
  const isLast = start + size >= found.length;
  return json(200, { issues: page, isLast, ...(isLast ? {} : { nextPageToken: String(start + size) }) });
}

function holds({ key, fields }: ReturnType<typeof issueBody>, clause: RegExpExecArray | null): boolean {
  const [, rawName = '', operator, value = ''] = clause ?? [];
  const name = rawName.replaceAll('"', '').replace(/^cf\[(\d+)\]$/, 'customfield_$1');
  const id =
    Object.keys(fieldNames).find((candidate) => fieldNames[candidate]?.toLowerCase() === name.toLowerCase()) ?? name;
  if (name === 'statusCategory') {
    const isDone = (fields.status as { statusCategory: { key: string } }).statusCategory.key === 'done';
    return (operator === '!=') !== (isDone === (value.toLowerCase() === 'done'));
  }
  const field =
    name === 'key' || name === 'issuekey' ? key : name === 'project' ? key.split('-')[0] : nameIn(fields[id]);
  const equal =
    operator === '~'
      ? String(field ?? '')
          .toLowerCase()
          .includes(value.toLowerCase())
      : field === value;
  return operator === '!=' ? !equal : equal;
}

function nameIn(field: unknown): unknown {
  if (Array.isArray(field)) return nameIn(field[0]);
  return typeof field === 'object' && field !== null && 'name' in field ? field.name : field;
}
