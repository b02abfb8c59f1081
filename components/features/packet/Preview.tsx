import { Fragment } from 'react';
import type { Piece } from './masking';
import classes from './Review.module.css';

/** The text as it will be copied; what is masked is a bar with its placeholder, what is shown is outlined. */
export function Preview({ pieces }: { pieces: Piece[] }) {
  return (
    <pre className={classes.paper} dir="auto">
      {pieces.map(({ start, text, finding, placeholder }) =>
        finding ? (
          <mark key={start} className={placeholder ? classes.masked : classes.shown}>
            {placeholder ?? text}
          </mark>
        ) : (
          <Fragment key={start}>{text}</Fragment>
        ),
      )}
    </pre>
  );
}
