import type { LauncherState } from '@/lib/contract/tabs';
import { guestEn } from '@/locales/page.en';
import type { PageWords } from '@/locales/stored';
import { create } from './create';
import type { Place } from './place';
import { fill, plural } from './words';

export interface Launcher {
  element: HTMLElement;
  /** What the state leaves out stays as it was. */
  show(state: LauncherState): void;
  /** From now on in another language than English. */
  speak(said: PageWords): void;
  putAt(place: Place): void;
  focus(): void;
  /** Keeps the minutes true; returns what stops it. */
  startClock(every: (tick: () => void) => number): () => void;
}

const circle = 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 1 0 8 1.8';

/** The small docked control: mark, runbooks that fit, packet, clock. Opens the panel; its grip moves it. */
export function createLauncher(act: { open: () => void; move: (place: Partial<Place>) => void }): Launcher {
  const element = create('div', { className: 'launcher', role: 'complementary', ariaLabel: 'Sidelight' });
  const button = create('button', { title: 'Sidelight · Alt+S' });
  button.addEventListener('click', act.open);
  const fits = row('M3 3.2A1.2 1.2 0 0 1 4.2 2H13v9.6H4.2A1.2 1.2 0 0 0 3 12.8ZM3 12.8A1.2 1.2 0 0 0 4.2 14H13v-2.4');
  const packet = row(`${circle}M8 1.8v12.4`);
  const clock = row(`${circle}M8 4.6V8l2.4 1.6`);
  button.append(mark(), fits.element, packet.element, clock.element);

  const grip = create('button', { className: 'move' });
  grip.append(icon('M5 6h0m3 0h0m3 0h0m-6 4h0m3 0h0m3 0h0'));
  element.append(button, grip);
  makeMovable(grip, element, act.move);

  let state: LauncherState = { fits: 0 };
  let tag = 'en-GB';
  let words: PageWords['words']['guest'] = guestEn;
  const draw = () => {
    const { packet: counts, runningSince: since } = state;
    const minutes = since ? Math.floor((Date.now() - since) / 60_000) : undefined;
    fits.show(state.fits && `${state.fits}`);
    packet.show(counts && `${counts.met}/${counts.required}`);
    clock.show(minutes === undefined ? undefined : `${Math.floor(minutes / 60)}:${`${minutes % 60}`.padStart(2, '0')}`);
    grip.ariaLabel = words.move;
    const parts = [
      state.fits && plural(tag, state.fits, words.fits),
      counts && fill(words.packet, counts),
      minutes !== undefined && plural(tag, minutes, words.clock),
    ].filter(Boolean);
    button.ariaLabel = [words.open, parts.join(', ')].filter(Boolean).join(': ');
  };
  draw();

  return {
    element,
    show(next) {
      state = { ...state, ...next };
      draw();
    },
    speak(said) {
      tag = said.tag;
      words = said.words.guest;
      draw();
    },
    putAt(place) {
      element.dataset.side = place.side;
      element.style.top = `${place.top * 100}%`;
    },
    focus: () => button.focus(),
    startClock(every) {
      const timer = every(draw);
      return () => clearInterval(timer);
    },
  };
}

function makeMovable(grip: HTMLElement, element: HTMLElement, move: (place: Partial<Place>) => void) {
  let from = 0;
  grip.addEventListener('pointerdown', (event) => {
    grip.setPointerCapture(event.pointerId);
    from = event.clientY - element.getBoundingClientRect().top;
  });
  grip.addEventListener('pointermove', (event) => {
    if (grip.hasPointerCapture(event.pointerId)) element.style.top = `${event.clientY - from}px`;
  });
  grip.addEventListener('pointerup', (event) => {
    move({ top: (event.clientY - from) / innerHeight, side: event.clientX < innerWidth / 2 ? 'left' : 'right' });
  });
  grip.addEventListener('keydown', (event) => {
    const top = element.getBoundingClientRect().top / innerHeight;
    const moves: Record<string, Partial<Place>> = {
      ArrowUp: { top: top - 0.05 },
      ArrowDown: { top: top + 0.05 },
      ArrowLeft: { side: 'left' },
      ArrowRight: { side: 'right' },
    };
    const wanted = moves[event.key];
    if (!wanted) return;
    event.preventDefault();
    event.stopPropagation();
    move(wanted);
  });
}

function row(path: string) {
  const element = create('span', { className: 'row', hidden: true });
  const text = create('span');
  element.append(icon(path), text);
  return {
    element,
    /** Nothing to say, no row. */
    show(value: string | 0 | undefined) {
      element.hidden = !value;
      text.textContent = value || '';
    },
  };
}

const svgNamespace = 'http://www.w3.org/2000/svg';

function svg(tag: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS(svgNamespace, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function icon(path: string): SVGElement {
  const element = svg('svg', { class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true' });
  element.append(svg('path', { d: path }));
  return element;
}

function mark(): SVGElement {
  const element = svg('svg', { class: 'mark', viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  element.append(
    svg('rect', { class: 'tile', width: '24', height: '24', rx: '6' }),
    svg('path', { class: 'light', d: 'M14.5 8.5 5 5v14l9.5-3.5Z' }),
    svg('rect', { class: 'pane', x: '15.5', y: '5', width: '3.5', height: '14', rx: '1.2' }),
  );
  return element;
}
