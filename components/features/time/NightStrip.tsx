import type { Away } from '@/lib/time/away';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './NightStrip.module.css';

/** A night along a line; the part in which nobody was there, or the computer slept, is hatched. */
export function NightStrip({ startedAt, now, away }: { startedAt: number; now: number; away: Away }) {
  const w = useWords();
  const share = (at: number) => `${((at - startedAt) / Math.max(1, now - startedAt)) * 100}%`;
  const place = (from: number, to: number) => ({
    insetInlineStart: share(from),
    insetInlineEnd: `calc(100% - ${share(to)})`,
  });
  const span = { from: w.format.timeOfDay(away.from), to: w.format.timeOfDay(away.to) };
  const said = away.cause === 'sleep' ? w.entries.away.slept(span) : w.entries.away.gone(span);
  return (
    <div className={classes.night}>
      <div className={classes.line} role="img" aria-label={said}>
        <span className={classes.worked} style={place(startedAt, away.from)} />
        <span className={classes.hatched} style={place(away.from, away.to)} />
        <span className={classes.worked} style={place(away.to, now)} />
      </div>
      <p className={text.small}>{said}</p>
    </div>
  );
}
