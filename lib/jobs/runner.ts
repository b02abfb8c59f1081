import { smallest } from '@/lib/lists';
import type { Job, JobView } from './job';
import { foreignJobSchema, type Outcome, type Ready, type Registry } from './kind';
import { Pause } from './pause';
import type { JobPorts } from './ports';
import * as become from './transitions';

/** Jobs that ended are shown for so long. */
const defaultRetentionMs = 14 * 24 * 60 * 60_000;

export interface JobRunner {
  /** Begins a job, or joins the equal one that has not ended. Throws when the input is not one of this kind. */
  start(kind: string, input: unknown): Promise<JobView>;
  /** Jobs as they are, newest first. */
  list(which?: { kind?: string; key?: string }): Promise<JobView[]>;
  /** `undefined`, here and below: there is no such job, it may not be done to it now, or a newer version wrote it. */
  cancel(id: string): Promise<JobView | undefined>;
  /** @param sent for a job that stopped with `mayHaveBeenSent`: what the person found at the site */
  resume(id: string, sent?: boolean): Promise<JobView | undefined>;
  /** Takes a job that does not run out of sight, for good. */
  dismiss(id: string): Promise<void>;
  /** Runs what is due; resolves when this runner works on nothing any more. Safe to call at any time. */
  wake(): Promise<void>;
  /** A tab of this host came up, for jobs that wait for one. */
  hostSeen(host: string): Promise<void>;
}

/**
 * Runs jobs. All that counts is in the store: a runner may vanish at any moment, and another, in this worker or the
 * next, goes on from the last cursor. Who works on a job holds its lease, and only the holder may write.
 */
export function createRunner<Tools>(
  registry: Registry<Tools>,
  ports: JobPorts<Tools>,
  { retentionMs = defaultRetentionMs }: { retentionMs?: number } = {},
): JobRunner {
  const { store, now, random } = ports;
  /** Jobs that this runner works on. */
  const running = new Map<string, { lane: string; controller: AbortController; work: Promise<void> }>();
  /** Times at which an alarm must stand whatever the store says yet. */
  const promised = new Set<{ at: number }>();
  let arming: Promise<void> = Promise.resolve();

  /** Sets the alarm to the earliest time at which there is something to do; one call after the other. */
  function arm(): Promise<void> {
    arming = arming
      .then(async () => {
        const first = (await store.due()).map((row) => registry.read(row)?.job.dueAt).find((at) => at !== undefined);
        const times = [first, ...[...promised].map(({ at }) => at)].filter((at) => at !== undefined);
        await ports.alarm(times.length > 0 ? smallest(times) : undefined);
      })
      .catch(() => undefined); // The next change arms it again.
    return arming;
  }

  /** While a change is under way that gives a job its time, an alarm stands already, for a worker killed in between. */
  async function covered<T>(change: () => Promise<T>): Promise<T> {
    const promise = { at: now() + become.leaseMs };
    promised.add(promise);
    await arm();
    try {
      return await change();
    } finally {
      promised.delete(promise);
      await arm();
    }
  }

  /** One change of a job that this version understands. */
  async function change(
    id: string,
    how: (job: Job, ready: Ready<Tools>) => Job | undefined,
    write?: () => Promise<void>,
  ): Promise<Job | undefined> {
    const changed = await store.change(
      id,
      (row) => {
        const read = registry.read(row);
        return read && how(read.job, read.ready);
      },
      write,
    );
    if (changed) ports.changed(changed);
    return changed;
  }

  /** Works on one job until it waits, stops or ends, or until somebody else has it. */
  function begin(id: string, lane: string): void {
    const controller = new AbortController();
    const work = run(id, controller.signal)
      .finally(() => running.delete(id))
      // What it left to do, and who waited for its lane.
      .then(wake);
    running.set(id, { lane, controller, work });
  }

  async function run(id: string, cancelled: AbortSignal): Promise<void> {
    const lease = ports.newId();
    let job = await covered(() =>
      change(id, (found, { unsafe }) => become.taken(found, { lease, now: now(), unsafe })),
    );
    while (job && become.isHeldBy(job, lease)) job = await step(job, lease, cancelled);
  }

  /** One step and what comes of it; `undefined` when the job is not ours any more. */
  async function step(job: Job, lease: string, cancelled: AbortSignal): Promise<Job | undefined> {
    const ready = registry.read(job)?.ready;
    if (!ready) return undefined;
    try {
      const outcome = await outcomeOf(job, ready, cancelled);
      return await change(job.id, (found) => after(found, ready, outcome, lease), outcome.write);
    } catch (error) {
      const failure = { lease, now: now(), random: random() };
      return change(job.id, (found) =>
        error instanceof Pause
          ? become.paused(found, { ...failure, reason: error.reason, until: error.until })
          : become.failed(found, { ...failure, error: nameOf(error) }),
      );
    }
  }

  /** What the step says, or why it was ended. A step that does not listen to its signal is left behind. */
  async function outcomeOf(job: Job, ready: Ready<Tools>, cancelled: AbortSignal): Promise<Outcome<unknown, unknown>> {
    const signal = AbortSignal.any([cancelled, ports.timeout(become.stepMs)]);
    signal.throwIfAborted();
    const aborted = Promise.withResolvers<never>();
    const abort = () => aborted.reject(signal.reason);
    signal.addEventListener('abort', abort);
    try {
      return await Promise.race([ready.step({ signal, tools: ports.tools(job, signal) }), aborted.promise]);
    } finally {
      signal.removeEventListener('abort', abort);
    }
  }

  function after(job: Job, ready: Ready<Tools>, outcome: Outcome<unknown, unknown>, lease: string): Job | undefined {
    const { progress } = outcome;
    const holder = { lease, now: now(), progress };
    if ('done' in outcome) return become.finished(job, { ...holder, result: outcome.done });
    return become.advanced(job, { ...holder, cursor: outcome.next, unsafe: ready.isUnsafeFrom(outcome.next) });
  }

  async function wake(): Promise<void> {
    const at = now();
    await store.remove((row) => {
      const job = registry.read(row)?.job;
      return job !== undefined && become.isOver(job, at - retentionMs);
    });
    const jobs = (await store.due()).flatMap((row) => registry.read(row) ?? []);
    for (const { job } of jobs) {
      if (become.mended(job, at)) await change(job.id, (found) => become.mended(found, at));
    }
    for (const { job, ready } of jobs) {
      const busy = running.has(job.id) || [...running.values()].some(({ lane }) => lane === ready.lane);
      if (!busy && become.isDue(job, at)) begin(job.id, ready.lane);
    }
    if (running.size === 0) await arm();
    await Promise.all([...running.values()].map(({ work }) => work));
  }

  /** Lets what is due run, while the asker already has the answer. */
  function wakeSoon(): void {
    wake().catch(() => undefined); // The database failed: the alarm comes back to it.
  }

  return {
    wake,

    async start(name, given) {
      const kind = registry.kind(name);
      if (!kind) throw new Error(`There is no job of kind ${name}.`);
      const { input, key, cursor } = kind.begin(given);
      const at = now();
      const job = await covered(() =>
        store.join(name, key, (same) => {
          const open = same.flatMap((row) => registry.read(row)?.job ?? []).find((each) => !become.hasEnded(each));
          if (open) return become.resumed(open, { now: at }) ?? open;
          return {
            id: ports.newId(),
            kind: name,
            key,
            input,
            cursor,
            state: 'waiting',
            dueAt: at,
            tries: 0,
            progress: { done: 0, unit: kind.unit },
            createdAt: at,
            updatedAt: at,
          };
        }),
      );
      ports.changed(job);
      wakeSoon();
      return viewOf(job);
    },

    async list({ kind, key } = {}) {
      const views = (await store.all()).flatMap((row) => {
        const job = registry.read(row)?.job;
        return job ? viewOf(job) : foreignViewOf(row);
      });
      return views
        .filter((view) => (kind === undefined || view.kind === kind) && (key === undefined || view.key === key))
        .sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));
    },

    async cancel(id) {
      const job = await change(id, (found) => become.cancelled(found, now()));
      if (job) running.get(id)?.controller.abort();
      await arm();
      return job && viewOf(job);
    },

    async resume(id, sent) {
      const job = await covered(() => change(id, (found) => become.resumed(found, { now: now(), sent })));
      if (job) wakeSoon();
      return job && viewOf(job);
    },

    async dismiss(id) {
      let kind: string | undefined;
      await store.remove((row) => {
        const job = registry.read(row)?.job;
        const isMeant = job?.id === id && (become.hasEnded(job) || job.state === 'stopped');
        if (isMeant) kind = job.kind;
        return isMeant;
      });
      if (kind !== undefined) ports.changed({ kind });
    },

    async hostSeen(host) {
      const at = now();
      const waiting = (await store.due()).flatMap((row) => registry.read(row)?.job ?? []);
      const meant = waiting.filter((job) => become.woken(job, { host, now: at }));
      for (const { id } of meant) await change(id, (job) => become.woken(job, { host, now: at }));
      if (meant.length > 0) wakeSoon();
    },
  };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

function viewOf({ id, kind, key, state, reason, dueAt, progress, createdAt, updatedAt, result }: Job): JobView {
  const due = state === 'waiting' ? { dueAt } : {};
  return { id, kind, key, state, reason, ...due, progress, createdAt, updatedAt, result };
}

function foreignViewOf(row: unknown): JobView | [] {
  const job = foreignJobSchema.safeParse(row).data;
  return job ? { ...job, reason: { code: 'unknownKind', kind: job.kind } } : [];
}
