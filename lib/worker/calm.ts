/** Milliseconds without a question after which nobody is taken to wait for this worker. */
const calmMs = 250;
/** However much is asked, what was left undone is taken up by then. */
const latestMs = 3000;

/**
 * Runs something once, when the questions that woke the worker are answered: one thread does both, and a person waits
 * for the answers only.
 */
export function whenCalm(run: () => void): { during<T>(answer: Promise<T>): Promise<T> } {
  let waiting = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDone = false;
  const begin = () => {
    clearTimeout(timer);
    clearTimeout(latest);
    isDone = true;
    run();
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(begin, calmMs);
  };
  const latest = setTimeout(begin, latestMs);
  wait();
  return {
    during(answer) {
      if (isDone) return answer;
      waiting += 1;
      clearTimeout(timer);
      return answer.finally(() => {
        waiting -= 1;
        if (!isDone && waiting === 0) wait();
      });
    },
  };
}
