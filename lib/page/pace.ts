/** A page that goes from record to record faster than this is not read until it stays. Milliseconds. */
const calm = 250;
/** More records than this in so many milliseconds is nobody's reading: what is beyond waits. */
const most = 10;
const span = 10_000;

/**
 * Returns what begins something now or later, the last that was asked for only: at once on a calm page, so that a person
 * waits for nothing, and a page that changes its address without end costs the worker next to nothing.
 */
export function createPace(signal: AbortSignal): (begin: () => void) => void {
  const begun: number[] = [];
  let calmAt = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(waiting));
  return (begin) => {
    clearTimeout(waiting);
    const now = performance.now();
    const last = begun.length === most ? (begun[0] as number) + span : 0;
    const wait = Math.max(last - now, now < calmAt ? calm : 0);
    calmAt = now + calm;
    const run = () => {
      begun.push(performance.now());
      if (begun.length > most) begun.shift();
      begin();
    };
    if (wait <= 0) run();
    else waiting = setTimeout(run, wait);
  };
}
