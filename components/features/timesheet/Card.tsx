import { type ReactNode, useId } from 'react';
import text from '../../ui/text.module.css';
import classes from './Timesheet.module.css';

interface CardProps {
  title: ReactNode;
  about?: ReactNode;
  /** At the right edge of the title. */
  aside?: ReactNode;
  /** Not on paper. */
  isScreenOnly?: boolean;
  children: ReactNode;
}

/** A part of a wide page. */
export function Card({ title, about, aside, isScreenOnly, children }: CardProps) {
  const id = useId();
  return (
    <section className={isScreenOnly ? `${classes.card} ${classes.screen}` : classes.card} aria-labelledby={id}>
      <div className={classes.cardHead}>
        <div className={text.grow}>
          <h2 id={id}>{title}</h2>
          {about && <p className={text.support}>{about}</p>}
        </div>
        {aside}
      </div>
      {children}
    </section>
  );
}
