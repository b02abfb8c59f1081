// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useAskedAgain } from './use-asked-again';

afterEach(() => {
  vi.useRealTimers();
});

test('a page that does not answer is asked a few times more, one that does is not', () => {
  vi.useFakeTimers();
  const retry = vi.fn();
  const { rerender } = renderHook((isUnreachable: boolean) => useAskedAgain(isUnreachable, retry), {
    initialProps: false,
  });
  vi.advanceTimersByTime(60_000);
  expect(retry).not.toHaveBeenCalled();
  rerender(true);
  vi.advanceTimersByTime(2000);
  expect(retry).toHaveBeenCalledTimes(1);
  rerender(true);
  vi.advanceTimersByTime(600_000);
  expect(retry).toHaveBeenCalledTimes(5);
  rerender(false);
  rerender(true);
  vi.advanceTimersByTime(2000);
  expect(retry).toHaveBeenCalledTimes(6);
});
