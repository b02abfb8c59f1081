import type { Status, TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { fieldSet } from '../fields';
import { asObject, asObjects, asTexts, type Json, orEmpty } from '../json';
import { ReadError } from '../site';
import { commentEntries, descriptionEntry, type Entry, inOrder, logEntries, type Speakers } from './conversation';
import { customFields, jiraIssues, putMeanings, type TicketField } from './custom-fields';
import { type ById, byId, organizationDetails, organizationOf, personOf, userDetails } from './people';
import { slaOf } from './sla';
import { statusOf } from './status';
import { idOf, instantOf, nameOf } from './values';

/** What an account calls its fields, statuses and brands, by id. Empty where the person may not read them. */
export interface AccountWords {
  labels: ReadonlyMap<string, TicketField>;
  statuses?: ReadonlyMap<string, Status>;
  brands?: ReadonlyMap<string, string>;
}

export interface TicketAnswers extends AccountWords {
  /** Body of `/tickets/{id}.json` with its side-loads. */
  ticket: unknown;
  /** Bodies of the pages of `/tickets/{id}/comments.json`. */
  commentPages: readonly unknown[];
  /** Bodies of the pages of `/tickets/{id}/conversation_log.json`. */
  logPages?: readonly unknown[];
  /** Whether the pages are all there are. */
  complete: boolean;
}

/** Maps the answers to a context; throws `ReadError` when they are not those of this ticket. */
export function ticketContext(ref: RecordRef, answers: TicketAnswers, at: number): TicketContext {
  const body = asObject(answers.ticket);
  const ticket = asObject(body?.ticket);
  if (!ticket) throw new ReadError({ reason: 'changed-shape', at, path: 'ticket' });
  const { commentPages, logPages = [], complete } = answers;
  const sideLoads = sideLoadsOf([body, ...commentPages]);
  const speakers = { users: sideLoads.users, requester: idOf(ticket.requester_id) };
  const comments = commentEntries(listed(commentPages, 'comments'), speakers);
  const log = logEntries(listed(logPages, 'events'), comments, speakers);
  return ticketIn(ref, ticket, { sideLoads, words: answers, entries: [...log, ...comments], complete }, at);
}

function listed(pages: readonly unknown[], name: string): Json[] {
  return pages.flatMap((page) => asObjects(asObject(page)?.[name]));
}

/** Records that an answer brings along, by id; metrics by their ticket's. */
export interface SideLoads {
  users: ById;
  organizations: ById;
  groups: ById;
  brands: ById;
  forms: ById;
  metrics: ById;
  body: Json | undefined;
}

/** The side-loads of answers, the first of them the ticket's own. */
export function sideLoadsOf(bodies: readonly unknown[]): SideLoads {
  const objects = bodies.map(asObject);
  const lists = (name: string) => objects.map((body) => body?.[name]);
  return {
    users: byId(lists('users')),
    organizations: byId(lists('organizations')),
    groups: byId(lists('groups')),
    brands: byId(lists('brands')),
    forms: byId(lists('ticket_forms')),
    metrics: byId(lists('metric_sets'), 'ticket_id'),
    body: objects[0],
  };
}

export interface TicketParts {
  sideLoads: SideLoads;
  words: AccountWords;
  /** The conversation as far as it was read, in any order. */
  entries: readonly Entry[];
  complete: boolean;
}

/** Maps one ticket object; throws `ReadError` when it is another ticket than `ref` says. */
export function ticketIn(ref: RecordRef, ticket: Json, parts: TicketParts, at: number): TicketContext {
  if (idOf(ticket.id) !== ref.id) throw new ReadError({ reason: 'changed-shape', at, path: 'ticket.id' });
  const { sideLoads, words, complete } = parts;
  const speakers: Speakers = { users: sideLoads.users, requester: idOf(ticket.requester_id) };
  const entries = inOrder(parts.entries.length > 0 ? parts.entries : descriptionEntry(ticket, speakers));
  const set = fieldSet<TicketContext['fields']>('api', at);
  const user = (role: 'customer' | 'agent') => (id: unknown) => personOf(id, sideLoads.users, role);

  set.put('subject', orEmpty(ticket.subject ?? ticket.raw_subject, nameOf));
  const custom = words.statuses?.get(idOf(ticket.custom_status_id) ?? '');
  set.put(
    'status',
    orEmpty(ticket.status, (status) => statusOf(status, custom)),
  );
  set.put('priority', orEmpty(ticket.priority, nameOf));
  set.put('type', orEmpty(ticket.type, nameOf));
  set.put('tags', orEmpty(ticket.tags, asTexts));
  set.put('requester', orEmpty(ticket.requester_id, user('customer')));
  set.put('requesterDetails', ifAny(userDetails(sideLoads.users.get(speakers.requester ?? ''))));
  set.put('assignee', orEmpty(ticket.assignee_id, user('agent')));
  set.put('group', orEmpty(ticket.group_id, named('Group', sideLoads.groups)));
  const { organizations } = sideLoads;
  set.put(
    'organization',
    orEmpty(ticket.organization_id, (id) => organizationOf(id, organizations)),
  );
  set.put('organizationDetails', ifAny(organizationDetails(organizations.get(idOf(ticket.organization_id) ?? ''))));
  set.put('form', orEmpty(ticket.ticket_form_id, named('Form', sideLoads.forms)));
  set.put('brand', orEmpty(ticket.brand_id, named('Brand', sideLoads.brands, words.brands)));
  set.put('channel', orEmpty(asObject(ticket.via)?.channel, nameOf));
  set.put('followers', lengthOf(ticket.follower_ids));
  // Before followers and CCs were told apart, `collaborator_ids` were the people copied.
  set.put('copied', lengthOf(ticket.email_cc_ids ?? (ticket.follower_ids ? undefined : ticket.collaborator_ids)));
  set.put('createdAt', orEmpty(ticket.created_at, instantOf));
  set.put('updatedAt', orEmpty(ticket.updated_at, instantOf));
  set.put('dueAt', orEmpty(ticket.due_at, instantOf));
  set.put('solvedAt', orEmpty(metric(ticket, sideLoads, 'solved_at'), instantOf));
  set.put('satisfaction', answered(ticket.satisfaction_rating));
  set.put('reopenings', reopeningsOf(metric(ticket, sideLoads, 'reopens')));
  const fields = customFields(ticket, words.labels);
  set.put('custom', fields);
  putMeanings(set, fields ?? []);
  set.put('sla', slaOf(sideLoads.body, ticket, at));
  set.put('links', ifAny([...ticketLinks(ref, ticket), ...jiraIssues(fields ?? [])]));
  const files = [...new Set(entries.flatMap((entry) => entry.files))];
  set.put('attachments', complete ? files : ifAny(files));

  const conversation = entries.map(({ files: _, ...comment }) => comment);
  return {
    kind: 'ticket',
    ref,
    readAt: at,
    partial: !complete,
    fields: set.fields,
    empty: set.empty,
    conversation,
  };
}

/** The name of a side-loaded record; where it was not side-loaded, its kind and id. */
function named(kind: string, records: ById, names?: ReadonlyMap<string, string>) {
  return (value: unknown): string | undefined => {
    const id = idOf(value);
    return id && (nameOf(records.get(id)?.name) ?? names?.get(id) ?? `${kind} ${id}`);
  };
}

/** A list that is gathered from several places: none found there does not say that there is none. */
function ifAny<T>(list: T[] | undefined): T[] | undefined {
  return list && list.length > 0 ? list : undefined;
}

function lengthOf(list: unknown): number | undefined {
  return Array.isArray(list) ? list.length : undefined;
}

/** `metric_sets` come beside the ticket or in it; `dates` is an older side-load with the same key. */
function metric(ticket: Json, { metrics }: SideLoads, name: 'solved_at' | 'reopens'): unknown {
  const places = [ticket.metric_set, metrics.get(idOf(ticket.id) ?? ''), ticket.dates, ticket];
  return places.map((place) => asObject(place)?.[name]).find((value) => value !== undefined);
}

/** A survey that was offered, or was not, is no answer. */
function answered(rating: unknown): string | undefined {
  const score = nameOf(asObject(rating)?.score);
  return score !== undefined && /^(?:un)?offered$/i.test(score) ? undefined : score;
}

/** How often, but not when: that is in the audits, which are not asked for. */
function reopeningsOf(count: unknown): { count: number; at: number[] } | undefined {
  return Number.isInteger(count) && Number(count) >= 0 ? { count: Number(count), at: [] } : undefined;
}

function ticketLinks(ref: RecordRef, ticket: Json) {
  const link = (value: unknown, relation: string) => {
    const id = idOf(value);
    return id ? [{ id, relation, url: `https://${ref.host}/agent/tickets/${id}` }] : [];
  };
  const source = asObject(asObject(ticket.via)?.source);
  const followed = source?.rel === 'follow_up' ? asObject(source.from)?.ticket_id : undefined;
  const followups = Array.isArray(ticket.followup_ids) ? ticket.followup_ids : [];
  return [
    ...link(ticket.problem_id, 'incident of'),
    ...link(followed, 'follow-up of'),
    ...followups.flatMap((id) => link(id, 'followed up by')),
  ];
}
