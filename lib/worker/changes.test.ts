import { beforeEach, describe, expect, test } from 'vitest';
import { type Change, changesPort, type Interest, type Subscription, type Topic } from '@/lib/contract/change';
import { type Changes, connectPage, createChanges, type PagePort } from './changes';
import type { Caller } from './router';
import { readingOf, ref, ticket } from './testing/sample-records';
import { contentScript, framed, testWorker } from './testing/test-worker';

/** What is due later, to be run by the test. */
let later: (() => void)[];
let changes: Changes;
beforeEach(() => {
  later = [];
  changes = createChanges((run) => void later.push(run));
});
const wait = () => {
  for (const run of later.splice(0)) run();
};

/** A page of ours at the other end of its port. */
function page(name = changesPort) {
  const heard: Change[][] = [];
  let hear: (message: unknown) => void = () => undefined;
  let leave: () => void = () => undefined;
  const state = { isOpen: true };
  const port: PagePort = {
    name,
    postMessage: (message) => void heard.push(message as Change[]),
    disconnect: () => {
      state.isOpen = false;
    },
    onMessage: {
      addListener: (listener) => {
        hear = listener;
      },
    },
    onDisconnect: {
      addListener: (listener) => {
        leave = listener;
      },
    },
  };
  return {
    heard,
    state,
    port,
    wants: (subscription: Subscription | unknown) => hear(subscription),
    leave: () => leave(),
  };
}
/** Whoever opens a port is recognised first; what it says meanwhile is heard after that. */
const recognised = () => new Promise((resolve) => setTimeout(resolve));
async function join(caller: Caller, interests: Interest[], replay?: boolean) {
  const made = page();
  connectPage(changes, made.port, Promise.resolve(caller));
  made.wants({ interests, replay });
  await recognised();
  return made;
}
const own: Caller = { kind: 'own' };

describe('a page is told', () => {
  test('of what it watches, and of nothing else', async () => {
    const { heard } = await join(own, [
      { topic: 'runs', record: 'a' },
      { topic: 'account', account: 'x' },
    ]);
    changes.tell({ topic: 'runs', record: 'b' });
    changes.tell({ topic: 'account', account: 'y' });
    changes.tell({ topic: 'time' });
    wait();
    expect(heard).toEqual([]);
    changes.tell({ topic: 'runs', record: 'a' });
    changes.tell({ topic: 'account' });
    wait();
    expect(heard).toEqual([[{ topic: 'runs', record: 'a' }, { topic: 'account' }]]);
  });

  test('once of a burst', async () => {
    const { heard } = await join(own, [{ topic: 'tab', tabId: 1 }]);
    for (let i = 0; i < 300; i += 1) changes.tell({ topic: 'tab', tabId: 1 });
    wait();
    expect(heard).toEqual([[{ topic: 'tab', tabId: 1 }]]);
    changes.tell({ topic: 'tab', tabId: 1 });
    wait();
    expect(heard).toHaveLength(2);
  });

  test('what it wants now, not what it wanted before', async () => {
    const { heard, wants } = await join(own, [{ topic: 'time' }]);
    wants({ interests: [{ topic: 'sites' }] });
    await recognised();
    changes.tell({ topic: 'time' });
    wait();
    expect(heard).toEqual([]);
  });

  test('nothing once it is gone, though it was due', async () => {
    const { heard, leave } = await join(own, [{ topic: 'time' }]);
    changes.tell({ topic: 'time' });
    leave();
    await recognised();
    wait();
    expect(heard).toEqual([]);
  });

  test('what was said before it came, when its last port died with a worker', async () => {
    changes.tell({ topic: 'time' });
    changes.tell({ topic: 'sites' });
    const again = await join(own, [{ topic: 'time' }], true);
    const fresh = await join(own, [{ topic: 'time' }]);
    wait();
    expect(again.heard).toEqual([[{ topic: 'time' }]]);
    expect(fresh.heard).toEqual([]);
  });
});

test('a frame hears of its own tab, whatever it names', async () => {
  const { heard } = await join(framed(7), [{ topic: 'tab', tabId: 8 }]);
  changes.tell({ topic: 'tab', tabId: 8 });
  wait();
  expect(heard).toEqual([]);
  changes.tell({ topic: 'tab', tabId: 7 });
  wait();
  expect(heard).toEqual([[{ topic: 'tab', tabId: 7 }]]);
});

test.each<[string, Caller, string]>([
  ['a stranger', { kind: 'stranger' }, changesPort],
  ['a content script', contentScript(ref.host), changesPort],
  ['a port for something else', own, 'other'],
])('%s is not listened to', async (_, caller, name) => {
  const { port, state, heard, wants } = page(name);
  connectPage(changes, port, Promise.resolve(caller));
  await recognised();
  expect(state.isOpen).toBe(false);
  wants({ interests: [{ topic: 'time' }] });
  changes.tell({ topic: 'time' });
  wait();
  expect(heard).toEqual([]);
});

test.each([undefined, 'x', { interests: 'all' }, { interests: [{ topic: 'secrets' }] }])(
  '%j wants nothing',
  async (wanted) => {
    const { heard, wants } = await join(own, [{ topic: 'time' }]);
    wants(wanted);
    await recognised();
    changes.tell({ topic: 'time' });
    wait();
    expect(heard).toEqual([]);
  },
);

describe('messages to a panel beside tab 1', () => {
  /** How many messages a page hears, by the real worker and its real clock. */
  function panelOf(worker: ReturnType<typeof testWorker>) {
    const made = page();
    connectPage(worker.changes, made.port, Promise.resolve(own));
    made.wants({ interests: [{ topic: 'tab', tabId: 1 }, { topic: 'time' }, { topic: 'runs', record: 'a' }] });
    return made.heard;
  }
  const aWhile = () => new Promise((resolve) => setTimeout(resolve, 150));

  test('none for a page of another tab, however often it goes from record to record', async () => {
    const worker = testWorker();
    const heard = panelOf(worker);
    const there = contentScript(ref.host, 2);
    for (let i = 0; i < 2000; i += 1) await worker.ask('recordOpened', { ...ref, id: String(i) }, there);
    await aWhile();
    expect(heard).toEqual([]);
  });

  test('none for a reading in another tab, of an account of its own', async () => {
    const worker = testWorker();
    const heard = panelOf(worker);
    const { organization, ...fields } = ticket.fields;
    await worker.show(2, readingOf({ ...ticket, fields }));
    await aWhile();
    expect(heard).toEqual([]);
  });

  test('what a reading changed of the account and that it is kept are told in one turn: no burst can part them', async () => {
    const worker = testWorker();
    let turn = 0;
    let isOver = false;
    const count = () => {
      turn += 1;
      if (!isOver) setImmediate(count);
    };
    count();
    const turns: Partial<Record<Topic, number>> = {};
    const { tell } = worker.changes;
    worker.changes.tell = (change) => {
      turns[change.topic] = turn;
      tell(change);
    };
    await worker.show(1, readingOf(ticket));
    isOver = true;
    expect(turns.account).toBeGreaterThan(0);
    expect(turns.readings).toBe(turns.account);
  });

  test('one for a burst of its own tab', async () => {
    const worker = testWorker();
    const heard = panelOf(worker);
    await Promise.all(Array.from({ length: 50 }, () => worker.ask('recordOpened', ref, contentScript(ref.host))));
    await aWhile();
    expect(heard).toEqual([[{ topic: 'tab', tabId: 1 }]]);
  });
});
