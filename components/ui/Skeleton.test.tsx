// @vitest-environment happy-dom
import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Skeleton } from './Skeleton';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('nothing is drawn for the first 150 ms, then grey lines', () => {
  render(<Skeleton />);
  act(() => void vi.advanceTimersByTime(149));
  expect(screen.queryByTestId('skeleton')).toBeNull();
  act(() => void vi.advanceTimersByTime(1));
  expect(screen.getByTestId('skeleton')).toBeTruthy();
});
