import { guestEn } from '@/locales/page.en';
import type { PageWords } from '@/locales/stored';
import { create } from './create';
import { extension } from './extension';
import type { Place } from './place';

export interface Frame {
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

/** The panel's frame: our own page, loaded when it is first opened and kept while the record is there. */
export function createFrame({ resize }: { resize: (width: number) => void }): Frame {
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
  let iframe: HTMLIFrameElement | undefined;
  let side: Place['side'] = 'right';
  let expected: string | undefined;

  /** A hidden frame's page cannot tell that it is hidden: told, it stops listening to the worker. No secret is in it. */
  const tellShown = (isShown: boolean) => iframe?.contentWindow?.postMessage({ sidelight: { isShown } }, '*');

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
      if (!iframe) {
        iframe = create('iframe', {
          ariaLabel: 'Sidelight', // A title would show as a tooltip over the whole panel.
          src: extension.url('/panel.html'),
          // For any origin: Chrome loads the frame by an address of its own making, which is not the origin it ends up with.
          allow: 'clipboard-write *',
        });
        element.append(iframe);
      }
      iframe.focus();
      tellShown(true);
    },
    close() {
      element.hidden = true;
      tellShown(false);
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
