import { beforeEach, expect, test } from 'vitest';
import { recordKey } from '@/lib/context/record-key';
import { refused } from '@/lib/store/test-database';
import { readingOf, ref, ticket } from '../testing/sample-records';
import { start, type TestWorker, testWorker } from '../testing/test-worker';

const of = { tabId: 1, record: recordKey(ref) };
let worker: TestWorker;
beforeEach(async () => {
  worker = testWorker();
  await worker.show(1, readingOf(ticket));
});
const packet = async () => {
  const view = await worker.ask('packet', of);
  if (!view) throw new Error('A ticket has a packet');
  return view;
};

test('a person’s word is what the packet is judged by, and the rules’ stays beside it', async () => {
  expect(await packet()).toMatchObject({ kind: { kind: 'fault', because: { code: 'hasError' } } });
  const required = (await packet()).completeness.required;
  await worker.ask('sayTicketKind', { ...of, kind: 'question' });
  const said = await packet();
  expect(said.kind).toEqual({
    kind: 'question',
    because: { code: 'said', kind: 'question' },
    rules: { kind: 'fault', because: { code: 'hasError' } },
  });
  expect(said.said).toMatchObject({ kind: 'question', by: '', isOwn: true, at: start });
  expect(said.completeness.required).toBeLessThan(required);
  expect(said.verdicts.find(({ criterion }) => criterion === 'steps')).toMatchObject({
    verdict: 'not-applicable',
    because: { code: 'said' },
  });
});

test('the launcher counts by it, and pages that show the packet hear of it', async () => {
  await worker.ask('sayTicketKind', { ...of, kind: 'question' });
  expect(worker.told).toContainEqual({ topic: 'packet', record: of.record });
  const { completeness } = await packet();
  await expect
    .poll(() => worker.browser.sent.filter(({ name }) => name === 'launcherChanged').at(-1)?.data)
    .toMatchObject({ packet: completeness });
});

test('it outlives the worker and a new reading, and is of this ticket alone', async () => {
  await worker.ask('sayTicketKind', { ...of, kind: 'question' });
  worker = testWorker({ db: worker.store.db }, worker.browser);
  await worker.show(1, readingOf({ ...ticket, readAt: start + 1 }));
  expect((await packet()).kind.kind).toBe('question');
  const other = { ...ref, id: '48219' };
  await worker.show(1, readingOf({ ...ticket, ref: other }));
  const view = await worker.ask('packet', { tabId: 1, record: recordKey(other) });
  expect(view).not.toHaveProperty('said');
  expect(view?.kind.kind).toBe('fault');
});

test('it is taken back, and undone like any other change', async () => {
  await worker.ask('sayTicketKind', { ...of, kind: 'question' });
  const command = crypto.randomUUID();
  await worker.ask('sayTicketKind', { ...of, kind: null, seen: (await packet()).said?.revision }, undefined, command);
  expect(await packet()).not.toHaveProperty('said');
  expect((await packet()).kind.kind).toBe('fault');
  await worker.ask('undo', { command });
  expect((await packet()).said).toMatchObject({ kind: 'question' });
});

test('a click that saw an older word does not write over a newer one', async () => {
  await worker.ask('sayTicketKind', { ...of, kind: 'question' });
  const seen = (await packet()).said?.revision;
  worker.browser.at += 1000;
  await worker.ask('sayTicketKind', { ...of, kind: 'request' });
  await expect(worker.ask('sayTicketKind', { ...of, kind: 'fault', seen })).rejects.toEqual(refused('stale'));
  expect((await packet()).kind.kind).toBe('request');
});

test('a click that meant another ticket says nothing of this one', async () => {
  const stale = { tabId: 1, record: 'zendesk:acme.zendesk.com:ticket:1' };
  await expect(worker.ask('sayTicketKind', { ...stale, kind: 'question' })).rejects.toEqual(refused('recordGone'));
  expect(await packet()).not.toHaveProperty('said');
});

test('of two persons the one who said it last counts, with their name', async () => {
  await worker.ask('sayTicketKind', { ...of, kind: 'question' });
  const [mine] = await worker.store.db.ticketKinds.toArray();
  if (!mine) throw new Error('It is kept');
  const author = crypto.randomUUID();
  const later = mine.revision.replace(/^[0-9a-f]+/, (time) =>
    (Number.parseInt(time, 16) + 1000).toString(16).padStart(time.length, '0'),
  );
  const theirs = {
    ...mine,
    id: crypto.randomUUID(),
    author,
    kind: 'request' as const,
    revision: later,
    saidAt: start + 5,
  };
  await worker.store.db.ticketKinds.put(theirs);
  await worker.store.db.people.put({ ...mine, id: author, author, name: 'Tomasz Bielak' } as never);
  expect(await packet()).toMatchObject({ kind: { kind: 'request' }, said: { by: 'Tomasz Bielak', isOwn: false } });
});

const steps = (why = 'They are in the video') =>
  ({ about: 'criterion', criterion: 'steps', value: 'met', why }) as const;

test('an overruled verdict counts, with why, whose word it is, and what the rules say', async () => {
  const before = await packet();
  expect(before.verdicts.find(({ criterion }) => criterion === 'steps')).toMatchObject({ verdict: 'missing' });
  await worker.ask('judge', { ...of, word: steps() });
  const after = await packet();
  expect(after.verdicts.find(({ criterion }) => criterion === 'steps')).toMatchObject({
    verdict: 'met',
    said: { why: 'They are in the video', rules: 'missing' },
  });
  expect(after.completeness.met).toBe(before.completeness.met + 1);
  expect(after.saidBy).toMatchObject([{ topic: 'criterion:steps', isOwn: true, by: '', at: start }]);
  expect(await worker.store.db.judgements.toArray()).toMatchObject([{ value: 'met', rules: 'missing' }]);

  await worker.ask('unjudge', { ...of, topic: 'criterion:steps', seen: after.saidBy?.[0]?.revision });
  expect(await packet()).toEqual(before);
});

test('a criterion that does not apply by a person’s word is not required', async () => {
  const { completeness } = await packet();
  await worker.ask('judge', { ...of, word: { ...steps('No interface'), value: 'not-applicable' } });
  expect((await packet()).completeness.required).toBe(completeness.required - 1);
});

test('a person’s word on the triage stands, decides what is required, and keeps what the rules say beside it', async () => {
  const { triage } = await packet();
  const value = triage.severity.value === 1 ? 4 : 1;
  await worker.ask('judge', { ...of, word: { about: 'severity', value } });
  await worker.ask('judge', { ...of, word: { about: 'cause', value: 'data' } });
  await worker.ask('judge', { ...of, word: { about: 'route', value: 'services' } });
  const said = await packet();
  expect(said.triage).toMatchObject({
    severity: { value, from: 'said', said: { rules: triage.severity } },
    cause: { value: 'data', said: triage.cause ? { rules: triage.cause } : {} },
    route: { value: 'services' },
  });
  expect(said.verdicts.some(({ requiredAt }) => requiredAt !== undefined)).toBe(false);
  const kept = await worker.store.db.judgements.toArray();
  expect(kept.find(({ topic }) => topic === 'severity')?.rules).toBe(triage.severity.value ?? null);
  // Said again, it is still the rules' word that is kept beside it.
  await worker.ask('judge', { ...of, word: { about: 'severity', value: 2 } });
  const [again] = (await worker.store.db.judgements.toArray()).filter(({ topic }) => topic === 'severity');
  expect(again).toMatchObject({ value: 2, rules: triage.severity.value ?? null });
});

test.each([
  { about: 'severity', value: 7 },
  { about: 'cause', value: 'weather' },
  { about: 'criterion', criterion: 'steps', value: 'weak', why: '' },
  { about: 'criterion', criterion: 'steps', value: 'met', why: 'x'.repeat(301) },
])('%o is refused', async (word) => {
  await expect(worker.ask('judge', { ...of, word: word as never })).rejects.toBeDefined();
  expect(await worker.store.db.judgements.count()).toBe(0);
});

test('a word that saw an older one does not write over a newer one', async () => {
  await worker.ask('judge', { ...of, word: steps() });
  const seen = (await packet()).saidBy?.[0]?.revision;
  worker.browser.at += 1000;
  await worker.ask('judge', { ...of, word: steps('In the attachment') });
  await expect(worker.ask('judge', { ...of, word: steps('Nowhere'), seen })).rejects.toEqual(refused('stale'));
  expect((await packet()).verdicts.find(({ criterion }) => criterion === 'steps')?.said?.why).toBe('In the attachment');
});
