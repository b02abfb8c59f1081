import { cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, vi } from 'vitest';
import { english } from '@/locales/locale';
import type { Words } from '@/locales/words';
import { Panel } from '../panel/Panel';
import { StatusProvider } from '../ui/Status';
import { WordsProvider } from '../ui/words';
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
export function renderPanel({ framed = true, words = english }: { framed?: boolean; words?: Words } = {}) {
  const user = userEvent.setup();
  const view = render(
    <WordsProvider words={words}>
      <StatusProvider>
        <Panel framed={framed} />
      </StatusProvider>
    </WordsProvider>,
  );
  return { user, ...view };
}
