import { beforeEach, expect, test } from 'vitest';
import { account, field, readingOf, salesforceId, ticket } from '../testing/sample-records';
import { type TestWorker, testWorker } from '../testing/test-worker';

let worker: TestWorker;
beforeEach(() => {
  worker = testWorker();
});

test('a ticket seen in Zendesk counts for the Salesforce account it is linked to by id', async () => {
  await worker.show(1, readingOf(ticket));
  await worker.show(2, readingOf(account));
  const view = await worker.ask('account', { tabId: 2 });
  expect(view?.openTickets).toMatchObject([{ label: '#48213', severity: expect.any(Number) }]);
  expect(view?.risk.coverage.known).toBeGreaterThan(0);
});

test('what a person entered is known, from every system', async () => {
  await worker.show(1, readingOf(ticket));
  await worker.show(2, readingOf(account));
  await worker.ask('enterFact', {
    account: { name: 'Halden Freight', keys: [`salesforce:${salesforceId}`] },
    driver: 'integration-state',
    value: 'blocked',
  });
  const view = await worker.ask('account', { tabId: 1 });
  expect(view?.risk.drivers).toContainEqual(expect.objectContaining({ id: 'integration-state', known: true }));
});

test('a record that names no account has none', async () => {
  await worker.show(1, readingOf({ ...ticket, fields: { subject: field('No customer') } }));
  expect(await worker.ask('account', { tabId: 1 })).toBeNull();
});
