import { findEntry } from '@/lib/sites/entries';
import { placesOf } from '@/lib/sites/entry-places';
import { loadAdded } from '../added-selectors';
import type { Tools } from '../tools';
import { mark, rectsOf } from './mark';
import { type WordsPart, wordsIn } from './words-in';

/** Scrolls to where words of a message stand on the page, and marks them for a moment. Nothing of the page is changed. */
export const pointer: Tools['pointer'] = async ({ site, ref, signal }, { entry, start, end }) => {
  const places = placesOf(site.id);
  const added = await loadAdded(site.id).catch(() => []);
  if (!places || signal.aborted) return 'absent';
  const shown = findEntry(entry, places, site.roots(ref, document, added), added, ref);
  // What the page folded away or keeps in another of its tabs is there and cannot be seen.
  if (!shown || shown.element.checkVisibility?.() === false) return 'absent';
  const words = wordsIn(shown.body, entry.text, { start, end });
  scrollTo(words[0]?.node.parentElement ?? shown.element);
  mark(shown.element, words, signal);
  return isCovered(shown.element, words) ? 'covered' : 'shown';
};

function scrollTo(element: Element): void {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  // What is higher than the window begins at its top.
  const block = element.getBoundingClientRect().height > innerHeight ? 'start' : 'center';
  element.scrollIntoView?.({ behavior: isCalm ? 'instant' : 'smooth', block, inline: 'nearest' });
}

/** Scrolling goes up and down: what our panel at the window's edge covers, it covers at any height. */
function isCovered(element: Element, [first]: readonly WordsPart[]): boolean {
  const { left, width } = (first ? rectsOf(first)[0] : undefined) ?? element.getBoundingClientRect();
  const frame = element.ownerDocument.defaultView?.frameElement?.getBoundingClientRect();
  const x = left + Math.min(40, width / 2) + (frame?.left ?? 0);
  const hit = document.elementFromPoint?.(x, innerHeight / 2);
  // What is ours stands beside the body, and no parser leaves anything of the page there.
  return hit != null && hit !== document.body && hit.parentElement === document.documentElement;
}
