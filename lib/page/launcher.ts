import type { LauncherState } from '@/lib/contract/tabs';
import type { Place } from '@/lib/place';
import { guestEn } from '@/locales/page.en';
import { create } from './create';
import { fill, plural } from './words';

export interface Launcher {
  element: HTMLElement;
  /** What the state leaves out stays as it was. */
  show(state: LauncherState): void;
  /** From now on in another language than English. */
  speak(tag: string, words: typeof guestEn): void;
  putAt(place: Place): void;
  focus(): void;
  /** Keeps the minutes true; returns what stops it. */
  startClock(every: (tick: () => void) => ReturnType<typeof setInterval>): () => void;
}

/**
 * The small docked control: mark, risk, runbooks that fit, packet, next update, clock. Opens the panel; its grip moves it.
 * The pictures are drawn by the style sheet, which takes no elements for them.
 */
export function createLauncher(act: { open: () => void; move: (place: Partial<Place>) => void }): Launcher {
  const element = create('div', { className: 'launcher', role: 'complementary', ariaLabel: 'Sidelight' });
  const button = create('button', { className: 'open' });
  button.addEventListener('click', act.open);
  const risk = row(button, 'risk');
  const fits = row(button, 'fits');
  const packet = row(button, 'packet');
  const due = row(button, 'due');
  const clock = row(button, 'clock');
  const grip = create('button', { className: 'move' });
  element.append(button, grip);
  makeMovable(grip, element, act.move);

  /** A team's own word for a driver, or the catalogue's; one of a newer version goes without. */
  const becauseOf = (risk: string, from: LauncherState['riskFrom'] = []) => {
    const drivers = from.map(({ id, title }) => title ?? words.drivers[id]).filter(Boolean);
    return drivers.length > 0 ? `${risk} (${drivers.join(', ')})` : risk;
  };

  let state: LauncherState = { fits: 0 };
  let tag = 'en-GB';
  let words = guestEn;
  const draw = () => {
    element.style.display = state.hidden || state.hiddenHere ? 'none' : '';
    const { packet: counts, runningSince: since, updateAt, reminds } = state;
    const level = state.risk ? words.risk[state.risk] : undefined;
    const minutes = since ? minutesIn(Date.now() - since) : 0;
    // Minutes that began: at the last of them there is one left.
    const left = updateAt ? -minutesIn(Date.now() - updateAt) : undefined;
    risk.show(level, state.risk ?? undefined);
    fits.show(state.fits && `${state.fits}`);
    packet.show(counts && `${counts.met}/${counts.required}`);
    due.show(left === undefined ? undefined : left > 0 ? hours(left) : '!');
    clock.show((since ? hours(minutes) : '') + (reminds ? '!' : ''));
    grip.ariaLabel = words.move;
    const parts = [
      level && becauseOf(fill(words.riskOf, { level }), state.riskFrom),
      state.fits && plural(tag, state.fits, words.fits),
      counts && fill(words.packet, counts),
      left !== undefined && (left > 0 ? plural(tag, left, words.due) : words.late),
      since && plural(tag, minutes, words.clock),
      reminds && words.time[reminds],
    ].filter(Boolean);
    // The tooltip is the name: who sees it and who hears it learn the same, and the shortcut in it.
    button.title = button.ariaLabel = [words.open, parts.join(', ')].filter(Boolean).join(': ');
  };
  draw();

  return {
    element,
    show(next) {
      state = { ...state, ...next };
      draw();
    },
    speak(said, spoken) {
      tag = said;
      words = spoken;
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

const minutesIn = (milliseconds: number) => Math.floor(milliseconds / 60_000);
const hours = (minutes: number) => `${Math.floor(minutes / 60)}:${`${minutes % 60}`.padStart(2, '0')}`;

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

/** Nothing to say, no row; none is made before there was something. */
function row(button: HTMLElement, name: 'risk' | 'fits' | 'packet' | 'due' | 'clock') {
  let element: HTMLElement | undefined;
  return {
    /** @param kind which picture stands beside it, where there are several */
    show(value: string | 0 | undefined, kind?: string) {
      if (!value && !element) return;
      element ??= create('span', { className: `row ${name}` });
      if (!element.isConnected) button.append(element);
      element.hidden = !value;
      if (kind) element.dataset.kind = kind;
      element.textContent = value || '';
    },
  };
}
