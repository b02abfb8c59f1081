import { useEffect } from 'react';
import type { OfTab } from '@/lib/contract/inputs';
import { currentActions, perform } from '../../data/actions';
import { closePanel } from '../../data/ask';
import { isMod } from '../../ui/Kbd';
import { isOverlayOpen } from './overlay';

const textFields = 'input:not([type=radio],[type=checkbox],[type=button]), textarea, select, [contenteditable]';

/**
 * The keys of all that can be done now. Those without Ctrl or ⌘ do nothing while something is typed, and can be switched
 * off: speech input types too. While a dialog is open the keys are its own.
 */
export function useKeys(singleKeys: boolean): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isDialogOpen()) return;
      const keys = keysOf(event);
      if (keys === undefined) return;
      const isSingle = keys.length === 1;
      if (isSingle && !singleKeys) return;
      // Fields have an undo of their own.
      if (isTyping(event) && (isSingle || keys === 'Mod+Z')) return;
      // Of two runbooks that are open, the one that was opened last.
      const action = currentActions().findLast((one) => one.keys === keys);
      if (!action) return;
      event.preventDefault();
      perform(action);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [singleKeys]);
}

/** `Esc` closes an injected panel and so gives the focus back to the page. An open dialog or list comes first. */
export function useEscape(of: OfTab | undefined): void {
  useEffect(() => {
    if (!of) return;
    const press = (event: KeyboardEvent) => {
      const isTaken = event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey;
      if (event.key === 'Escape' && !isTaken && !isDialogOpen()) closePanel(of);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [of]);
}

/** As actions name them: the character that is typed, whatever it takes to type it, or `Mod+K`. */
function keysOf(event: KeyboardEvent): string | undefined {
  if (event.key.length !== 1) return undefined;
  if (isMod(event)) return event.shiftKey ? undefined : `Mod+${event.key.toUpperCase()}`;
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  return event.key.toLowerCase();
}

function isDialogOpen(): boolean {
  return isOverlayOpen() || document.querySelector('dialog[open]') !== null;
}

function isTyping(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest(textFields) !== null;
}
