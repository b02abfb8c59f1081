import type { Context, ReadFailure, TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { reasonOf } from '../http';
import { asObject, asObjects, asText, type Json } from '../json';
import type { ReadSaved, SavedAnswer, SavedRecord } from '../saved';
import { ReadError } from '../site';
import {
  answerOf,
  auditedCommentsIn,
  commentsIn,
  commentsWith,
  logEventsIn,
  organizationsIn,
  ticketsIn,
} from './answer';
import { commentEntries, descriptionEntry, type Entry, inOrder, logEntries } from './conversation';
import { organizationContext } from './organization';
import { type SideLoads, sideLoadsOf, ticketIn } from './ticket';
import { idOf, shown } from './values';

/** Finds and maps every ticket, organization and conversation in a saved answer of Zendesk's API. */
export const readSaved: ReadSaved = (saved, host, now) => {
  const { path, status, body } = saved;
  const from: From = { host, at: now, path, sideLoads: sideLoadsOf([body]) };
  const refused = refusal(saved, now);
  if (refused) return [{ ref: refAt(from), failure: refused }];
  const answer = Array.isArray(body) ? answerOf(body) : asObject(body);
  if (!answer) return [];
  const records = recordsIn(answer, from);
  const failure = records.length === 0 ? errorIn(answer, status, now) : undefined;
  return failure ? [{ ref: refAt(from), failure }] : records;
};

/** What all records of one answer share. */
interface From {
  host: string;
  at: number;
  /** Path of the request, where it is known. */
  path: string | undefined;
  sideLoads: SideLoads;
}

function recordsIn(answer: Json, from: From): SavedRecord[] {
  return [
    ...ticketsIn(answer).map((ticket) => savedTicket(ticket, answer, from)),
    ...organizationsIn(answer).map((organization) => savedOrganization(organization, answer, from)),
    ...conversationIn(answer, from),
    ...auditsIn(answer, from),
  ];
}

function savedTicket(value: unknown, answer: Json, from: From): SavedRecord {
  const ticket = asObject(value);
  const id = idOf(ticket?.id);
  if (!ticket || !id) return { failure: changedShape(ticket ? 'ticket.id' : 'ticket', from) };
  const ref = ticketRef(id, from.host);
  if (value === answer.ticket && isOther(ref, from))
    return { ref: refAt(from), failure: changedShape('ticket.id', from) };
  return mapped(ref, from, () => {
    const { sideLoads, at } = from;
    const parts = {
      sideLoads,
      words: { labels: new Map() },
      entries: entriesWith(ticket, answer, from),
      complete: false,
    };
    return ticketIn(ref, ticket, parts, at);
  });
}

/** What an answer tells of a ticket's conversation; the description is its first comment. */
function entriesWith(ticket: Json, answer: Json, { sideLoads }: From): Entry[] {
  const speakers = { users: sideLoads.users, requester: idOf(ticket.requester_id) };
  const { comments, all } = commentsWith(ticket, answer);
  const entries = commentEntries(comments, speakers);
  if (all) return entries;
  const description = descriptionEntry(ticket, speakers);
  return [...description.filter(({ text }) => !entries.some((entry) => entry.text === text)), ...entries];
}

function savedOrganization(value: unknown, answer: Json, from: From): SavedRecord {
  const organization = asObject(value);
  const id = idOf(organization?.id);
  if (!organization || !id) return { failure: changedShape(organization ? 'organization.id' : 'organization', from) };
  const ref = organizationRef(id, from.host);
  if (value === answer.organization && isOther(ref, from)) {
    return { ref: refAt(from), failure: changedShape('organization.id', from) };
  }
  return mapped(ref, from, () => organizationContext(ref, { organization }, undefined, from.at));
}

/** Comments or a conversation log alone; the number of their ticket is in the addresses around them, if anywhere. */
function conversationIn(answer: Json, from: From): SavedRecord[] {
  const speakers = { users: from.sideLoads.users, requester: undefined };
  const comments = commentsIn(answer);
  const entries = comments ? commentEntries(comments, speakers) : logEntries(logEventsIn(answer), [], speakers);
  if (!comments && entries.length === 0) return [];
  const links = asObject(answer.links);
  const addresses = [from.path, links?.next, links?.prev, answer.next_page, answer.previous_page];
  const id = addresses.map(ticketIdIn).find((found) => found !== undefined);
  return [savedConversation(id, entries, from)];
}

/** Audits that hold comments; the others say what was changed, not what is. */
function auditsIn(answer: Json, from: From): SavedRecord[] {
  const speakers = { users: from.sideLoads.users, requester: undefined };
  return [...auditedCommentsIn(answer)].map(([id, comments]) =>
    savedConversation(id, commentEntries(comments.flat(), speakers), from),
  );
}

/** A context of nothing but a conversation; without a number its ref names no ticket. */
function savedConversation(id: string | undefined, entries: readonly Entry[], { host, at }: From): SavedRecord {
  const ref = id === undefined ? undefined : ticketRef(id, host);
  const files = [...new Set(entries.flatMap((entry) => entry.files))];
  const context: TicketContext = {
    kind: 'ticket',
    ref: ref ?? ticketRef('unknown', host),
    readAt: at,
    partial: true,
    fields: files.length > 0 ? { attachments: { value: files, source: 'api', at } } : {},
    empty: [],
    conversation: inOrder(entries).map(({ files: _, ...comment }) => comment),
  };
  return { ref, context };
}

function mapped(ref: RecordRef, from: From, read: () => Context): SavedRecord {
  try {
    return { ref, context: read() };
  } catch (error) {
    return { ref, failure: error instanceof ReadError ? error.failure : changedShape('answer', from) };
  }
}

function changedShape(path: string, { at }: From): ReadFailure {
  return { reason: 'changed-shape', at, path };
}

/** An answer to a question about one record that holds another is not to be trusted. */
function isOther(ref: RecordRef, from: From): boolean {
  const asked = refAt(from);
  return asked?.kind === ref.kind && asked.id !== ref.id;
}

/** The record that was asked for. */
function refAt({ path, host }: From): RecordRef | undefined {
  const ticket = ticketIdIn(path);
  if (ticket) return ticketRef(ticket, host);
  const [, organization] = /\/organizations\/(\d{1,20})(?:[./]|$)/.exec(path ?? '') ?? [];
  return organization ? organizationRef(organization, host) : undefined;
}

function ticketIdIn(address: unknown): string | undefined {
  return /\/(?:tickets|requests)\/(\d{1,20})(?:[./?]|$)/.exec(asText(address) ?? '')?.[1];
}

function ticketRef(id: string, host: string): RecordRef {
  return { site: 'zendesk', host, kind: 'ticket', object: 'ticket', id };
}

function organizationRef(id: string, host: string): RecordRef {
  return { site: 'zendesk', host, kind: 'account', object: 'organization', id };
}

/** Why an answer was none to read, by its status or because its body is no JSON. */
function refusal({ status, body }: SavedAnswer, at: number): ReadFailure | undefined {
  if (status !== undefined && status >= 300) return { reason: reasonOf(status, true), at, status };
  const isText = typeof body === 'string' && body.trim() !== '';
  return isText ? { reason: 'not-json', at, status } : undefined;
}

/** What an answer without records says went wrong. Nobody signed in is a 200 with a user without an id. */
function errorIn(answer: Json, status: number | undefined, at: number): ReadFailure | undefined {
  const error = answer.error ?? asObjects(answer.errors)[0];
  const details = asObject(error);
  const words = details ? (shown(details.title) ?? shown(details.code) ?? '') : asText(error);
  if (words !== undefined) return { reason: reasonOf(statusOfError(words), true), at, status };
  const user = asObject(answer.user);
  return user && idOf(user.id) === undefined ? { reason: 'signed-out', at, status } : undefined;
}

function statusOfError(words: string): number {
  if (/authenticat|unauthori[sz]ed|invalid_token/i.test(words)) return 401;
  if (/NotFound|InvalidEndpoint|Forbidden|AccessDenied/i.test(words)) return 404;
  return /RateLimit|TooManyRequests/i.test(words) ? 429 : 400;
}
