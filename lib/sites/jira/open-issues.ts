import type { RelatedTicket } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { getJson } from '../http';
import { asObject, asObjects, asText, type Json } from '../json';
import { type Ask, type OpenTicketsPage, ReadError } from '../site';
import { statusOf } from './status';
import { instantOf, nameOf, textOf } from './values';

const pageSize = 50;
const asked = 'summary,status,priority,created';

/** What JQL calls an organization, and where the next page begins: Cloud's token, or how many were given. */
interface Place {
  clause: string;
  after?: string;
}

/**
 * One page of the unresolved requests of a service desk's organization, oldest first. JQL knows an organization by its
 * name, so the name of this id is asked for before, with the field that holds it; the pages after it need neither.
 * Throws `ReadError`.
 */
export async function readOpenIssues(
  account: RecordRef,
  after: string | undefined,
  ask: Ask,
): Promise<OpenTicketsPage> {
  const place = placeOf(after) ?? { clause: await clauseOf(account, ask) };
  const isCloud = account.host.endsWith('.atlassian.net');
  const jql = `${place.clause} AND statusCategory != Done ORDER BY created ASC, key ASC`;
  const query = new URLSearchParams({ jql, fields: asked, maxResults: `${pageSize}` });
  if (place.after !== undefined) query.set(isCloud ? 'nextPageToken' : 'startAt', place.after);
  const path = isCloud ? '/rest/api/3/search/jql' : `${account.base ?? ''}/rest/api/2/search`;
  const body = asObject(await getJson(`${path}?${query}`, ask));
  if (!body || !Array.isArray(body.issues)) {
    throw new ReadError({ reason: 'changed-shape', at: ask.now(), path: 'issues' });
  }
  const issues = asObjects(body.issues);
  const next = isCloud ? tokenOf(body) : nextStart(body, place, issues.length);
  const left = !isCloud && typeof body.total === 'number' ? body.total - Number(place.after ?? 0) : undefined;
  return {
    tickets: issues.flatMap((issue) => openIssue(account, issue)),
    ...(next !== undefined && { next: JSON.stringify({ clause: place.clause, after: next }) }),
    complete: next === undefined,
    ...(left !== undefined && { left: Math.max(0, left) }),
  };
}

async function clauseOf({ base = '', host, id }: RecordRef, ask: Ask): Promise<string> {
  const version = host.endsWith('.atlassian.net') ? 3 : 2;
  const organization = asObject(
    await getJson(`${base}/rest/servicedeskapi/organization/${encodeURIComponent(id)}`, ask),
  );
  const name = textOf(organization?.name);
  const fields = asObjects(await getJson(`${base}/rest/api/${version}/field`, ask));
  const field = fields.find((one) => asText(asObject(one.schema)?.custom)?.endsWith(':sd-customer-organizations'));
  const number = /^customfield_(\d+)$/.exec(asText(field?.id) ?? '')?.[1];
  if (!name) throw new ReadError({ reason: 'changed-shape', at: ask.now(), path: 'organization.name' });
  if (!number) throw new ReadError({ reason: 'changed-shape', at: ask.now(), path: 'field' });
  return `cf[${number}] = "${name.replace(/["\\]/g, '\\$&')}"`;
}

function placeOf(after: string | undefined): Place | undefined {
  const place = after === undefined ? undefined : asObject(JSON.parse(after));
  const clause = asText(place?.clause);
  const from = asText(place?.after);
  return clause === undefined ? undefined : { clause, ...(from !== undefined && { after: from }) };
}

function tokenOf({ isLast, nextPageToken }: Json): string | undefined {
  return isLast === true ? undefined : asText(nextPageToken);
}

/** A page that holds none is the last one, whatever the total says. */
function nextStart({ total }: Json, { after }: Place, found: number): string | undefined {
  const given = Number(after ?? 0) + found;
  return found > 0 && typeof total === 'number' && given < total ? `${given}` : undefined;
}

function openIssue({ site, host, base }: RecordRef, issue: Json): RelatedTicket[] {
  const id = textOf(issue.key);
  const fields = asObject(issue.fields);
  const status = statusOf(fields?.status);
  if (!id || status?.category === 'solved') return [];
  return [
    {
      ref: { site, host, ...(base ? { base } : {}), kind: 'ticket', object: 'issue', id },
      label: id,
      subject: textOf(fields?.summary) ?? '',
      status,
      priority: nameOf(fields?.priority),
      openedAt: instantOf(fields?.created),
    },
  ];
}
