import type { Comment, Person, Status, TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { fieldSet } from '../fields';
import { asId, asInstant, asObject, asObjects, asText, type Json, orEmpty } from '../json';
import { ReadError } from '../site';

/**
 * Maps an issue of GitHub's REST API (`GET /repos/{owner}/{repo}/issues/{n}`, API version 2022-11-28) with the comments
 * that are known of it; throws `ReadError` when it is not this issue. Nothing here asks GitHub: see `page.ts`.
 */
export function issueContext(ref: RecordRef, body: unknown, comments: Json[], at: number): TicketContext {
  const issue = asObject(body);
  if (!issue) throw new ReadError({ reason: 'changed-shape', at, path: 'issue' });
  if (asId(issue.number) !== ref.id) throw new ReadError({ reason: 'changed-shape', at, path: 'issue.number' });

  const set = fieldSet<TicketContext['fields']>('api', at);
  const createdAt = orEmpty(issue.created_at, asInstant);
  const requester = orEmpty(issue.user, (user) => personOf(user, issue.author_association));
  set.put('subject', orEmpty(issue.title, asText));
  set.put('status', orEmpty(issue.state, statusOf));
  set.put('type', orEmpty(issue.type, nameIn));
  set.put('tags', orEmpty(issue.labels, labelsOf));
  set.put('requester', requester);
  set.put(
    'assignee',
    orEmpty(issue.assignee, (user) => personOf(user, 'MEMBER')),
  );
  set.put('createdAt', createdAt);
  set.put('updatedAt', orEmpty(issue.updated_at, asInstant));
  set.put('solvedAt', orEmpty(issue.closed_at, asInstant));
  set.put(
    'resolution',
    orEmpty(issue.state_reason, (reason) => asText(reason)?.replaceAll('_', ' ')),
  );
  const custom = [...assigneesOf(issue), ...milestoneOf(issue)];
  if (custom.length > 0) set.put('custom', custom);

  const conversation = conversationOf(comments);
  const text = textOf(issue.body);
  if (text) {
    const author = requester ?? { name: 'Unknown', role: 'unknown' as const };
    conversation.unshift({ id: 'description', author, at: createdAt ?? undefined, text });
  }
  // `comments` counts them; an answer without the count cannot say that none is missing.
  const isComplete = typeof issue.comments === 'number' && issue.comments <= comments.length;
  const partial = !isComplete;
  return { kind: 'ticket', ref, readAt: at, partial, fields: set.fields, empty: set.empty, conversation };
}

/** Comments alone, of an issue that is known by their address only. */
export function commentsContext(ref: RecordRef, comments: Json[], at: number): TicketContext {
  const conversation = conversationOf(comments);
  return { kind: 'ticket', ref, readAt: at, partial: true, fields: {}, empty: [], conversation };
}

function conversationOf(comments: Json[]): Comment[] {
  return comments
    .map((comment, index): Comment => {
      return {
        id: asId(comment.id) ?? `comment-${index}`,
        author: personOf(comment.user, comment.author_association) ?? { name: 'Unknown', role: 'unknown' },
        at: asInstant(comment.created_at),
        text: textOf(comment.body) ?? '',
      };
    })
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
}

/** Markdown as it was written. */
function textOf(body: unknown): string | undefined {
  return asText(body)?.replaceAll('\r\n', '\n').trim() || undefined;
}

/** A closed issue is closed whatever the reason, which is the resolution. */
function statusOf(state: unknown): Status | undefined {
  const label = asText(state);
  if (!label) return undefined;
  return { label, category: label === 'open' ? 'open' : label === 'closed' ? 'closed' : 'unknown' };
}

/** Who the author is to the repository. */
const staff: ReadonlySet<unknown> = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);

function personOf(user: unknown, association: unknown): Person | undefined {
  const object = asObject(user);
  const name = asText(object?.login);
  if (!name) return undefined;
  const role = object?.type === 'Bot' ? 'system' : staff.has(association) ? 'agent' : 'unknown';
  return { name, id: asId(object?.id), email: asText(object?.email), role };
}

function nameIn(value: unknown): string | undefined {
  return asText(asObject(value)?.name);
}

/** Labels are objects; older answers hold their names only. */
function labelsOf(labels: unknown): string[] | undefined {
  return Array.isArray(labels) ? labels.flatMap((label) => asText(label) ?? nameIn(label) ?? []) : undefined;
}

/** `assignee` is the first of them. */
function assigneesOf(issue: Json) {
  const logins = asObjects(issue.assignees).flatMap((user) => asText(user.login) ?? []);
  return logins.length > 1 ? [{ id: 'assignees', label: 'Assignees', value: logins.join(', ') }] : [];
}

function milestoneOf(issue: Json) {
  const title = asText(asObject(issue.milestone)?.title);
  return title ? [{ id: 'milestone', label: 'Milestone', value: title }] : [];
}
