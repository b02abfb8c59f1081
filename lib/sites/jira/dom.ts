import type { Comment, Status, TicketContext, TicketFields } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { type AddedSelector, withAdded } from '../added';
import { findFirst, readFirst } from '../dom';
import { fieldSet } from '../fields';
import { asInstant } from '../json';
import { dataCenterSelectors, type IssueSelectors, jiraSelectors } from './selectors';

/**
 * Reads the issue view that names this key; a board may show one issue while the URL names another. Cloud and Data
 * Center have nothing in common, so both are looked for.
 */
export function readDom(
  ref: RecordRef,
  document: Document,
  now: number,
  added: readonly AddedSelector[] = [],
): TicketContext | undefined {
  const found = shownView(ref, document, added);
  return found ? readView(ref, found, now) : titleOnly(ref, document.title, now);
}

export function roots(ref: RecordRef, document: Document, added: readonly AddedSelector[] = []): Element[] {
  const found = shownView(ref, document, added);
  return found ? [found.view] : [];
}

interface ShownView {
  view: Element;
  selectors: IssueSelectors;
  isCloud: boolean;
}

function shownView(ref: RecordRef, document: Document, added: readonly AddedSelector[]): ShownView | undefined {
  for (const table of [jiraSelectors, dataCenterSelectors]) {
    const selectors = withAdded(table, added, ref);
    const view = viewOf(ref.id, document, selectors);
    if (view) return { view, selectors, isCloud: table === jiraSelectors };
  }
  return undefined;
}

function readView(ref: RecordRef, { view, selectors, isCloud }: ShownView, now: number): TicketContext {
  const read = (name: keyof IssueSelectors) => readFirst(view, selectors[name] ?? []);
  const set = fieldSet<TicketFields>('dom', now);
  set.put('subject', read('subject'));
  set.put('status', statusOf(read('status')));
  set.put('priority', read('priority'));
  set.put('type', isCloud ? typeOf(read('type')) : read('type'));
  const requester = read('requester');
  if (requester) set.put('requester', { name: requester, role: 'unknown' });
  const assignee = read('assignee');
  if (assignee) set.put('assignee', { name: assignee, role: 'agent' });
  set.put('environment', read('environment'));
  const createdAt = asInstant(read('createdAt'));
  set.put('createdAt', createdAt);
  set.put('updatedAt', asInstant(read('updatedAt')));

  const comments = selectors.comment.flatMap(({ css }) => [...view.querySelectorAll(css)]);
  const conversation = comments.map((comment) => commentOf(comment, selectors));
  const description = read('description');
  if (description) {
    const author = { name: requester ?? 'Unknown', role: 'unknown' as const };
    conversation.unshift({ id: 'description', author, at: createdAt, text: description });
  }
  return { kind: 'ticket', ref, readAt: now, partial: true, fields: set.fields, empty: set.empty, conversation };
}

/** The view around this key and a summary: as wide as it goes without another issue's key in it. */
function viewOf(key: string, document: Document, selectors: IssueSelectors): Element | undefined {
  const keys = selectors.key.map(({ css }) => css).join();
  const views = selectors.view.map(({ css }) => css).join();
  const isAlone = (root: Element) => [...root.querySelectorAll(keys)].every((one) => one.textContent?.trim() === key);
  for (const named of document.querySelectorAll(keys)) {
    if (named.textContent?.trim() !== key) continue;
    for (let element = named.parentElement; element; element = element.parentElement) {
      if (!findFirst(element, selectors.subject)) continue;
      // Where another issue is named as well, the summary may be that one's.
      if (!isAlone(element)) break;
      const around = element.closest(views) ?? element;
      return isAlone(around) ? around : element;
    }
  }
  return undefined;
}

/** The floor: `[KEL-812] Summary - Jira`, or what an administrator called it (`ASF JIRA`). */
function titleOnly(ref: RecordRef, title: string, now: number): TicketContext | undefined {
  const [, key, summary] = /^(?:\(\d+\) )?\[([A-Z][A-Z0-9_]+-\d+)\] (.+?)(?: - [^-]*jira[^-]*)?$/i.exec(title) ?? [];
  if (key !== ref.id || !summary) return undefined;
  const set = fieldSet<TicketFields>('title', now);
  set.put('subject', summary);
  return { kind: 'ticket', ref, readAt: now, partial: true, fields: set.fields, empty: [], conversation: [] };
}

/** The page shows the status's name only; what it means is told by the usual English words or unknown. */
const statusWords = new Map<string, Status['category']>([
  ['to do', 'new'],
  ['open', 'open'],
  ['in progress', 'open'],
  ['waiting for support', 'open'],
  ['waiting for customer', 'pending'],
  ['done', 'solved'],
  ['resolved', 'solved'],
  ['closed', 'closed'],
]);

function statusOf(label: string | undefined): Status | undefined {
  return label ? { label, category: statusWords.get(label.toLowerCase()) ?? 'unknown' } : undefined;
}

/** Cloud's button says what it does, too: `Bug - Change work type`, earlier `Issue type: Bug`. */
function typeOf(shown: string | undefined): string | undefined {
  return shown?.replace(/^(?:Work|Issue) type:\s*/i, '').replace(/\s+-\s+[^-]*$/, '');
}

function commentOf(element: Element, selectors: IssueSelectors): Comment {
  const name = element.getAttribute('data-testid') ?? element.id;
  return {
    id: /\d+$/.exec(name)?.[0] ?? name,
    author: { name: readFirst(element, selectors.commentAuthor) ?? 'Unknown', role: 'unknown' },
    at: asInstant(readFirst(element, selectors.commentAt ?? [])),
    public: findFirst(element, selectors.commentInternal) ? false : undefined,
    text: readFirst(element, selectors.commentText) ?? '',
  };
}
