import { describe, expect, test } from 'vitest';
import type { Job } from './job';
import { Pause } from './pause';
import { Bench, Life } from './test-bench';
import { leaseMs, stepMs } from './transitions';

const second = 1000;
const minute = 60 * second;
const host = 'acme.zendesk.com';
const twoPages = [['a', 'b'], ['c']];

/** A site that fails like this on its first `times` answers. */
function failing(bench: Bench, pause: () => Error, times = Number.POSITIVE_INFINITY) {
  let left = times;
  bench.site = () => {
    left -= 1;
    if (left >= 0) throw pause();
  };
}

/** Starts a job and lets it come to rest. */
async function begun(bench: Bench, name = 'x') {
  const worker = bench.worker();
  const { id } = await worker.start('pages', { name });
  await worker.wake();
  return { worker, id };
}

test('a job writes page after page and ends with its result', async () => {
  const bench = new Bench(twoPages);
  const { worker, id } = await begun(bench);
  expect(await bench.rowIds()).toEqual(['a', 'b', 'c']);
  expect(await worker.list()).toMatchObject([
    { id, state: 'done', progress: { done: 3, unit: 'rows' }, result: { found: 3 } },
  ]);
  expect(bench.alarmAt).toBeUndefined();
});

test('an alarm stands before anything is asked for', async () => {
  const bench = new Bench(twoPages);
  const alarms: (number | undefined)[] = [];
  bench.site = () => void alarms.push(bench.alarmAt);
  await begun(bench);
  expect(alarms).toEqual([bench.now + leaseMs, bench.now + leaseMs]);
});

describe('a site in trouble', () => {
  test('that asks to wait is not asked before', async () => {
    const bench = new Bench(twoPages);
    const until = bench.now + 40 * second;
    failing(bench, () => new Pause({ code: 'rateLimited', host, until }, until), 1);
    const { worker } = await begun(bench);
    const job = await bench.job();
    expect(job).toMatchObject({ state: 'waiting', reason: { code: 'rateLimited', until }, tries: 1 });
    expect(job.dueAt).toBeGreaterThanOrEqual(until);
    expect(bench.alarmAt).toBe(job.dueAt);
    bench.now = until - 1;
    await worker.wake();
    expect(bench.asked).toEqual([]);
    await bench.quiesce();
    expect(await bench.job()).toMatchObject({ state: 'done', tries: 0 });
  });

  test('that says nobody is signed in stops the job until the person lets it go on', async () => {
    const bench = new Bench(twoPages);
    failing(bench, () => new Pause({ code: 'signedOut', host, at: bench.now }), 1);
    const { worker, id } = await begun(bench);
    expect(await bench.job()).toMatchObject({ state: 'stopped', reason: { code: 'signedOut' } });
    expect(bench.alarmAt).toBeUndefined();
    expect(await worker.resume(id)).toMatchObject({ state: 'waiting' });
    await worker.wake();
    expect(await bench.job()).toMatchObject({ state: 'done' });
  });

  test('that goes on failing is left to the person in the end', async () => {
    const bench = new Bench(twoPages);
    failing(bench, () => new Pause({ code: 'siteFailed', host, at: bench.now, status: 500 }));
    await begun(bench);
    await bench.quiesce();
    expect(await bench.job()).toMatchObject({ state: 'stopped', reason: { code: 'siteFailed' }, tries: 8 });
  });

  test('a mistake of ours is tried three times, and its name is all that is kept of it', async () => {
    const bench = new Bench(twoPages);
    failing(bench, () => new TypeError('Ines Carvalho is undefined'));
    await begun(bench);
    await bench.quiesce();
    const job = await bench.job();
    expect(job).toMatchObject({ state: 'stopped', reason: { code: 'failed', error: 'TypeError' }, tries: 3 });
    expect(JSON.stringify(job)).not.toContain('Ines');
  });

  test('a step that takes too long is ended, and one that does not listen is left behind', async () => {
    const bench = new Bench(twoPages);
    const asked: number[] = [];
    bench.timeout = (milliseconds) => {
      asked.push(milliseconds);
      return AbortSignal.timeout(5);
    };
    bench.hold = () => new Promise(() => undefined);
    await begun(bench);
    expect(asked[0]).toBe(stepMs);
    expect(stepMs).toBeLessThan(leaseMs);
    expect(await bench.job()).toMatchObject({ state: 'waiting', reason: { code: 'failed', error: 'TimeoutError' } });
  });
});

test('without a tab it waits, and goes on when one of its host comes up', async () => {
  const bench = new Bench(twoPages);
  failing(bench, () => new Pause({ code: 'noTab', host }), 1);
  const { worker } = await begun(bench);
  expect(await bench.job()).toMatchObject({ state: 'waiting', reason: { code: 'noTab' } });
  await worker.hostSeen('other.zendesk.com');
  expect(await bench.job()).toMatchObject({ state: 'waiting' });
  await worker.hostSeen(host);
  await worker.wake();
  expect(await bench.job()).toMatchObject({ state: 'done' });
});

test('equal jobs are one; another one begins once it has ended', async () => {
  const bench = new Bench(twoPages);
  failing(bench, () => new Pause({ code: 'signedOut', host, at: bench.now }), 1);
  const { worker, id } = await begun(bench);
  expect(await worker.start('pages', { name: 'x' })).toMatchObject({ id, state: 'waiting' });
  await worker.wake();
  expect(await bench.job()).toMatchObject({ id, state: 'done' });
  bench.now += second;
  const next = await worker.start('pages', { name: 'x' });
  expect(next.id).not.toBe(id);
  expect((await worker.list({ kind: 'pages', key: 'x' })).map((job) => job.id)).toEqual([next.id, id]);
  expect(await worker.list({ key: 'y' })).toEqual([]);
});

test('two windows that start the same start one', async () => {
  const bench = new Bench(twoPages);
  const [one, two] = await Promise.all([
    bench.worker().start('pages', { name: 'x' }),
    bench.worker().start('pages', { name: 'x' }),
  ]);
  expect(one.id).toBe(two.id);
  await bench.worker().wake();
});

test('jobs of one lane take turns, others do not wait for them', async () => {
  const bench = new Bench([['a']]);
  let under = 0;
  let most = 0;
  bench.hold = async () => {
    under += 1;
    most = Math.max(most, under);
    await new Promise((resolve) => setTimeout(resolve, 5));
    under -= 1;
  };
  const worker = bench.worker();
  for (const name of ['x', 'y']) await worker.start('pages', { name, lane: host });
  await worker.wake();
  await expect.poll(async () => (await worker.list()).map(({ state }) => state)).toEqual(['done', 'done']);
  expect(most).toBe(1);
  // Each stays until the other is there: whether they meet is not left to the machine's speed.
  let meet = () => {};
  const met = new Promise<void>((resolve) => {
    meet = resolve;
  });
  bench.hold = async () => {
    under += 1;
    if (under === 2) meet();
    await met;
  };
  for (const name of ['z', 'w']) await worker.start('pages', { name });
  await expect.poll(() => under).toBe(2);
});

test('cancelled in the middle of a step, it ends at once', async () => {
  const bench = new Bench(twoPages);
  bench.hold = () => new Promise(() => undefined);
  const worker = bench.worker();
  const { id } = await worker.start('pages', { name: 'x' });
  await expect.poll(async () => (await bench.job()).state).toBe('running');
  const running = worker.wake();
  expect(await worker.cancel(id)).toMatchObject({ state: 'cancelled', reason: { code: 'cancelled' } });
  await running;
  expect(await worker.cancel(id)).toBeUndefined();
  expect(await worker.resume(id)).toBeUndefined();
  expect(bench.alarmAt).toBeUndefined();
});

test('cancelled while something is being sent, it says that it may have been', async () => {
  const bench = new Bench(twoPages);
  bench.unsafe = new Set([0]);
  bench.hold = () => new Promise(() => undefined);
  const worker = bench.worker();
  const { id } = await worker.start('pages', { name: 'x' });
  await expect.poll(() => bench.asked).toEqual([1]);
  expect(await worker.cancel(id)).toMatchObject({ state: 'cancelled', reason: { code: 'mayHaveBeenSent' } });
});

test('a job that kills every worker that takes it is stopped', async () => {
  const bench = new Bench(twoPages);
  let life = new Life();
  bench.site = () => life.kill();
  await bench.worker(life).start('pages', { name: 'x' });
  await life.until(new Promise(() => undefined));
  for (let turn = 0; turn < 20 && (await bench.job()).state !== 'stopped'; turn += 1) {
    bench.now += leaseMs;
    life = new Life();
    await life.until(bench.worker(life).wake());
  }
  expect(await bench.job()).toMatchObject({ state: 'stopped', reason: { code: 'failed', error: 'Interrupted' } });
});

describe('a clock that was put back', () => {
  test('does not make a job wait for the time it came from', async () => {
    const bench = new Bench(twoPages);
    failing(bench, () => new Pause({ code: 'noTab', host }), 1);
    const { worker } = await begun(bench);
    bench.now -= 24 * 60 * minute;
    await worker.wake();
    expect((await bench.job()).dueAt).toBeLessThanOrEqual(bench.now + 61 * minute);
    await bench.quiesce();
    expect(await bench.job()).toMatchObject({ state: 'done' });
  });
});

describe('a job of a newer version', () => {
  const rows = [
    { id: '019a9c1e-0000-7000-8000-000000000001', kind: 'dreams', key: 'k', state: 'waiting', dueAt: 5, input: {} },
    { id: '019a9c1e-0000-7000-8000-000000000002', kind: 'pages', key: 'k', state: 'waiting', dueAt: 5, input: 7 },
  ];

  test('stays untouched, and says so', async () => {
    const bench = new Bench(twoPages);
    bench.retentionMs = 1;
    await bench.db.jobs.bulkPut(rows);
    const worker = bench.worker();
    await worker.wake();
    for (const { id } of rows) {
      expect(await worker.cancel(id)).toBeUndefined();
      expect(await worker.resume(id)).toBeUndefined();
      await worker.dismiss(id);
    }
    await worker.hostSeen(host);
    expect(await bench.db.jobs.toArray()).toEqual(rows);
    expect(bench.alarmAt).toBeUndefined();
    expect((await worker.list()).map(({ reason }) => reason)).toEqual([
      { code: 'unknownKind', kind: 'pages' },
      { code: 'unknownKind', kind: 'dreams' },
    ]);
  });

  test('what it added to a job that we know stays', async () => {
    const bench = new Bench(twoPages);
    failing(bench, () => new Pause({ code: 'signedOut', host, at: 1 }), 1);
    const { worker, id } = await begun(bench);
    await bench.db.jobs.update(id, { news: 7 } as never);
    await worker.resume(id);
    await worker.wake();
    expect(await bench.job()).toMatchObject({ state: 'done', news: 7 });
  });

  test('cannot be started', async () => {
    const worker = new Bench(twoPages).worker();
    await expect(worker.start('dreams', {})).rejects.toThrow('no job of kind');
    await expect(worker.start('pages', { name: 7 })).rejects.toThrow();
  });
});

test('jobs that ended are kept for a while, then pruned; those that stopped stay', async () => {
  const bench = new Bench(twoPages);
  bench.retentionMs = 10 * minute;
  const { worker, id } = await begun(bench);
  failing(bench, () => new Pause({ code: 'signedOut', host, at: 1 }), 1);
  const stopped = await begun(bench, 'y');
  bench.now += 10 * minute;
  await worker.wake();
  expect(await worker.list({ key: 'x' })).toHaveLength(1);
  bench.now += 1;
  await worker.wake();
  expect((await worker.list()).map((job) => job.id)).toEqual([stopped.id]);
  expect(id).not.toBe(stopped.id);
});

test('what has ended or stopped can be taken out of sight, what runs or waits cannot', async () => {
  const bench = new Bench(twoPages);
  failing(bench, () => new Pause({ code: 'noTab', host }), 1);
  const { worker, id } = await begun(bench);
  await worker.dismiss(id);
  expect(await worker.list()).toHaveLength(1);
  await bench.quiesce();
  await worker.dismiss(id);
  expect(await worker.list()).toEqual([]);
});

test('a disk that refuses the rows does not move the cursor', async () => {
  const bench = new Bench(twoPages);
  const add = bench.db.log.add.bind(bench.db.log);
  let refusals = 1;
  bench.db.log.add = ((entry: never) => {
    refusals -= 1;
    if (refusals >= 0) throw new RangeError('full');
    return add(entry);
  }) as never;
  await begun(bench);
  expect(await bench.job()).toMatchObject<Partial<Job>>({ state: 'waiting', cursor: { page: 0 } });
  expect(await bench.rowIds()).toEqual([]);
  await bench.quiesce();
  expect(await bench.written()).toEqual([0, 1]);
});
