import { shadowOf } from '@/lib/sites/dom';
import { squeezed, squeezedSign } from '@/lib/sites/entries';
import { unreadTags } from '@/lib/sites/text';

/** Some of the text of one node. */
export interface WordsPart {
  node: Text;
  start: number;
  end: number;
}

/**
 * Where a span of an entry's text stands in the element that shows it. A page writes the text with markup and line breaks
 * of its own, so letters and digits alone are compared; none where the page writes it otherwise.
 */
export function wordsIn(element: Element, text: string, span: { start: number; end: number }): WordsPart[] {
  const words = squeezed(text.slice(span.start, span.end));
  if (words === '') return [];
  const signs = signsIn(element);
  const shown = signs.map(({ sign }) => sign).join('');
  // The same words may stand there more than once.
  const at = nth(shown, words, count(squeezed(text.slice(0, span.start)), words)) ?? nth(shown, words, 0);
  if (at === undefined) return [];
  const parts: WordsPart[] = [];
  for (const { node, index, length } of signs.slice(at, at + words.length)) {
    const last = parts.at(-1);
    if (last?.node === node) last.end = Math.max(last.end, index + length);
    else parts.push({ node, start: index, end: index + length });
  }
  return parts;
}

interface Sign {
  /** One UTF-16 unit of what a sign is squeezed to. */
  sign: string;
  node: Text;
  index: number;
  length: number;
}

/** Deeper nesting than any page has by design. */
const deepest = 200;

function signsIn(element: Element): Sign[] {
  const signs: Sign[] = [];
  const walk = (node: Node, depth: number) => {
    if (depth > deepest) return;
    if (node.nodeType === 3) {
      let index = 0;
      for (const sign of node.nodeValue ?? '') {
        const squeezedTo = squeezedSign(sign);
        for (let unit = 0; unit < squeezedTo.length; unit += 1) {
          signs.push({ sign: squeezedTo.charAt(unit), node: node as Text, index, length: sign.length });
        }
        index += sign.length;
      }
      return;
    }
    if (unreadTags.has(String(node.nodeName).toLowerCase())) return;
    const shadow = node.nodeType === 1 ? shadowOf(node as Element) : undefined;
    for (const child of [...(shadow?.childNodes ?? []), ...node.childNodes]) walk(child, depth + 1);
  };
  walk(element, 0);
  return signs;
}

function nth(text: string, words: string, wanted: number): number | undefined {
  let at = text.indexOf(words);
  for (let left = wanted; left > 0 && at >= 0; left -= 1) at = text.indexOf(words, at + words.length);
  return at < 0 ? undefined : at;
}

function count(text: string, words: string): number {
  return text.split(words).length - 1;
}
