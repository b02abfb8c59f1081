// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { permissions } from '@/components/testing/fake-permissions';
import { hardCodedIn } from '@/components/testing/hard-coded';
import { renderOptions } from '@/components/testing/render-options';
import { renderPanel } from '@/components/testing/render-panel';
import { accountView, entry, packetCheck, row, ticketReading, ticketRef, todayAt } from '@/components/testing/samples';
import { ownHost, reading, salesforceHost, salesforceStatus, sitesView } from '@/components/testing/sites-samples';
import { worker } from '@/components/testing/worker';
import type { ReadFailure } from '@/lib/context/context';
import { parseHost } from '@/lib/hosts/parse-host';
import { en } from './en';
import { pseudoCatalogue, pseudoWords } from './pseudo';

vi.mock('@/components/data/permissions', () => import('@/components/testing/fake-permissions'));

const w = pseudoWords(en);

/** Sentences that a part of the domain still makes by itself; they go when codes take their place. */
const domainProse = [parseHost('http://a.example').refused ?? ''];

beforeEach(() => {
  worker.reset();
  permissions.reset();
  worker.state.sites = sitesView();
  worker.state.salesforce = { [salesforceHost]: salesforceStatus() };
});
afterEach(() => {
  // Whatever a test leaves on the screen must have come from the catalogue.
  const found = hardCodedIn(document.body, domainProse);
  cleanup();
  vi.useRealTimers();
  expect(found).toEqual([]);
});

const button = (name: string) => screen.findByRole('button', { name });
const click = async (user: UserEvent, name: string) => user.click(await button(name));

describe('the panel', () => {
  async function open(tab?: keyof typeof w.panel.tabs) {
    const { user } = renderPanel({ words: w });
    await screen.findAllByRole('tab');
    if (tab) await user.click(screen.getByRole('tab', { name: new RegExp(`^${w.panel.tabs[tab]}`) }));
    return user;
  }
  const log = () => within(screen.getByRole('form', { name: w.time.log.title }));

  test('a ticket with its fields open', async () => {
    const ticket = ticketReading();
    ticket.expected = [...ticket.expected, 'group', 'brand'];
    ticket.pickable = ['group'];
    if (ticket.context) ticket.context.partial = true;
    worker.state.tab = { state: 'read', ref: ticketRef, reading: ticket, lastRead: { brand: Date.now() - 9e9 } };
    worker.state.sites.picks = [{ ...row(), site: 'zendesk', host: 'h', object: 'ticket', field: 'brand', css: 'b' }];
    const user = await open();
    await user.click(screen.getByTitle(w.record.showFields));
    await click(user, w.record.pickField(w.fields.group));
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain(w.record.picking(w.fields.group)));
    await user.click(screen.getByTitle(w.record.showFields));
    await click(user, w.record.undoPick(w.fields.brand));
  });

  test('an account', async () => {
    worker.showAccount();
    await open('account');
    await screen.findByText(w.account.drivers);
  });

  test('an account that is due, in each of its tabs', async () => {
    worker.showAccount();
    const user = await open('runbooks');
    await user.keyboard('2');
    await screen.findByRole('heading', { name: w.packet.forTickets });
  });

  test.each(['sla-late', 'sla-paused', 'sla-none'])('a reply time: %s', async (state) => {
    const ticket = ticketReading();
    if (ticket.context?.kind === 'ticket' && ticket.context.fields.sla) {
      const { value } = ticket.context.fields.sla;
      if (state === 'sla-late') value.breachAt = Date.now() - 3e8;
      if (state === 'sla-paused') value.paused = true;
      if (state === 'sla-none') Object.assign(value, { breached: true, breachAt: undefined });
      delete ticket.context.fields.requester;
      delete ticket.context.fields.subject;
    }
    worker.state.tab = { state: 'read', ref: ticketRef, reading: ticket };
    await open();
  });

  test('runbooks: evidence, an open one with a run that ended, a search', async () => {
    const user = await open();
    await click(user, w.runbooks.more(4));
    await user.click(await screen.findByText('Fix redirect URI after an Entra move'));
    await user.click((await screen.findAllByRole('checkbox'))[0] as HTMLElement);
    await click(user, w.runbooks.outcomes.solved.ask);
    await button(w.runbooks.reopen);
    await user.type(screen.getByRole('searchbox'), 'scim');
    await button(w.runbooks.back);
    await screen.findByText('Rotate the SCIM token on HTTP 401');
  });

  test('runbooks: what was not saved, what was not found', async () => {
    worker.refused.add('tickStep').add('finishRun');
    const user = await open();
    await user.click(await screen.findByText('Fix redirect URI after an Entra move'));
    await user.click((await screen.findAllByRole('checkbox'))[0] as HTMLElement);
    await click(user, w.runbooks.outcomes.helped.ask);
    await screen.findByText(w.notSaved.answer);
    expect(hardCodedIn(document.body, domainProse)).toEqual([]);
    await user.type(screen.getByRole('searchbox'), 'kafka');
    await screen.findByText(w.runbooks.noResult('kafka'));
  });

  test.each([0, 7])('runbooks: none fits %d findings', async (findings) => {
    worker.state.suggestions.suggestions = [];
    worker.state.suggestions.evidence = worker.state.suggestions.evidence.slice(0, findings);
    await open();
    await screen.findByText(w.runbooks.noneFits);
  });

  test('a packet, its review, and a browser that does not let it be copied', async () => {
    const [first, ...more] = packetCheck().verdicts;
    const weak = more.map((each) => (each.verdict === 'weak' ? { ...each, because: undefined } : each));
    const twice = weak.map((each) => ({ ...each, citations: [...each.citations, ...each.citations] }));
    if (first) worker.state.packet = { ...packetCheck(), verdicts: [first, ...twice] };
    const user = await open('packet');
    await click(user, w.packet.review);
    await user.click(screen.getByRole('switch', { name: w.packet.mask(w.packet.kinds.account) }));
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('NotAllowedError'));
    await click(user, w.packet.copy);
    await screen.findByText(w.packet.selected);
  });

  test('a copied packet', async () => {
    const user = await open('packet');
    await click(user, w.packet.review);
    await click(user, w.packet.copy);
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('⟦'));
  });

  test('time: a running clock, an overlap, an entry that is edited wrongly', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, now: todayAt(12, 0) });
    worker.state.entries = [
      entry({ startedAt: todayAt(9, 20), endedAt: todayAt(10, 0), billable: false }),
      entry({ startedAt: todayAt(9, 50), note: 'Compared URLs', record: undefined }),
    ];
    const user = await open('time');
    await click(user, w.time.editEntryAt('09:20'));
    const form = within(screen.getByRole('form', { name: w.time.editEntry }));
    fireEvent.change(form.getByLabelText(w.time.edit.end), { target: { value: '09:10' } });
    await user.click(form.getByRole('button', { name: w.ui.save }));
    await form.findByText(`${w.domain.time.typed.endsBeforeStart}`);
    await user.click(form.getByRole('button', { name: w.ui.cancel }));
    await click(user, w.time.editEntryAt('09:50'));
    await user.click(within(screen.getByRole('region', { name: w.time.running })).getByText(w.time.switch));
  });

  test('time: no clock, a choice of engagement, what cannot be read', async () => {
    const user = await open('time');
    await user.click(log().getByRole('button', { name: w.time.log.change }));
    await user.type(log().getByRole('textbox', { name: w.time.log.field }), 'a while{Enter}');
    await click(user, w.time.all(3)).catch(() => undefined);
    await click(user, w.time.newEngagement);
  });

  test('time: logged, deleted, started and stopped are told of', async () => {
    const user = await open('time');
    await user.type(log().getByRole('textbox', { name: w.time.log.field }), '45m');
    await user.click(log().getByRole('button', { name: w.time.log.log }));
    await user.click((await screen.findAllByTitle(/^⟦Ëð|^⟦Éð/))[0] as HTMLElement);
    await click(user, w.time.edit.delete);
    await button(w.ui.undo).catch(() => undefined);
    await click(user, w.time.start);
    await user.click((await screen.findAllByRole('button', { name: w.time.stop }))[0] as HTMLElement);
  });

  test('time: nothing is saved', async () => {
    worker.refused.add('logEntry').add('startEntry');
    const user = await open('time');
    await user.type(log().getByRole('textbox', { name: w.time.log.field }), '45m{Enter}');
    await click(user, w.time.start);
    await screen.findByText(w.notSaved.entry);
  });

  test('time: no engagement at all, one that is not found, none that is known', async () => {
    worker.state.accountName = 'Somebody else';
    const user = await open('time');
    await screen.findByText(w.time.noClock);
    expect(hardCodedIn(document.body, domainProse)).toEqual([]);
    worker.state.entries = [entry({ engagementId: 'gone' })];
    act(() => worker.changed(['time']));
    await screen.findAllByText(w.time.noSuchEngagement);
    expect(hardCodedIn(document.body, domainProse)).toEqual([]);
    worker.state.engagements = [];
    act(() => worker.changed(['time']));
    await user.click(await screen.findByRole('textbox', { name: w.time.engagementName }));
  });

  test('the risk, and a value that is entered', async () => {
    const user = await open('account');
    await click(user, w.account.enter(w.domain.accounts.drivers['integration-state'].title));
    await click(user, w.account.states.degraded);
    worker.refused.add('enterFact');
    await click(user, w.account.change(w.domain.accounts.drivers['integration-state'].title));
    await click(user, w.account.states.fine);
    await screen.findByText(w.notSaved.value);
  });

  test('a risk of which too little is known, and an account with nothing', async () => {
    const account = accountView();
    Object.assign(account.risk, { level: undefined, coverage: { known: 0, of: 6 }, range: { from: 0, to: 100 } });
    worker.state.account = { ...account, openTickets: [], engagements: [] };
    await open('account');
    await screen.findByText(w.account.notEnough);
  });

  test('a record that names no account', async () => {
    worker.state.account = null;
    await open('account');
    await screen.findByText(w.account.none);
  });

  const at = new Date(2026, 10, 19, 10, 54, 12).getTime();
  test.each<Omit<ReadFailure, 'at'>>([
    { reason: 'signed-out', status: 401 },
    { reason: 'no-permission-or-missing', status: 404 },
    { reason: 'rate-limited', status: 429, until: at + 40_000 },
    { reason: 'not-json', status: 200 },
    { reason: 'changed-shape', path: 'ticket.id' },
    { reason: 'changed-shape' },
    { reason: 'network' },
    { reason: 'network', status: 502 },
    { reason: 'network', status: 502, until: at + 60_000 },
    { reason: 'blocked-by-policy' },
  ])('a failed read: %o', async (failure) => {
    worker.state.tab = { state: 'read', ref: ticketRef, reading: { ...ticketReading(), failure: { at, ...failure } } };
    const { user } = renderPanel({ words: w });
    await screen.findByRole('heading', { level: 1 });
    expect(hardCodedIn(document.body, domainProse)).toEqual([]);
    await click(user, w.record.takeFields(14));
    await screen.findAllByRole('tab');
  });

  test.each(['none', 'unreachable'] as const)('a tab that is %s', async (state) => {
    worker.state.tab = { state };
    renderPanel({ words: w });
    await screen.findByRole('heading', { level: 1 });
  });

  test('an answer that does not come', async () => {
    worker.refused.add('tab');
    renderPanel({ words: w });
    await screen.findByText(w.ui.notLoaded);
  });
});

describe('the options page', () => {
  test('every form', async () => {
    const { user } = await renderOptions(w);
    for (const name of [
      w.options.addHost.title,
      w.options.mapLabel.title,
      w.options.keys.add,
      w.options.sites.signInTo(salesforceHost),
    ]) {
      await click(user, name);
    }
    expect(screen.getAllByRole('form')).toHaveLength(4);
    const app = within(screen.getByRole('form', { name: w.options.salesforce.app }));
    await user.type(app.getByRole('textbox'), 'short{Enter}');
  });

  test('hosts in every kind of trouble, and ways to repair them', async () => {
    worker.state.sites.ownHosts.push(
      { ...row(), host: 'wiki.brightwater.example', product: 'unknown' },
      { ...row(), host: 'new.brightwater.example' },
    );
    worker.state.sites.readings.push(
      ...['api', 'web', 'docs', 'cli'].map((name) =>
        reading({ site: 'github', host: 'github.com', object: `k/${name}` }),
      ),
    );
    permissions.set(permissions.origins.slice(1));
    const { user } = await renderOptions(w);
    await click(user, w.options.sites.repairHost(salesforceHost));
    await click(user, w.options.sites.grantTo(ownHost));
    await click(user, w.options.sites.removeAccessTo(ownHost));
    permissions.answer = false;
    await click(user, w.options.sites.grantTo('kelda.zendesk.com'));
    permissions.answer = new Error('no');
    await click(user, w.options.sites.grantTo('kelda.zendesk.com'));
  });

  test('a host that is refused, then added', async () => {
    const { user } = await renderOptions(w);
    await click(user, w.options.addHost.title);
    await user.keyboard('http://a.example{Enter}');
    expect(hardCodedIn(document.body, domainProse)).toEqual([]);
    await user.clear(screen.getByRole('textbox', { name: w.options.addHost.field }));
    await user.keyboard('jira.orrin.example{Enter}');
    await screen.findByRole('rowheader', { name: /jira\.orrin/ });
  });

  test.each(Object.keys(w.options.salesforce.reasons) as (keyof typeof w.options.salesforce.reasons)[])(
    'a sign-in that ends with %s',
    async (reason) => {
      worker.state.signIn = { ok: false, reason };
      worker.state.salesforce = {
        [salesforceHost]: salesforceStatus({ clientId: { value: '3MVG9fe4g9fhX0E5ZzjYkLm', from: 'person' } }),
      };
      const { user } = await renderOptions(w);
      await click(user, w.options.sites.signInTo(salesforceHost));
      await click(user, w.options.salesforce.signIn);
      await screen.findByText(
        w.options.salesforce.reasons[reason]({
          host: salesforceHost,
          apiHost: 'kelda.my.salesforce.com',
          description: undefined,
        }),
        { selector: 'div' },
      );
    },
  );

  test('signed in, and out again', async () => {
    worker.state.salesforce = { [salesforceHost]: salesforceStatus({ signedIn: true }) };
    const { user } = await renderOptions(w);
    await click(user, w.options.sites.signOutOf(salesforceHost));
  });

  test('repairs: removed, imported, refused, forgotten', async () => {
    const { user } = await renderOptions(w);
    await click(user, w.options.picks.removeOn({ field: w.fields.priority, host: 'kelda.zendesk.com' }));
    await user.upload(
      screen.getByLabelText(w.options.file.input(w.options.packs.import)),
      new File(['{}'], 'jira.json', { type: 'application/json' }),
    );
    await click(user, w.options.packs.removePack({ site: 'Jira', issuer: 'Kelda support tooling' }));
    await click(user, w.options.keys.forgetKey('Mara’s own'));
    await screen.findByText(w.options.packs.none);
  });

  test('nothing there at all, and nothing that could be done', async () => {
    worker.state.sites = { readings: [], ownHosts: [], picks: [], packs: [], keys: [] };
    await renderOptions(w);
    await screen.findByText(w.options.keys.none);
  });

  test('an answer that does not come', async () => {
    worker.refused.add('sites');
    renderOptions(w).catch(() => undefined);
    await screen.findByText(w.ui.notLoaded);
  });
});

test('a text that is not from the catalogue is found, wherever it stands', () => {
  const { container } = render(
    <p title="Tooltip">
      {w.ui.undo} <bdi>customer</bdi> Undo <input aria-label={w.ui.cancel} placeholder="Name" />
    </p>,
  );
  expect(hardCodedIn(container)).toEqual(['p title: Tooltip', ' Undo ', 'input placeholder: Name']);
  cleanup();
});

test('parameters stay as they are, and so do places for them', () => {
  expect(w.options.sites.removed('kelda.zendesk.com')).toMatch(/^⟦kelda\.zendesk\.com ŵåš/);
  expect(pseudoCatalogue(en).page.guest.packet).toContain('{met}');
  expect(w.format.ago(3000)).toMatch(/^⟦3 š/);
  expect(w.format.hours(2520)).toBe('0:42');
});
