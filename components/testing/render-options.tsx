import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { isGranted } from '@/lib/hosts/bundled';
import { patternOf } from '@/lib/text/pattern-of';
import type { HostAccess } from '@/lib/worker/own-hosts';
import { english } from '@/locales/locale';
import type { Words } from '@/locales/words';
import { cache } from '../data/cache';
import { Options } from '../options/Options';
import { StatusProvider } from '../ui/Status';
import { WordsProvider } from '../ui/words';
import { FakeOrg } from './fake-org';
import { permissions } from './fake-permissions';
import { morning } from './samples';
import { newSigner, ownHost, packBy, picked, readEverything, type Signer } from './sites-samples';
import { closePage } from './visibility';
import { worker } from './worker';

/** Who signs packs: the company, and the person's own key. */
export const signers = {} as Record<'company' | 'own', Signer>;

/** The Salesforce org of the test. */
export let org = new FakeOrg();

/** Starts every test of a file with one host of each kind of trouble, a pick, a pack and two keys. */
export function freshOptions(): void {
  beforeAll(async () => {
    Object.assign(signers, { company: await newSigner(), own: await newSigner() });
  });
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], shouldAdvanceTime: true, now: morning });
    freshBrowser();
    await addOwnHost(ownHost, 'jira-dc', '9.12.4');
    await readEverything();
    await worker.ask('addPick', picked);
    worker.browser.policy.selectorKeys = [{ name: 'Kelda IT', jwk: signers.company.jwk }];
    await worker.ask('trustKey', { name: 'Mara’s own', jwk: signers.own.jwk });
    await worker.ask('importPack', { text: await signers.company.sign(packBy('Kelda support tooling')) });
  });
  afterEach(async () => {
    cleanup();
    await worker.settled();
    cache.clear();
    closePage();
    vi.useRealTimers();
  });
}

/** A browser in which nothing was read yet. */
export function freshBrowser(): void {
  permissions.reset();
  org = new FakeOrg();
  worker.reset({
    access,
    salesforce: (ended) => org.connect(() => worker.browser.policy.salesforceApps, ended),
  });
  worker.caller = { kind: 'own' };
}

/** The person granted a host before, a page of it was looked at, and the browser took the access back since. */
export async function addOwnHost(
  host: string,
  product: 'jira-dc' | 'unknown' | undefined,
  version?: string,
): Promise<void> {
  const { origins } = permissions;
  permissions.set([...origins, `https://${host}/*`]);
  await worker.ask('addHost', { host });
  if (product) await worker.look(host, { product, ...(version === undefined ? {} : { version }) });
  permissions.set(origins);
}

/** The worker's view of what the person answered the page's question with. */
const access: HostAccess = {
  granted: async (host) => isGranted(host, permissions.origins),
  giveBack: async (host) => permissions.set(permissions.origins.filter((origin) => origin !== `https://${host}/*`)),
  register: async () => true,
  unregister: async () => undefined,
  tabsOf: async () => [],
  start: async () => undefined,
};

/** Draws the options page. The test file mocks `../data/permissions` with the fake. */
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
