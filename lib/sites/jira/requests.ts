import type { RecordRef } from '@/lib/context/record';
import { getJson } from '../http';
import { asObject, asObjects, type Json } from '../json';
import { type Ask, endIfUnchanged, ReadError } from '../site';
import { customFields, requestFields } from './custom';
import { foundIssue, isNamed } from './identity';
import { countOf, instantOf, listIn } from './values';

/** What was answered about one issue. */
export interface IssueAnswers {
  issue: unknown;
  /** Comments that are not inside the issue; those that are may come again. */
  moreComments: Json[];
  /** Whether these are all comments there are. */
  complete: boolean;
  /** Body of `/rest/servicedeskapi/request/{key}/sla`, where the person may see it. */
  sla?: unknown;
  /** Body of `/rest/servicedeskapi/request/{key}`. */
  request?: unknown;
}

const commentPageSize = 100;
/** 5,000 comments; a longer conversation is marked partial. */
const mostPages = 50;

/**
 * All fields, their labels and kinds, and the newest changes in one request. `updateHistory` stays false, so that reading
 * does not show up in the person's recently viewed issues.
 */
const issueQuery = 'fields=*all&expand=names,schema,changelog&updateHistory=false';

/**
 * Asks for an issue: one request for most, more for long conversations and for requests of a service desk whose issue
 * does not hold the clocks or the request type. Every part but the issue itself fails alone. A small one before
 * them when the asker knows the issue, and only that when it did not change.
 */
export async function askForIssue(ref: RecordRef, ask: Ask): Promise<IssueAnswers> {
  const rest = `${ref.base ?? ''}/rest`;
  const isCloud = ref.host.endsWith('.atlassian.net');
  const key = encodeURIComponent(ref.id);
  // Version 3 is Cloud's; version 2 is in both, and a granted host may be either.
  const path = `${rest}/api/${isCloud ? 3 : 2}/issue/${key}`;
  if (ask.knownUpdatedAt !== undefined) endIfUnchanged(await askWhenChanged(path, ref.id, ask), ask);
  const body = await getJson(`${path}?${issueQuery}`, ask);
  const { issue, fields } = foundIssue(body, ref.id, ask.now());

  const isRequest = asObject(fields.project)?.projectTypeKey === 'service_desk';
  const known = requestFields(customFields(fields, asObject(issue.names), asObject(issue.schema)));
  const requestPath = `${rest}/servicedeskapi/request/${key}`;
  const [comments, sla, request] = await Promise.all([
    isWorthAsking(fields.comment, isRequest)
      ? askForComments(path, ask)
      : { moreComments: [], complete: areAllInside(fields.comment) },
    isRequest && known.clocks.length === 0 ? optional(`${requestPath}/sla`, ask) : undefined,
    isRequest && !known.requestType ? optional(`${requestPath}?expand=requestType,participant`, ask) : undefined,
  ]);
  return { issue, ...comments, sla, request };
}

/** When the issue last changed, comments included; unknown for one that moved, whose history is not asked for here. */
async function askWhenChanged(path: string, id: string, ask: Ask): Promise<number | undefined> {
  const issue = asObject(await getJson(`${path}?fields=updated&updateHistory=false`, ask));
  return issue && isNamed(issue, id) ? instantOf(asObject(issue.fields)?.updated) : undefined;
}

/** Whether an issue holds all its comments; search results and long conversations do not. */
export function areAllInside(comment: unknown): boolean {
  if (comment === undefined || comment === null) return false;
  const inside = listIn(comment, 'comments').length;
  return (countOf(asObject(comment)?.total) ?? inside) <= inside;
}

/**
 * Comments are asked for when the issue holds only some. Those of requests on Data Center, too: what a customer sees is
 * told by a property that only the comments' own path gives. An issue without the field has it hidden by its project.
 */
function isWorthAsking(comment: unknown, isRequest: boolean): boolean {
  if (comment === undefined) return false;
  const lackVisibility = listIn(comment, 'comments').some(({ jsdPublic }) => jsdPublic === undefined);
  return !areAllInside(comment) || (isRequest && lackVisibility);
}

/**
 * Pages through all comments from the start: nobody promises which of them an issue holds, or in which order. What was
 * read before a page fails is kept, and not called complete.
 */
async function askForComments(path: string, ask: Ask): Promise<{ moreComments: Json[]; complete: boolean }> {
  const seen = new Map<unknown, Json>();
  let complete = false;
  for (let page = 0, startAt = 0; page < mostPages; page++) {
    const query = `startAt=${startAt}&maxResults=${commentPageSize}&orderBy=created&expand=properties`;
    const body = asObject(await optional(`${path}/comment?${query}`, ask));
    const comments = asObjects(body?.comments);
    for (const comment of comments) seen.set(comment.id ?? comment, comment);
    startAt += comments.length;
    const total = countOf(body?.total);
    complete = total !== undefined && seen.size >= total;
    if (complete || comments.length === 0) break;
  }
  return { moreComments: [...seen.values()], complete };
}

/** Only agents of a service desk may read its clocks (403 or 404 for others): without them, they are unknown. */
async function optional(path: string, ask: Ask): Promise<unknown> {
  try {
    return await getJson(path, ask);
  } catch (error) {
    if (error instanceof ReadError) return undefined;
    throw error;
  }
}
