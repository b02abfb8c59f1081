import type { Selector } from '@/lib/selectors/selector';
import { isOfSession, shownIn, visibleText } from '@/lib/sites/dom';

/** A place on the page that a person pointed at. */
export interface PickedPlace {
  css: string;
  read?: Selector['read'];
}

/** Attributes that developers name things by, the most lasting first. Classes come from tools and are left out. */
const naming = [
  'data-test-id',
  'data-testid',
  'data-target-selection-name',
  'field-label',
  'data-field-id',
  'data-qa',
  'data-cy',
  'id',
  'name',
  'itemprop',
  'data-garden-id',
];

/** More steps than this from the nearest name would break with the next small change. */
const mostSteps = 6;

/**
 * A selector for a place, unique within the record's part of the page, that has a chance to fit the next record too:
 * from an element with a lasting name, in few steps. `undefined` when nothing near has such a name.
 * @param path what was pointed at, from the innermost element out
 * @param roots where the page shows the record
 * @param recordId a name with this in it is of this record only
 */
export function selectorOf(
  path: readonly Element[],
  roots: readonly ParentNode[],
  recordId: string,
): PickedPlace | undefined {
  // A part that is named for its field holds label and value: readers find the value in it.
  const element = path.find((one) => one.hasAttribute('field-label') && rootOf(one, roots)) ?? path[0];
  const root = element && rootOf(element, roots);
  if (!element || !root) return undefined;
  const place = placeOf(element);
  if (isOfSession(element)) return undefined;
  const value = shownIn(element, place.read).toLowerCase();
  let steps = '';
  let at: Element | null = element;
  for (let count = 0; at && at !== root && count < mostSteps; count++) {
    for (const name of namesOf(at, recordId, value)) {
      const css = name + steps;
      const found = root.querySelectorAll(css);
      if (found.length === 1 && found[0] === element) return { css, ...place };
    }
    steps = ` > ${positionOf(at)}${steps}`;
    at = at.parentElement;
  }
  return undefined;
}

/** The part of the record that an element is in. */
export function rootOf(element: Element, roots: readonly ParentNode[]): ParentNode | undefined {
  return roots.find((root) => root !== element && root.contains(element));
}

/** A name that says the value, as `priority-high` does, fits no other record; and the value is the customer's text. */
function namesOf(element: Element, recordId: string, shown: string): string[] {
  return naming.flatMap((attribute) => {
    const value = element.getAttribute(attribute);
    if (!value || !isLasting(value, recordId)) return [];
    if (shown.length > 1 && value.toLowerCase().includes(shown)) return [];
    return `${element.localName}[${attribute}="${value.replace(/["\\]/g, String.raw`\$&`)}"]`;
  });
}

/** Not of this record, and not made up by a tool as it goes: React's `:r1:`, hashes, running numbers. */
function isLasting(value: string, recordId: string): boolean {
  if (value.length > 120 || value.includes(recordId) || /[\n\r:«»]/.test(value.slice(0, 1))) return false;
  const named = value.replace(/customfield_\d+/, '');
  return !/\d{5,}|[0-9a-f]{8,}-|(?=\w*\d)(?=\w*[a-f])\b[0-9a-f]{8,}\b/i.test(named);
}

function positionOf(element: Element): string {
  const alike = [...(element.parentNode?.children ?? [])].filter(({ localName }) => localName === element.localName);
  return alike.length === 1 ? element.localName : `${element.localName}:nth-of-type(${alike.indexOf(element) + 1})`;
}

/** What of the element holds its value. */
function placeOf(element: Element): Pick<PickedPlace, 'read'> {
  if (/^(?:input|select|textarea)$/.test(element.localName)) return { read: 'value' };
  if (element.hasAttribute('datetime')) return { read: '@datetime' };
  const told = ['aria-label', 'title', 'alt'].find((attribute) => element.getAttribute(attribute));
  return told && visibleText(element) === '' ? { read: `@${told}` } : {};
}
