import { longestWaitMs, nextTryAt } from './backoff';
import type { Job, JobReason, Progress, StepProgress } from './job';

/*
 * What may become of a job, as pure functions: the job as it is now, in; the job as it will be, out; `undefined` where
 * that may not happen. The store applies each to the row as it is at that moment, in one transaction.
 */

/**
 * How long a runner may hold a job without a word. A step is ended before (`stepMs`), so a runner that lives has always
 * either written or given up by then.
 */
export const leaseMs = 60_000;
export const stepMs = 45_000;

/** So often a job may be found abandoned in the middle without having got on; then it is likely what kills the worker. */
const mostKills = 5;

const ends: ReadonlySet<Job['state']> = new Set(['done', 'cancelled']);
export const hasEnded = (job: Job) => ends.has(job.state);

/** Whether a runner may take it. A lease that ran out is nobody's: the worker was killed. */
export function isDue(job: Job, now: number): boolean {
  return job.dueAt !== undefined && job.dueAt <= now && (job.state === 'waiting' || job.state === 'running');
}

/** A clock that was put back must not make a job wait for the time it came from. */
export function mended(job: Job, now: number): Job | undefined {
  const most = job.state === 'running' ? leaseMs : longestWaitMs;
  if (job.dueAt === undefined || job.dueAt <= now + most) return undefined;
  const dueAt = now + most;
  return { ...job, dueAt, leaseUntil: job.state === 'running' ? dueAt : undefined };
}

interface Holder {
  lease: string;
  now: number;
}

/** A runner takes a job that is due. Where that is not safe, or hopeless, the job stops instead. */
export function taken(job: Job, { lease, now, unsafe }: Holder & { unsafe: boolean }): Job | undefined {
  if (!isDue(job, now)) return undefined;
  const wasKilled = job.state === 'running';
  if (wasKilled && job.unsafeAt !== undefined) return cutOff(job, now);
  const tries = job.tries + (wasKilled ? 1 : 0);
  if (wasKilled && tries > mostKills) return stopped(job, { code: 'failed', error: 'Interrupted' }, now);
  return { ...held({ ...job, tries }, { lease, now, unsafe }), reason: undefined };
}

export const isHeldBy = (job: Job, lease: string) => job.state === 'running' && job.lease === lease;

/** A step is done and the next one begins. */
export function advanced(
  job: Job,
  step: Holder & { cursor: unknown; progress: StepProgress; unsafe: boolean },
): Job | undefined {
  if (!isHeldBy(job, step.lease)) return undefined;
  const { cursor, progress } = step;
  return held({ ...job, cursor, progress: further(job, progress), tries: 0, wasSent: undefined }, step);
}

/** The last step is done. */
export function finished(
  job: Job,
  { lease, now, result, progress }: Holder & { result: unknown; progress: StepProgress },
): Job | undefined {
  if (!isHeldBy(job, lease)) return undefined;
  return {
    ...resting(job, now),
    state: 'done',
    result,
    progress: further(job, progress),
    tries: 0,
    wasSent: undefined,
    reason: undefined,
  };
}

/** A step came to nothing, and nothing was changed by it: the job waits, or stops where waiting would not help. */
export function paused(
  job: Job,
  { lease, now, reason, until, random }: Holder & { reason: JobReason; until?: number; random: number },
): Job | undefined {
  if (!isHeldBy(job, lease)) return undefined;
  const tries = job.tries + 1;
  const dueAt = nextTryAt(reason, { tries, now, random, until });
  const next = { ...resting({ ...job, tries }, now), reason };
  return dueAt === undefined ? { ...next, state: 'stopped' } : { ...next, state: 'waiting', dueAt };
}

/** A step failed with an error of ours. One that may have changed something at the site is for the person to look at. */
export function failed(job: Job, failure: Holder & { error: string; random: number }): Job | undefined {
  if (!isHeldBy(job, failure.lease)) return undefined;
  if (job.unsafeAt !== undefined) return cutOff(job, failure.now);
  return paused(job, { ...failure, reason: { code: 'failed', error: failure.error.slice(0, 100) } });
}

/** The person ends it. What was written stays; a step under way may not write any more. */
export function cancelled(job: Job, now: number): Job | undefined {
  if (hasEnded(job)) return undefined;
  const wasSent = job.unsafeAt !== undefined || job.reason?.code === 'mayHaveBeenSent';
  const reason: JobReason = wasSent ? { code: 'mayHaveBeenSent', at: job.unsafeAt ?? now } : { code: 'cancelled' };
  return { ...resting(job, now), state: 'cancelled', reason };
}

/**
 * The person lets it go on. Where something may have been sent they must say whether it was.
 * @param sent what they found at the site
 */
export function resumed(job: Job, { now, sent }: { now: number; sent?: boolean }): Job | undefined {
  if (job.state !== 'stopped' && job.state !== 'waiting') return undefined;
  const mustSay = job.reason?.code === 'mayHaveBeenSent';
  if (mustSay && sent === undefined) return undefined;
  const wasSent = mustSay && sent ? true : job.wasSent;
  return { ...resting(job, now), state: 'waiting', reason: undefined, tries: 0, dueAt: now, wasSent };
}

/** A tab of this host came up. */
export function woken(job: Job, { host, now }: { host: string; now: number }): Job | undefined {
  const waitsForIt = job.state === 'waiting' && job.reason?.code === 'noTab' && job.reason.host === host;
  return waitsForIt ? { ...job, dueAt: now, tries: 0, updatedAt: now } : undefined;
}

/** Ended so long ago that nobody asks for it any more. */
export function isOver(job: Job, before: number): boolean {
  return hasEnded(job) && job.updatedAt < before;
}

function held(job: Job, { lease, now, unsafe }: Holder & { unsafe: boolean }): Job {
  const leaseUntil = now + leaseMs;
  const unsafeAt = unsafe ? now : undefined;
  return { ...job, state: 'running', lease, leaseUntil, dueAt: leaseUntil, unsafeAt, updatedAt: now };
}

function resting(job: Job, now: number): Job {
  return { ...job, lease: undefined, leaseUntil: undefined, dueAt: undefined, unsafeAt: undefined, updatedAt: now };
}

function stopped(job: Job, reason: JobReason, now: number): Job {
  return { ...resting(job, now), state: 'stopped', reason };
}

function cutOff(job: Job, now: number): Job {
  return stopped(job, { code: 'mayHaveBeenSent', at: job.unsafeAt ?? now }, now);
}

/** A step that was repeated may count less than the one before it had: what a person saw does not go back. */
function further({ progress }: Job, { done, total, unit = progress.unit }: StepProgress): Progress {
  const atLeast = unit === progress.unit ? Math.max(progress.done, done) : done;
  return { unit, done: atLeast, ...(total === undefined ? {} : { total: Math.max(total, atLeast) }) };
}
