import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { LauncherState } from '@/lib/contract/tabs';
import { create } from './create';
import guestStyles from './guest.css?inline';
import { createLauncher } from './launcher';
import { createPanel } from './panel';
import { defaultPlace, loadPlace, type Place, savePlace, tidyPlace } from './place';
import { loadWords } from './words';

/** What Sidelight puts into a site's page: one element, in whose closed shadow root launcher and panel live. */
export interface Guest {
  show(state: LauncherState): void;
  /** The page shows another record: nothing of the one before stays visible. */
  expect(record: string): void;
  /** The panel says which record it shows. */
  frameShows(record: string | null): void;
  toggle(): void;
  close(): void;
  /** Lets the page be seen and clicked; returns what brings an open panel back. */
  stepAside(): () => void;
  remove(): void;
}

const guestTag = 'sidelight-panel';

export function createGuest(ctx: ContentScriptContext): Guest {
  // A script of an older version may have left its element behind.
  for (const old of document.querySelectorAll(guestTag)) old.remove();
  const host = document.createElement(guestTag);
  const root = host.attachShadow({ mode: 'closed' });
  const style = create('style', { textContent: guestStyles });

  let place: Place = defaultPlace;
  const launcher = createLauncher({ open: () => setOpen(true), move: (moved) => putAt({ ...place, ...moved }, true) });
  const panel = createPanel({ resize: (width) => putAt({ ...place, width }, true) });
  root.append(style, launcher.element, panel.element);
  document.documentElement.append(host);

  let isOpen = false;
  let focusedBefore: Element | null = null;
  function setOpen(open: boolean) {
    if (open === isOpen) return;
    isOpen = open;
    launcher.element.hidden = open;
    if (open) {
      focusedBefore = document.activeElement === host ? null : document.activeElement;
      panel.open();
    } else {
      panel.close();
      if (focusedBefore instanceof HTMLElement && focusedBefore.isConnected) focusedBefore.focus();
      else launcher.focus();
    }
  }
  function putAt(next: Place, save: boolean) {
    place = tidyPlace(next);
    launcher.putAt(place);
    panel.putAt(place);
    if (save) savePlace(place).catch(() => undefined); // The place is remembered next time or not: nothing is lost.
  }

  putAt(place, false);
  loadPlace().then((stored) => putAt(stored, false));
  loadWords().then(
    (said) => {
      if (!said) return;
      launcher.speak(said);
      panel.speak(said);
    },
    () => undefined, // It stays English.
  );
  const stopClock = launcher.startClock((tick) => ctx.setInterval(tick, 15_000));

  return {
    show: (state) => launcher.show(state),
    expect: (record) => panel.expect(record),
    frameShows: (record) => panel.shows(record),
    toggle: () => setOpen(!isOpen),
    close: () => setOpen(false),
    stepAside() {
      const wasOpen = isOpen;
      setOpen(false);
      host.hidden = true;
      return () => {
        host.hidden = false;
        setOpen(wasOpen);
      };
    },
    remove() {
      stopClock();
      host.remove();
    },
  };
}
