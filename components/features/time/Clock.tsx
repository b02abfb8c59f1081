import { useNow } from '../../ui/use-now';
import { useWords } from '../../ui/words';

/** Time since an instant, to the second; its name changes by the minute and is never announced. */
export function Clock({ since, className }: { since: number; className?: string }) {
  const w = useWords();
  const seconds = (useNow(1000) - since) / 1000;
  const minutes = Math.max(0, Math.floor(seconds / 60));
  return (
    <span
      className={className}
      role="timer"
      aria-live="off"
      aria-label={w.time.clockName({ hours: Math.floor(minutes / 60), minutes: minutes % 60 })}
    >
      {w.format.clock(seconds)}
    </span>
  );
}
