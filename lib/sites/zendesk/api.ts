import type { Context, TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { getJson } from '../http';
import { asObject, type Json } from '../json';
import { type Ask, endIfUnchanged, ReadError } from '../site';
import { accountWords } from './account-words';
import { organizationContext } from './organization';
import { type Pages, readPages } from './paging';
import { ticketContext } from './ticket';
import { idOf, instantOf, shown } from './values';

/**
 * 100 comments a page; a ticket holds at most 5,000 (developer.zendesk.com/api-reference/ticketing/tickets/
 * ticket_comments).
 */
const mostPages = 50;

/** Side-loads of a single ticket: developer.zendesk.com/documentation/ticketing/using-the-zendesk-api/side_loading. */
const sideLoads = 'users,groups,organizations,ticket_forms,metric_sets,slas';

/** Reads a ticket or an organization; throws `ReadError` with a named reason. */
export async function readApi(ref: RecordRef, ask: Ask): Promise<Context> {
  return ref.object === 'ticket' ? readTicket(ref, ask) : readOrganization(ref, ask);
}

/**
 * Two requests, and what the account calls its fields the first time; one more for a messaging ticket. One in all when
 * the asker knows the ticket as it is.
 */
async function readTicket(ref: RecordRef, ask: Ask): Promise<TicketContext> {
  const path = `/api/v2/tickets/${ref.id}`;
  const asked = getJson(`${path}.json?include=${sideLoads}`, ask);
  if (ask.knownUpdatedAt !== undefined) endIfUnchanged(changedAt(ref, await asked), ask);
  const [ticket, comments, words] = await Promise.all([
    asked,
    readPages(`${path}/comments.json?include=users&include_inline_images=false`, 'comments', mostPages, ask),
    accountWords(ref.host, ask),
  ]);
  const log = isMessaging(asObject(asObject(ticket)?.ticket)) ? await readLog(path, ask) : undefined;
  const complete = comments.complete && log?.complete !== false;
  const answers = { ticket, commentPages: comments.pages, logPages: log?.pages, complete, ...words };
  return ticketContext(ref, answers, ask.now());
}

/**
 * When a ticket and its whole conversation last changed. Messages do not change the ticket they belong to before their
 * session ends (support.zendesk.com/hc/en-us/articles/4702813690138), so a messaging ticket does not tell.
 */
function changedAt(ref: RecordRef, body: unknown): number | undefined {
  const ticket = asObject(asObject(body)?.ticket);
  return idOf(ticket?.id) === ref.id && !isMessaging(ticket) ? instantOf(ticket?.updated_at) : undefined;
}

/** developer.zendesk.com/documentation/ticketing/reference-guides/via-types */
const messagingChannels: ReadonlySet<string | undefined> = new Set(['native_messaging', 'chat_transcript', 'chat']);

/** Messages of these tickets are in the conversation log; their comments hold a summary at most. */
function isMessaging(ticket: Json | undefined): boolean {
  return ticket?.from_messaging_channel === true || messagingChannels.has(shown(asObject(ticket?.via)?.channel));
}

/** The log has a permission and a rate limit of its own: without it the comments still are what they are. */
async function readLog(path: string, ask: Ask): Promise<Pages> {
  try {
    return await readPages(`${path}/conversation_log.json?sort=created_at`, 'events', mostPages, ask);
  } catch (error) {
    if (error instanceof ReadError) return { pages: [], complete: false };
    throw error;
  }
}

/** Always the whole: its tickets change without it. */
async function readOrganization(ref: RecordRef, ask: Ask): Promise<Context> {
  const [organization, tickets] = await Promise.all([
    getJson(`/api/v2/organizations/${ref.id}.json`, ask),
    getJson(openTicketsPath(ref.id), ask).catch((error: unknown) => {
      if (error instanceof ReadError) return undefined;
      throw error;
    }),
  ]);
  const context = organizationContext(ref, organization, tickets, ask.now());
  return context.fields.openTickets ? context : { ...context, partial: true };
}

/**
 * Search, because the list of an organization's tickets cannot leave out those solved years ago. New tickets take some
 * minutes to be found (developer.zendesk.com/api-reference/ticketing/ticket-management/search).
 */
function openTicketsPath(organizationId: string): string {
  const query = encodeURIComponent(`type:ticket organization:${organizationId} status<solved`);
  return `/api/v2/search.json?query=${query}&sort_by=updated_at&sort_order=desc&per_page=100`;
}
