import type { Comment, Person } from '@/lib/context/context';
import { asObject, asObjects, asText, type Json } from '../json';
import { textOfHtml } from './html';
import { type ById, personOf } from './people';
import { idOf, instantOf, nameOf, shown } from './values';

/** A comment with the names of its files. */
export interface Entry extends Comment {
  files: string[];
}

/** What is needed to say who wrote something. */
export interface Speakers {
  users: ById;
  /** Id of the ticket's requester, a customer also where no role was side-loaded. */
  requester: string | undefined;
}

/** Entries of `comments` of `/tickets/{id}/comments`, also as the comment events of audits. */
export function commentEntries(comments: readonly Json[], speakers: Speakers): Entry[] {
  return comments.map((comment, index) => ({
    id: shown(comment.id) ?? `comment-${index}`,
    author: authorOf(comment.author_id, speakers),
    at: instantOf(comment.created_at),
    public: publicOf(comment.public),
    text: bodyOf(comment),
    files: filesOf(comment.attachments),
  }));
}

/**
 * The description, where the comments were not asked for: the first of them is the same text. `is_public` tells
 * whether any comment is public, so only its `false` says something about this one.
 */
export function descriptionEntry(ticket: Json, speakers: Speakers): Entry[] {
  const text = asText(ticket.description);
  if (!text) return [];
  const author = authorOf(ticket.requester_id, speakers);
  const isPublic = ticket.is_public === false ? false : undefined;
  return [{ id: 'description', author, at: instantOf(ticket.created_at), public: isPublic, text, files: [] }];
}

/**
 * Entries of a conversation log, where messages of messaging and chat tickets are: `/tickets/{id}/conversation_log`
 * (developer.zendesk.com/api-reference/ticketing/tickets/conversation_log). It repeats comments as HTML under ids of
 * its own; their `reference` names the comment, whose plain text is better. Events without text (joined, assigned) are
 * no part of the conversation.
 */
export function logEntries(events: readonly Json[], comments: readonly Entry[], speakers: Speakers): Entry[] {
  const known = new Map(comments.map((comment) => [comment.id, comment]));
  return events.flatMap((event, index) => {
    const [, commentId = ''] = /^zen:ticket_event:(\d{1,20})$/.exec(shown(event.reference) ?? '') ?? [];
    const comment = known.get(commentId);
    if (comment) return comment;
    const files = filesOf(event.attachments);
    const text = contentOf(asObject(event.content));
    if (text === '' && files.length === 0) return [];
    const metadata = asObject(event.metadata);
    return {
      id: nameOf(event.id) ?? `event-${index}`,
      author: logAuthor(asObject(event.author), speakers),
      at: instantOf(event.created_at),
      // A message was seen by the customer; only comments can be internal.
      public: publicOf(metadata?.public) ?? (event.type === messageType ? true : undefined),
      text,
      files,
    };
  });
}

const messageType = 'Messaging::ConversationMessage';

/** Every entry once, oldest first; one without a time stays behind the one before it. */
export function inOrder(entries: readonly Entry[]): Entry[] {
  const once = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
  let before = Number.NEGATIVE_INFINITY;
  const timed = once.map((entry) => {
    before = entry.at ?? before;
    return { entry, at: before };
  });
  return timed.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at)).map(({ entry }) => entry);
}

/** The first that holds text: plain before HTML. */
function bodyOf(comment: Json): string {
  const plain = [comment.body, comment.plain_body, comment.value].map(asText).find((text) => text?.trim());
  return plain ?? textOfHtml(asText(comment.html_body) ?? '');
}

/** Text of a message: as typed, HTML, or what stands for a card, a form or a file. */
function contentOf(content: Json | undefined): string {
  const plain = [content?.text, content?.textFallback, content?.altText].map(asText).find((text) => text?.trim());
  if (plain !== undefined) return plain;
  const html = textOfHtml(asText(content?.body) ?? '');
  if (html !== '') return html;
  const items = asObjects(content?.items).flatMap(({ title, description }) => [nameOf(title), nameOf(description)]);
  return items.filter((line) => line !== undefined).join('\n');
}

function authorOf(id: unknown, { users, requester }: Speakers): Person {
  const role = idOf(id) !== undefined && idOf(id) === requester ? 'customer' : 'unknown';
  return personOf(id, users, role) ?? { name: 'Unknown', role };
}

const logRoles = new Map<unknown, Person['role']>([
  ['user', 'customer'],
  ['agent', 'agent'],
  ['bot', 'system'],
]);

/** The log names its authors itself; a side-loaded user says more. */
function logAuthor(author: Json | undefined, { users }: Speakers): Person {
  const id = idOf(author?.['zen:support:user_id']);
  const role = logRoles.get(author?.type) ?? 'unknown';
  if (id !== undefined && users.has(id)) return personOf(id, users, role) ?? { name: 'Unknown', role };
  const name = nameOf(author?.display_name) ?? 'Unknown';
  return { name, id: id === '-1' ? nameOf(author?.['zen:sunco:user_id']) : id, role };
}

function filesOf(attachments: unknown): string[] {
  return asObjects(attachments).flatMap(({ file_name, name }) => nameOf(file_name) ?? nameOf(name) ?? []);
}

function publicOf(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}
