import type { Selector } from '@/lib/selectors/selector';
import { secretName } from '../selectors/secret-names';
import { blockTags, textBuilder, tidy, unreadTags } from './text';

/** What is looked for on a site's pages, by name; a name that is also a field's is what that field is read from. */
export type SelectorTable = Readonly<Record<string, readonly Selector[]>>;

/** The first non-empty value that a generation of selectors gives below `root`. */
export function readFirst(root: ParentNode, generations: readonly Selector[]): string | undefined {
  for (const { css, read, hidden } of generations) {
    for (const element of root.querySelectorAll(css)) {
      const value = shownIn(element, read, hidden).trim();
      if (value !== '') return value;
    }
  }
  return undefined;
}

/** All values of the first generation that gives any. */
export function readAll(root: ParentNode, generations: readonly Selector[]): string[] {
  for (const { css, read, hidden } of generations) {
    const values = [...root.querySelectorAll(css)]
      .map((element) => shownIn(element, read, hidden).trim())
      .filter(Boolean);
    if (values.length > 0) return values;
  }
  return [];
}

export function findFirst(root: ParentNode, generations: readonly Selector[]): Element | undefined {
  for (const { css } of generations) {
    const element = root.querySelector(css);
    if (element) return element;
  }
  return undefined;
}

const secretElements = /^(?:meta|script|style|template|noscript|link|base|head)$/;

/**
 * Whether an element may hold what a session is made of. A selector that did not come with Sidelight is refused when it
 * asks for one (`lib/selectors/reach.ts`); what it matches on a page is another matter.
 */
export function isOfSession(element: Element): boolean {
  const name = String(element.localName).toLowerCase();
  if (secretElements.test(name)) return true;
  if (!/^(?:input|textarea|select|button)$/.test(name)) return false;
  const say = (attribute: string) => element.getAttribute(attribute) ?? '';
  return (
    /^(?:hidden|password)$/i.test(say('type')) || secretName.test(`${say('name')} ${say('id')} ${say('autocomplete')}`)
  );
}

/** What an element holds, as its selector says; empty when it holds nothing, or what a session is made of. */
export function shownIn(element: Element, read: Selector['read'] = 'text', hidden = false): string {
  if (!hidden && isOfSession(element)) return '';
  if (read === 'value') return (element as Partial<HTMLInputElement>).value ?? element.getAttribute('value') ?? '';
  if (read.startsWith('@')) return element.getAttribute(read.slice(1)) ?? '';
  return visibleText(element);
}

/** Deeper nesting than any page has by design. */
const deepest = 200;

/*
 * A form's controls hide its own properties when they are named like them (`<input name="childNodes">`): what then
 * stands there is not what a form has, and no reason to end the reading.
 */
function isHidden(element: Partial<Element>): boolean {
  return typeof element.getAttribute === 'function' && element.getAttribute('aria-hidden') === 'true';
}

function childrenOf({ childNodes }: Node): Iterable<Node> {
  return Symbol.iterator in Object(childNodes) ? childNodes : [];
}

/** The element's own root, where it is open. */
export function shadowOf({ shadowRoot }: Partial<Element>): ShadowRoot | undefined {
  return (shadowRoot as Partial<ShadowRoot> | null | undefined)?.nodeType === 11
    ? (shadowRoot ?? undefined)
    : undefined;
}

/** Text as a person reads it: lines at blocks and `<br>`, spaces collapsed except in `<pre>`, shadow roots included. */
export function visibleText(element: Node): string {
  const built = textBuilder();
  const walk = (node: Node, preformatted: boolean, depth: number) => {
    if (depth > deepest) return;
    if (node.nodeType === 3) {
      const value = node.nodeValue ?? '';
      const part = preformatted ? value : value.replace(/\s+/g, ' ');
      built.add(part === ' ' && built.isAfterSpace() ? '' : part);
      return;
    }
    if (node.nodeType !== 1 && node.nodeType !== 11) return;
    const name = String(node.nodeName).toLowerCase();
    if (unreadTags.has(name) || isHidden(node as Element)) return;
    if (name === 'br') return built.add('\n');
    const isBlock = blockTags.has(name);
    if (isBlock) built.line();
    if (name === 'li') built.add('- ');
    const shadow = shadowOf(node as Element);
    // A slotted child is read where it is assigned; without assignment, as a child.
    const children = shadow ? [...childrenOf(shadow), ...childrenOf(node)] : childrenOf(node);
    for (const child of children) walk(child, preformatted || name === 'pre', depth + 1);
    if (isBlock) built.line();
  };
  walk(element, false, 0);
  return tidy(built.text());
}
