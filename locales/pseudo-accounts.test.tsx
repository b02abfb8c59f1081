// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { hardCodedIn } from '@/components/testing/hard-coded';
import { liesIn, lying } from '@/components/testing/lying-text';
import { renderDashboard } from '@/components/testing/render-dashboard';
import { engagements, entry, freshPanel } from '@/components/testing/render-panel';
import { accountReading, accountRef, minute, ticketReading, ticketRef, todayAt } from '@/components/testing/samples';
import { tabId, worker } from '@/components/testing/worker';
import { calendarDate } from '@/lib/calendar/calendar-date';
import type { AccountContext } from '@/lib/context/context';
import type { Words } from '@/locales/words';
import { de } from './de';
import { en } from './en';
import { pseudoWords } from './pseudo';

freshPanel();

const day = 24 * 60 * minute;
const at = <T,>(value: T) => ({ value, source: 'api' as const, at: Date.now() });

/** Nine accounts of a tier, two of them alike, and of one everything that can be known, each text as `say` makes it. */
async function fill(say: (name: string) => string): Promise<string> {
  await worker.showAccount();
  const id = (await worker.ask('account', { tabId }))?.id ?? '';
  for (let index = 0; index < 8; index += 1) await showAccount(index, say);
  const ticket = ticketReading({ ...ticketRef, id: '48190' });
  if (ticket.context?.kind === 'ticket') {
    const { fields } = ticket.context;
    fields.organization = at({ name: say('Customer 0'), id: '77' });
    fields.requester = at({ name: 'Elif', role: 'customer', email: 'elif@c0.example' });
    fields.area = at([say('Identity')]);
    fields.subject = at(say('subject'));
  }
  await worker.show({ state: 'read', ref: ticket.ref, reading: ticket }, 3);
  await worker.ask('markSent', { tabId: 3, receiver: 'product', target: 'PROD-7' });
  await worker.ask('finishRun', { tabId: 3, runbookId: 'sso-redirect-url-mismatch', outcome: 'solved' });
  await entry({ startedAt: todayAt(1, 0), endedAt: todayAt(9, 0), engagementId: engagements.goLive.id });
  const add = (content: Parameters<typeof item>[1]) => item(id, content);
  for (const state of ['works', 'degraded', 'blocked', 'planned', 'unused'] as const) {
    const untilOn = { works: '2026-11-30', degraded: '2026-11-19', blocked: '2026-11-01', planned: '2027-11-01' };
    const ends = state === 'unused' ? {} : { untilOn: untilOn[state] };
    await add({ section: 'integration', subject: say(state), text: say('text'), state, version: say('2.7'), ...ends });
  }
  await add({ section: 'person', subject: 'admin', text: say('Dana') });
  await add({
    section: 'decision',
    subject: say('Sign-in'),
    text: say('Okta stays'),
    fromOn: '2026-09-03',
    by: say('Owen'),
    url: 'https://wiki.example/',
  });
  const doing = { owner: say('Tomasz'), driver: 'severe-tickets' } as const;
  const parts = [
    { state: 'open', dueOn: '2026-11-01', takesOff: 4 },
    { state: 'doing' },
    { state: 'done' },
    { state: 'dropped' },
  ] as const;
  for (const part of parts) {
    await worker.ask('addMitigation', { accountId: id, content: { title: say('Move'), ...doing, ...part } });
  }
  await worker.askAt(Date.now() - 74 * day, 'reviewAccount', { accountId: id, of: 'record' });
  await worker.askAt(Date.now() - 74 * day, 'reviewAccount', { accountId: id, of: 'risk' });
  return id;
}

function item(accountId: string, content: Parameters<typeof worker.ask<'addRecordItem'>>[1]['content']) {
  return worker.ask('addRecordItem', { accountId, content });
}

async function showAccount(index: number, say: (name: string) => string): Promise<void> {
  const reading = accountReading();
  const context = reading.context as AccountContext;
  const ref = {
    ...accountRef,
    site: 'zendesk' as const,
    host: 'kelda.zendesk.com',
    object: 'organization',
    id: `9${index}`,
  };
  const fields = {
    name: at(say(`Customer ${index}`)),
    tier: at('Enterprise'),
    owner: at({ name: say('Priya'), role: 'agent' as const }),
    domains: at([`c${index}.example`]),
    renewalOn: at(calendarDate(index % 2 === 0 ? '2026-12-01' : '2026-11-01')),
  };
  await worker.show({ state: 'read', ref, reading: { ...reading, ref, context: { ...context, ref, fields } } }, 2);
}

async function openList(w: Words) {
  const { user } = renderDashboard('accounts', w);
  await screen.findByRole('region', { name: w.portfolio.voice.title });
  return user;
}

async function openOne(w: Words, id: string) {
  const { user } = renderDashboard({ of: 'account', id }, w);
  await screen.findByRole('region', { name: w.records.title });
  await screen.findByRole('region', { name: w.portfolio.voice.title });
  return user;
}

describe.each(['English', 'German'] as const)('accounts in pseudo-%s', (language) => {
  const w = language === 'English' ? pseudoWords(en) : pseudoWords(de, 'de-DE');
  const allFromCatalogue = () => expect(hardCodedIn(document.body)).toEqual([]);
  afterEach(allFromCatalogue);

  test('the list of all, with each kind of row, and two that may be one', async () => {
    await fill((name) => name);
    await openList(w);
    await screen.findByRole('region', { name: w.portfolio.alike.title });
  });

  test('the agenda as it is copied', async () => {
    await fill((name) => name);
    const user = await openList(w);
    await user.click(await screen.findByRole('button', { name: w.portfolio.week.copy }));
    await within(await screen.findByRole('dialog')).findByRole('button', { name: w.records.copy.save });
  });

  test('one of which everything is known, and each form', async () => {
    const id = await fill((name) => name);
    const user = await openOne(w, id);
    allFromCatalogue();
    await user.click(await screen.findByRole('button', { name: w.records.addOf(w.records.title) }));
    await user.click(await screen.findByRole('button', { name: w.records.doing.addOf }));
    await screen.findByRole('form', { name: w.records.doing.addOf });
  });

  test('one that is not there', async () => {
    renderDashboard({ of: 'account', id: crypto.randomUUID() }, w);
    await screen.findByRole('heading', { name: w.portfolio.account.unknown.title });
  });
});

test('what sites and people say of accounts speaks for nobody else, wherever it is drawn', async () => {
  const id = await fill(lying);
  const w = pseudoWords(en);
  await openList(w);
  expect(liesIn(document.body)).toEqual([]);
  cleanup();
  await openOne(w, id);
  expect(liesIn(document.body)).toEqual([]);
});
