import Dexie, { type Table } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { v4 } from 'uuid';
import { createJobStore, jobsTable } from '@/lib/store/jobs';
import type { StoredJob } from '@/lib/store/tables';
import { z } from '@/lib/zod';
import type { Job } from './job';
import { createRegistry, defineJob, type JobKind } from './kind';
import type { JobPorts, JobStore } from './ports';
import { createRunner, type JobRunner } from './runner';

type Disk = Dexie & {
  jobs: Table<StoredJob, string>;
  rows: Table<{ id: string; page: number }, string>;
  /** One entry for each page that was written, in its transaction: a page written twice shows here. */
  log: Table<{ page: number }, number>;
};

/** Killed in the middle of a transaction: the browser takes it back. */
class KilledError extends Error {}

/** One worker's life: everything it does asks here first, and from its death on nothing comes back. */
export class Life {
  isDead = false;
  /** Points that were passed. */
  passed = 0;
  private readonly died = Promise.withResolvers<void>();

  /** @param dieAt how many points it passes; @param at called at each */
  constructor(
    private readonly dieAt = Number.POSITIVE_INFINITY,
    private readonly at: (point: number) => void = () => undefined,
  ) {}

  private isOver(): boolean {
    this.passed += 1;
    const { passed } = this;
    // Later: what goes on from here must not do so within the transaction that this may be called in.
    if (!this.isDead) setTimeout(() => this.at(passed));
    if (passed >= this.dieAt) this.kill();
    return this.isDead;
  }
  kill(): void {
    this.isDead = true;
    setTimeout(() => this.died.resolve());
  }
  async point(): Promise<void> {
    if (this.isOver()) await new Promise(() => undefined);
  }
  inside(): void {
    if (this.isOver()) throw new KilledError();
  }
  /** Resolves when the work is done, or the worker dead. */
  until(work: Promise<unknown>): Promise<unknown> {
    return Promise.race([work, this.died.promise]);
  }
}

interface Tools {
  signal: AbortSignal;
  life: Life;
}

/** What the site does when a page is asked for; throws what a step would throw. */
type Site = (page: number) => void;

/** A disk, a clock and a site, for jobs that read `pages` and write their rows; workers come and go. */
export class Bench {
  now = Date.UTC(2026, 10, 19, 9);
  alarmAt: number | undefined;
  site: Site = () => undefined;
  /** Pages whose step changes something at the site. */
  unsafe: ReadonlySet<number> = new Set();
  /** How often each page was asked for, or sent. */
  asked: number[] = [];
  /** The most steps of one job at the same moment, by workers that live. */
  mostAtOnce = 0;
  /** Every state of every job on disk, in order. */
  history: Job[] = [];
  readonly db: Disk;
  /** What a step waits for besides; for tests that need one under way. */
  hold: () => Promise<void> = async () => undefined;
  timeout = (_: number) => new AbortController().signal;
  retentionMs = Number.MAX_SAFE_INTEGER;

  private readonly active: { id: string; life: Life }[] = [];
  private readonly kind: JobKind<Tools>;

  constructor(readonly pages: readonly (readonly string[])[]) {
    const db = new Dexie('bench', { indexedDB: new IDBFactory(), IDBKeyRange, cache: 'disabled' });
    db.version(1).stores({ jobs: jobsTable, rows: 'id', log: '++' });
    this.db = db as Disk;
    this.kind = defineJob({
      kind: 'pages',
      input: z.object({ name: z.string(), lane: z.string().optional() }),
      cursor: z.object({ page: z.number().int() }),
      unit: 'rows',
      key: ({ name }) => name,
      lane: ({ name, lane = name }) => lane,
      first: () => ({ page: 0 }),
      unsafe: ({ page }) => this.unsafe.has(page),
      step: async ({ input, cursor: { page }, tools, signal, wasSent }) => {
        const { life } = tools;
        await life.point();
        if (!wasSent) {
          this.site(page);
          this.asked[page] = (this.asked[page] ?? 0) + 1;
        }
        const mark = { id: input.name, life };
        this.active.push(mark);
        this.mostAtOnce = Math.max(this.mostAtOnce, this.activeOf(input.name));
        try {
          await life.point();
          await this.hold();
        } finally {
          this.active.splice(this.active.indexOf(mark), 1);
        }
        signal.throwIfAborted();
        const rows = this.pages[page] ?? [];
        const done = this.pages.slice(0, page + 1).flat().length;
        const isLast = page + 1 >= this.pages.length;
        return {
          ...(isLast ? { done: { found: done } } : { next: { page: page + 1 } }),
          progress: { done },
          write: async () => {
            life.inside();
            for (const id of rows) await this.db.rows.put({ id, page });
            await this.db.log.add({ page });
            life.inside();
          },
        };
      },
    });
  }

  private activeOf(id: string): number {
    return this.active.filter((each) => each.id === id && !each.life.isDead).length;
  }

  /** A new worker on the same disk. */
  worker(life = new Life(), random = () => 0.5): JobRunner {
    const ports: JobPorts<Tools> = {
      store: this.storeOf(life),
      alarm: async (at) => {
        await life.point();
        this.alarmAt = at;
        await life.point();
      },
      tools: (_, signal) => ({ signal, life }),
      now: () => this.now,
      random,
      newId: v4,
      timeout: (milliseconds) => this.timeout(milliseconds),
      changed: () => undefined,
    };
    return createRunner(createRegistry([this.kind]), ports, { retentionMs: this.retentionMs });
  }

  private storeOf(life: Life): JobStore {
    const { db } = this;
    const store = createJobStore(db, (over, change) =>
      db.transaction('rw', over === 'jobs' ? [db.jobs] : db.tables, change),
    );
    const gated = async <T>(work: () => Promise<T>): Promise<T> => {
      await life.point();
      const result = await work().catch(async (error: unknown) => {
        if (error instanceof KilledError) await new Promise(() => undefined);
        throw error;
      });
      await life.point();
      return result;
    };
    return {
      all: () => gated(store.all),
      due: () => gated(store.due),
      change: (id, change, write) =>
        gated(async () => {
          const changed = await store.change(id, change, write);
          if (changed) this.history.push(changed);
          return changed;
        }),
      join: (kind, key, choose) => gated(() => store.join(kind, key, choose)),
      remove: (isMeant) => gated(() => store.remove(isMeant)),
    };
  }

  /** Lets the alarm go off, each time in a new worker, until none is set. */
  async quiesce(): Promise<void> {
    for (let turn = 0; this.alarmAt !== undefined; turn += 1) {
      if (turn > 300) throw new Error('It never comes to an end.');
      this.now = Math.max(this.now, this.alarmAt);
      await this.worker().wake();
    }
  }

  async job(): Promise<Job> {
    const [job] = await this.db.jobs.toArray();
    if (!job) throw new Error('There is no job.');
    return job as unknown as Job;
  }
  async rowIds(): Promise<string[]> {
    return (await this.db.rows.toArray()).map(({ id }) => id).sort();
  }
  async written(): Promise<number[]> {
    return (await this.db.log.toArray()).map(({ page }) => page);
  }
}
