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
  const tags = readAll(pane, selectors.tags).map((tag) => tag.replace(/\s*[×x]$/, ''));
  if (tags.length > 0) set.put('tags', tags);

  const articles = selectors.comment.flatMap(({ css }) => [...pane.querySelectorAll(css)]);
  const conversation = articles.map(commentOf).sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  return { kind: 'ticket', ref, readAt: now, partial: true, fields: set.fields, empty: set.empty, conversation };
}

function paneOf(id: string, document: Document): Element | undefined {
  const marked = document.querySelector(`[data-ticket-id="${id}"]`);
  if (marked) return marked.closest('.ticket-panes-grid-layout') ?? marked;
  const anchor = document.querySelector(`[data-side-conversations-anchor-id="${id}"]`);
  return anchor ? (anchor.closest('.ticket-panes-grid-layout') ?? anchor) : undefined;
}

/** English words for the status; in another language the label stays and its meaning is unknown. */
const statusWords: Record<string, Status['category']> = {
  new: 'new',
  open: 'open',
  pending: 'pending',
  'on-hold': 'hold',
  'on hold': 'hold',
  solved: 'solved',
  closed: 'closed',
};

function statusOf(label: string | undefined): Status | undefined {
  return label ? { label, category: statusWords[label.toLowerCase()] ?? 'unknown' } : undefined;
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
