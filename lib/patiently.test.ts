import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
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

describe('a worker that says nothing', () => {
  const silence = 8000;
  const never = () => new Promise<string>(() => undefined);

  test('is asked once more, and the first answer counts', async () => {
    const ask = vi.fn<() => Promise<string>>().mockImplementationOnce(never).mockResolvedValue('answer');
    expect(await outcome(patiently(ask, { again: true, silence }))).toBe('answer');
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test('may yet answer the first try', async () => {
    const late = () => new Promise<string>((resolve) => setTimeout(resolve, silence + 10, 'late'));
    const ask = vi.fn<() => Promise<string>>().mockImplementationOnce(late).mockImplementation(never);
    expect(await outcome(patiently(ask, { again: true, silence }))).toBe('late');
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test('is given up in the end', async () => {
    const ask = vi.fn(never);
    expect(await outcome(patiently(ask, { again: true, silence }))).toMatch(/Nothing was heard/);
    expect(ask).toHaveBeenCalledTimes(5);
  });

  test('is waited for where it may have done what must not be done twice', async () => {
    const ask = vi.fn(() => new Promise<string>((resolve) => setTimeout(resolve, 10 * silence, 'answer')));
    expect(await outcome(patiently(ask, { again: false, silence }))).toBe('answer');
    expect(ask).toHaveBeenCalledTimes(1);
  });
});
