import type { Comment, Context, Status, TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { findFirst, readAll, readFirst } from '../dom';
import { fieldSet } from '../fields';
import { zendeskSelectors as selectors } from './selectors';

/** Several tickets stay mounted; only the pane of this id is read. Organizations have no page reading. */
export function readDom(ref: RecordRef, document: Document, now: number): Context | undefined {
  if (ref.object !== 'ticket') return undefined;
  const pane = paneOf(ref.id, document);
  if (!pane) return undefined;

  const set = fieldSet<TicketContext['fields']>('dom', now);
  set.put('subject', readFirst(pane, selectors.subject));
  set.put('status', statusOf(readFirst(pane, selectors.status)));
  set.put('priority', chosen(readFirst(pane, selectors.priority)));
  set.put('type', chosen(readFirst(pane, selectors.type)));
  const requester = readFirst(pane, selectors.requester);
  if (requester) set.put('requester', { name: requester, role: 'customer' });
  const assignee = readFirst(pane, selectors.assignee);
  if (assignee) set.put('assignee', { name: assignee, role: 'agent' });
  const organization = readFirst(pane, selectors.organization);
  if (organization) set.put('organization', { name: organization });
  set.put('brand', readFirst(pane, selectors.brand));
  const tags = readAll(pane, selectors.tags).map((tag) => tag.replace(/\s*×$|\s+x$/, ''));
  if (tags.length > 0) set.put('tags', tags);

  const articles = selectors.comment.flatMap(({ css }) => [...pane.querySelectorAll(css)]);
  const conversation = oldestFirst(articles.map(commentOf));
  return { kind: 'ticket', ref, readAt: now, partial: true, fields: set.fields, empty: set.empty, conversation };
}

/** By their times; in the page's order where one shows none. */
function oldestFirst(comments: Comment[]): Comment[] {
  const timed = comments.flatMap((comment) => (comment.at === undefined ? [] : [{ comment, at: comment.at }]));
  if (timed.length < comments.length) return comments;
  return timed.sort((a, b) => a.at - b.at).map(({ comment }) => comment);
}

/** The pane of this ticket; where the page has no panes, the element that carries its number. */
function paneOf(id: string, document: Document): Element | undefined {
  const marked = selectors.ticketId.flatMap(({ css, read }) =>
    [...document.querySelectorAll(css)].filter((element) => element.getAttribute(read.slice(1)) === id),
  );
  const paneSelector = selectors.pane.map(({ css }) => css).join();
  const panes = marked.map((element) => element.closest(paneSelector) ?? element);
  // Another ticket's pane may link to this one: only the number the pane itself carries counts.
  const own = panes.filter((pane) => ticketIdOf(pane) === id);
  return own.find((pane) => pane.matches(paneSelector)) ?? own[0];
}

/** The number on the pane, else the first in it. */
function ticketIdOf(pane: Element): string | undefined {
  const own = selectors.ticketId.map(({ read }) => pane.getAttribute(read.slice(1))).find((id) => id !== null);
  return own ?? readFirst(pane, selectors.ticketId);
}

/** English words for the status; in another language the label stays and its meaning is unknown. */
const statusWords = new Map<string, Status['category']>([
  ['new', 'new'],
  ['open', 'open'],
  ['pending', 'pending'],
  ['on-hold', 'hold'],
  ['on hold', 'hold'],
  ['solved', 'solved'],
  ['closed', 'closed'],
]);

function statusOf(label: string | undefined): Status | undefined {
  return label ? { label, category: statusWords.get(label.toLowerCase()) ?? 'unknown' } : undefined;
}

/** A dash stands for "nothing chosen". */
function chosen(label: string | undefined): string | undefined {
  return label === undefined || /^[-–—]$/.test(label) ? undefined : label;
}

function commentOf(article: Element, index: number): Comment {
  const side = readFirst(article, selectors.commentSide);
  const at = Date.parse(readFirst(article, selectors.commentTime) ?? '');
  const internal = findFirst(article, selectors.commentInternal) !== undefined || side === 'internal';
  return {
    id: article.id || `dom-${index}`,
    author: {
      name: readFirst(article, selectors.commentAuthor) ?? 'Unknown',
      role: side === 'end-user' ? 'customer' : side === 'agent' || internal ? 'agent' : 'unknown',
    },
    at: Number.isNaN(at) ? undefined : at,
    public: !internal,
    text: readFirst(article, selectors.commentText) ?? '',
  };
}
