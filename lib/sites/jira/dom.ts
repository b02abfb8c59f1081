import type { Comment, Status, TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { findFirst, readFirst } from '../dom';
import { fieldSet } from '../fields';
import { jiraSelectors as selectors } from './selectors';

/** Reads the issue view whose breadcrumb names this key; a board may show one issue while the URL names another. */
export function readDom(ref: RecordRef, document: Document, now: number): TicketContext | undefined {
  const root = rootOf(ref.id, document);
  if (!root) return titleOnly(ref, document.title, now);

  const set = fieldSet<TicketContext['fields']>('dom', now);
  set.put('subject', readFirst(root, selectors.subject));
  set.put('status', statusOf(readFirst(root, selectors.status)));
  set.put('priority', readFirst(root, selectors.priority));
  set.put('type', readFirst(root, selectors.type)?.replace(/^(Work type|Issue type):\s*/i, ''));
  const reporter = readFirst(root, selectors.reporter);
  if (reporter) set.put('requester', { name: reporter, role: 'unknown' });
  const assignee = readFirst(root, selectors.assignee);
  if (assignee) set.put('assignee', { name: assignee, role: 'agent' });

  const comments = selectors.comment.flatMap(({ css }) => [...root.querySelectorAll(css)]);
  const conversation = comments.map(commentOf);
  const description = readFirst(root, selectors.description);
  if (description) {
    const author = { name: reporter ?? 'Unknown', role: 'unknown' as const };
    conversation.unshift({ id: 'description', author, text: description });
  }
  return { kind: 'ticket', ref, readAt: now, partial: true, fields: set.fields, empty: set.empty, conversation };
}

/** The smallest element that holds both this key's breadcrumb and the summary. */
function rootOf(key: string, document: Document): Element | undefined {
  for (const { css } of selectors.key) {
    for (const crumb of document.querySelectorAll(css)) {
      if (crumb.textContent?.trim() !== key) continue;
      for (let element = crumb.parentElement; element; element = element.parentElement) {
        if (findFirst(element, selectors.subject)) return fullView(element);
      }
    }
  }
  return undefined;
}

/** Header and body may be siblings: the issue layout around them, unless it holds another issue as well. */
function fullView(element: Element): Element {
  const around = element.closest('[role="dialog"], [data-testid*="issue-details"], main, body') ?? element;
  const keys = selectors.key
    .flatMap(({ css }) => [...around.querySelectorAll(css)])
    .map((key) => key.textContent?.trim());
  return new Set(keys).size === 1 ? around : element;
}

/** The floor: `[KEL-812] Summary - Jira`. */
function titleOnly(ref: RecordRef, title: string, now: number): TicketContext | undefined {
  const [, key, summary] = /^(?:\(\d+\) )?\[([A-Z][A-Z0-9_]+-\d+)\] (.+?)(?: - [^-]*Jira[^-]*)?$/.exec(title) ?? [];
  if (key !== ref.id || !summary) return undefined;
  const set = fieldSet<TicketContext['fields']>('title', now);
  set.put('subject', summary);
  return { kind: 'ticket', ref, readAt: now, partial: true, fields: set.fields, empty: [], conversation: [] };
}

/** The page shows the status's name only; what it means is told by the usual English words or unknown. */
const statusWords: Record<string, Status['category']> = {
  'to do': 'new',
  open: 'open',
  'in progress': 'open',
  'waiting for support': 'open',
  'waiting for customer': 'pending',
  done: 'solved',
  resolved: 'solved',
  closed: 'closed',
};

function statusOf(label: string | undefined): Status | undefined {
  return label ? { label, category: statusWords[label.toLowerCase()] ?? 'unknown' } : undefined;
}

function commentOf(element: Element): Comment {
  return {
    id: (element.getAttribute('data-testid') ?? '').replace('comment-base-item-', ''),
    author: { name: readFirst(element, selectors.commentAuthor) ?? 'Unknown', role: 'unknown' },
    public: findFirst(element, selectors.commentInternal) ? false : undefined,
    text: readFirst(element, selectors.commentText) ?? '',
  };
}
