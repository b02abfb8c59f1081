import type { Comment, Context, RelatedTicket } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { type AddedSelector, withAdded } from '../added';
import { readFirst, visibleText } from '../dom';
import { headingOf, queryAll, recordRoot, shownFields } from './lightning';
import { accountContext, caseContext, openedIn, statusOf } from './record';
import { type SalesforceSelectors, salesforceSelectors } from './selectors';
import { idInPath } from './url';

/** The Lightning host serves no REST API, so the page is the source. Hidden tabs stay mounted: only this id's is read. */
export function readDom(
  ref: RecordRef,
  document: Document,
  now: number,
  added: readonly AddedSelector[] = [],
): Context | undefined {
  const selectors = withAdded(salesforceSelectors, added, ref);
  const roots = recordRoot(ref.id, document, selectors);
  if (!roots) return undefined;
  const heading = headingOf(roots, selectors);
  const shown = shownFields(roots, ref.object, selectors);
  // The details mount after the highlights: without any field there is nothing to say yet.
  if (shown.length === 0 && !heading) return undefined;
  const read = { source: 'dom' as const, now, partial: true, heading };
  if (ref.kind === 'ticket') return caseContext(ref, shown, { ...read, comments: commentsOf(roots, selectors) });
  return accountContext(ref, shown, { ...read, openTickets: openCases(ref, roots, selectors) });
}

export function roots(ref: RecordRef, document: Document, added: readonly AddedSelector[] = []): readonly ParentNode[] {
  return recordRoot(ref.id, document, withAdded(salesforceSelectors, added, ref)) ?? [];
}

/** The related list of Cases, when it is mounted: `undefined` when it is not, which is not the same as none. */
function openCases(
  ref: RecordRef,
  roots: readonly ParentNode[],
  selectors: SalesforceSelectors,
): RelatedTicket[] | undefined {
  const [heading] = selectors.caseListLink.flatMap(({ css }) => queryAll(roots, css));
  const list =
    heading && selectors.relatedList.map(({ css }) => heading.closest(css)).find((element) => element !== null);
  if (!list) return undefined;
  const rows = selectors.caseLink
    .flatMap(({ css }) => [...list.querySelectorAll(css)])
    .map((link) => caseRow(ref, link));
  const byId = new Map(rows.flatMap((row) => (row?.ref ? [[row.ref.id, row] as const] : [])));
  return [...byId.values()].filter(({ status }) => status?.category !== 'closed' && status?.category !== 'solved');
}

function caseRow(account: RecordRef, link: Element): RelatedTicket | undefined {
  const id = idInPath(link.getAttribute('href'));
  const row = link.closest('tr, [role="row"]');
  if (!id || !row) return undefined;
  const cell = (label: RegExp) => cellOf(row, label);
  const status = cell(/^Status$/);
  return {
    ref: { ...account, kind: 'ticket', object: 'Case', id },
    label: `Case ${cell(/^Case( Number)?$/) ?? visibleText(link)}`,
    subject: cell(/^Subject$/) ?? visibleText(link),
    status: status ? statusOf(status) : undefined,
    priority: cell(/^Priority$/),
    ...openedIn(cell(/^(Date\/Time )?Opened( Date)?$/) ?? ''),
  };
}

/** A cell by the heading of its column, which its own `data-label` repeats in newer tables. */
function cellOf(row: Element, label: RegExp): string | undefined {
  const labelled = [...row.querySelectorAll('[data-label]')].find((cell) =>
    label.test(cell.getAttribute('data-label') ?? ''),
  );
  const headings = [...(row.closest('table')?.querySelectorAll('thead th') ?? [])];
  const column = headings.findIndex((heading) => label.test(heading.textContent?.trim() ?? ''));
  const cell = labelled ?? (column < 0 ? undefined : row.children[column]);
  return (cell && visibleText(cell)) || undefined;
}

/** Case comments and feed items, oldest first. */
function commentsOf(roots: readonly ParentNode[], selectors: SalesforceSelectors): Comment[] {
  const comments = selectors.feedItem
    .flatMap(({ css }) => queryAll(roots, css))
    .map((item, index): Comment => {
      const at = Date.parse(readFirst(item, selectors.feedTime) ?? '');
      return {
        id: item.id || `feed-${index}`,
        author: { name: readFirst(item, selectors.feedAuthor) ?? 'Unknown', role: 'unknown' },
        at: Number.isNaN(at) ? undefined : at,
        text: readFirst(item, selectors.feedText) ?? visibleText(item),
      };
    });
  return comments.sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
}
