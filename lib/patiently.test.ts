import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { patiently } from './patiently';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const nobody = 'Could not establish connection. Receiving end does not exist.';
const stopped = 'The message port closed before a response was received.';

/** Fails with each message in turn, then answers. */
function worker(...failures: string[]) {
  const ask = vi.fn(async () => {
    const failure = failures.shift();
    if (failure !== undefined) throw new Error(failure);
    return 'answer';
  });
  return ask;
}

async function outcome(asked: Promise<string>): Promise<string> {
  const settled = asked.catch((error: Error) => error.message);
  await vi.runAllTimersAsync();
  return settled;
}

test.each<[string, string[], boolean, string, number]>([
  ['answers at once', [], false, 'answer', 1],
  ['waits for a worker that is starting', [nobody, nobody], false, 'answer', 3],
  ['asks a question again after the worker was stopped', [stopped], true, 'answer', 2],
  ['never repeats a change that may have been carried out', [stopped], false, stopped, 1],
  ['passes on what the worker answered', ['The disk is full.'], true, 'The disk is full.', 1],
  ['gives up in the end', Array(9).fill(nobody), true, nobody, 5],
])('%s', async (_, failures, again, expected, calls) => {
  const ask = worker(...failures);
  expect(await outcome(patiently(ask, { again }))).toBe(expected);
  expect(ask).toHaveBeenCalledTimes(calls);
});

test('stops when nobody wants the answer any more', async () => {
  const ask = worker(nobody, nobody);
  expect(await outcome(patiently(ask, { again: true, signal: AbortSignal.abort() }))).toBe(nobody);
  expect(ask).toHaveBeenCalledTimes(1);
});
