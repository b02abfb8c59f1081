import { type Place, placeKey, tidyPlace } from '@/lib/place';
import type { guestEn } from '@/locales/page.en';
import { makeRoom } from './aside';
import { create } from './create';
import { createFrame, type Frame } from './frame';
import { followStored } from './stored';

export interface Panel {
  element: HTMLElement;
  /** Before it is opened: loads its page, which draws nothing until then. */
  load(): void;
  /** @param takesFocus not where it opens by itself */
  open(takesFocus: boolean): void;
  /** Also before it is thrown away. */
  close(): void;
  putAt(place: Place): void;
  /** From now on in another language than English. */
  speak(words: typeof guestEn): void;
  /** Hides what the panel shows until it says that it shows this record. */
  expect(record: string): void;
  /** The panel says which record it shows, or that it shows none. */
  shows(record: string | null): void;
}

/** The panel at the window's edge: its frame is loaded when it is first opened and kept while the record is there. */
export function createPanel(given: {
  words: typeof guestEn;
  resize: (width: number) => void;
  /** The person put it elsewhere, in another tab or with the panel's own menu. */
  moved: (place: Place) => void;
  /** Asked while it is open: with the extension the frame's page goes, without a word. */
  isOrphan: () => boolean;
}): Panel {
  const { words, resize, moved, isOrphan } = given;
  const element = create('div', { className: 'frame', hidden: true });
  const grip = create('div', {
    className: 'grip',
    tabIndex: 0,
    role: 'separator',
    ariaOrientation: 'vertical',
    ariaLabel: words.width,
    ariaValueMin: '320',
    ariaValueMax: '600',
  });
  element.append(grip);
  let frame: Frame | undefined;
  let asking: ReturnType<typeof setInterval> | undefined;
  let place = tidyPlace(undefined);
  let wantsFocus = false;
  let giveBack: (() => void) | undefined;
  let unfollow: (() => void) | undefined;
  let expected: string | undefined;

  /**
   * Once more, unless the person took the focus elsewhere meanwhile: a document that is loaded into a frame starts without
   * the focus that the frame had.
   */
  const focusAgain = () => {
    const { activeElement, body } = document;
    const { host } = element.getRootNode() as ShadowRoot;
    if (!wantsFocus || element.hidden || (activeElement !== body && activeElement !== host)) return;
    frame?.element.blur();
    frame?.element.focus();
  };
  const makeRoomAgain = () => {
    giveBack?.();
    // A page that would keep less than it gives is covered rather than squeezed.
    const makes = place.aside && !element.hidden && innerWidth >= 2 * place.width;
    giveBack = makes ? makeRoom(place) : undefined;
  };
  const loaded = () => {
    if (frame) return frame;
    frame = createFrame();
    frame.element.addEventListener('load', focusAgain);
    element.append(frame.element);
    return frame;
  };
  const widthTo = (x: number) => (place.side === 'right' ? innerWidth - x : x);
  grip.addEventListener('pointerdown', (event) => {
    grip.setPointerCapture(event.pointerId);
    element.classList.add('moving'); // The frame below would swallow the pointer.
  });
  grip.addEventListener('pointermove', (event) => {
    if (grip.hasPointerCapture(event.pointerId)) element.style.width = `${widthTo(event.clientX)}px`;
  });
  grip.addEventListener('pointerup', (event) => {
    element.classList.remove('moving');
    resize(widthTo(event.clientX));
  });
  grip.addEventListener('keydown', (event) => {
    const wider = place.side === 'right' ? 'ArrowLeft' : 'ArrowRight';
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    event.stopPropagation();
    resize(element.offsetWidth + (event.key === wider ? 20 : -20));
  });

  return {
    element,
    load: () => void loaded(),
    open(takesFocus) {
      if (asking) this.close();
      element.hidden = false;
      wantsFocus = takesFocus;
      asking = setInterval(isOrphan, 2000);
      unfollow = followStored(placeKey, (next) => moved(tidyPlace(next)));
      addEventListener('resize', makeRoomAgain);
      makeRoomAgain();
      const shown = loaded();
      if (takesFocus) shown.element.focus();
      // There a frame that was hidden takes it once it is laid out.
      if (import.meta.env.FIREFOX) requestAnimationFrame(focusAgain);
      shown.tellShown(true);
    },
    close() {
      element.hidden = true;
      clearInterval(asking);
      asking = undefined;
      unfollow?.();
      removeEventListener('resize', makeRoomAgain);
      makeRoomAgain();
      frame?.tellShown(false);
    },
    speak(words) {
      grip.ariaLabel = words.width;
    },
    expect(record) {
      expected = record;
      element.classList.add('covered');
    },
    shows(record) {
      // `null` is a message without anything of any record, which may be seen.
      element.classList.toggle('covered', record !== null && record !== expected);
    },
    putAt(next) {
      place = next;
      makeRoomAgain();
      element.dataset.side = place.side;
      element.style.width = `${place.width}px`;
      grip.ariaValueNow = `${place.width}`;
    },
  };
}
