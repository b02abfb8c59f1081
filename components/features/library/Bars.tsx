import type { ReactNode } from 'react';
import { cx } from '../../ui/cx';
import { Foreign } from '../../ui/Foreign';
import classes from './LibraryPage.module.css';

interface BarOf {
  name: string;
  /** Of the whole, 0 to 1. */
  share: number;
  /** What stands beside it says it in words. */
  words: ReactNode;
}

/** Shares as bars under one another, each with its figure; `goal`, 0 to 1, is a mark in all of them. */
export function Bars({ bars, goal }: { bars: readonly BarOf[]; goal?: number }) {
  return (
    <ul className={classes.bars}>
      {bars.map(({ name, share, words }) => (
        <li key={name}>
          <Foreign>{name}</Foreign>
          <span className={cx(classes.track, goal === undefined && classes.plain)} aria-hidden="true">
            <i style={{ width: `${Math.round(Math.min(1, share) * 100)}%` }} />
            {goal !== undefined && <u style={{ insetInlineStart: `${goal * 100}%` }} />}
          </span>
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}
