import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { IconButton } from './Button';
import classes from './Sheet.module.css';
import { useStatus } from './Status';

interface SheetProps {
  title: string;
  /** Name of the button that leads back, e.g. `Back to packet`. */
  back: string;
  aside?: ReactNode;
  footer: (close: () => void) => ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** A modal dialog over the whole panel; the browser brings the focus back when it closes. */
export function Sheet({ title, back, aside, footer, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const { setHost } = useStatus();
  const close = () => dialog.current?.close();

  useLayoutEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    setHost(element);
    return () => setHost(null);
  }, [setHost]);

  return (
    <dialog ref={dialog} className={classes.sheet} aria-labelledby={titleId} onClose={onClose}>
      <div className={classes.head}>
        <IconButton icon="left" label={back} onClick={close} />
        <h2 id={titleId}>{title}</h2>
        {aside && <span className={classes.aside}>{aside}</span>}
      </div>
      <div className={classes.body}>{children}</div>
      <div className={classes.foot}>{footer(close)}</div>
    </dialog>
  );
}
