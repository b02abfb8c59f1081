import { append } from '@/lib/lists';
import type { Selector } from '@/lib/selectors/selector';
import { readFirst, type SelectorTable, shadowOf, shownIn } from '../dom';
import { salesforceId18 } from '../salesforce-id';
import { fieldsOf } from './field-names';
import type { ShownField } from './record';
import type { SalesforceSelectors } from './selectors';
import { idInPath } from './url';

/** Lightning nests components deeply; no page is deeper than this in shadow roots. */
const deepestShadow = 12;

/**
 * The root, its own shadow root and every open one below it. Most of Lightning is synthetic shadow, which a content script sees as
 * plain elements; native shadow roots are arriving component by component.
 */
function openRoots(root: ParentNode & Node, depth = 0): ParentNode[] {
  if (depth === deepestShadow) return [];
  const own = shadowOf(root as Partial<Element>);
  const roots: ParentNode[] = own ? [root, ...openRoots(own, depth + 1)] : [root];
  for (const element of root.querySelectorAll('*')) {
    // Only custom elements have shadow roots in Lightning; asking each of thousands of elements is what costs.
    const shadow = String(element.localName).includes('-') ? shadowOf(element) : undefined;
    if (shadow) append(roots, openRoots(shadow, depth + 1));
  }
  return roots;
}

export function queryAll(roots: readonly ParentNode[], css: string): Element[] {
  return roots.flatMap((root) => [...root.querySelectorAll(css)]);
}

/** The mounted record page of exactly this id, or `undefined`. */
export function recordRoot(id: string, document: Document, selectors: SalesforceSelectors): ParentNode[] | undefined {
  const mounted = selectors.root
    .flatMap(({ css }) => queryAll(openRoots(document), css))
    .map((root) => openRoots(root));
  const named = mounted.filter((roots) => idsNamed(roots, selectors).has(id));
  if (named.length > 0) return named.find(isVisible) ?? named[0];
  // Nothing names a record: the only visible page is taken if the window's title says the same as its heading.
  const visible = mounted.filter((roots) => isVisible(roots) && idsNamed(roots, selectors).size === 0);
  const [only] = visible;
  const heading = only && visible.length === 1 ? headingOf(only, selectors) : undefined;
  return heading && document.title.startsWith(`${heading} | `) ? only : undefined;
}

export function headingOf(roots: readonly ParentNode[], selectors: SalesforceSelectors): string | undefined {
  for (const root of roots) {
    const heading = readFirst(root, selectors.primaryField);
    if (heading) return heading;
  }
  return undefined;
}

/** Ids by which the page names its own record. Lookups to other records do not count. */
function idsNamed(roots: readonly ParentNode[], selectors: SalesforceSelectors): Set<string> {
  const [own] = roots;
  const attributes = selectors.recordId.flatMap(({ css, read }) =>
    [...(own instanceof Element ? [own] : []), ...queryAll(roots, css)].map((element) => shownIn(element, read)),
  );
  const links = selectors.relatedListLink.flatMap(({ css, read }) =>
    queryAll(roots, css).map((link) => idInPath(shownIn(link, read))),
  );
  return new Set([...attributes, ...links].flatMap((id) => (id ? (salesforceId18(id) ?? []) : [])));
}

function isVisible([root]: readonly ParentNode[]): boolean {
  const box = (root as Element | undefined)?.getBoundingClientRect?.();
  return box !== undefined && box.width > 0 && box.height > 0;
}

/**
 * All fields of a record page: those the person or a pack told us where to find, those with an API name, those with a
 * label alone. A field of another object on the page (a parent's panel) is left out.
 */
export function shownFields(
  roots: readonly ParentNode[],
  object: string,
  selectors: SalesforceSelectors & SelectorTable,
): ShownField[] {
  const told = Object.keys(fieldsOf[object] ?? {}).flatMap((field) =>
    (selectors[field] ?? []).flatMap(({ css, read }) =>
      queryAll(roots, css).map((element) => ({ field, ...outputOf(element, selectors, read) })),
    ),
  );
  const byName = selectors.fieldByName.flatMap(({ css, read }) =>
    queryAll(roots, css).flatMap((element) => {
      const [, of, name] = shownIn(element, read).split('.');
      const label = element.closest('[field-label]')?.getAttribute('field-label') ?? undefined;
      return of === object && name ? [{ name, label, ...outputOf(element, selectors) }] : [];
    }),
  );
  const labels = new Set(byName.map((field) => field.label));
  const byLabel = selectors.fieldByLabel.flatMap(({ css, read }) =>
    queryAll(roots, css).flatMap((element) => {
      const label = shownIn(element, read);
      return labels.has(label) ? [] : [{ label, ...outputOf(element, selectors) }];
    }),
  );
  return [...told, ...byName, ...byLabel];
}

/** @param read how an element that was pointed at holds its value, should no output be in it */
function outputOf(
  element: Element,
  selectors: SalesforceSelectors,
  read?: Selector['read'],
): { value: string; linkedId?: string } {
  const within = openRoots(element);
  const output = selectors.output.flatMap(({ css }) => queryAll(within, css))[0];
  const link = queryAll(output ? openRoots(output) : within, 'a[href*="/lightning/r/"]')[0] ?? element.closest('a');
  return {
    value: output ? shownIn(output) : read ? shownIn(element, read) : '',
    linkedId: idInPath(link?.getAttribute('href') ?? null),
  };
}
