import type { LauncherState } from '@/lib/contract/tabs';
import { defaultPlace, type Place, tidyPlace } from '@/lib/place';
import { guestEn } from '@/locales/page.en';
import { create, createHost, putIntoPage } from './create';
import guestStyles from './guest.css?inline';
import { whenIntended } from './intent';
import { createLauncher } from './launcher';
import { leaveOpen, wasLeftOpen } from './left-open';
import { loadPanel } from './load';
import { tell } from './messages';
import { createNote } from './note';
import type { Panel } from './panel';
import { loadPlace, savePlace } from './place';
import { loadWords } from './words';

/** What Sidelight puts into a site's page: one element, in whose closed shadow root launcher and panel live. */
export interface GuestElement {
  show(state: LauncherState): void;
  /** The page shows another record: nothing of the one before stays visible. */
  expect(record: string): void;
  /** The panel says which record it shows. */
  frameShows(record: string | null): void;
  toggle(): void;
  close(): void;
  /** Lets the page be seen and clicked; returns what brings an open panel back. */
  stepAside(): () => void;
  /** In the launcher's place: that the extension was updated, and a way on. */
  sayOrphaned(): void;
  remove(): void;
}

/** @param isOrphan whether the extension is gone from under the page: asked before anything that needs it */
export function createElement({ isOrphan, signal }: { isOrphan(): boolean; signal: AbortSignal }): GuestElement {
  removeLeftOver();
  const style = create('style', { textContent: guestStyles });
  const { host, root } = createHost(style);

  let place: Place = defaultPlace;
  let words = guestEn;
  const launcher = createLauncher({
    open: () => setAsWished(true),
    move: (change) => putAsWished(change),
  });
  let panel: Panel | undefined;
  let expected: string | undefined;
  root.append(launcher.element);
  putIntoPage(host);

  /** Only who opens it pays for it; whoever is about to finds it loaded already, and nothing drawn in it. */
  whenIntended(launcher.element, () => {
    if (!isOrphan()) tell(createdPanel(), (created) => created.load());
  });

  async function createdPanel(): Promise<Panel> {
    const createPanel = await loadPanel();
    if (panel) return panel;
    panel = createPanel({
      words,
      resize: (width) => putAsWished({ width }),
      moved: putAt,
      isOrphan,
    });
    if (expected !== undefined) panel.expect(expected);
    panel.putAt(place);
    root.append(panel.element);
    return panel;
  }

  let isOpen = false;
  let wishes = 0;
  let focusedBefore: Element | null = null;
  function setOpen(open: boolean, { byItself }: { byItself: boolean }) {
    if (open === isOpen || isOrphan()) return;
    isOpen = open;
    launcher.element.hidden = open;
    if (open) {
      const { activeElement } = document;
      focusedBefore = activeElement === host ? null : activeElement;
      createdPanel().then(
        (created) => {
          if (isOpen) created.open(!byItself);
        },
        () => {
          isOpen = launcher.element.hidden = false;
        },
      );
    } else {
      panel?.close();
      if (byItself) return;
      if (focusedBefore instanceof HTMLElement && focusedBefore.isConnected) focusedBefore.focus();
      else launcher.focus();
    }
  }
  function setAsWished(open: boolean) {
    wishes += 1;
    setOpen(open, { byItself: false });
    tell(leaveOpen(isOpen));
  }
  /** Where and as the person left it in this or another tab of the host; one that nobody looks at is none to open it in. */
  async function setAsLeft() {
    if (document.visibilityState !== 'visible') return;
    const wished = wishes;
    const [stored, open] = await Promise.all([loadPlace(), wasLeftOpen()]);
    if (wished !== wishes || !host.isConnected) return;
    putAt(stored);
    if (!host.hidden) setOpen(open, { byItself: true });
  }
  function putAt(next: Place) {
    place = tidyPlace(next);
    launcher.putAt(place);
    panel?.putAt(place);
  }
  function putAsWished(change: Partial<Place>) {
    wishes += 1;
    putAt({ ...place, ...change });
    tell(savePlace(change)); // It is remembered next time or not: nothing is lost.
  }

  putAt(place);
  loadWords().then(
    (said) => {
      if (!said) return;
      words = { ...words, ...said.words.guest };
      launcher.speak(said.tag, words);
      if (said.hiddenOn?.includes(location.hostname)) launcher.show({ hidden: true });
      panel?.speak(words);
    },
    () => undefined, // It stays English.
  );
  tell(setAsLeft());
  const seen = ({ isTrusted, type }: Event) => {
    if (isTrusted && !isOrphan() && type !== 'focus') tell(setAsLeft());
  };
  addEventListener('focus', seen, { signal });
  document.addEventListener('visibilitychange', seen, { signal });
  const stopClock = launcher.startClock((tick) => setInterval(() => isOrphan() || tick(), 15_000));

  return {
    show(state) {
      // Whoever took it away, a page that is being built anew or one that does not want it, has a new record by now.
      if (!host.isConnected) putIntoPage(host);
      launcher.show(state);
    },
    expect(record) {
      expected = record;
      panel?.expect(record);
    },
    frameShows: (record) => panel?.shows(record),
    toggle: () => setAsWished(!isOpen),
    close: () => setAsWished(false),
    stepAside() {
      const wasOpen = isOpen;
      setOpen(false, { byItself: true });
      host.hidden = true;
      return () => {
        host.hidden = false;
        setOpen(wasOpen, { byItself: false });
      };
    },
    sayOrphaned() {
      stopClock();
      panel?.close();
      // The script of a newer version took its place.
      if (!host.isConnected) return;
      host.hidden = false;
      root.replaceChildren(style, createNote(words, place));
    },
    remove() {
      isOpen = false;
      stopClock();
      panel?.close();
      host.remove();
    },
  };
}

/**
 * A script of an older version cannot take its element along when its extension is updated. Nothing of it can be seen
 * by the page, so it is known by what is in its closed root, which only extensions can see.
 */
function removeLeftOver(): void {
  for (const child of document.documentElement.children) {
    if (child.localName !== 'div') continue;
    if (rootOf(child as HTMLElement)?.querySelector('.launcher')) child.remove();
  }
}

function rootOf(element: HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null }): ShadowRoot | null {
  // Firefox has it as a property that only extensions see.
  return import.meta.env.FIREFOX
    ? (element.openOrClosedShadowRoot ?? null)
    : (chrome.dom.openOrClosedShadowRoot(element) as ShadowRoot | null);
}
