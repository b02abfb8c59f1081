import { Fragment, useRef } from 'react';
import type { Stretch } from './masking';
import classes from './Review.module.css';
import { useSelected } from './use-selected';

interface PreviewProps {
  stretches: Stretch[];
  /** A person selected these characters of it. */
  onSelect: (start: number, end: number) => void;
}

/** The text as it will be copied; what is masked is a bar with its placeholder, what is shown is outlined. */
export function Preview({ stretches, onSelect }: PreviewProps) {
  const paper = useRef<HTMLPreElement>(null);
  useSelected(paper, onSelect);
  return (
    <pre ref={paper} className={classes.paper} dir="auto">
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
