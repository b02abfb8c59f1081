import type { Comment, Context, Status, TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { type AddedSelector, withAdded } from '../added';
import { findFirst, readAll, readFirst, shownIn } from '../dom';
import { fieldSet } from '../fields';
import { type ZendeskSelectors, zendeskSelectors } from './selectors';

/** Several tickets stay mounted; only the pane of this id is read. Organizations have no page reading. */
export function readDom(
  ref: RecordRef,
  document: Document,
  now: number,
  added: readonly AddedSelector[] = [],
): Context | undefined {
  const selectors = withAdded(zendeskSelectors, added, ref);
  const pane = paneOf(ref, document, selectors);
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
  const conversation = oldestFirst(articles.map((article, index) => commentOf(article, index, selectors)));
  return { kind: 'ticket', ref, readAt: now, partial: true, fields: set.fields, empty: set.empty, conversation };
}

/** By their times; in the page's order where one shows none. */
function oldestFirst(comments: Comment[]): Comment[] {
  const timed = comments.flatMap((comment) => (comment.at === undefined ? [] : [{ comment, at: comment.at }]));
  if (timed.length < comments.length) return comments;
  return timed.sort((a, b) => a.at - b.at).map(({ comment }) => comment);
}

export function roots(ref: RecordRef, document: Document, added: readonly AddedSelector[] = []): Element[] {
  const pane = paneOf(ref, document, withAdded(zendeskSelectors, added, ref));
  return pane ? [pane] : [];
}

/** The pane of this ticket; where the page has no panes, the element that carries its number. */
function paneOf({ object, id }: RecordRef, document: Document, selectors: ZendeskSelectors): Element | undefined {
  if (object !== 'ticket') return undefined;
  const marked = selectors.ticketId.flatMap(({ css, read }) =>
    [...document.querySelectorAll(css)].filter((element) => shownIn(element, read) === id),
  );
  const paneSelector = selectors.pane.map(({ css }) => css).join();
  const panes = marked.map((element) => element.closest(paneSelector) ?? element);
  // Another ticket's pane may link to this one: only the number the pane itself carries counts.
  const own = panes.filter((pane) => ticketIdOf(pane, selectors) === id);
  return own.find((pane) => pane.matches(paneSelector)) ?? own[0];
}

/** The number on the pane, else the first in it. */
function ticketIdOf(pane: Element, selectors: ZendeskSelectors): string | undefined {
  const own = selectors.ticketId.map(({ read }) => shownIn(pane, read)).find((id) => id !== '');
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

function commentOf(article: Element, index: number, selectors: ZendeskSelectors): Comment {
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
    // Written by a customer, it was seen by one. That nothing says "internal" may be a mark that moved.
    public: internal ? false : side === 'end-user' ? true : undefined,
    text: readFirst(article, selectors.commentText) ?? '',
  };
}
