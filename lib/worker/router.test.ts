import { beforeEach, describe, expect, test } from 'vitest';
import type { Call } from '@/lib/contract/message';
import type { Caller } from './router';
import { readingOf, ref, ticket } from './testing/sample-records';
import { beside, contentScript, framed, type TestWorker, testWorker } from './testing/test-worker';

let worker: TestWorker;
beforeEach(() => {
  worker = testWorker();
});

/** A frame that loaded our page; nobody knows who put it there. */
const frame: Caller = { kind: 'frame', tabId: 1, frameId: 4 };

const id = '4a0f2c1e-7c39-4a52-9d0e-6f0a35f6f2c1';
const named = (name: string): Call => ({ name: 'rename', input: { name }, id });
const person = async () => (await worker.ask('home', {})).person.name;

describe('who may ask is judged by the name alone', () => {
  test.each<[string, Call, Caller]>([
    ['a message that does not exist', { name: 'dropEverything', input: {} }, beside],
    ['a name of every object', { name: 'constructor', input: {} }, beside],
    ['a stranger', { name: 'home', input: {} }, { kind: 'stranger' }],
    ['a content script that asks for what pages ask', { name: 'suggestions', input: {} }, contentScript(ref.host)],
    ['a page of ours that claims to be a site’s', { name: 'recordOpened', input: ref }, beside],
    ['a frame that no content script put there', { name: 'home', input: {} }, frame],
    ['such a frame, for what its page shows', { name: 'tab', input: {} }, frame],
    ['a record of another host', { name: 'recordOpened', input: ref }, contentScript('evil.zendesk.com')],
    ['a hostile argument, which nobody looks at', { name: 'home', input: 'x' }, { kind: 'stranger' }],
  ])('%s is refused', async (_, call, caller) => {
    expect(await worker.answer(call, caller)).toEqual({ refused: { code: 'notOurs' } });
  });

  test('the panel means its own tab, whatever it names', async () => {
    await worker.show(1, readingOf(ticket));
    expect(await worker.answer({ name: 'tab', input: { tabId: 1 } }, framed(2))).toMatchObject({ ok: { tabId: 2 } });
  });
});

test.each<[unknown, string]>([
  ['nothing', ''],
  [{ name: 7 }, 'name'],
  [{ name: 'home', input: {}, id: 'x' }, 'id'],
  [{ name: 'searchRunbooks', input: { text: 7 } }, 'text'],
  [{ name: 'searchRunbooks' }, 'text'],
  [{ name: 'rename', input: { name: 'Mara' } }, 'id'],
])('%j is no call, and says where', async (call, path) => {
  expect(await worker.answer(call, beside)).toEqual({ refused: { code: 'badInput', path } });
});

test('a page that shows no record any more is heard', async () => {
  await worker.show(1, readingOf(ticket));
  worker.told.length = 0;
  const left = { name: 'recordOpened', input: null };
  expect(await worker.answer(left, contentScript(ref.host))).toEqual({ ok: undefined });
  expect(worker.told).toEqual([{ topic: 'tab', tabId: 1 }]);
});

test('a command and a question reach a database whose connection was closed under them', async () => {
  await worker.ask('home', {});
  worker.store.db.backendDB().close();
  expect(await worker.answer(named('Mara'), beside)).toEqual({ ok: undefined });
  worker.store.db.backendDB().close();
  expect(await person()).toBe('Mara');
});

describe('a command', () => {
  test('that arrives again is carried out once, and answered as at first', async () => {
    const made = { name: 'addPick', input: { site: 'jira', host: 'a.example', field: 'priority', css: 'b' }, id };
    const first = await worker.answer(made, beside);
    const told = worker.told.length;
    expect(await worker.answer({ ...made, input: { ...made.input, object: undefined } }, beside)).toEqual(first);
    expect((await worker.ask('sites', {})).picks).toHaveLength(1);
    expect(worker.told).toHaveLength(told);
  });

  test('of an id that was another’s is refused', async () => {
    await worker.answer(named('Mara'), beside);
    expect(await worker.answer(named('Priya'), beside)).toEqual({ refused: { code: 'idReused' } });
    expect(await person()).toBe('Mara');
  });

  test('that was refused stays refused, also once it could go well', async () => {
    const add = { name: 'addHost', input: { host: 'jira.example' }, id };
    const refused = { refused: { code: 'notGranted', host: 'jira.example' } };
    expect(await worker.answer(add, beside)).toEqual(refused);
    worker.browser.granted.add('jira.example');
    expect(await worker.answer(add, beside)).toEqual(refused);
    expect(await worker.answer({ ...add, id: crypto.randomUUID() }, beside)).toHaveProperty('ok');
  });

  test('that the database failed may go well when it is asked again', async () => {
    const { db } = worker.store;
    const quota = new DOMException('full', 'QuotaExceededError');
    const fail = () => {
      throw quota;
    };
    db.people.hook('creating', fail);
    expect(await worker.answer(named('Mara'), beside)).toHaveProperty('refused');
    expect(await person()).toBe('');
    db.people.hook('creating').unsubscribe(fail);
    expect(await worker.answer(named('Mara'), beside)).toEqual({ ok: undefined });
    expect(await person()).toBe('Mara');
  });
});
