import { Fragment } from 'react';
import type { Stretch } from './masking';
import classes from './Review.module.css';

/** The text as it will be copied; what is masked is a bar with its placeholder, what is shown is outlined. */
export function Preview({ stretches }: { stretches: Stretch[] }) {
  return (
    <pre className={classes.paper} dir="auto">
      {stretches.map(({ start, text, mark }) =>
        mark ? (
          <mark key={start} className={mark.isMasked ? classes.masked : classes.shown}>
            {text}
          </mark>
        ) : (
          <Fragment key={start}>{text}</Fragment>
        ),
      )}
    </pre>
  );
}
