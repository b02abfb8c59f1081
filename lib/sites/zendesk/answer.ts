import { asObject, asObjects, type Json } from '../json';
import { idOf } from './values';

/*
 * What an answer of any of Zendesk's endpoints holds: records under the names these have, or a bare record, told by
 * keys that only its kind has.
 */
const isTicket = (item: Json) => 'subject' in item && 'requester_id' in item && !('ticket' in item);
const isOrganization = (item: Json) => 'organization_fields' in item && 'domain_names' in item;
const isAudit = (item: Json) => 'ticket_id' in item && Array.isArray(item.events);
/** A help centre's comments are about an article (`source_type`). */
const isComment = (item: Json) =>
  'author_id' in item && ('body' in item || 'html_body' in item) && !('source_type' in item);

/** A bare list under the names that its entries would have in an answer. */
export function answerOf(list: readonly unknown[]): Json {
  const items = asObjects(list);
  const comments = items.filter(isComment);
  return {
    tickets: items.filter(isTicket),
    organizations: items.filter(isOrganization),
    audits: items.filter(isAudit),
    ...(comments.length > 0 ? { comments } : {}),
  };
}

/** Tickets, search results, rows of views, an end user's requests, what activities are about, and a bare ticket. */
export function ticketsIn(answer: Json): unknown[] {
  const isBareRow = isRow(answer);
  const results = asObjects(answer.results).filter((item) => item.result_type === 'ticket' || isTicket(item));
  return [
    ...several(answer.tickets),
    ...several(answer.requests),
    ...several(isBareRow ? rowTicket(answer) : answer.ticket),
    ...results,
    ...asObjects(answer.rows).filter(isRow).map(rowTicket),
    ...asObjects(answer.activities).flatMap(({ target }) => several(asObject(target)?.ticket)),
    ...(isTicket(answer) ? [answer] : []),
  ];
}

export function organizationsIn(answer: Json): unknown[] {
  const results = asObjects(answer.results);
  return [
    ...several(answer.organizations),
    ...several(answer.organization),
    ...results.filter((item) => item.result_type === 'organization' || isOrganization(item)),
    ...(isOrganization(answer) ? [answer] : []),
  ];
}

/** What an answer holds under one name: a list, one record, or nothing. */
function several(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** A view's row: columns under names of their own, and a ticket with the keys that tickets have. */
const isRow = (item: Json) => 'requester_id' in item && asObject(item.ticket) !== undefined;

const rowDates = { created: 'created_at', updated: 'updated_at', due_date: 'due_at', solved: 'solved_at' };
const rowIds = ['requester_id', 'assignee_id', 'group_id', 'organization_id', 'brand_id', 'ticket_form_id'];

/** The other columns are words for the screen: `-` where there is no priority. */
function rowTicket(row: Json): Json {
  const keys: [from: string, to: string][] = [
    ...Object.entries(rowDates),
    ...rowIds.map((id): [string, string] => [id, id]),
  ];
  const told = keys.filter(([from]) => from in row).map(([from, to]) => [to, row[from]]);
  return {
    subject: row.subject,
    custom_fields: row.custom_fields,
    ...Object.fromEntries(told),
    ...asObject(row.ticket),
  };
}

/** Comments without their ticket around them; `undefined` when the answer is no list of comments. */
export function commentsIn(answer: Json): Json[] | undefined {
  if (isComment(answer)) return [answer];
  if (!Array.isArray(answer.comments) || 'ticket' in answer) return undefined;
  const comments = asObjects(answer.comments);
  return comments.some((comment) => 'source_type' in comment) ? undefined : comments;
}

/** Events of a conversation log; those of an audit are another thing. */
export function logEventsIn(answer: Json): Json[] {
  return 'ticket_id' in answer ? [] : asObjects(answer.events);
}

/** Comments in audits and in exported ticket events, by the id of their ticket. */
export function auditedCommentsIn(answer: Json): Map<string, Json[][]> {
  const bare = isAudit(answer) ? [answer] : [];
  // Beside its ticket an audit is read with it.
  const single = 'ticket' in answer ? [] : asObjects([answer.audit]);
  const found = new Map<string, Json[][]>();
  for (const audit of [...asObjects(answer.audits), ...asObjects(answer.ticket_events), ...single, ...bare]) {
    const id = idOf(audit.ticket_id);
    const comments = commentsOfAudit(audit);
    if (!id || comments.length === 0) continue;
    const known = found.get(id);
    if (known) known.push(comments);
    else found.set(id, [comments]);
  }
  return found;
}

const commentTypes: ReadonlySet<unknown> = new Set(['Comment', 'VoiceComment']);

/** Comment events of one audit, with the time and the author of the change where they have none of their own. */
function commentsOfAudit(audit: Json): Json[] {
  const { created_at, author_id = audit.updater_id } = audit;
  return asObjects(audit.events ?? audit.child_events)
    .filter(({ type, event_type }) => commentTypes.has(type ?? event_type))
    .map((comment) => ({ created_at, author_id, ...comment }));
}

/** Comments that an answer shows with this ticket: all of them, those of its audit, or the last one in a view. */
export function commentsWith(ticket: Json, answer: Json): { comments: Json[]; all: boolean } {
  const own = Array.isArray(ticket.comments) ? ticket.comments : ticket === answer.ticket ? answer.comments : undefined;
  if (Array.isArray(own) && own.length > 0) return { comments: asObjects(own), all: true };
  const audit = asObject(answer.audit);
  const isOwn = audit !== undefined && idOf(audit.ticket_id) === idOf(ticket.id);
  return { comments: [...(isOwn ? commentsOfAudit(audit) : []), ...asObjects([ticket.last_comment])], all: false };
}
