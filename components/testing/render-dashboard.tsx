import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type DashboardPlace, hashOf } from '@/lib/dashboard/place';
import { english } from '@/locales/locale';
import type { Words } from '@/locales/words';
import { Dashboard } from '../dashboard/Dashboard';
import { StatusProvider } from '../ui/Status';
import { unlogged } from '../ui/unlogged';
import { WordsProvider } from '../ui/words';
import { worker } from './worker';

/** Draws the dashboard at a place, as a page of ours that no web page can load. `freshPanel` starts and ends its tests. */
export function renderDashboard(place: DashboardPlace, words: Words = english) {
  worker.caller = { kind: 'own' };
  window.location.hash = hashOf(place);
  const user = userEvent.setup();
  const view = render(
    <WordsProvider words={words}>
      <StatusProvider>
        <Dashboard />
      </StatusProvider>
    </WordsProvider>,
    { onCaughtError: unlogged.onCaughtError },
  );
  return { user, ...view };
}

/** Follows a link within the dashboard: the browser's part of it, which the test's document leaves out. */
export function goTo(place: DashboardPlace): void {
  act(() => {
    window.location.hash = hashOf(place);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  });
}
