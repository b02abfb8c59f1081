import { type ReactNode, useId } from 'react';
import classes from './Options.module.css';

interface OptionsSectionProps {
  /** Where the list at the side leads. */
  id?: string;
  title: string;
  /** What it is for, in a sentence. */
  about: ReactNode;
  /** Buttons at the right edge. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A heading of the options page with its card. */
export function OptionsSection({ id: place, title, about, actions, children }: OptionsSectionProps) {
  const id = useId();
  return (
    <section id={place} className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <div>
          <h2 id={id}>{title}</h2>
          <p>{about}</p>
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      <div className={classes.card}>{children}</div>
    </section>
  );
}
