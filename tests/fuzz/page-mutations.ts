import fc from 'fast-check';
import { anyText } from './json-mutations';
import { type Page, type PageNode, placesIn } from './page-tree';

/** One change to a page; places are taken modulo what there is. */
export interface PageMutation {
  op:
    | 'drop'
    | 'empty'
    | 'duplicate'
    | 'reorder'
    | 'wrap'
    | 'rename'
    | 'drop-attribute'
    | 'attribute'
    | 'text'
    | 'markup'
    | 'swap-records';
  at: number;
  to: number;
  text: string;
}

export const pageMutations = fc.array(
  fc.record<PageMutation>({
    op: fc.constantFrom(
      'drop',
      'empty',
      'duplicate',
      'reorder',
      'wrap',
      'rename',
      'drop-attribute',
      'attribute',
      'text',
      'markup',
      'swap-records',
    ),
    at: fc.nat(),
    to: fc.nat(),
    text: anyText,
  }),
  { minLength: 1, maxLength: 8 },
);

const element = (name: string, attributes: Record<string, string>, ...children: (PageNode | string)[]): PageNode => ({
  name,
  attributes,
  children,
});

/** What a customer may have written, as careless pages would let it through. */
const markup: PageNode[] = [
  element('script', {}, 'alert(1)'),
  element('img', { src: 'x', onerror: 'alert(1)' }),
  element('style', {}, 'body { display: none }'),
  element('template', {}, element('p', {}, 'inside a template')),
  element('svg', {}, element('title', {}, 'a picture')),
  element('iframe', { srcdoc: '<p>framed</p>' }),
  element('a', { href: 'javascript:alert(1)' }, 'a link'),
  element('p', { dir: 'rtl' }, '\u202Eevil\u202C'),
  element('div', { 'aria-hidden': 'true' }, 'hidden words'),
  element('form', { action: 'https://evil.example' }, element('input', { name: 'id', value: 'typed words' })),
];

/** A changed copy of the page. */
export function mutatedPage(page: Page, mutations: readonly PageMutation[]): Page {
  const copy = structuredClone(page);
  for (const mutation of mutations) change(copy, mutation);
  return copy;
}

function change(page: Page, { op, at, to, text }: PageMutation): void {
  const places = placesIn(page);
  const place = places[at % Math.max(1, places.length)];
  if (!place) return;
  const { list, index, node } = place;
  if (op === 'drop') list.splice(index, 1);
  if (op === 'duplicate') list.splice(index, 0, structuredClone(node));
  if (op === 'reorder') list.splice(to % list.length, 0, ...list.splice(index, 1));
  if (op === 'wrap') list[index] = { name: to % 2 ? 'div' : 'x-wrap', attributes: {}, children: [node] };
  if (op === 'swap-records')
    swapRecords(
      places.flatMap(({ node: one }) => (isRecord(one) ? [one] : [])),
      at,
      to,
    );
  if (typeof node === 'string') {
    if (op === 'text') list[index] = text;
    return;
  }
  if (op === 'empty') node.children = [];
  if (op === 'rename') node.name = to % 2 ? 'section' : 'x-other';
  if (op === 'markup')
    node.children.splice(to % (node.children.length + 1), 0, structuredClone(markup[to % markup.length] ?? text));
  const names = Object.keys(node.attributes);
  const name = names[to % Math.max(1, names.length)];
  if (name === undefined) return;
  if (op === 'drop-attribute') delete node.attributes[name];
  // An id that names another record would make the page itself wrong; a swap changes all of them.
  if (op === 'attribute' && !/\d{3}/.test(node.attributes[name] ?? '')) node.attributes[name] = text;
}

function isRecord(node: PageNode | string): node is PageNode & { record: string } {
  return typeof node !== 'string' && node.record !== undefined;
}

/** Two mounted records change places: each is the other by every id on the page. */
function swapRecords(roots: (PageNode & { record: string })[], at: number, to: number): void {
  const one = roots[at % Math.max(1, roots.length)];
  const other = roots.filter((root) => root.record !== one?.record)[to % Math.max(1, roots.length - 1)];
  if (!one || !other) return;
  const [a, b] = [one.record, other.record];
  for (const root of roots) {
    if (root.record === a) renameRecord(root, a, b);
    else if (root.record === b) renameRecord(root, b, a);
  }
}

function renameRecord(node: PageNode, from: string, to: string): void {
  if (node.record === from) node.record = to;
  for (const [name, value] of Object.entries(node.attributes)) node.attributes[name] = value.replaceAll(from, to);
  for (const list of [node.children, node.shadow ?? []]) {
    for (const [index, child] of list.entries()) {
      if (typeof child === 'string') list[index] = child.replaceAll(from, to);
      else renameRecord(child, from, to);
    }
  }
}
