import type { Comment, Context, RelatedTicket } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { readFirst, visibleText } from '../dom';
import { headingOf, idInPath, queryAll, recordRoot, shownFields } from './page';
import { accountContext, caseContext, localInstant, statusOf } from './record';
import { salesforceSelectors as selectors } from './selectors';

/** The Lightning host serves no REST API, so the page is the source. Hidden tabs stay mounted: only this id's is read. */
export function readDom(ref: RecordRef, document: Document, now: number): Context | undefined {
  const roots = recordRoot(ref.id, document);
  if (!roots) return undefined;
  const heading = headingOf(roots);
  const shown = shownFields(roots, ref.object);
  // The details mount after the highlights: without any field there is nothing to say yet.
  if (shown.length === 0 && !heading) return undefined;
  const read = { source: 'dom' as const, now, partial: true, heading };
  if (ref.kind === 'ticket') return caseContext(ref, shown, { ...read, comments: commentsOf(roots) });
  return accountContext(ref, shown, { ...read, openTickets: openCases(ref, roots) });
}

/** The related list of Cases, when it is mounted: `undefined` when it is not, which is not the same as none. */
function openCases(ref: RecordRef, roots: readonly ParentNode[]): RelatedTicket[] | undefined {
  const list = queryAll(roots, '[data-related-list-id="Cases"], [data-list-id="Cases"]')[0];
  if (!list) return undefined;
  const rows = selectors.caseLink
    .flatMap(({ css }) => [...list.querySelectorAll(css)])
    .map((link) => caseRow(ref, link));
  const byId = new Map(rows.flatMap((row) => (row ? [[row.ref?.id ?? row.label, row] as const] : [])));
  return [...byId.values()].filter((row) => row.status?.category !== 'closed' && row.status?.category !== 'solved');
}

function caseRow(account: RecordRef, link: Element): RelatedTicket | undefined {
  const id = idInPath(link.getAttribute('href'));
  if (!id) return undefined;
  const row = link.closest('tr, [role="row"], li') ?? link;
  const cell = (label: string) => readFirst(row, [{ css: `[data-label="${label}"]`, seen: '2026-08' }]);
  const status = cell('Status');
  return {
    ref: { ...account, kind: 'ticket', object: 'Case', id },
    label: `Case ${cell('Case Number') ?? visibleText(link)}`,
    subject: cell('Subject') ?? visibleText(link),
    status: status ? statusOf(status) : undefined,
    priority: cell('Priority'),
    openedAt: localInstant(cell('Date/Time Opened') ?? ''),
  };
}

/** Case comments and feed items, oldest first. */
function commentsOf(roots: readonly ParentNode[]): Comment[] {
  const items = queryAll(roots, 'article.cuf-feedItem, [data-comment-id]');
  const comments = items.map((item, index): Comment => {
    const at = Date.parse(item.querySelector('[datetime]')?.getAttribute('datetime') ?? '');
    return {
      id: item.getAttribute('data-comment-id') ?? item.id ?? `feed-${index}`,
      author: {
        name: readFirst(item, [{ css: '.cuf-actor, .cuf-entityLink', seen: '2024-01' }]) ?? 'Unknown',
        role: 'unknown',
      },
      at: Number.isNaN(at) ? undefined : at,
      text: readFirst(item, [{ css: '.feedBodyInner, .cuf-body', seen: '2024-01' }]) ?? visibleText(item),
    };
  });
  return comments.sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
}
