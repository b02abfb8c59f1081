import { beforeEach, describe, expect, test } from 'vitest';
import { readingOf, ticket } from '../testing/sample-records';
import { start, type TestWorker, testWorker } from '../testing/test-worker';

const tabId = 1;
const record = 'zendesk:acme.zendesk.com:ticket:48213';
let worker: TestWorker;
beforeEach(async () => {
  worker = testWorker();
  await worker.show(tabId, readingOf(ticket));
});

const best = async () => (await worker.ask('suggestions', { tabId })).suggestions[0]?.runbook.id ?? '';

test('a click that meant the record before is refused, not saved on the next', async () => {
  const stale = { tabId, record: 'zendesk:acme.zendesk.com:ticket:1' };
  const runbookId = await best();
  await expect(worker.ask('tickStep', { ...stale, runbookId, step: 0, ticked: true })).rejects.toMatchObject({
    refusal: { code: 'recordGone' },
  });
  expect(await worker.ask('packet', stale)).toBeNull();
  expect((await worker.ask('suggestions', { tabId, record })).runs).toEqual([]);
});

describe('runs', () => {
  test('ticks and the outcome are kept on the record and count for the next ticket', async () => {
    const id = await best();
    await worker.ask('tickStep', { tabId, runbookId: id, step: 1, ticked: true });
    await worker.ask('finishRun', { tabId, runbookId: id, outcome: 'solved' });
    expect(await worker.ask('runbook', { tabId, id })).toMatchObject({
      runbook: { id },
      run: { ticked: { 1: start }, outcome: 'solved' },
    });
    const again = await worker.ask('suggestions', { tabId });
    expect(again.suggestions[0]?.because).toContainEqual({ code: 'solvedLike', count: 1 });
    expect(worker.told).toContainEqual({ topic: 'runs', record });
  });

  test('what solved a ticket of the account says so on the next of it, and not on another account’s', async () => {
    const id = await best();
    await worker.ask('finishRun', { tabId, runbookId: id, outcome: 'solved' });
    const whyOn = async (of: typeof ticket) => {
      await worker.show(tabId, readingOf(of));
      const { suggestions } = await worker.ask('suggestions', { tabId });
      return suggestions.find(({ runbook }) => runbook.id === id)?.because;
    };
    const forAccount = { code: 'solvedForAccount', count: 1 };
    const another = { ...ticket, ref: { ...ticket.ref, id: '77' } };
    expect(await whyOn(another)).toContainEqual(forAccount);
    // Its own ticket is none before it.
    expect(await whyOn(ticket)).not.toContainEqual(forAccount);
    const others = {
      ...another.fields,
      organization: { ...ticket.fields.organization, value: { name: 'Nordwind', id: '9' } },
    };
    const strange = await whyOn({ ...another, ref: { ...ticket.ref, id: '78' }, fields: others } as typeof ticket);
    expect(strange).toContainEqual({ code: 'solvedLike', count: 1 });
    expect(strange).not.toContainEqual(forAccount);
  });

  test('what a run was about is kept with it, and nothing of the ticket’s text', async () => {
    const run = await worker.ask('tickStep', { tabId, runbookId: await best(), step: 0, ticked: true });
    expect(run.like).toEqual({ area: undefined, evidence: ['AADSTS50011'] });
  });

  test('an unknown runbook is refused', async () => {
    await expect(worker.ask('runbook', { tabId, id: 'gone' })).rejects.toMatchObject({
      refusal: { code: 'missing', what: 'runbook' },
    });
  });
});

test('what was said not to fit makes room on that ticket, once its person is done with it, and comes back when it is opened again', async () => {
  const listed = async () => (await worker.ask('suggestions', { tabId })).suggestions.map(({ runbook }) => runbook.id);
  const [first = '', ...others] = await listed();
  await worker.ask('finishRun', { tabId, runbookId: first, outcome: 'did-not-fit' });
  // It stands still under the hand that said so: there is a reason to give, and a word to take back.
  expect((await listed()).includes(first)).toBe(true);
  worker.browser.at += 10 * 60_000;
  const { suggestions, closest, runs } = await worker.ask('suggestions', { tabId });
  expect([...suggestions, ...closest].map(({ runbook }) => runbook.id)).not.toContain(first);
  expect(suggestions.map(({ runbook }) => runbook.id)).toEqual(expect.arrayContaining(others.slice(0, 1)));
  expect(runs.map(({ runbookId }) => runbookId)).toEqual([first]);
  await worker.show(tabId, readingOf({ ...ticket, ref: { ...ticket.ref, id: '77' } }));
  expect(await listed()).toContain(first);
  await worker.show(tabId, readingOf(ticket));
  await worker.ask('finishRun', { tabId, runbookId: first, outcome: null });
  expect(await listed()).toContain(first);
});

test('what fits are called follows what came of them here, and can be counted anew', async () => {
  const expected = (await worker.ask('suggestions', { tabId })).suggestions[0];
  expect(expected?.fit).toBe('strong');
  for (let count = 1; count <= 7; count += 1) {
    await worker.show(tabId, readingOf({ ...ticket, ref: { ...ticket.ref, id: `${count}` } }));
    const id = await best();
    // Shown is noted after the answer.
    await expect
      .poll(() => worker.store.db.runbookUses.filter(({ key }) => key.includes(`:${count} `)).count())
      .toBeGreaterThan(0);
    await worker.ask('runbook', { tabId, id });
    await expect
      .poll(() => worker.store.db.runbookUses.filter(({ openedAt }) => openedAt !== undefined).count())
      .toBe(count);
    await worker.ask('finishRun', { tabId, runbookId: id, outcome: 'did-not-fit' });
  }
  const { strong } = await worker.ask('grades', {});
  expect(strong).toMatchObject({ judged: 7, helped: 0, called: 'good' });
  await worker.show(tabId, readingOf({ ...ticket, ref: { ...ticket.ref, id: '8' } }));
  expect((await worker.ask('suggestions', { tabId })).suggestions[0]?.fit).toBe('good');

  const rules = { doubt: 8, needed: 5, since: start + 1 };
  await worker.ask('setSetting', { key: 'runbooks.grades', value: rules });
  expect((await worker.ask('grades', {})).strong).toMatchObject({ judged: 0, called: 'strong' });
});

test('where what was folded away helped all the same, less is folded, until it is counted anew', async () => {
  const [said] = ticket.conversation;
  if (!said) throw new Error('The sample ticket has a message.');
  const vague = async (id: string) => {
    const fields = { ...ticket.fields, subject: { ...ticket.fields.subject, value: 'It hurts' } };
    const conversation = [{ ...said, text: 'About 140 of 2,300 users see it.' }];
    await worker.show(
      tabId,
      readingOf({ ...ticket, ref: { ...ticket.ref, id }, fields, conversation } as typeof ticket),
    );
    return worker.ask('suggestions', { tabId });
  };
  // Each time another than the first: what solved one ticket is surer on the next.
  for (const [ticketId, place] of [
    ['1', 1],
    ['2', 2],
  ] as const) {
    const { suggestions, closest } = await vague(ticketId);
    expect(suggestions).toEqual([]);
    const id = closest[place]?.runbook.id ?? '';
    const uses = () => worker.store.db.runbookUses.filter(({ key }) => key.includes(`:${ticketId} `));
    await expect.poll(() => uses().count()).toBe(1);
    await worker.ask('runbook', { tabId, id });
    await expect.poll(() => uses().count()).toBe(2);
    await worker.ask('finishRun', { tabId, runbookId: id, outcome: 'solved' });
  }
  expect((await vague('3')).suggestions.length).toBeGreaterThan(0);
  await worker.ask('setSetting', { key: 'runbooks.grades', value: { doubt: 8, needed: 5, since: start + 1 } });
  expect((await vague('4')).suggestions).toEqual([]);
});
