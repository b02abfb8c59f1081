import { type RefObject, useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useStatus } from '../../ui/Status';

/**
 * A dialog over the panel as long as it is drawn. `close` gives the focus back to where it was, whatever the browser does
 * of itself: Firefox on a Mac gives a clicked button none.
 */
export function useModal(
  onClose: () => void,
  giveBackTo?: HTMLElement,
): { dialog: RefObject<HTMLDialogElement | null>; close: () => void } {
  const dialog = useRef<HTMLDialogElement>(null);
  const before = useRef<Element>(null);
  const { setHost } = useStatus();

  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element || element.open) return;
    before.current = document.activeElement;
    element.showModal();
  }, []);
  useLayoutEffect(() => {
    setHost(dialog.current);
    return () => setHost(null);
  }, [setHost]);

  function close() {
    dialog.current?.close();
    flushSync(onClose);
    const to = giveBackTo ?? before.current;
    if (to instanceof HTMLElement && to.isConnected && to !== document.body) to.focus();
  }
  return { dialog, close };
}
