import type { Job } from './job';

/** Where jobs are kept. A row is `unknown` until this version has understood it. */
export interface JobStore {
  all(): Promise<unknown[]>;
  /** Rows with a `dueAt`, soonest first. */
  due(): Promise<unknown[]>;
  /**
   * Replaces a row by what `change` makes of it as it is at that moment, and lets `write` write rows of its own: one
   * transaction. With `undefined` nothing is written, by `write` neither.
   */
  change(id: string, change: (row: unknown) => Job | undefined, write?: () => Promise<void>): Promise<Job | undefined>;
  /** Puts the job that `choose` makes, given those of the same kind and key: one transaction. */
  join(kind: string, key: string, choose: (same: unknown[]) => Job): Promise<Job>;
  /** Removes the rows for which `isMeant` holds at that moment. */
  remove(isMeant: (row: unknown) => boolean): Promise<void>;
}

export interface JobPorts<Tools> {
  store: JobStore;
  /** The one alarm: it calls `wake` at that time, also in a worker that is born for it. `undefined`: none is needed. */
  alarm(at: number | undefined): Promise<void>;
  /** What the steps of this job may use; it ends with the signal. */
  tools(job: Job, signal: AbortSignal): Tools;
  /** Current time, UTC milliseconds. */
  now(): number;
  /** At least 0, below 1. */
  random(): number;
  newId(): string;
  /** A signal that aborts after so many milliseconds. */
  timeout(milliseconds: number): AbortSignal;
  /** A job is another than it was, told after it is on disk; without its state it is gone. */
  changed(job: Pick<Job, 'kind'> & Partial<Pick<Job, 'state'>>): void;
}
