// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Failed } from '@/components/features/failed/Failed';
import { permissions } from '@/components/testing/fake-permissions';
import { hardCodedIn } from '@/components/testing/hard-coded';
import {
  addOwnHost,
  freshBrowser,
  freshOptions,
  org,
  renderOptions,
  signers,
} from '@/components/testing/render-options';
import {
  engagements,
  entry,
  freshPanel,
  renderPanel,
  startedTwice,
  withoutEngagements,
} from '@/components/testing/render-panel';
import { accountReading, minute, ticketReading, ticketRef, todayAt } from '@/components/testing/samples';
import { ownHost, packBy, picked, read, salesforceHost } from '@/components/testing/sites-samples';
import { tabId, worker } from '@/components/testing/worker';
import { WordsProvider } from '@/components/ui/words';
import type { ReadFailure, Reading, TicketContext } from '@/lib/context/context';
import type { HomeView } from '@/lib/contract/database';
import type { TabView } from '@/lib/contract/tabs';
import { de } from './de';
import { en } from './en';
import { pseudoCatalogue, pseudoWords } from './pseudo';

vi.mock('@/components/data/permissions', () => import('@/components/testing/fake-permissions'));

const w = pseudoWords(en);

/** What is on the screen must have come from the catalogue. */
const allFromCatalogue = () => expect(hardCodedIn(document.body)).toEqual([]);
/** Whatever a test leaves on the page. Said after what takes the page down: it goes first then. */
const checkAfterEach = () => afterEach(allFromCatalogue);

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const click = async (user: UserEvent, name: string | RegExp) => user.click(await button(name));

const showReading = (reading: Reading) => worker.show({ state: 'read', ref: reading.ref, reading });
/** The ticket with a change in its fields, in the tab. */
async function showTicket(change: (context: TicketContext) => void, rest: Partial<Reading> = {}) {
  const reading = { ...ticketReading(), ...rest };
  if (reading.context?.kind === 'ticket') change(reading.context);
  await showReading(reading);
}
/** Runs of a runbook on other tickets that solved it, so that the suggestion says so. */
async function solvedBefore(times: number) {
  for (let id = 1; id <= times; id += 1) {
    const reading = ticketReading({ ...ticketRef, id: String(id) });
    await worker.show({ state: 'read', ref: reading.ref, reading }, 2);
    await worker.ask('finishRun', { tabId: 2, runbookId: 'sso-redirect-url-mismatch', outcome: 'solved' });
  }
}

describe('the panel', () => {
  freshPanel();
  checkAfterEach();

  async function open(tab?: keyof typeof w.panel.tabs) {
    const { user } = renderPanel({ words: w });
    await screen.findAllByRole('tab');
    if (tab) await user.click(screen.getByRole('tab', { name: new RegExp(`^${w.panel.tabs[tab]}`) }));
    return user;
  }
  const log = async () => within(await screen.findByRole('form', { name: w.time.log.title }));

  test('a ticket with its fields open', async () => {
    const expected = [...ticketReading().expected, 'group', 'brand'];
    await worker.ask('addPick', { ...picked, field: 'brand', css: 'b' });
    await showTicket(
      (context) => {
        context.partial = true;
      },
      { expected, pickable: ['group'] },
    );
    const user = await open();
    await user.click(screen.getByTitle(w.record.showFields));
    allFromCatalogue();
    await click(user, w.record.pickField(w.fields.group));
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain(w.record.picking(w.fields.group)));
    await user.click(screen.getByTitle(w.record.showFields));
    await click(user, w.record.undoPick(w.fields.brand));
  });

  test('a message that the page does not show, and what is copied', async () => {
    worker.browser.reply = () => 'covered';
    const user = await open();
    await click(user, /^AADSTS50011/);
    await waitFor(() => expect(screen.getByRole('status').textContent).not.toBe(''));
    allFromCatalogue();
    worker.browser.reply = () => 'absent';
    await click(user, /^AADSTS50011/);
    await waitFor(() => expect(screen.getByRole('status').textContent).not.toBe(''));
    allFromCatalogue();
    (await button(/^AADSTS50011/)).focus();
    await user.keyboard('{Control>}c{/Control}');
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain(w.citations.copied('AADSTS50011')));
  });

  test('a ticket’s kind by a person’s word, and their link copied', async () => {
    const user = await open('packet');
    await click(user, w.ticketKind.correct.question);
    await button(w.ticketKind.takeBack);
    allFromCatalogue();
    await user.click((await screen.findAllByTitle(w.citations.copyLink(w.packet.place.subject)))[0] as HTMLElement);
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toContain(w.citations.recordLinkCopied('Zendesk')),
    );
  });

  test('an account', async () => {
    await worker.showAccount();
    await open('account');
    await screen.findByText(w.risk.known);
  });

  test('an account that is due, in each of its tabs', async () => {
    await worker.showAccount();
    const user = await open('runbooks');
    await user.keyboard('2');
    await screen.findByRole('heading', { name: w.packet.forTickets });
  });

  test.each(['sla-late', 'sla-paused', 'sla-none'])('a reply time: %s', async (state) => {
    await showTicket(({ fields }) => {
      if (fields.sla) {
        const { value } = fields.sla;
        if (state === 'sla-late') value.breachAt = Date.now() - 3e8;
        if (state === 'sla-paused') value.paused = true;
        if (state === 'sla-none') Object.assign(value, { breached: true, breachAt: undefined });
      }
      delete fields.requester;
      delete fields.subject;
    });
    await open();
  });

  const firstRunbook = /SSO sign-in refused/;

  test('runbooks: evidence, an open one with a run that ended, a search', async () => {
    await solvedBefore(4);
    const user = await open();
    await user.click(await screen.findByText(firstRunbook));
    await user.click((await screen.findAllByRole('checkbox'))[0] as HTMLElement);
    allFromCatalogue();
    await click(user, w.runbooks.outcomes.solved.ask);
    await button(w.runbooks.reopen);
    allFromCatalogue();
    await user.type(screen.getByRole('searchbox'), 'scim');
    await button(w.runbooks.back);
    await screen.findByText(/SCIM provisioning stopped/);
  });

  test('runbooks: a weak fit, and a review that is overdue', async () => {
    vi.setSystemTime(new Date(2027, 5, 1, 10, 12));
    await open();
    await screen.findByText(firstRunbook);
  });

  test('runbooks: what was not saved, what was not found', async () => {
    worker.refuse('tickStep');
    worker.refuse('finishRun');
    const user = await open();
    await user.click(await screen.findByText(firstRunbook));
    await user.click((await screen.findAllByRole('checkbox'))[0] as HTMLElement);
    await click(user, w.runbooks.outcomes.helped.ask);
    await screen.findByText(w.notSaved.answer);
    allFromCatalogue();
    await user.type(screen.getByRole('searchbox'), 'kafka');
    await screen.findByText(w.runbooks.noResult('kafka'));
  });

  test.each([
    ['nothing', 'Ok.'],
    ['something', 'Request id 7f3c9a11 gives XYZ_9917 at https://portal.kelda.example/x, HTTP 418.'],
  ])('runbooks: none fits %s', async (_, text) => {
    await showTicket((context) => {
      const [first] = context.conversation;
      if (first) context.conversation = [{ ...first, text }];
      context.fields = { subject: { value: 'Hello', source: 'api', at: Date.now() } };
    });
    await open();
    await screen.findByText(w.runbooks.noneFits);
  });

  test('runbooks: known here before, a known issue, and one that is marked', async () => {
    const other = { ...ticketRef, id: '47391' };
    await worker.show({ state: 'read', ref: other, reading: ticketReading(other) }, 2);
    const known = { tabId: 2, facts: [{ kind: 'error-code', value: 'AADSTS50011' } as const], workaround: 'Both.' };
    await worker.ask('markKnown', { ...known, target: 'ENG-2318', fixedIn: '4.21' });
    const user = await open();
    await screen.findByText(`${w.known.standing.fixedIn('4.21')}.`);
    await screen.findByText(w.known.before);
    allFromCatalogue();
    await click(user, w.known.mark.action);
    await screen.findByRole('dialog', { name: w.known.mark.title });
    await user.selectOptions(screen.getByRole('combobox', { name: w.known.mark.which }), '');
    await click(user, w.known.mark.save);
  });

  test('runbooks: operators that are not there, and one that is begun from the ticket', async () => {
    await showTicket((context) => {
      context.fields = { subject: { value: 'Hello', source: 'api', at: Date.now() } };
      context.conversation = context.conversation.slice(0, 1).map((first) => ({ ...first, text: 'QPRN0815E' }));
    });
    const user = await open();
    await click(user, w.write.start);
    await screen.findByRole('dialog', { name: w.write.title });
    await click(user, w.write.save);
    allFromCatalogue();
    await click(user, w.write.later);
    await user.type(screen.getByRole('searchbox'), 'area:nowhere');
    await screen.findByText(w.runbooks.operators.none({ operator: 'area', value: 'nowhere' }));
  });

  test('a message to the customer, changed, with a promise in it', async () => {
    const user = await open('packet');
    await click(user, w.packet.askFor(2));
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: w.packet.askCustomer.message });
    await waitFor(() => expect(field.value).not.toBe(''));
    fireEvent.change(field, { target: { value: 'We will have it fixed by Friday.' } });
    await screen.findByText(w.packet.askCustomer.isYours);
  });

  /** Another tab shows the issue that the packet went to. */
  async function readIssue(fields: Partial<TicketContext['fields']>) {
    const ref = { site: 'jira', host: 'kelda.atlassian.net', kind: 'ticket', object: 'issue', id: 'ENG-2291' } as const;
    const at = Date.now() + 60_000;
    const context: TicketContext = {
      ...{ kind: 'ticket', ref, readAt: at, partial: false, empty: [], conversation: [] },
      fields,
    };
    await worker.show({ state: 'read', ref, reading: { ref, at, expected: [], context } }, 2);
  }
  const isNow = (label: string, category: 'open' | 'closed') => ({
    status: { value: { label, category }, source: 'api' as const, at: Date.now() },
  });

  test('a packet that is marked as sent, comes back and is fixed, with the customer’s next update', async () => {
    const user = await open('packet');
    await click(user, w.outcomes.sent.action);
    const field = await screen.findByRole('textbox', { name: w.outcomes.sent.target });
    await user.type(field, 'no');
    await click(user, w.outcomes.sent.save);
    await screen.findByText(w.outcomes.sent.wrong, { selector: 'p' });
    allFromCatalogue();
    await user.clear(field);
    await user.type(field, 'ENG-2291');
    await click(user, w.outcomes.update.quick.soon);
    await click(user, w.outcomes.sent.save);
    await click(user, w.outcomes.say.bouncedOf('ENG-2291'));
    await click(user, w.ui.save);
    await screen.findByText(w.outcomes.say.needsWhy);
    allFromCatalogue();
    await click(user, w.ui.cancel);
    await readIssue(isNow('In Progress', 'open'));
    await click(user, w.outcomes.proposal.confirm.accepted);
    await click(user, w.outcomes.second.checked);
    await click(user, w.ui.save);
    await screen.findByText(w.outcomes.say.needsWho);
    await click(user, w.outcomes.update.move);
    allFromCatalogue();
    await readIssue(isNow('Done', 'closed'));
    await click(user, w.outcomes.proposal.confirm.resolved);
    await screen.findByText(w.outcomes.fix.title);
    await user.click(await screen.findByText(w.outcomes.packets.history(2)));
  });

  test('a packet, its review with the kinds found, and a browser that does not let it be copied', async () => {
    const user = await open('packet');
    await click(user, w.packet.review);
    await user.click(screen.getByRole('switch', { name: w.packet.mask(w.packet.kinds.account) }));
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('NotAllowedError'));
    await click(user, w.packet.formats.copy.markdown);
    await screen.findByText(w.packet.selected);
  });

  const commands = async (user: UserEvent, typed?: string) => {
    await user.keyboard('{Control>}k{/Control}');
    const field = await screen.findByRole('combobox', { name: w.palette.field });
    if (typed) await user.type(field, typed);
  };
  const fromMenu = async (user: UserEvent, name: string) => {
    await click(user, w.actions.more);
    await user.click(await screen.findByRole('menuitem', { name: new RegExp(`^${name}`) }));
  };

  test('the command palette: all, what is logged by it, and nothing called so', async () => {
    await entry();
    const other = ticketReading({ ...ticketRef, id: '48219' });
    await worker.show({ state: 'read', ref: other.ref, reading: other }, 2);
    const user = await open('runbooks');
    await user.click(await screen.findByText(firstRunbook));
    await screen.findAllByRole('checkbox');
    await commands(user);
    await screen.findByText(w.palette.groups.records);
    allFromCatalogue();
    await user.type(screen.getByRole('combobox'), '45m');
    await screen.findByRole('option', { name: new RegExp(w.time.classesInLine.reactive) });
    allFromCatalogue();
    await user.clear(screen.getByRole('combobox'));
    await user.type(screen.getByRole('combobox'), 'kafka');
    await button(w.palette.showAll);
  });

  test('the menu, and what it leads to', async () => {
    const user = await open();
    await click(user, w.actions.more);
    await screen.findByRole('menu');
    allFromCatalogue();
    await user.keyboard('{Escape}');
    for (const name of [w.actions.keys, w.firstRun.label, w.actions.help, w.actions.about]) {
      await fromMenu(user, name);
      await screen.findByRole('dialog', { name });
      allFromCatalogue();
      await user.click(screen.getAllByRole('button', { name: w.keys.back })[0] as HTMLElement);
    }
  });

  test('the launcher hidden, and there again; what is undone is told', async () => {
    const user = await open();
    await fromMenu(user, w.actions.hide('kelda.zendesk.com'));
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('kelda.zendesk.com'));
    allFromCatalogue();
    await fromMenu(user, w.actions.show('kelda.zendesk.com'));
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain(w.actions.shown('kelda.zendesk.com')));
    await commands(user, 'ũñðö');
    allFromCatalogue();
    worker.refuse('hideLauncher');
    await user.keyboard('{Escape}');
    await fromMenu(user, w.actions.hide('kelda.zendesk.com'));
    await screen.findByText(w.actions.notHidden);
  });

  test('a copied packet', async () => {
    const user = await open('packet');
    await click(user, w.packet.review);
    await click(user, w.packet.formats.copy.markdown);
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('⟦'));
  });

  test('time: a running clock, an overlap, an entry that is edited wrongly', async () => {
    vi.setSystemTime(todayAt(12, 0));
    await entry({ startedAt: todayAt(9, 20), endedAt: todayAt(10, 0), billable: false });
    await entry({ startedAt: todayAt(9, 50), note: 'Compared URLs' });
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
    await user.click((await log()).getByRole('button', { name: w.time.log.change }));
    await user.type((await log()).getByRole('textbox', { name: w.time.log.field }), 'a while{Enter}');
    await click(user, w.time.newEngagement);
  });

  test('time: logged, deleted, started and stopped are told of', async () => {
    const user = await open('time');
    await user.type((await log()).getByRole('textbox', { name: w.time.log.field }), '45m');
    allFromCatalogue();
    await user.click((await log()).getByRole('button', { name: w.time.log.log }));
    await click(user, new RegExp(`^${w.time.editEntryAt('').slice(0, 5)}`));
    allFromCatalogue();
    await click(user, w.time.edit.delete);
    await button(w.ui.undo);
    allFromCatalogue();
    await click(user, w.time.start);
    await user.click((await screen.findAllByRole('button', { name: w.time.stop }))[0] as HTMLElement);
  });

  test('time: an entry that was changed in another window while it was typed in', async () => {
    const first = await entry({ startedAt: todayAt(9, 20), endedAt: todayAt(9, 50) });
    const user = await open('time');
    await click(user, w.time.editEntryAt('09:20'));
    await user.type(screen.getAllByRole('textbox', { name: w.time.note })[0] as HTMLElement, 'Mine');
    await worker.ask('changeEntry', { id: first.id, seen: first.revision, note: 'Theirs' });
    await user.click(
      within(screen.getByRole('form', { name: w.time.editEntry })).getByRole('button', { name: w.ui.save }),
    );
    await screen.findByText(w.time.edit.changedElsewhere);
  });

  test('time: what was typed is kept when the page goes to another record', async () => {
    const user = await open('time');
    await user.type((await log()).getByRole('textbox', { name: w.time.log.field }), '45m');
    const other = ticketReading({ ...ticketRef, id: '48219' });
    await showReading(other);
    await screen.findByText(w.panel.typedOn('48213'));
  });

  test('time: an entry that a rule stopped', async () => {
    await startedTwice(await entry({ startedAt: todayAt(9, 20) }), todayAt(9, 50));
    await open('time');
    await screen.findByText(w.time.edit.stoppedByRule('09:50'));
  });

  test('time: nothing is saved', async () => {
    worker.refuse('logEntry');
    worker.refuse('startEntry');
    const user = await open('time');
    await user.type((await log()).getByRole('textbox', { name: w.time.log.field }), '45m{Enter}');
    await click(user, w.time.start);
    await screen.findByText(w.notSaved.entry);
  });

  test('time: an engagement that is not found, none that is known', async () => {
    await entry();
    await worker.ask('deleteEngagement', { id: engagements.goLive.id, entries: 'stay' });
    const user = await open('time');
    await screen.findAllByText(w.time.noSuchEngagement);
    allFromCatalogue();
    await worker.ask('deleteEngagement', { id: engagements.scim.id, entries: 'stay' });
    await worker.ask('deleteEngagement', { id: engagements.brightwater.id, entries: 'stay' });
    await worker.ask('deleteEngagement', { id: engagements.triage.id, entries: 'stay' });
    await user.click(await screen.findByRole('textbox', { name: w.time.engagementName }));
  });

  test('time: no engagement at all', async () => {
    await withoutEngagements();
    await open('time');
    await screen.findByText(w.time.noEngagement);
  });

  test('the risk, and a value that is entered', async () => {
    const user = await open('account');
    await click(user, w.account.enter(w.domain.accounts.drivers['integration-state'].title));
    await user.click(screen.getByRole('radio', { name: w.domain.accounts.said['integration-state'].degraded }));
    await click(user, w.risk.say.save);
    worker.refuse('enterFact');
    await click(user, w.account.change(w.domain.accounts.drivers['integration-state'].title));
    await user.click(screen.getByRole('radio', { name: w.domain.accounts.said['integration-state'].fine }));
    await click(user, w.risk.say.save);
    await screen.findByText(w.notSaved.value);
  });

  test('a risk of which too little is known, and an account with nothing', async () => {
    await showTicket((context) => {
      const { subject } = context.fields;
      const organization = { value: { name: 'Orrin Mills', id: '77' }, source: 'api', at: Date.now() } as const;
      context.fields = { ...(subject && { subject }), organization };
    });
    await open('account');
    await screen.findByText(w.risk.noLevel);
  });

  test('a record that names no account', async () => {
    await showTicket(({ fields }) => {
      delete fields.organization;
    });
    await open('account');
    await screen.findByText(w.account.none);
  });

  test('engagements of an account: finished, reopened, deleted, refused', async () => {
    const user = await open('account');
    await click(user, w.account.finishOf('SCIM rollout'));
    await button(w.account.reopenOf('SCIM rollout'));
    allFromCatalogue();
    await click(user, w.account.reopenOf('SCIM rollout'));
    await button(w.account.finishOf('SCIM rollout'));
    allFromCatalogue();
    worker.refuse('deleteEngagement');
    await click(user, w.account.deleteOf('SCIM rollout'));
    await screen.findByRole('alert');
    allFromCatalogue();
    worker.accept();
    await click(user, w.account.deleteOf('SCIM rollout'));
    await waitFor(() => expect(screen.queryByText('SCIM rollout')).toBeNull());
  });

  test('one account: joined, and parted again', async () => {
    const user = await open('account');
    await user.selectOptions(await screen.findByRole('combobox', { name: w.account.known.other }), 'Brightwater');
    await click(user, w.account.known.join);
    const part = await button(w.account.known.partOf('Halden Freight'));
    allFromCatalogue();
    await user.click(part);
    await button(w.account.known.join);
  });

  test('a job: how far it is, stopped by the person, done', async () => {
    const pending = Promise.withResolvers<unknown>();
    const rows = Array.from({ length: 100 }, (_, index) => ({
      id: index + 1,
      subject: 'Slow',
      status: 'open',
      created_at: new Date(Date.now() - (500 - index) * minute).toISOString(),
    }));
    let asked = 0;
    worker.browser.openTabs = [tabId];
    worker.browser.reply = async (name) => {
      if (name === 'canAsk') return true;
      if (name !== 'get') return undefined;
      asked += 1;
      const page = { results: rows, next_page: 'https://kelda.zendesk.com/next', count: 230 };
      const body = JSON.stringify(asked === 1 ? page : await pending.promise);
      return { kind: 'answer', status: 200, contentType: 'application/json', body };
    };
    const user = await open('account');
    await click(user, w.jobs.openTickets.ask);
    await screen.findByText(w.jobs.progress({ done: 100, total: 230, unit: 'tickets' }));
    allFromCatalogue();
    await click(user, w.jobs.stop);
    await screen.findByText(w.jobs.state.cancelled(w.jobs.at({ done: 100, total: 230 })));
    allFromCatalogue();
    pending.resolve({ results: [], next_page: null, count: 0 });
    await click(user, w.jobs.openTickets.ask);
    await screen.findByText(w.jobs.openTickets.found({ found: 0, complete: true }));
  });

  test.each([
    ['signed out', 401],
    ['not allowed', 403],
    ['asked to wait', 429],
    ['broken', 500],
    ['without a page', undefined],
  ])('a job that is %s', async (_, status) => {
    worker.browser.openTabs = status === undefined ? [] : [tabId];
    worker.browser.reply = (name) =>
      name === 'canAsk' || { kind: 'answer', status, contentType: 'application/json', body: '{}', retryAfter: '120' };
    const user = await open('account');
    await click(user, w.jobs.openTickets.ask);
    await screen.findByRole('button', { name: new RegExp(`^(?:${w.jobs.tryNow}|${w.jobs.goOn})$`) });
  });

  test('a job that cannot be begun', async () => {
    worker.refuse('startJob');
    const user = await open('account');
    await click(user, w.jobs.openTickets.ask);
    await screen.findByText(new RegExp(w.jobs.openTickets.notAsked));
  });

  const restored = { rows: 12, tables: {}, newestAt: Date.now() };
  test.each<NonNullable<HomeView['told']>>([
    { at: 0, restored },
    { at: 0, lost: { lines: 2 } },
    { at: 0, lost: { all: true } },
  ])('what was restored or lost: %o', async (told) => {
    worker.tell(told);
    worker.refuse('acknowledgeRestored');
    const user = await open();
    await click(user, w.home.seen);
    await screen.findByRole('alert');
  });

  const at = new Date(2026, 10, 19, 10, 54, 12).getTime();
  const failures: Omit<ReadFailure, 'at'>[] = [
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
  ];
  test.each(failures)('a failed read: %o', async (failure) => {
    await showTicket(
      (context) => {
        context.readAt = at + 150;
      },
      { failure: { at, ...failure } },
    );
    const { user } = renderPanel({ words: w });
    await screen.findByRole('heading', { level: 1 });
    allFromCatalogue();
    await click(user, w.record.takeFields(14));
    await screen.findAllByRole('tab');
  });

  test.each(['ticket', 'account'] as const)('each tab of a %s that could not be read', async (kind) => {
    const { context: _, ...reading } = kind === 'ticket' ? ticketReading() : accountReading();
    await showReading({ ...reading, failure: { reason: 'signed-out', status: 401, at } });
    const user = await open();
    for (const tab of ['runbooks', 'packet', 'time', 'account'] as const) {
      await user.click(screen.getByRole('tab', { name: new RegExp(`^${w.panel.tabs[tab]}`) }));
      allFromCatalogue();
    }
  });

  describe('without a record', () => {
    const home = async (view: TabView = { state: 'none' }) => {
      await worker.show(view);
      const { user } = renderPanel({ words: w, framed: false });
      await screen.findByRole('heading', { level: 2, name: new RegExp(`^${w.time.today}`) });
      return user;
    };

    test('the first steps, each', async () => {
      await fakeBrowser.storage.local.remove('asked.first run');
      permissions.set(permissions.origins.filter((origin) => !origin.includes('github')));
      const user = await home();
      await screen.findByText(w.firstRun.sites.title);
      allFromCatalogue();
      await click(user, w.firstRun.goOn);
      await screen.findByRole('heading', { name: w.firstRun.rules.title });
      allFromCatalogue();
      await click(user, w.firstRun.goOn);
      await screen.findByRole('heading', { name: w.firstRun.name.title });
    });

    test('the clock, records seen, what is promised, today with an overlap and a gap', async () => {
      vi.setSystemTime(todayAt(12, 0));
      await worker.showAccount();
      await entry({ startedAt: todayAt(9, 20), endedAt: todayAt(10, 0) });
      await entry({ startedAt: todayAt(9, 50), endedAt: todayAt(10, 10), class: 'rework' });
      await entry({ startedAt: todayAt(11, 0), class: 'proactive' });
      await worker.showTicket();
      await worker.ask('promiseUpdate', { tabId, dueAt: todayAt(11, 30) });
      await home();
      await screen.findByText(new RegExp(w.home.customersWait));
      await screen.findByText(w.home.seenLast);
      await screen.findByText(w.home.overlaps(1));
    });

    test('nothing runs, was seen or logged, and there is no engagement', async () => {
      await withoutEngagements();
      await worker.store.db.meta.delete('visits');
      await worker.store.db.timeEntries.clear();
      const user = await home();
      await screen.findByText(w.home.noneSeen);
      await screen.findByText(w.home.nothingToday);
      allFromCatalogue();
      await click(user, w.time.newEngagement);
    });

    test('every engagement is done', async () => {
      for (const { id, revision } of Object.values(engagements)) {
        await worker.ask('changeEngagement', { id, seen: revision, doneOn: '2026-11-18' });
      }
      await home();
      await screen.findByText(w.time.allDone);
    });

    test('a runbook that is read', async () => {
      const user = await home();
      await user.type(screen.getByRole('searchbox'), 'scim');
      await user.click(await screen.findByText(/SCIM provisioning stopped/));
      await screen.findByText(w.runbooks.steps);
    });

    test.each([undefined, 'https://kelda.zendesk.com/agent/tickets/1', 'https://wiki.brightwater.example/'])(
      'a page in which nothing answers: %s',
      async (url) => {
        worker.browser.granted.add('wiki.brightwater.example');
        await worker.ask('addHost', { host: 'wiki.brightwater.example' });
        await worker.look('wiki.brightwater.example', { product: 'unknown' });
        vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ id: tabId, ...(url && { url }) } as never);
        permissions.set([]);
        await home({ state: 'unreachable' });
      },
    );
  });

  test.each(failures)('a good reading beside the failure of the next: %o', async (failure) => {
    await showTicket(
      (context) => {
        context.readAt = at - 60_000;
      },
      { failure: { at, ...failure } },
    );
    renderPanel({ words: w });
    await screen.findAllByRole('tab');
  });

  test.each([
    'panel',
    'options',
    'library',
    'accounts',
    'engagement',
    'record',
    'clock',
    'runbooks',
    'packet',
    'time',
    'account',
  ] as const)('what could not be shown: %s', (place) => {
    render(
      <WordsProvider words={w}>
        <Failed place={place} error={new Error('')} context={undefined} onRetry={() => undefined} />
      </WordsProvider>,
    );
    expect(screen.getByRole('heading', { name: w.failed.titles[place] })).toBeTruthy();
  });

  test.each(['none', 'unreachable'] as const)('a tab that is %s', async (state) => {
    await worker.show({ state });
    renderPanel({ words: w });
    await screen.findByRole('heading', { level: 1 });
  });

  test('an answer that does not come', async () => {
    worker.refuse('tab');
    renderPanel({ words: w });
    await screen.findByText(w.ui.notLoaded);
  });
});

describe('the options page', () => {
  freshOptions();
  checkAfterEach();

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
    const app = within(screen.getByRole('form', { name: w.options.salesforce.app }));
    await user.type(app.getByRole('textbox'), 'short{Enter}');
  });

  test('hosts in every kind of trouble, and ways to repair them', async () => {
    for (const object of ['api', 'web', 'docs', 'cli']) {
      await read({ site: 'github', host: 'github.com', object: `k/${object}` });
    }
    await addOwnHost('wiki.brightwater.example', 'unknown');
    await addOwnHost('new.brightwater.example', undefined);
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
    allFromCatalogue();
    await user.clear(screen.getByRole('textbox', { name: w.options.addHost.field }));
    await user.keyboard('jira.orrin.example{Enter}');
    await screen.findByRole('rowheader', { name: /jira\.orrin/ });
  });

  const key = '3MVG9fe4g9fhX0E5ZzjYkLmNoPqRsTuVwXyZ';

  test.each<[keyof typeof w.options.salesforce.reasons, () => unknown]>([
    ['cancelled', () => Object.assign(org, { answer: 'closed' })],
    ['refused', () => Object.assign(org, { answer: { error: '\u0001' } })],
    ['unreachable', () => Object.assign(org, { tokens: undefined })],
    ['changed-shape', () => Object.assign(org, { tokens: { token: 'A1' } })],
    [
      'wrong-org',
      () =>
        Object.assign(org, {
          tokens: { access_token: 'A1', token_type: 'Bearer', instance_url: 'https://orrin.my.salesforce.com' },
        }),
    ],
    [
      'no-app',
      async () => {
        worker.hold('salesforceStatus');
        await worker.ask('saveSalesforceApp', { host: salesforceHost, clientId: '' });
      },
    ],
    ['no-permission', () => Object.assign(org, { opens: false })],
  ])('a sign-in that ends with %s', async (reason, happen) => {
    await worker.ask('saveSalesforceApp', { host: salesforceHost, clientId: key });
    const { user } = await renderOptions(w);
    await click(user, w.options.sites.signInTo(salesforceHost));
    await button(w.options.salesforce.signIn);
    await happen();
    await click(user, w.options.salesforce.signIn);
    const about = { host: salesforceHost, apiHost: 'kelda.my.salesforce.com', description: undefined };
    await screen.findByText(w.options.salesforce.reasons[reason](about), { selector: 'div' });
  });

  test('signed in, and out again', async () => {
    await worker.ask('saveSalesforceApp', { host: salesforceHost, clientId: key });
    const { user } = await renderOptions(w);
    await click(user, w.options.sites.signInTo(salesforceHost));
    await click(user, w.options.salesforce.signIn);
    await button(w.options.sites.signOutOf(salesforceHost));
    allFromCatalogue();
    await click(user, w.options.sites.signOutOf(salesforceHost));
    await button(w.options.sites.signInTo(salesforceHost));
  });

  test('what was restored and what was lost', async () => {
    worker.tell({ at: Date.now(), restored: { rows: 2, tables: {}, newestAt: Date.now() }, lost: { lines: 1 } });
    await renderOptions(w);
    await button(w.home.seen);
  });

  test('what a company sets', async () => {
    worker.browser.policy.salesforceApps = { 'kelda.my.salesforce.com': key };
    await renderOptions(w);
    await screen.findByRole('region', { name: w.settings.company.title });
  });

  test('repairs: removed, imported, refused, forgotten', async () => {
    const { user } = await renderOptions(w);
    await click(user, w.options.picks.removeOn({ field: w.fields.priority, host: 'kelda.zendesk.com' }));
    await user.upload(
      screen.getByLabelText(w.options.file.input(w.options.packs.import)),
      new File([await signers.own.sign(packBy('Kelda tooling', new Date(2026, 10, 18).toISOString()))], 'jira.json', {
        type: 'application/json',
      }),
    );
    await click(user, w.options.packs.removePack({ site: 'Jira', issuer: 'Kelda support tooling' }));
    await click(user, w.options.keys.forgetKey('Mara’s own'));
    await screen.findByText(w.options.packs.none);
  });

  test('nothing there at all, and nothing that could be done', async () => {
    freshBrowser();
    await renderOptions(w);
    await screen.findByText(w.options.keys.none);
  });

  test('an answer that does not come', async () => {
    worker.refuse('sites');
    renderOptions(w).catch(() => undefined);
    await screen.findByText(w.ui.notLoaded);
  });
});

/** Sentences that English puts together may stand only in its own order: the main screens again, of German. */
describe('of German', () => {
  const german = pseudoWords(de, 'de-DE');

  describe('the panel', () => {
    freshPanel();
    checkAfterEach();

    test.each(['runbooks', 'packet', 'time', 'account'] as const)('%s', async (tab) => {
      await entry({ startedAt: todayAt(9, 20), endedAt: todayAt(10, 0) });
      await entry({ startedAt: todayAt(9, 50), note: 'Compared URLs' });
      const { user } = renderPanel({ words: german });
      const opened = await screen.findByRole('tab', { name: new RegExp(`^${german.panel.tabs[tab]}`) });
      await user.click(opened);
      await waitFor(() => expect(opened.getAttribute('aria-selected')).toBe('true'));
      if (tab === 'packet') await click(user, german.packet.review);
    });
  });

  describe('the options page', () => {
    freshOptions();
    checkAfterEach();

    test('with its title', async () => {
      await renderOptions(german);
      expect(document.title).toBe(german.pages.title(german.pages.names.options));
    });
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
