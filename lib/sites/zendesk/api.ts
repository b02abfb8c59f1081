import type { AccountContext, Comment, Context, Person, Status, TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { fieldSet } from '../fields';
import { getJson } from '../http';
import { asId, asInstant, asObject, asObjects, asText, asTexts, type Json, orEmpty } from '../json';
import { type Ask, ReadError } from '../site';

/** Zendesk's largest page for cursor pagination. */
const pageSize = 100;
/** 5,000 comments; a longer conversation is marked partial. */
const mostPages = 50;

export async function readApi(ref: RecordRef, ask: Ask): Promise<Context> {
  return ref.object === 'ticket' ? readTicket(ref, ask) : readOrganization(ref, ask);
}

async function readTicket(ref: RecordRef, ask: Ask): Promise<TicketContext> {
  const [ticket, comments, labels] = await Promise.all([
    getJson(`/api/v2/tickets/${ref.id}.json?include=users,groups,organizations,slas`, ask),
    readComments(ref.id, ask),
    fieldLabels(ref.host, ask),
  ]);
  return ticketContext(ref, { ticket, ...comments, labels }, ask.now());
}

export interface TicketAnswers {
  /** Body of `/tickets/{id}.json` with its side-loads. */
  ticket: unknown;
  /** Bodies of the pages of `/tickets/{id}/comments.json`. */
  commentPages: unknown[];
  complete: boolean;
  /** Label of each custom field, by id. */
  labels: ReadonlyMap<string, string>;
}

/** Maps the answers to a context; throws `ReadError` when they are not those of this ticket. */
export function ticketContext(ref: RecordRef, answers: TicketAnswers, at: number): TicketContext {
  const body = asObject(answers.ticket);
  const ticket = asObject(body?.ticket);
  if (!ticket) throw new ReadError({ reason: 'changed-shape', at, path: 'ticket' });
  if (asId(ticket.id) !== ref.id) throw new ReadError({ reason: 'changed-shape', at, path: 'ticket.id' });

  const people = peopleIn([body, ...answers.commentPages.map(asObject)]);
  const person = (id: unknown) => personOf(asId(id), people, asId(ticket.requester_id));
  const sideLoaded = (list: unknown, id: unknown) => asObjects(list).find((item) => asId(item.id) === asId(id));

  const set = fieldSet<TicketContext['fields']>('api', at);
  set.put('subject', orEmpty(ticket.subject ?? ticket.raw_subject, asText));
  set.put(
    'status',
    orEmpty(ticket.status, (status) => statusOf(asText(status))),
  );
  set.put('priority', orEmpty(ticket.priority, asText));
  set.put('type', orEmpty(ticket.type, asText));
  set.put('tags', orEmpty(ticket.tags, asTexts));
  set.put('requester', orEmpty(ticket.requester_id, person));
  set.put('assignee', orEmpty(ticket.assignee_id, person));
  set.put(
    'group',
    orEmpty(ticket.group_id, (id) => asText(sideLoaded(body?.groups, id)?.name)),
  );
  set.put(
    'organization',
    orEmpty(ticket.organization_id, (id) => organizationOf(sideLoaded(body?.organizations, id))),
  );
  set.put('channel', orEmpty(asObject(ticket.via)?.channel, asText));
  set.put('createdAt', orEmpty(ticket.created_at, asInstant));
  set.put('updatedAt', orEmpty(ticket.updated_at, asInstant));
  putCustom(set, ticket.custom_fields, answers.labels);
  set.put('sla', slaOf(body, ticket, at));
  set.put('links', linksOf(ticket));

  const conversation = answers.commentPages.flatMap((page) =>
    asObjects(asObject(page)?.comments).map((comment, index) => commentOf(comment, index, person)),
  );
  return {
    kind: 'ticket',
    ref,
    readAt: at,
    partial: !answers.complete,
    fields: set.fields,
    empty: set.empty,
    conversation: conversation.length > 0 ? conversation : descriptionOnly(ticket, person),
  };
}

/** `links.next` stays set on the last page: only `meta.has_more` tells whether there is another (recorded). */
async function readComments(id: string, ask: Ask) {
  const commentPages: unknown[] = [];
  let after = '';
  for (let page = 0; page < mostPages; page++) {
    const query = `include=users&include_inline_images=false&page[size]=${pageSize}${after && `&page[after]=${encodeURIComponent(after)}`}`;
    const answer = asObject(await getJson(`/api/v2/tickets/${id}/comments.json?${query}`, ask));
    if (!Array.isArray(answer?.comments)) {
      throw new ReadError({ reason: 'changed-shape', at: ask.now(), path: 'comments' });
    }
    commentPages.push(answer);
    const meta = asObject(answer.meta);
    after = asText(meta?.after_cursor) ?? '';
    if (meta?.has_more !== true || !after) return { commentPages, complete: true };
  }
  return { commentPages, complete: false };
}

const labelsByHost = new Map<string, Promise<ReadonlyMap<string, string>>>();

/** Labels change rarely: asked once per page load. Without them custom fields keep their ids. */
function fieldLabels(host: string, ask: Ask): Promise<ReadonlyMap<string, string>> {
  const known = labelsByHost.get(host);
  if (known) return known;
  const asked = getJson('/api/v2/ticket_fields.json', ask).then(labelsOf, () => {
    labelsByHost.delete(host);
    return new Map<string, string>();
  });
  labelsByHost.set(host, asked);
  return asked;
}

function labelsOf(body: unknown): ReadonlyMap<string, string> {
  const fields = asObjects(asObject(body)?.ticket_fields);
  return new Map(fields.map((field) => [asId(field.id) ?? '', asText(field.title) ?? '']));
}

function peopleIn(bodies: (Json | undefined)[]): Map<string, Json> {
  return new Map(bodies.flatMap((body) => asObjects(body?.users).map((user) => [asId(user.id) ?? '', user] as const)));
}

const roles: Record<string, Person['role']> = { 'end-user': 'customer', agent: 'agent', admin: 'agent' };

/** Side-loaded users may come without a role; the requester is the customer then. */
function personOf(id: string | undefined, people: Map<string, Json>, requesterId?: string): Person | undefined {
  const user = people.get(id ?? '');
  const name = asText(user?.name);
  if (!user || !name) return undefined;
  const role = roles[asText(user.role) ?? ''] ?? (id === requesterId ? 'customer' : 'unknown');
  return { id, name, email: asText(user.email), role };
}

const categories = new Set(['new', 'open', 'pending', 'hold', 'solved', 'closed']);

/** The `status` of a ticket is its category, also when an account shows custom statuses under other labels. */
function statusOf(status: string | undefined): Status | undefined {
  if (!status) return undefined;
  return { label: status, category: categories.has(status) ? (status as Status['category']) : 'unknown' };
}

function organizationOf(organization: Json | undefined) {
  const name = asText(organization?.name);
  if (!organization || !name) return undefined;
  return { name, id: asId(organization.id), externalId: asId(organization.external_id) };
}

/** Custom fields whose label says what they hold also fill the field of that meaning. */
const meanings = [
  { field: 'area', label: /^(product )?(area|component|module)$/i },
  { field: 'versions', label: /\bversion$/i },
  { field: 'environment', label: /^(environment|region|deployment)$/i },
] as const;

function putCustom(
  set: ReturnType<typeof fieldSet<TicketContext['fields']>>,
  custom: unknown,
  labels: ReadonlyMap<string, string>,
) {
  if (!Array.isArray(custom)) return;
  const read = asObjects(custom).flatMap(({ id, value }) => {
    const shown = Array.isArray(value)
      ? value.join(', ')
      : (asId(value) ?? (typeof value === 'boolean' ? String(value) : ''));
    const fieldId = asId(id);
    return fieldId && shown !== ''
      ? [{ id: fieldId, label: labels.get(fieldId) || `Field ${fieldId}`, value: shown }]
      : [];
  });
  set.put('custom', read);
  for (const { field, label } of meanings) {
    const found = read.find((item) => label.test(item.label));
    if (found) set.put(field, field === 'environment' ? found.value : [found.value]);
  }
}

/** Side-loaded `slas`: policy metrics with a stage and the instant of breach. */
function slaOf(body: Json | undefined, ticket: Json, at: number) {
  const metrics = asObjects(asObject(ticket.slas)?.policy_metrics ?? asObject(body?.slas)?.policy_metrics);
  const [next] = metrics
    .filter((metric) => asText(metric.stage) !== 'achieved' && asText(metric.stage) !== 'fulfilled')
    .map((metric) => ({ metric, breachAt: asInstant(metric.breach_at) }))
    .sort((a, b) => (a.breachAt ?? Number.MAX_VALUE) - (b.breachAt ?? Number.MAX_VALUE));
  if (!next) return undefined;
  return {
    name: (asText(next.metric.metric) ?? 'SLA').replaceAll('_', ' '),
    breachAt: next.breachAt,
    breached: next.breachAt !== undefined && next.breachAt < at,
    paused: asText(next.metric.stage) === 'paused',
  };
}

function linksOf(ticket: Json) {
  const problem = asId(ticket.problem_id);
  return problem ? [{ id: problem, relation: 'incident of' }] : undefined;
}

function commentOf(comment: Json, index: number, person: (id: unknown) => Person | undefined): Comment {
  return {
    id: asId(comment.id) ?? `comment-${index}`,
    author: person(comment.author_id) ?? { name: 'Unknown', id: asId(comment.author_id), role: 'unknown' },
    at: asInstant(comment.created_at),
    public: typeof comment.public === 'boolean' ? comment.public : undefined,
    text: asText(comment.body) ?? asText(comment.plain_body) ?? '',
  };
}

function descriptionOnly(ticket: Json, person: (id: unknown) => Person | undefined): Comment[] {
  const text = asText(ticket.description);
  if (!text) return [];
  const author = person(ticket.requester_id) ?? { name: 'Unknown', role: 'unknown' as const };
  return [{ id: 'description', author, at: asInstant(ticket.created_at), text }];
}

async function readOrganization(ref: RecordRef, ask: Ask): Promise<AccountContext> {
  const [organization, tickets] = await Promise.all([
    getJson(`/api/v2/organizations/${ref.id}.json`, ask),
    getJson(`/api/v2/organizations/${ref.id}/tickets.json?sort_by=updated_at&sort_order=desc&per_page=100`, ask),
  ]);
  return organizationContext(ref, organization, tickets, ask.now());
}

export function organizationContext(ref: RecordRef, body: unknown, ticketsBody: unknown, at: number): AccountContext {
  const organization = asObject(asObject(body)?.organization);
  if (!organization) throw new ReadError({ reason: 'changed-shape', at, path: 'organization' });
  if (asId(organization.id) !== ref.id) throw new ReadError({ reason: 'changed-shape', at, path: 'organization.id' });
  const tickets = asObject(ticketsBody)?.tickets;
  const set = fieldSet<AccountContext['fields']>('api', at);
  set.put('name', orEmpty(organization.name, asText));
  set.put('accountId', asId(organization.id));
  set.put('externalId', orEmpty(organization.external_id, asId));
  set.put('domains', orEmpty(organization.domain_names, asTexts));
  set.put('tier', orEmpty(asObject(organization.organization_fields)?.tier, asText));
  set.put('createdAt', orEmpty(organization.created_at, asInstant));
  set.put('updatedAt', orEmpty(organization.updated_at, asInstant));
  const custom = Object.entries(asObject(organization.organization_fields) ?? {});
  set.put(
    'custom',
    custom.flatMap(([id, value]) =>
      asId(value) ? [{ id, label: id.replaceAll('_', ' '), value: String(value) }] : [],
    ),
  );
  if (Array.isArray(tickets)) {
    const open = asObjects(tickets)
      .map((ticket) => relatedTicket(ref, ticket))
      .filter(isOpen);
    set.fields.openTickets = { value: open, source: 'api', at };
  }
  const more = asObject(ticketsBody)?.next_page;
  return {
    kind: 'account',
    ref,
    readAt: at,
    partial: more !== null && more !== undefined,
    fields: set.fields,
    empty: set.empty,
  };
}

function relatedTicket(ref: RecordRef, ticket: Json) {
  const id = asId(ticket.id) ?? '';
  return {
    ref: { ...ref, kind: 'ticket' as const, object: 'ticket', id },
    label: `#${id}`,
    subject: asText(ticket.subject) ?? '',
    status: statusOf(asText(ticket.status)),
    priority: asText(ticket.priority),
    openedAt: asInstant(ticket.created_at),
  };
}

function isOpen(ticket: { status?: Status }): boolean {
  return ticket.status !== undefined && ticket.status.category !== 'solved' && ticket.status.category !== 'closed';
}
