import { useSyncExternalStore } from 'react';

/** What lies over the panel, and makes the rest of it inert: one at a time. */
export type Overlay = 'menu' | 'palette' | 'keys' | 'help' | 'first' | 'about';

let current: Overlay | undefined;
/** What the menu hangs below. */
let anchor: HTMLElement | undefined;
const listeners = new Set<() => void>();

export function openOverlay(next: Overlay | undefined): void {
  current = next;
  for (const listener of listeners) listener();
}

export function openMenuBelow(button: HTMLElement): void {
  anchor = button;
  openOverlay('menu');
}

/** Also while it is on its way to the screen: keys are meant for it. */
export const isOverlayOpen = () => current !== undefined;

export const menuAnchor = () => (anchor?.isConnected ? anchor : undefined);

export function useOverlay(): Overlay | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => current,
  );
}
