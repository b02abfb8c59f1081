import { cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, vi } from 'vitest';
import { Panel } from '../panel/Panel';
import { StatusProvider } from '../ui/Status';
import { worker } from './fake-worker';

/** Starts every test of a file with a fresh worker and leaves an empty page and the real clock. */
export function freshPanel(): void {
  beforeEach(() => worker.reset());
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });
}

/** Draws the whole panel as in a page's frame. The test file mocks `@/lib/messages` with the fake worker. */
export function renderPanel({ framed = true } = {}) {
  const user = userEvent.setup();
  const view = render(
    <StatusProvider>
      <Panel framed={framed} />
    </StatusProvider>,
  );
  return { user, ...view };
}
