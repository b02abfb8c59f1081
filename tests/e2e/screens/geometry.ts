import type { Scope } from '../find.ts';
import { sleep } from '../until.ts';

/** Smallest height that is left for what scrolls between the bars that stay; smallest side of a link, as WCAG 2.2 asks. */
const limits = { room: 120, link: 24 };

/**
 * Smallest side of a target, and most words of a name: the panel’s are hit and heard in passing; on a wide page a name
 * holds the whole title of a runbook, or an entry with its times.
 */
const limitsOf = { panel: { target: 28, words: 15 }, page: { target: 24, words: 24 } };

/** What is on its way when a screen is looked at (a scroll, a part that comes later) is where it belongs by then. */
const passesMs = 500;

/**
 * What is wrong with where things are on the screen, by the boxes that the browser laid out: one line each, with what it
 * is and where. No picture is needed, and no name of a screen: the same rules for all of them. A fault stays for as long
 * as the screen does: what a second look does not find was on its way.
 */
export async function faults(scope: Scope, kind: keyof typeof limitsOf = 'panel'): Promise<string[]> {
  const lookOnce = () => scope.evaluate(look, { ...limits, ...limitsOf[kind] });
  const found = await lookOnce();
  if (found.length === 0) return [];
  await sleep(passesMs);
  const again = new Set(await lookOnce());
  return found.filter((fault) => again.has(fault));
}

/** Runs in the page, where nothing else of this file is. */
async function look(limits: { room: number; words: number; target: number; link: number }): Promise<string[]> {
  const found: string[] = [];
  const view = { left: 0, top: 0, right: document.documentElement.clientWidth, bottom: innerHeight };
  type Box = { left: number; top: number; right: number; bottom: number };
  const widthOf = (box: Box) => box.right - box.left;
  const heightOf = (box: Box) => box.bottom - box.top;
  const meet = (a: Box, b: Box): Box => ({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  });
  const isIn = (inner: Box, outer: Box, by = 1) =>
    inner.left >= outer.left - by &&
    inner.right <= outer.right + by &&
    inner.top >= outer.top - by &&
    inner.bottom <= outer.bottom + by;

  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
  const root = dialog ?? document.body;
  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element) => {
    const known = styles.get(element);
    if (known) return known;
    const style = getComputedStyle(element);
    styles.set(element, style);
    return style;
  };
  /** What follows for an element from what holds for the one around it, told once for each; at the root, `outermost`. */
  const fromAround = <Told>(outermost: Told, tell: (element: Element, around: Told) => Told) => {
    const told = new Map<Element, Told>();
    const of = (element: Element | null): Told => {
      if (!element || element === document.documentElement) return outermost;
      const known = told.get(element);
      if (known !== undefined) return known;
      const found = tell(element, of(element.parentElement));
      told.set(element, found);
      return found;
    };
    return of;
  };
  const isClipped = fromAround(false, (element, around) => {
    const { clipPath } = styleOf(element);
    return around || (clipPath !== 'none' && clipPath !== '');
  });
  /** For the eyes: not what only a screen reader is told. */
  const isSeen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    if (width <= 1 || height <= 1 || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      return false;
    return !isClipped(element);
  };
  /** As a person would say which one it is. */
  const named = (element: Element) => {
    const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return `${element.localName} “${words.replace(/\s+/g, ' ').trim().slice(0, 40)}”`;
  };
  /** What an element is painted with: things of different layers lie over each other by design. */
  const layerOf = fromAround(root, (element, around) => {
    const { position, zIndex } = styleOf(element);
    const isLayer = position === 'sticky' || position === 'fixed' || (position === 'absolute' && zIndex !== 'auto');
    return isLayer || element === root ? element : around;
  });
  const everywhere: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
  /** What scrolls or hides what is in it: the element and all around it. */
  const windowOf = fromAround(everywhere, (element, around) => {
    if (element === document.body) return everywhere;
    return styleOf(element).overflowX === 'visible' ? around : meet(around, element.getBoundingClientRect());
  });
  /** A box as far as what scrolls or hides it lets it be seen. */
  const shownPart = (box: Box, within: Element | null): Box => meet(box, windowOf(within));

  const everything = [...root.querySelectorAll('*')].filter((element) => !element.closest('svg *') && isSeen(element));
  const operable = everything.filter((element) =>
    element.matches(
      'a[href], button, summary, input, select, textarea, [role="tab"], [role="menuitem"], [role="option"]',
    ),
  );

  // The page itself never scrolls sideways, and nothing stands out of it.
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth + 1) found.push(`sideways: the page is ${scrollWidth} wide of ${innerWidth}`);
  for (const element of everything) {
    const box = shownPart(element.getBoundingClientRect(), element.parentElement);
    if (widthOf(box) > 0 && heightOf(box) > 0 && (box.right > view.right + 1 || box.left < view.left - 1)) {
      found.push(`outside: ${named(element)} from ${Math.round(box.left)} to ${Math.round(box.right)}`);
    }
  }

  // What one can operate overlaps nothing else that one can operate.
  const boxes = operable.map((element) => ({
    element,
    layer: layerOf(element),
    parts: [...element.getClientRects()].map((box) => shownPart(box, element.parentElement)),
  }));
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      if (one.layer !== other.layer) continue;
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
      const shared = one.parts.flatMap((a) => other.parts.map((b) => meet(a, b)));
      if (shared.some((box) => widthOf(box) > 1 && heightOf(box) > 1)) {
        found.push(`overlap: ${named(one.element)} and ${named(other.element)}`);
      }
    }
  }

  // No line of text runs into another, nor out of the control that it stands on.
  const lines: { text: string; box: Box; node: Text; layer: Element }[] = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement;
    if (!(node instanceof Text) || !parent || node.data.trim() === '' || !isSeen(parent)) continue;
    if (parent.closest('option, textarea, svg')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const control = parent.closest('button, [role="tab"], summary, a[href]');
    const rects = [...range.getClientRects()].filter(({ width }) => width >= 1);
    if (rects.length > 1 && !parent.closest('pre, code, [class*="mono"]')) {
      for (const { index, 0: word } of node.data.matchAll(/(?<!\S)[\p{L}\p{M}]{2,14}(?=[\s,.;:!?]|$)/gu)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const [first, second] = [...range.getClientRects()].filter(({ width }) => width > 0);
        if (first && second && second.top > first.top + 2) found.push(`broken word: “${word}”`);
      }
    }
    for (const rect of rects) {
      const box = shownPart(rect, parent);
      // What scrolls cuts it, or nothing does.
      if (widthOf(box) < 1 || heightOf(box) < 1) continue;
      lines.push({ text: node.data.trim().slice(0, 30), box, node, layer: layerOf(parent) });
      if (control && styleOf(control).display !== 'inline' && !isIn(box, control.getBoundingClientRect(), 2)) {
        found.push(`out of its control: “${node.data.trim().slice(0, 30)}” of ${named(control)}`);
      }
    }
  }
  lines.sort((a, b) => a.box.top - b.box.top);
  for (const [index, one] of lines.entries()) {
    for (let next = index + 1; next < lines.length; next += 1) {
      const other = lines[next];
      if (!other || other.box.top > one.box.bottom) break;
      if (one.node === other.node || one.layer !== other.layer) continue;
      const shared = meet(one.box, other.box);
      // A font's own box is a little higher than what it draws.
      if (widthOf(shared) > 1 && heightOf(shared) > 5) found.push(`text: “${one.text}” and “${other.text}”`);
    }
  }
  const tabs = operable.filter((element) => element.getAttribute('role') === 'tab');
  for (const tab of tabs) {
    const own = lines.filter(({ node }) => tab.contains(node));
    const next = tabs[tabs.indexOf(tab) + 1];
    const others = lines.filter(({ node }) => next?.contains(node));
    for (const one of own) {
      for (const other of others) {
        const isBeside = heightOf(meet(one.box, other.box)) > 2;
        const gap = Math.max(other.box.left - one.box.right, one.box.left - other.box.right);
        if (isBeside && gap < 4) found.push(`tabs: “${one.text}” runs into “${other.text}”`);
      }
    }
  }

  // Nothing is cut off, unless it says so by an ellipsis and gives the whole in its title.
  for (const element of everything) {
    const { overflowX, overflowY, textOverflow, display } = styleOf(element);
    if (display === 'inline' || element.matches('select, input, textarea, svg, i')) continue;
    const hasText = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    const isWide = element.scrollWidth > element.clientWidth + 1;
    const isHigh = element.scrollHeight > element.clientHeight + 2;
    const hides = /hidden|clip/;
    const isCutWide = isWide && (hides.test(overflowX) || (hasText && overflowX === 'visible'));
    const isCutHigh = isHigh && hides.test(overflowY);
    if (!isCutWide && !isCutHigh) continue;
    const clamps = styleOf(element).getPropertyValue('-webkit-line-clamp');
    const isDeliberate = isCutWide ? textOverflow === 'ellipsis' : clamps !== 'none' && clamps !== '';
    if (!isDeliberate) found.push(`cut: ${named(element)}`);
    else if (isCutWide && !element.closest('[title]') && !element.querySelector('[title]'))
      found.push(`cut without its whole: ${named(element)}`);
  }

  // A heading is not broken long before its line is full.
  for (const heading of everything.filter((element) => element.matches('h1, h2, h3'))) {
    const line = heading.getBoundingClientRect().width;
    const words: DOMRect[] = [];
    const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Text)) continue;
      for (const { index, 0: word } of node.data.matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        words.push(range.getBoundingClientRect());
      }
    }
    const first = words[0];
    const broken = words.find(({ top }) => first && top > first.top + first.height / 2);
    if (!first || !broken) continue;
    const before = words.slice(0, words.indexOf(broken));
    const used = Math.max(...before.map(({ right }) => right)) - Math.min(...before.map(({ left }) => left));
    if (used < line * 0.6 && used + broken.width + 6 < line) {
      found.push(`broken early: ${named(heading)} at ${Math.round((100 * used) / line)} %`);
    }
  }

  // Targets are large enough; a link within a sentence is text.
  for (const element of operable) {
    const label = element instanceof HTMLInputElement ? element.closest('label') : null;
    const { width, height } = (label ?? element).getBoundingClientRect();
    const own = element.textContent?.trim() ?? '';
    const isLink = styleOf(element).display.startsWith('inline') && element.matches('a, button') && own !== '';
    // Part of a sentence, whose other words stand right beside it.
    const beside = [...(element.parentElement?.childNodes ?? [])].filter((node) => node instanceof Text);
    if (isLink && beside.some(({ data }) => /\p{L}/u.test(data))) continue;
    const smallest = element.matches('a') ? limits.link : limits.target;
    if (Math.min(width, height) < smallest - 0.5) {
      found.push(`small: ${named(element)} is ${Math.round(width)} × ${Math.round(height)}`);
    }
  }

  // Names that are read out whole each time are short; the rest is a description.
  for (const element of operable) {
    const by = element.getAttribute('aria-labelledby')?.split(' ');
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const name =
      element.getAttribute('aria-label') ??
      (by ? by.map((id) => document.getElementById(id)?.textContent ?? '').join(' ') : undefined) ??
      (labels.length > 0
        ? labels.map(({ textContent }) => textContent).join(' ')
        : element.matches('select, input, textarea')
          ? ''
          : (element.textContent ?? ''));
    const count = name.split(/\s+/).filter(Boolean).length;
    if (count > limits.words) found.push(`name of ${count} words: ${named(element)}`);
  }

  // One primary button in a view, and it can be brought into view.
  const primary = operable.filter(
    (element) => element.matches('[class*="primary"]') && !element.hasAttribute('disabled'),
  );
  if (primary.length > 1) found.push(`primary buttons: ${primary.map(named).join(', ')}`);
  const scroller = dialog ?? document.scrollingElement ?? document.documentElement;
  const before = scroller.scrollTop;
  for (const button of primary) {
    button.scrollIntoView({ block: 'nearest' });
    // What was scrolled is told with the next frame.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const box = button.getBoundingClientRect();
    const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    if (!isIn(box, view)) found.push(`out of view: ${named(button)}`);
    else if (hit && !button.contains(hit) && styleOf(layerOf(hit)).position !== 'absolute')
      found.push(`covered: ${named(button)} by ${named(hit)}`);
  }

  // Whatever stays in place leaves room for what scrolls, wherever it is scrolled to.
  for (const at of [0, scroller.scrollHeight / 2, scroller.scrollHeight]) {
    scroller.scrollTop = at;
    const room = { top: 0, bottom: innerHeight };
    for (const bar of everything) {
      const { position } = styleOf(bar);
      const { top, bottom, height } = bar.getBoundingClientRect();
      if (position !== 'sticky' || height === 0 || bar.closest('[role="status"]')) continue;
      const { top: whereTop, bottom: whereBottom } = styleOf(bar);
      if (whereTop !== 'auto' && top < innerHeight / 2) room.top = Math.max(room.top, bottom);
      if (whereBottom !== 'auto' && bottom > innerHeight / 2) room.bottom = Math.min(room.bottom, top);
    }
    if (room.bottom - room.top < limits.room) {
      found.push(`room: ${Math.round(room.bottom - room.top)} of ${innerHeight} are left between the bars`);
    }
  }
  scroller.scrollTop = before;

  return [...new Set(found)];
}
