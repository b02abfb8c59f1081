import { shownIn } from '@/lib/sites/dom';
import { isolated } from '@/lib/text/foreign';
import { pickerEn } from '@/locales/page.en';
import { create, createHost, putIntoPage } from '../create';
import { fill } from '../words';
import { type PickedPlace, rootOf, selectorOf } from './selector-of';
import { pickerStyles } from './styles';

export interface PickWith {
  /** What the person calls the field. */
  label: string;
  recordId: string;
  /** Where the page shows the record now. */
  roots: () => readonly ParentNode[];
  /** Keeps the place; rejects when it could not be kept. */
  take: (place: PickedPlace) => Promise<void>;
  /** Ends the picking when the page goes to another record. */
  signal: AbortSignal;
  /** Of a language other than English. */
  words?: typeof pickerEn;
}

/** No field is longer; a whole column of the page is. */
const mostCharacters = 200;

/**
 * Lets a person point at an element of the page, by pointer or by keys; resolves when they took one or ended it.
 * Nothing of it reaches the page: clicks and keys are taken before the page sees them.
 */
export async function pickPlace({ label, recordId, roots, take, signal, words = pickerEn }: PickWith): Promise<void> {
  if (signal.aborted) return;
  const name = isolated(label);
  const { host, box, bar, end, isOnEnd, say } = createOverlay(name, words);
  const documents = [...new Set([document, ...roots().map((root) => root.ownerDocument ?? (root as Document))])];
  const ended = new AbortController();
  const listening = { capture: true, signal: ended.signal };
  let path: Element[] = [];

  const aim = (next: Element[]): PickedPlace | undefined => {
    path = next;
    const [element] = path;
    if (!element) return undefined;
    const place = selectorOf(path, roots(), recordId);
    const value = place ? shownIn(named(place.css, path), place.read) : '';
    const isField = place !== undefined && value.length <= mostCharacters;
    placeBox(box, element);
    box.classList.toggle('bad', !isField);
    if (isField) say(fill(value ? words.value : words.empty, { label: name, value: isolated(value) }));
    else if (place) say(words.tooMuch);
    else say(rootOf(element, roots()) ? words.nameless : words.outside);
    return isField ? place : undefined;
  };

  const choose = async (place: PickedPlace | undefined) => {
    if (!place) return;
    try {
      await take(place);
      ended.abort();
    } catch {
      say(words.notSaved);
    }
  };

  const onKey = (event: KeyboardEvent) => {
    const isForEnd = isOnEnd() && (event.key === 'Enter' || event.key === ' ');
    if (event.key === 'Tab' || isForEnd) return;
    stop(event);
    if (event.key === 'Escape') ended.abort();
    if (event.key === 'Enter') choose(aim(path));
    const next = walk(event.key, path[0], roots());
    if (!next) return;
    next.scrollIntoView?.({ block: 'nearest' });
    aim(outFrom(next));
  };

  for (const page of documents.map(({ defaultView }) => defaultView ?? window)) {
    page.addEventListener('pointermove', (event) => isOurs(event, host) || aim(pathOf(event)), listening);
    for (const name of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'contextmenu', 'dblclick'] as const) {
      page.addEventListener(name, (event) => isOurs(event, host) || stop(event), listening);
    }
    page.addEventListener(
      'click',
      (event) => {
        if (isOurs(event, host)) return;
        stop(event);
        choose(aim(pathOf(event))); // a click by touch has no move before it
      },
      listening,
    );
    page.addEventListener('keydown', onKey, listening);
  }
  end.addEventListener('click', () => ended.abort());
  putIntoPage(host);
  bar.focus();

  return new Promise((resolve) => {
    ended.signal.addEventListener('abort', () => {
      host.remove();
      resolve();
    });
    signal.addEventListener('abort', () => ended.abort(), { signal: ended.signal });
  });
}

/** The element that a selector made from this path is of. */
function named(css: string, path: readonly Element[]): Element {
  return path.find((element) => element.matches(css)) ?? (path[0] as Element);
}

/** Out, in, before, after: the record's parts by arrow keys, from its first. */
function walk(key: string, from: Element | undefined, roots: readonly ParentNode[]): Element | undefined {
  const isArrow = /^Arrow(?:Up|Down|Left|Right)$/.test(key);
  if (!isArrow) return undefined;
  if (!from || !rootOf(from, roots)) return roots[0]?.firstElementChild ?? undefined;
  const to = {
    ArrowUp: from.parentElement,
    ArrowDown: from.firstElementChild ?? from.shadowRoot?.firstElementChild,
    ArrowLeft: from.previousElementSibling,
    ArrowRight: from.nextElementSibling,
  }[key];
  return to && rootOf(to, roots) ? to : undefined;
}

function outFrom(element: Element): Element[] {
  return element.parentElement ? [element, ...outFrom(element.parentElement)] : [element];
}

function pathOf(event: Event): Element[] {
  return event.composedPath().filter((one): one is Element => (one as Partial<Node>).nodeType === 1);
}

function isOurs(event: Event, host: Element): boolean {
  return event.composedPath().includes(host);
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Around the element; one inside a frame is shifted by where the frame is. */
function placeBox(box: HTMLElement, element: Element): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  const frame = element.ownerDocument.defaultView?.frameElement?.getBoundingClientRect();
  Object.assign(box.style, {
    left: `${left + (frame?.left ?? 0)}px`,
    top: `${top + (frame?.top ?? 0)}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
  box.hidden = false;
}

function createOverlay(label: string, words: typeof pickerEn) {
  const style = create('style', { textContent: pickerStyles });
  const box = create('div', { className: 'box', hidden: true });
  const bar = create('div', { className: 'bar', tabIndex: -1, role: 'dialog', ariaLabel: fill(words.name, { label }) });
  const status = create('p', { role: 'status' });
  const end = create('button', { type: 'button', textContent: words.end });
  bar.append(
    create('strong', { textContent: fill(words.title, { label }) }),
    create('span', { textContent: words.keys }),
    status,
    end,
  );
  const { host, root } = createHost(style, box, bar);
  return {
    host,
    box,
    bar,
    end,
    isOnEnd: () => root.activeElement === end,
    say: (words: string) => {
      status.textContent = words;
    },
  };
}
