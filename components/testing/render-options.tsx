import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach } from 'vitest';
import { patternOf } from '@/lib/text/pattern-of';
import { english } from '@/locales/locale';
import type { Words } from '@/locales/words';
import { Options } from '../options/Options';
import { StatusProvider } from '../ui/Status';
import { WordsProvider } from '../ui/words';
import { permissions } from './fake-permissions';
import { worker } from './fake-worker';
import { salesforceHost, salesforceStatus, sitesView } from './sites-samples';

/** Starts every test of a file with one host of each kind of trouble. */
export function freshOptions(): void {
  beforeEach(() => {
    worker.reset();
    permissions.reset();
    worker.state.sites = sitesView();
    worker.state.salesforce = { [salesforceHost]: salesforceStatus() };
  });
  afterEach(cleanup);
}

/** Draws the options page. The test file mocks `@/lib/messages` and `../permissions` with the fakes. */
export async function renderOptions(words: Words = english) {
  const user = userEvent.setup();
  const view = render(
    <WordsProvider words={words}>
      <StatusProvider>
        <Options />
      </StatusProvider>
    </WordsProvider>,
  );
  await screen.findByRole('heading', { name: words.options.sites.title });
  return { user, ...view };
}

/** The lines of the table that are about a host. */
export function rowsOf(host: string): HTMLElement {
  const body = screen.getByRole('rowheader', { name: new RegExp(`^${patternOf(host)}`) }).closest('tbody');
  if (!body) throw new Error(`${host} has no row`);
  return body;
}
