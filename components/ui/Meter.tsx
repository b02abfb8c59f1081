import { cx } from './cx';
import classes from './Meter.module.css';

export type Cell = 'full' | 'half' | 'empty' | 'unknown';

/** Completeness and coverage: one cell each, never a percentage. Decorative; the words stand beside it. */
export function Cells({ cells }: { cells: Cell[] }) {
  return (
    <span className={classes.cells} aria-hidden="true">
      {cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells are positions
        <i key={index} className={classes[cell]} />
      ))}
    </span>
  );
}

/** A score of five as dots, the last one filled in part. Decorative; the number stands beside it. */
export function Dots({ score }: { score: number }) {
  return (
    <span className={classes.dots} aria-hidden="true">
      {[0, 1, 2, 3, 4].map((dot) => {
        const share = Math.round(Math.min(1, Math.max(0, score - dot)) * 100);
        const fill = `linear-gradient(90deg, var(--text-2) ${share}%, transparent ${share}%)`;
        return <i key={dot} style={share > 0 ? { background: fill } : undefined} />;
      })}
    </span>
  );
}

/** A share of a whole, or hatched when it is unknown. Decorative; the number stands beside it. */
export function Bar({ share }: { share: number | undefined }) {
  return (
    <span className={cx(classes.bar, share === undefined && classes.unknown)} aria-hidden="true">
      {share !== undefined && <i style={{ width: `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%` }} />}
    </span>
  );
}
