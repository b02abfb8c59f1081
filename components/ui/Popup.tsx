import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { cx } from './cx';
import classes from './Popup.module.css';

interface PopupProps {
  /** Content of the button that opens it. */
  button: ReactNode;
  buttonClass?: string;
  title?: string;
  /** Name of the list. */
  label: string;
  /** Where the list hangs; the default is below the nearest positioned element. */
  above?: boolean;
  children: (close: () => void) => ReactNode;
}

/** A list over the panel, opened by a button: closes on `Esc`, on a click elsewhere, and when the focus leaves. */
export function Popup({ button, buttonClass, title, label, above, children }: PopupProps) {
  const [isOpen, setIsOpen] = useState(false);
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => setIsOpen(false);

  useEffect(() => {
    if (!isOpen) return;
    const point = (event: Event) => {
      if (event.target instanceof Node && !details.current?.contains(event.target)) setIsOpen(false);
    };
    window.addEventListener('pointerdown', point);
    return () => window.removeEventListener('pointerdown', point);
  }, [isOpen]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !isOpen) return;
    event.preventDefault();
    close();
    details.current?.querySelector('summary')?.focus();
  }
  function onBlur(event: FocusEvent) {
    if (event.relatedTarget instanceof Node && !details.current?.contains(event.relatedTarget)) close();
  }

  return (
    <details
      ref={details}
      open={isOpen}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <summary className={buttonClass} title={title}>
        {button}
      </summary>
      {isOpen && (
        <section
          className={cx(classes.list, above ? classes.above : classes.below)}
          aria-label={label}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls, and must by keyboard too
          tabIndex={0}
        >
          {children(close)}
        </section>
      )}
    </details>
  );
}
