import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenCalm } from './calm';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const answerIn = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

test('nothing is asked: it runs soon, once', async () => {
  const run = vi.fn();
  whenCalm(run);
  await vi.advanceTimersByTimeAsync(249);
  expect(run).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(run).toHaveBeenCalledOnce();
});

test('it waits for the answers that are under way, and for those that follow at once', async () => {
  const run = vi.fn();
  const calm = whenCalm(run);
  calm.during(answerIn(600));
  await vi.advanceTimersByTimeAsync(700);
  calm.during(answerIn(100));
  await vi.advanceTimersByTimeAsync(300);
  expect(run).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100);
  expect(run).toHaveBeenCalledOnce();
});

test('an answer that never comes, or questions without an end, do not put it off for good', async () => {
  const run = vi.fn();
  const calm = whenCalm(run);
  calm.during(answerIn(1e9));
  const asking = setInterval(() => void calm.during(answerIn(50)), 100);
  await vi.advanceTimersByTimeAsync(2999);
  expect(run).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(run).toHaveBeenCalledOnce();
  clearInterval(asking);
});

test('an answer that fails passes on, and calm comes all the same', async () => {
  const run = vi.fn();
  const failing = expect(whenCalm(run).during(Promise.reject(new Error('no')))).rejects.toThrow('no');
  await vi.advanceTimersByTimeAsync(250);
  await failing;
  expect(run).toHaveBeenCalledOnce();
});
