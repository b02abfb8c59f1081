import { type Answer, json } from '../answer.ts';
import type { Content } from '../content/content.ts';
import { hosts } from '../content/ids.ts';
import { person, signedIn } from '../content/people.ts';
import type { ZendeskTicket } from '../content/zendesk.ts';
import { missing, unauthorized } from '../misbehaviour.ts';
import { guideArticles } from './guide.ts';

/** Requests per minute of an Enterprise account. */
const limit = 700;

/** Answers `/api/v2/…` of the signed-in agent, or of nobody. */
export function zendeskApi(url: URL, content: Content, isSignedIn: boolean, used: number): Answer {
  const answer = route(url, content, isSignedIn);
  const left = String(Math.max(0, limit - used));
  const headers = {
    'x-zendesk-api-version': 'v2',
    'x-rate-limit': String(limit),
    'x-rate-limit-remaining': left,
    'rate-limit': String(limit),
    'rate-limit-remaining': left,
    'rate-limit-reset': '32',
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': left,
    'ratelimit-reset': '32',
  };
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

function route(url: URL, content: Content, isSignedIn: boolean): Answer {
  const path = url.pathname.replace(/\.json$/, '').slice('/api/v2'.length);
  // The trap: nobody signed in is a 200 here.
  if (path === '/users/me' && !isSignedIn) return json(200, { user: { name: 'Anonymous user' } });
  if (!isSignedIn) return unauthorized.zendesk;

  const { zendesk } = content;
  if (path === '/users/me') return me(content);
  if (path === '/ticket_fields') return list(url, zendesk.ticketFields, 'ticket_fields');
  if (path === '/brands') return list(url, zendesk.brands, 'brands');
  if (path === '/custom_statuses') return json(200, { custom_statuses: zendesk.customStatuses });
  if (path === '/search') return search(url, content);
  if (path === '/help_center/articles') return list(url, guideArticles(content.clock), 'articles');

  const [, noun, id, child] = /^\/(tickets|organizations|users)\/(\d+)(?:\/(\w+))?$/.exec(path) ?? [];
  if (noun === 'tickets' && !child) return ticket(url, Number(id), content);
  if (noun === 'tickets' && child === 'comments') return comments(url, Number(id), content);
  if (noun === 'tickets' && child === 'conversation_log') return conversationLog(url, Number(id), content);
  if (noun === 'organizations') return organization(url, Number(id), child, content);
  if (noun === 'users' && !child) {
    const user = zendesk.users.find((candidate) => candidate.id === Number(id));
    return user ? json(200, { user }) : missing.zendesk;
  }
  return json(404, { error: 'InvalidEndpoint', description: 'Not found' });
}

function list<T>(url: URL, all: T[], name: string): Answer {
  const page = pageOf(url, all, name);
  return 'status' in page ? page : json(200, page.body);
}

function conversationLog(url: URL, id: number, { zendesk }: Content): Answer {
  const events = zendesk.conversationLogs.get(id);
  return events ? list(url, events, 'events') : missing.zendesk;
}

function me({ zendesk }: Content): Answer {
  const user = zendesk.users.find(({ id }) => id === person(signedIn).zendeskId);
  // A live write token in a read answer, as the real one has: nobody should keep it.
  return json(200, { user: { ...user, authenticity_token: 'simulated-write-token-never-keep-me' } });
}

function ticket(url: URL, id: number, { zendesk }: Content): Answer {
  const found = zendesk.tickets.find((candidate) => candidate.id === id);
  if (!found) return missing.zendesk;
  const include = included(url);
  const slas = include.has('slas') ? { slas: zendesk.slas.get(id) } : {};
  return json(200, { ticket: { ...found, ...slas }, ...sideLoads([found], include, zendesk) });
}

function sideLoads(tickets: ZendeskTicket[], include: Set<string>, zendesk: Content['zendesk']) {
  const ids = (pick: (one: ZendeskTicket) => (number | null)[]) => new Set(tickets.flatMap(pick));
  const users = ids((one) => [one.requester_id, one.submitter_id, one.assignee_id, ...one.collaborator_ids]);
  const organizations = ids((one) => [one.organization_id]);
  const own = ids((one) => [one.id]);
  return {
    ...(include.has('users') ? { users: zendesk.users.filter(({ id }) => users.has(id)) } : {}),
    ...(include.has('groups') ? { groups: zendesk.groups } : {}),
    ...(include.has('ticket_forms') ? { ticket_forms: zendesk.ticketForms } : {}),
    ...(include.has('metric_sets') ? { metric_sets: zendesk.metrics.filter((one) => own.has(one.ticket_id)) } : {}),
    ...(include.has('organizations')
      ? { organizations: zendesk.organizations.filter(({ id }) => organizations.has(id)) }
      : {}),
  };
}

function comments(url: URL, id: number, { zendesk }: Content): Answer {
  const all = zendesk.comments.get(id);
  if (!all) return missing.zendesk;
  const descending = url.searchParams.get('sort_order') === 'desc' || url.searchParams.get('sort') === '-created_at';
  const page = pageOf(url, descending ? [...all].reverse() : all, 'comments');
  if ('status' in page) return page;
  const authors = new Set(page.items.map((comment) => comment.author_id));
  const users = included(url).has('users') ? { users: zendesk.users.filter((user) => authors.has(user.id)) } : {};
  return json(200, { ...page.body, ...users });
}

function organization(url: URL, id: number, child: string | undefined, { zendesk }: Content): Answer {
  const found = zendesk.organizations.find((candidate) => candidate.id === id);
  if (!found) return missing.zendesk;
  if (!child) return json(200, { organization: found });
  if (child !== 'tickets') return json(404, { error: 'InvalidEndpoint', description: 'Not found' });
  const own = sorted(
    url,
    zendesk.tickets.filter((candidate) => candidate.organization_id === id),
  );
  const page = pageOf(url, own, 'tickets');
  return 'status' in page ? page : json(200, { ...page.body, ...sideLoads(page.items, included(url), zendesk) });
}

/** The part of Zendesk's search language that is needed: `organization:1 status<solved type:ticket` and words. */
function search(url: URL, { zendesk }: Content): Answer {
  const query = url.searchParams.get('query') ?? '';
  const results = sorted(
    url,
    zendesk.tickets.filter((candidate) => query.split(/\s+/).every((term) => matches(candidate, term))),
  ).map((candidate) => ({ ...candidate, result_type: 'ticket' }));
  const page = pageOf(url, results, 'results');
  return 'status' in page ? page : json(200, { ...page.body, facets: null });
}

const statusOrder = ['new', 'open', 'pending', 'hold', 'solved', 'closed'];

function matches(candidate: ZendeskTicket, term: string): boolean {
  const [, name, operator, value = ''] = /^(\w+)(>=|[:<>])(.+)$/.exec(term) ?? [];
  if (!name) return candidate.subject.toLowerCase().includes(term.toLowerCase());
  if (name === 'type') return value === 'ticket' || candidate.type === value;
  if (name === 'organization' || name === 'organization_id') return String(candidate.organization_id) === value;
  if (name === 'requester' || name === 'requester_id') return String(candidate.requester_id) === value;
  if (name === 'tags') return candidate.tags.includes(value);
  if (name === 'priority') return candidate.priority === value;
  if (name === 'created' && operator === '>=') return Date.parse(candidate.created_at) >= Date.parse(value);
  if (name !== 'status') return true;
  const distance = statusOrder.indexOf(candidate.status) - statusOrder.indexOf(value);
  return operator === '<' ? distance < 0 : operator === '>' ? distance > 0 : distance === 0;
}

function sorted<T extends ZendeskTicket>(url: URL, list: T[]): T[] {
  const by = url.searchParams.get('sort_by') === 'updated_at' ? 'updated_at' : 'created_at';
  const direction = url.searchParams.get('sort_order') === 'desc' ? -1 : 1;
  return [...list].sort((a, b) => direction * a[by].localeCompare(b[by]));
}

function included(url: URL): Set<string> {
  return new Set((url.searchParams.get('include') ?? '').split(','));
}

type Page<T> = { items: T[]; body: Record<string, unknown> };

/**
 * Cursor pages with `page[size]`, offset pages with `per_page` and `page`. As recorded, a cursor answer keeps a
 * `links.next` when `meta.has_more` is false.
 */
function pageOf<T>(url: URL, all: T[], name: string): Page<T> | Answer {
  const size = url.searchParams.get('page[size]');
  if (size === null) return offsetPage(url, all, name);
  if (!(Number(size) >= 1 && Number(size) <= 100)) {
    return json(400, { error: 'InvalidPaginationParameter', description: 'page[size] must be between 1 and 100' });
  }
  const after = url.searchParams.get('page[after]');
  const start = after === null ? 0 : indexIn(after);
  if (Number.isNaN(start))
    return json(400, { error: 'InvalidPaginationParameter', description: 'page[after] is not valid' });
  const items = all.slice(start, start + Number(size));
  const end = start + items.length;
  const link = (edge: 'after' | 'before', cursor: string) => {
    const to = new URL(`https://${hosts.zendesk}${url.pathname}`);
    to.search = url.search;
    to.searchParams.delete('page[after]');
    to.searchParams.delete('page[before]');
    to.searchParams.set(`page[${edge}]`, cursor);
    return to.href;
  };
  const meta = { has_more: end < all.length, after_cursor: cursorOf(end), before_cursor: cursorOf(start) };
  const links = { prev: link('before', meta.before_cursor), next: link('after', meta.after_cursor) };
  return { items, body: { [name]: items, meta, links } };
}

function cursorOf(index: number): string {
  return Buffer.from(JSON.stringify({ o: 'id', v: index })).toString('base64');
}

function indexIn(cursor: string): number {
  try {
    return Number(JSON.parse(Buffer.from(cursor, 'base64').toString()).v);
  } catch {
    return Number.NaN;
  }
}

function offsetPage<T>(url: URL, all: T[], name: string): Page<T> {
  const size = Math.min(100, Number(url.searchParams.get('per_page') ?? 100));
  const number = Number(url.searchParams.get('page') ?? 1);
  const items = all.slice((number - 1) * size, number * size);
  const to = (page: number) => `https://${hosts.zendesk}${url.pathname}?page=${page}&per_page=${size}`;
  return {
    items,
    body: {
      [name]: items,
      next_page: number * size < all.length ? to(number + 1) : null,
      previous_page: number > 1 ? to(number - 1) : null,
      count: all.length,
    },
  };
}
