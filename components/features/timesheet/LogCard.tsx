import { useEffect, useRef } from 'react';
import { QueryState } from '../../data/QueryState';
import { LogForm } from '../time/LogForm';
import { useTime } from '../time/use-time';
import classes from './Timesheet.module.css';

/** Logging for any day, from the page that shows what is missing. */
export function LogCard() {
  const card = useRef<HTMLDivElement>(null);
  const query = useTime({});
  const isThere = query.data !== undefined;
  useEffect(() => {
    if (isThere) card.current?.querySelector('input')?.focus();
  }, [isThere]);
  return (
    <div ref={card} className={`${classes.card} ${classes.screen} ${classes.log}`}>
      <QueryState query={query}>{(view) => <LogForm view={view} on={undefined} />}</QueryState>
    </div>
  );
}
