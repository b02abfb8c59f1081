import type { Comment, Person, Status, TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { type AddedSelector, withAdded } from '../added';
import { findFirst, readAll, readFirst } from '../dom';
import { fieldSet } from '../fields';
import { type GitHubSelectors, gitHubSelectors } from './selectors';
import { recordAt } from './url';

/**
 * Reads the issue view of exactly this issue. While another issue loads, the old one stays under the new address, so the
 * view itself must name it. A long timeline is mounted in part: its oldest and newest entries (always partial).
 */
export function readDom(
  ref: RecordRef,
  document: Document,
  now: number,
  added: readonly AddedSelector[] = [],
): TicketContext | undefined {
  const selectors = withAdded(gitHubSelectors, added, ref);
  const root = rootOf(ref, document, selectors);
  if (!root) return titleOnly(ref, document.title, now);

  const set = fieldSet<TicketContext['fields']>('dom', now);
  set.put('subject', readFirst(root, selectors.subject));
  set.put('status', statusOf(readFirst(root, selectors.stateName), readFirst(root, selectors.status)));
  set.put('type', readFirst(root, selectors.type));
  if (findFirst(root, selectors.tagSection)) set.put('tags', [...new Set(readAll(root, selectors.tags))]);
  const author = readFirst(root, selectors.requester);
  const description = readFirst(root, selectors.description);
  const createdAt = instant(readFirst(root, selectors.createdAt));
  const requester = author ? personOf(author, undefined) : undefined;
  set.put('requester', requester);
  set.put('createdAt', createdAt);
  const custom = [
    ...putAssignees(set, root, selectors),
    ...[readFirst(root, selectors.milestone)].flatMap((value) => labelled('milestone', 'Milestone', value)),
  ];
  if (custom.length > 0) set.put('custom', custom);

  const conversation = commentsOf(root, selectors);
  if (description) {
    const by = requester ?? { name: 'Unknown', role: 'unknown' as const };
    conversation.unshift({ id: 'description', author: by, at: createdAt, text: description });
  }
  return { kind: 'ticket', ref, readAt: now, partial: true, fields: set.fields, empty: set.empty, conversation };
}

export function roots(ref: RecordRef, document: Document, added: readonly AddedSelector[] = []): ParentNode[] {
  const root = rootOf(ref, document, withAdded(gitHubSelectors, added, ref));
  return root ? [root] : [];
}

/** The mounted view that names this issue; a view alone in the page may have its sidebar beside it. */
function rootOf(ref: RecordRef, document: Document, selectors: GitHubSelectors): ParentNode | undefined {
  const mounted = selectors.root
    .map(({ css }) => [...document.querySelectorAll(css)])
    .find((elements) => elements.length > 0);
  if (!mounted) return undefined;
  const within: ParentNode[] = mounted.length === 1 ? [document] : mounted;
  return within.find((root) => names(ref, root, document.title, selectors));
}

/** By the link to itself; else by the number in its heading and the repository in the window's title. */
function names({ object, id }: RecordRef, root: ParentNode, title: string, selectors: GitHubSelectors): boolean {
  const wanted = `${object}#${id}`.toLowerCase();
  const self = linked(readFirst(root, selectors.self));
  if (self) return self === wanted;
  return readFirst(root, selectors.number) === `#${id}` && titled(title)?.named === wanted;
}

function linked(href: string | undefined): string | undefined {
  // A link within the page (`#issue-42`) names no issue.
  if (!href || href.startsWith('#') || !URL.canParse(href, 'https://github.com')) return undefined;
  const ref = recordAt(new URL(href, 'https://github.com'));
  return ref && `${ref.object}#${ref.id}`.toLowerCase();
}

/** `Agent drops the connection · Issue #412 · kelda/connect-agent` */
function titled(title: string): { subject: string; named: string } | undefined {
  const [, subject, id, object] = /^(.+) · Issue #(\d+) · ([^\s·]+)(?: · GitHub)?$/.exec(title) ?? [];
  return subject && object ? { subject, named: `${object}#${id}`.toLowerCase() } : undefined;
}

/** The floor: the window's title. */
function titleOnly(ref: RecordRef, title: string, now: number): TicketContext | undefined {
  const found = titled(title);
  if (found?.named !== `${ref.object}#${ref.id}`.toLowerCase()) return undefined;
  const set = fieldSet<TicketContext['fields']>('title', now);
  set.put('subject', found.subject);
  return { kind: 'ticket', ref, readAt: now, partial: true, fields: set.fields, empty: [], conversation: [] };
}

/** `data-status` does not depend on the words; before it, the title said `Status: Open`. */
function statusOf(state: string | undefined, label: string | undefined): Status | undefined {
  if (!label) return undefined;
  const told = state ?? label;
  const category = /open/i.test(told) ? 'open' : /closed/i.test(told) ? 'closed' : 'unknown';
  return { label, category };
}

/** The first is the assignee; where there are more, all are listed. */
function putAssignees(
  set: ReturnType<typeof fieldSet<TicketContext['fields']>>,
  root: ParentNode,
  selectors: GitHubSelectors,
) {
  if (!findFirst(root, selectors.assigneeSection)) return [];
  const names = [...new Set(readAll(root, selectors.assignee))];
  const [first] = names;
  set.put('assignee', first === undefined ? null : { name: first, role: 'agent' });
  return names.length > 1 ? labelled('assignees', 'Assignees', names.join(', ')) : [];
}

function labelled(id: string, label: string, value: string | undefined) {
  return value ? [{ id, label, value }] : [];
}

/** Those who belong to the repository. */
const staff: ReadonlySet<string> = new Set(['owner', 'member', 'collaborator']);

function personOf(name: string, association: string | undefined): Person {
  const role = name.endsWith('[bot]') ? 'system' : staff.has(association?.toLowerCase() ?? '') ? 'agent' : 'unknown';
  return { name, role };
}

/** Each once: the page may show an entry in the older and in the newer part of the timeline. */
function commentsOf(root: ParentNode, selectors: GitHubSelectors): Comment[] {
  const elements = selectors.comment
    .map(({ css }) => [...root.querySelectorAll(css)])
    .find((found) => found.length > 0);
  const comments = (elements ?? []).flatMap((element, index): Comment[] => {
    const text = readFirst(element, selectors.commentText);
    if (!text) return [];
    const id = (element.id || (readFirst(element, selectors.commentId) ?? '')).replace('issuecomment-', '');
    const author = readFirst(element, selectors.commentAuthor) ?? 'Unknown';
    return [
      {
        id: id || `comment-${index}`,
        author: personOf(author, readFirst(element, selectors.association)),
        at: instant(readFirst(element, selectors.commentTime)),
        text,
      },
    ];
  });
  return [...new Map(comments.map((comment) => [comment.id, comment])).values()].sort(
    (a, b) => (a.at ?? 0) - (b.at ?? 0),
  );
}

function instant(text: string | undefined): number | undefined {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? undefined : at;
}
