import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
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
  // Before it is drawn: what is drawn may take the focus at once.
  const [before] = useState(() => document.activeElement);
  const { setHost } = useStatus();

  useLayoutEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  useLayoutEffect(() => {
    setHost(dialog.current);
    return () => setHost(null);
  }, [setHost]);

  function close() {
    dialog.current?.close();
    flushSync(onClose);
    const to = giveBackTo ?? before;
    if (to instanceof HTMLElement && to.isConnected && to !== document.body) to.focus();
  }
  return { dialog, close };
}
