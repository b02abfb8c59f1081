import { expect, test } from 'vitest';
import { fc, runs } from '@/tests/properties';
import { Pause } from './pause';
import { Bench, Life } from './test-bench';

const minute = 60_000;
const pagesOf = (sizes: number[]) => sizes.map((size, page) => Array.from({ length: size }, (_, n) => `${page}-${n}`));
const somePages = fc.array(fc.nat(3), { minLength: 1, maxLength: 5 }).map(pagesOf);

/** What never changes, whatever happened on the way. */
function expectSound(bench: Bench) {
  let done = 0;
  let end: string | undefined;
  for (const job of bench.history) {
    expect(job.progress.done).toBeGreaterThanOrEqual(done);
    done = job.progress.done;
    if (end !== undefined) expect.fail(`${job.state} after ${end}`);
    if (job.state === 'done' || job.state === 'cancelled') end = job.state;
  }
}

async function expectDone(bench: Bench) {
  expectSound(bench);
  expect(await bench.job()).toMatchObject({ state: 'done', result: { found: bench.pages.flat().length } });
  expect(await bench.rowIds()).toEqual(bench.pages.flat().sort());
  expect(await bench.written()).toEqual(bench.pages.map((_, page) => page));
}

test('killed at every point once, a job still writes every page once and ends', async () => {
  const whole = new Bench(pagesOf([2, 1, 3]));
  const life = new Life();
  const first = whole.worker(life);
  await first.start('pages', { name: 'a' });
  await first.wake();
  await whole.quiesce();
  expect(life.passed).toBeGreaterThan(30);

  for (let point = 1; point <= life.passed; point += 1) {
    const bench = new Bench(pagesOf([2, 1, 3]));
    const short = new Life(point);
    const worker = bench.worker(short);
    await short.until(worker.start('pages', { name: 'a' }).then(() => worker.wake()));
    await bench.quiesce();
    // Killed before it was on disk, it was never promised to anybody.
    if ((await bench.db.jobs.count()) === 0) continue;
    await expectDone(bench);
    expect(bench.mostAtOnce).toBe(1);
  }
});

const someTrouble = fc.oneof(
  fc.record({ kill: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ jump: fc.integer({ min: -180 * minute, max: 180 * minute }) }),
  fc.record({ both: fc.constant(true) }),
);

test('killed again and again, on a clock that jumps, by two workers at once, with a site in trouble', async () => {
  await fc.assert(
    fc.asyncProperty(
      somePages,
      fc.array(someTrouble, { maxLength: 8 }),
      fc.array(fc.constantFrom('ok', 'limited', 'noTab', 'mistake'), { maxLength: 5 }),
      async (pages, troubles, answers) => {
        const bench = new Bench(pages);
        const left = [...answers];
        bench.site = () => {
          const answer = left.shift();
          if (answer === 'limited')
            throw new Pause({ code: 'rateLimited', host: 'h', until: bench.now + 9000 }, bench.now + 9000);
          if (answer === 'noTab') throw new Pause({ code: 'noTab', host: 'h' });
          if (answer === 'mistake' && left.filter((each) => each === 'mistake').length < 2) throw new TypeError('x');
        };
        await bench.worker().start('pages', { name: 'a' });
        for (const trouble of troubles) {
          if ('kill' in trouble) {
            const life = new Life(trouble.kill);
            await life.until(bench.worker(life).wake());
          } else if ('jump' in trouble) bench.now += trouble.jump;
          else await Promise.all([bench.worker().wake(), bench.worker().wake()]);
        }
        for (let turn = 0; turn < 20 && (await bench.job()).state !== 'done'; turn += 1) {
          await bench.quiesce();
          if ((await bench.job()).state === 'stopped') await bench.worker().resume((await bench.job()).id);
        }
        await expectDone(bench);
        if (!troubles.some((trouble) => 'jump' in trouble)) expect(bench.mostAtOnce).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: runs(60) },
  );
});

test('cancelled at any time, what was written stays and nothing is added', async () => {
  await fc.assert(
    fc.asyncProperty(somePages, fc.integer({ min: 1, max: 60 }), fc.boolean(), async (pages, point, byOther) => {
      const bench = new Bench(pages);
      const other = bench.worker();
      let cancelling: Promise<unknown> | undefined;
      const life = new Life(undefined, (passed) => {
        if (passed === point) cancelling = (byOther ? other : worker).cancel(id).then(() => bench.written());
      });
      const worker = bench.worker(life);
      const { id } = await bench.worker(new Life(1_000_000)).start('pages', { name: 'a' });
      await worker.wake();
      await new Promise((resolve) => setTimeout(resolve));
      const then = await cancelling;
      await bench.quiesce();
      expectSound(bench);
      const { state } = await bench.job();
      const written = await bench.written();
      expect(written).toEqual(bench.pages.map((_, page) => page).slice(0, written.length));
      if (state === 'cancelled') expect(written).toEqual(then);
      else await expectDone(bench);
    }),
    { numRuns: runs(60) },
  );
});

test('what changes something at a site is sent once, however often the worker is killed, as long as the person tells the truth', async () => {
  await fc.assert(
    fc.asyncProperty(
      somePages,
      fc.uniqueArray(fc.nat(4)),
      fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 8 }),
      async (pages, unsafe, kills) => {
        const bench = new Bench(pages);
        bench.unsafe = new Set(unsafe);
        await bench.worker().start('pages', { name: 'a' });
        for (const kill of kills) {
          const life = new Life(kill);
          await life.until(bench.worker(life).wake());
          await settle(bench);
        }
        await bench.quiesce();
        while ((await bench.job()).state === 'stopped') {
          await settle(bench);
          await bench.quiesce();
        }
        await expectDone(bench);
        for (const page of unsafe) if (page < bench.pages.length) expect(bench.asked[page]).toBe(1);
      },
    ),
    { numRuns: runs(60) },
  );

  /** The lease runs out; the person looks at the site and says what is there. */
  async function settle(bench: Bench) {
    const job = await bench.job();
    if (job.reason?.code !== 'mayHaveBeenSent') {
      bench.now += 2 * minute;
      return;
    }
    const { page } = job.cursor as { page: number };
    const worker = bench.worker();
    expect(await worker.resume(job.id)).toBeUndefined();
    await worker.resume(job.id, (bench.asked[page] ?? 0) > 0);
    await worker.wake();
  }
});
