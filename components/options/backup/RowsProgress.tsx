import { Bar } from '../../ui/Meter';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import type { Progress } from './use-backup';

interface RowsProgressProps {
  progress: Progress;
  /** What is under way. */
  name: string;
  say: (progress: { done: string; total: string }) => string;
}

export function RowsProgress({ progress: { done, total }, name, say }: RowsProgressProps) {
  const w = useWords();
  return (
    <div className={text.row}>
      <div
        className={text.grow}
        role="progressbar"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
      >
        <Bar share={total > 0 ? done / total : undefined} />
      </div>
      <span className={text.meta}>{say({ done: w.format.number(done), total: w.format.number(total) })}</span>
    </div>
  );
}
