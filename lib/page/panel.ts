import { guestEn } from '@/locales/page.en';
import type { PageWords } from '@/locales/stored';
import { create } from './create';
import { createFrame, type Frame } from './frame';
import type { Place } from './place';

export interface Panel {
  element: HTMLElement;
  open(): void;
  close(): void;
  putAt(place: Place): void;
  /** From now on in another language than English. */
  speak(said: PageWords): void;
  /** Hides what the panel shows until it says that it shows this record. */
  expect(record: string): void;
  /** The panel says which record it shows, or that it shows none. */
  shows(record: string | null): void;
}

/** The panel at the window's edge: its frame is loaded when it is first opened and kept while the record is there. */
export function createPanel({ resize }: { resize: (width: number) => void }): Panel {
  const element = create('div', { className: 'frame', hidden: true });
  const grip = create('div', {
    className: 'grip',
    tabIndex: 0,
    role: 'separator',
    ariaOrientation: 'vertical',
    ariaLabel: guestEn.width,
    ariaValueMin: '320',
    ariaValueMax: '600',
  });
  element.append(grip);
  let frame: Frame | undefined;
  let side: Place['side'] = 'right';
  let expected: string | undefined;

  const widthTo = (x: number) => (side === 'right' ? innerWidth - x : x);
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
    const wider = side === 'right' ? 'ArrowLeft' : 'ArrowRight';
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    event.stopPropagation();
    resize(element.offsetWidth + (event.key === wider ? 20 : -20));
  });

  return {
    element,
    open() {
      element.hidden = false;
      if (!frame) {
        frame = createFrame();
        element.append(frame.element);
      }
      frame.element.focus();
      frame.tellShown(true);
    },
    close() {
      element.hidden = true;
      frame?.tellShown(false);
    },
    speak({ words }) {
      grip.ariaLabel = words.guest.width;
    },
    expect(record) {
      expected = record;
      element.classList.add('covered');
    },
    shows(record) {
      // `null` is a message without anything of any record, which may be seen.
      element.classList.toggle('covered', record !== null && record !== expected);
    },
    putAt(place) {
      side = place.side;
      element.dataset.side = place.side;
      element.style.width = `${place.width}px`;
      grip.ariaValueNow = `${place.width}`;
    },
  };
}
