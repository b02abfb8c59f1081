/** Foreign text, verbatim: what a site, a person or a runbook says. It is isolated, so its direction cannot disturb ours. */
const foreign = 'bdi, [dir=auto], [translate=no], code, pre, script, style';
const spokenAttributes = ['aria-label', 'aria-description', 'aria-roledescription', 'title', 'placeholder', 'alt'];

/**
 * What a person reads or hears below `root` that did not come from the catalogue, when it is drawn in the
 * pseudo-locale: letters outside of ⟦⟧ that are not foreign text.
 */
export function hardCodedIn(root: Node): string[] {
  const found: string[] = [];
  let depth = 0; // a sentence may run through several elements
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (node.closest(foreign)) continue;
      for (const [name, text] of spokenBy(node)) {
        if (hasOutside(text)) found.push(`${node.tagName.toLowerCase()} ${name}: ${text}`);
      }
    } else if (!node.parentElement?.closest(foreign)) {
      const text = node.textContent ?? '';
      if (hasOutside(text, depth)) found.push(node.textContent ?? '');
      depth = depthAfter(text, depth);
    }
  }
  if (depth !== 0) found.push('A sentence does not end.');
  return found;
}

function spokenBy(element: Element): [name: string, text: string][] {
  const spoken = spokenAttributes.map((name): [string, string] => [name, element.getAttribute(name) ?? '']);
  // Nobody typed what stands in a field that takes nothing; the value of a box to tick is not shown.
  const isBox = element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type);
  if (element instanceof HTMLInputElement && element.readOnly && !isBox) spoken.push(['value', element.value]);
  return spoken;
}

function hasOutside(text: string, depth = 0): boolean {
  let at = depth;
  for (const letter of text) {
    at = depthAfter(letter, at);
    if (at === 0 && /\p{L}/u.test(letter)) return true;
  }
  return false;
}

function depthAfter(text: string, depth: number): number {
  return [...text].reduce((at, letter) => at + (letter === '⟦' ? 1 : letter === '⟧' ? -1 : 0), depth);
}
