import { useEffect, useEffectEvent } from 'react';

/** Milliseconds between tries; then the page's script is taken to be gone. */
const waits = [2000, 3000, 5000, 10_000, 20_000];

/**
 * Asks again what a page did not answer. A page that lays out a huge comment answers nobody for seconds, just as one
 * whose script was replaced, and tells nobody when it is done.
 */
export function useAskedAgain(isUnreachable: boolean, retry: () => void): void {
  const ask = useEffectEvent(retry);
  useEffect(() => {
    if (!isUnreachable) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const waitFor = ([wait, ...further]: number[]) => {
      if (wait === undefined) return;
      timer = setTimeout(() => {
        ask();
        waitFor(further);
      }, wait);
    };
    waitFor(waits);
    return () => clearTimeout(timer);
  }, [isUnreachable]);
}
