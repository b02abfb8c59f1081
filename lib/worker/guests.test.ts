import { beforeEach, describe, expect, test } from 'vitest';
import type { Caller } from './router';
import { readingOf, ref, ticket } from './testing/sample-records';
import { beside, contentScript, type TestWorker, testWorker } from './testing/test-worker';

const secret = '00112233445566778899aabbccddeeff';
const frame: Caller = { kind: 'frame', tabId: 1, frameId: 40, documentId: 'PANEL' };
const script: Caller = { ...contentScript(ref.host), documentId: 'TICKET' };

let worker: TestWorker;
beforeEach(async () => {
  worker = testWorker();
  await worker.ask('recordOpened', ref, script);
});
/** The same browser, after the worker was killed. */
const reborn = () => {
  worker = testWorker({ db: worker.store.db }, worker.browser);
};
const made = (by = script) => worker.ask('frameMade', { secret }, by);
const proved = (by = frame, with_ = secret) => worker.ask('proveFrame', { secret: with_ }, by);
const asks = async (by: Caller) => (await worker.answer({ name: 'home', input: {} }, by)).refused?.code ?? 'ok';

test('a frame that shows its secret is the panel, and stays it when the worker is killed', async () => {
  expect(await asks(frame)).toBe('notOurs');
  await made();
  reborn();
  expect(await proved()).toBe(true);
  expect(await asks(frame)).toBe('ok');
  reborn();
  expect(await asks(frame)).toBe('ok');
  // Its answer may have been lost.
  expect(await proved()).toBe(true);
});

describe('is not the panel', () => {
  test.each<[string, Partial<Caller>]>([
    ['another frame of the tab', { frameId: 41 }],
    ['another document in the same frame', { documentId: 'OTHER' }],
    ['the same frame of another tab', { tabId: 2 }],
    ['what is no frame', { frameId: undefined }],
  ])('%s, also with the secret that was used', async (_, part) => {
    await made();
    await proved();
    const other = { ...frame, ...part };
    expect(await asks(other)).toBe('notOurs');
    expect(await proved(other)).toBe(false);
    reborn();
    expect(await proved(other)).toBe(false);
    expect(await asks(other)).toBe('notOurs');
  });

  test.each<[string, () => Promise<unknown>]>([
    ['without any secret', async () => undefined],
    ['with one that was made in another tab', () => made({ ...script, tabId: 2 })],
    [
      'with one that a newer replaced',
      async () => {
        await made();
        await worker.ask('frameMade', { secret: secret.replace('00', '11') }, script);
      },
    ],
    [
      'with one of the page before',
      async () => {
        await made();
        await worker.ask('recordOpened', null, { ...script, documentId: 'NEXT' });
      },
    ],
    [
      'after a minute',
      async () => {
        await made();
        worker.browser.at += 60_000;
      },
    ],
  ])('a frame %s', async (_, before) => {
    await before();
    expect(await proved()).toBe(false);
    expect(await asks(frame)).toBe('notOurs');
  });

  test.each(['', secret.toUpperCase(), `${secret}0`, 'x'.repeat(32)])('a frame that shows %j', async (shown) => {
    await made();
    expect(await worker.answer({ name: 'proveFrame', input: { secret: shown } }, frame)).toEqual({
      refused: { code: 'badInput', path: 'secret' },
    });
    expect(await asks(frame)).toBe('notOurs');
  });
});

test.each<[string, Caller]>([
  ['a frame', frame],
  ['our own page', beside],
  ['a stranger', { kind: 'stranger' }],
])('%s cannot vouch for a frame', async (_, caller) => {
  expect(await worker.answer({ name: 'frameMade', input: { secret } }, caller)).toEqual({
    refused: { code: 'notOurs' },
  });
});

describe('what a page says it shows', () => {
  const shows = (host: string) => {
    const named = { ...ref, host };
    const reading = { ...readingOf(ticket), ref: named, context: { ...ticket, ref: named } };
    worker.browser.shown.set(1, { stamp: 'forged', view: { state: 'read', ref: named, reading } });
  };
  const known = async () => (await worker.ask('tab', { tabId: 1 })).view.state;

  test('is believed of its own host', async () => {
    shows(ref.host);
    expect(await known()).toBe('read');
    reborn();
    expect(await known()).toBe('read');
  });

  test('is not of another, also by a worker that was killed meanwhile', async () => {
    shows('globex.zendesk.com');
    expect(await known()).toBe('none');
    expect(await worker.ask('account', { tabId: 1 })).toBeNull();
    reborn();
    expect(await worker.ask('account', { tabId: 1 })).toBeNull();
    expect(await known()).toBe('none');
  });

  test('is of nobody who never spoke', async () => {
    shows(ref.host);
    worker.browser.shown.set(2, worker.browser.shown.get(1));
    expect((await worker.ask('tab', { tabId: 2 })).view.state).toBe('none');
  });
});
