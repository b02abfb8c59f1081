import type { Standing } from '@/lib/contract/to-frame';

/** Follows a frame and tells how it stands. While nothing moves it costs nothing: the browser calls when it does. */
export function followStanding(frame: HTMLIFrameElement): () => Standing {
  let box = frame.getBoundingClientRect();
  let since = Date.now();
  let watcher: IntersectionObserver | undefined;

  /** The frame's place is all that the observer looks at, so that whatever moves leaves it. */
  const watch = (threshold = 1) => {
    watcher?.disconnect();
    const { top, right, bottom, left } = box;
    const edges = [top, innerWidth - right, innerHeight - bottom, left];
    let isFirst = true;
    watcher = new IntersectionObserver(
      ([entry]) => {
        const ratio = entry?.intersectionRatio ?? 0;
        if (!isFirst) look();
        // Fractions of pixels: what is there at first is the whole.
        else if (ratio !== threshold && ratio > 0) watch(ratio);
        isFirst = false;
      },
      { root: document, rootMargin: edges.map((edge) => `${-Math.floor(edge)}px`).join(' '), threshold },
    );
    watcher.observe(frame);
  };
  const look = () => {
    const { x, y, width, height } = frame.getBoundingClientRect();
    const isSame = x === box.x && y === box.y && width === box.width && height === box.height;
    if (!isSame) {
      box = new DOMRect(x, y, width, height);
      since = Date.now();
    }
    watch();
  };
  watch();
  // A window of another size moves the frame with its own edge, which the observer, as large as the window, does not see.
  const resized = () => {
    if (frame.isConnected) look();
    else removeEventListener('resize', resized);
  };
  addEventListener('resize', resized);

  return () => {
    look();
    return { seen: !import.meta.env.FIREFOX || isSeen(frame, box), since };
  };
}

/** Smaller than this, nobody reads what they click. */
const leastSize = 200;
/** The `z-index` of the frame's box (`guest.css`): only what is as high, or in the top layer, can lie over it. */
const ownLevel = 2147483646;

/** Whether a person can see all of the frame. For browsers that do not tell the frame so themselves. */
function isSeen(frame: HTMLIFrameElement, { left, top, right, bottom, width, height }: DOMRect): boolean {
  const isInside = left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
  if (!isInside || width < leastSize || height < leastSize) return false;
  for (let one: Element | null = frame; one; one = around(one)) {
    if (!isPlain(getComputedStyle(one))) return false;
  }
  const host = inDocument(frame);
  for (let column = 1; column < 10; column += 2) {
    for (let row = 1; row < 20; row += 2) {
      const at = document.elementFromPoint(left + (width * column) / 10, top + (height * row) / 20);
      if (at !== host) return false;
    }
  }
  return !isCovered(document, host, { left, top, right, bottom });
}

/** The element around another, out of shadow roots too. */
function around(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The element, or what it is in, that stands in the page's own tree. */
function inDocument(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? inDocument(root.host) : element;
}

/** Shown as it is: nothing makes it fainter, moves it, or cuts it. */
function isPlain(style: CSSStyleDeclaration): boolean {
  const { display, visibility, opacity, mixBlendMode, contentVisibility } = style;
  const { filter, transform, translate, rotate, scale, perspective, clipPath, maskImage } = style;
  return (
    display !== 'none' &&
    visibility === 'visible' &&
    opacity === '1' &&
    mixBlendMode === 'normal' &&
    contentVisibility !== 'hidden' &&
    [filter, transform, translate, rotate, scale, perspective, clipPath, maskImage].every((value) => value === 'none')
  );
}

type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/**
 * What lets the pointer through is not found by pointing at it (`elementFromPoint`), and hides the frame all the same. A
 * few elements at most stand as high as the frame does.
 */
function isCovered(root: Document | ShadowRoot, host: Element, box: Box): boolean {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element === host) continue;
    for (const part of [null, '::before', '::after']) {
      const style = getComputedStyle(element, part);
      const isHigh = Number(style.zIndex) >= ownLevel || (part === null && element.matches(':modal, :popover-open'));
      if (!isHigh || style.visibility !== 'visible' || style.display === 'none' || style.opacity === '0') continue;
      if (part && style.content === 'none') continue;
      // A pseudo-element tells no box.
      if (part || meets(element.getBoundingClientRect(), box)) return true;
    }
    const inner = shadowOf(element);
    if (inner && isCovered(inner, host, box)) return true;
  }
  return false;
}

function meets(one: Box, other: Box): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}

/** Firefox lets content scripts into closed roots. */
function shadowOf(element: HTMLElement): ShadowRoot | null {
  return (element as { openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot ?? null;
}
