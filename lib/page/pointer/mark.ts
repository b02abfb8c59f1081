import { create, createHost, putIntoPage } from '../create';
import { markStyles } from './styles';
import type { WordsPart } from './words-in';

/** Milliseconds: long enough to be found after the page has scrolled. */
const shownFor = 3500;

let current: AbortController | undefined;

/**
 * Draws a frame around an element and paint over its words, in an element of our own above the page and below our panel:
 * what lies over the panel would keep clicks from being taken. It follows the page's scrolling, takes no pointer, and goes
 * by itself, with the next mark or with the record.
 */
export function mark(element: Element, words: readonly WordsPart[], leaving: AbortSignal): void {
  current?.abort();
  const ended = new AbortController();
  current = ended;
  const { host, root } = createHost(create('style', { textContent: markStyles }));
  host.ariaHidden = 'true';
  const end = () => ended.abort();
  const draw = () => {
    if (ended.signal.aborted) return;
    if (!element.isConnected) return end();
    root.replaceChildren(
      root.firstChild as Node,
      ...boxes(element, [element.getBoundingClientRect()], 'entry'),
      ...boxes(element, words.flatMap(rectsOf), 'words'),
    );
    requestAnimationFrame(draw);
  };
  ended.signal.addEventListener('abort', () => host.remove());
  leaving.addEventListener('abort', end, { signal: ended.signal });
  setTimeout(end, shownFor);
  putIntoPage(host);
  draw();
}

export function rectsOf({ node, start, end }: WordsPart): DOMRect[] {
  if (!node.isConnected) return [];
  const range = node.ownerDocument.createRange();
  const length = node.length;
  range.setStart(node, Math.min(start, length));
  range.setEnd(node, Math.min(end, length));
  return [...range.getClientRects()];
}

/** As much of each as its page lets be seen: what is scrolled out of its box is not drawn beside the box. */
function boxes(element: Element, rects: readonly DOMRect[], className: string): HTMLElement[] {
  const seen = seenOf(element);
  const frame = element.ownerDocument.defaultView?.frameElement?.getBoundingClientRect();
  const [x, y] = [frame?.left ?? 0, frame?.top ?? 0];
  return rects.flatMap((rect) => {
    const left = Math.max(rect.left, seen.left);
    const top = Math.max(rect.top, seen.top);
    const [width, height] = [Math.min(rect.right, seen.right) - left, Math.min(rect.bottom, seen.bottom) - top];
    if (width <= 0 || height <= 0) return [];
    const box = create('div', { className });
    Object.assign(box.style, {
      left: `${left + x}px`,
      top: `${top + y}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
    return [box];
  });
}

/** The part of the window in which an element can be seen, whatever it is scrolled in. */
function seenOf(element: Element): { left: number; top: number; right: number; bottom: number } {
  const page = element.ownerDocument.defaultView ?? window;
  const seen = { left: 0, top: 0, right: page.innerWidth, bottom: page.innerHeight };
  for (let one = parentOf(element); one; one = parentOf(one)) {
    if (one === one.ownerDocument.documentElement || one === one.ownerDocument.body) break;
    const { overflowX, overflowY } = page.getComputedStyle(one);
    const box = one.getBoundingClientRect();
    if (overflowX !== 'visible') {
      seen.left = Math.max(seen.left, box.left);
      seen.right = Math.min(seen.right, box.right);
    }
    if (overflowY !== 'visible') {
      seen.top = Math.max(seen.top, box.top);
      seen.bottom = Math.min(seen.bottom, box.bottom);
    }
  }
  return seen;
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? ('host' in root ? (root as ShadowRoot).host : null);
}
