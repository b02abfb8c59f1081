import { v7 } from 'uuid';
import type { JobKind } from '@/lib/jobs/kind';
import { createRegistry } from '@/lib/jobs/kind';
import { openTicketsJob } from '@/lib/jobs/open-tickets';
import { createRunner, type JobRunner } from '@/lib/jobs/runner';
import type { JobTools } from '@/lib/jobs/tools';
import type { Topic } from '@/lib/messages';
import { createJobStore } from '@/lib/store/jobs';
import { rememberTicket } from '@/lib/store/seen-tickets';
import { write } from '@/lib/store/write';
import { createJobSites, type OpenTabs } from './job-sites';
import type { Worker } from './worker';

/** Every kind of job, with what changes with it besides the jobs themselves. */
const kinds: { kind: JobKind<JobTools>; topics: Topic[] }[] = [{ kind: openTicketsJob, topics: ['account'] }];

export interface JobBrowser extends OpenTabs {
  /** Sets the one alarm of the jobs; `undefined`: none is needed. */
  alarm(at: number | undefined): Promise<void>;
}

/** The jobs of this worker. Nothing runs before `wake`. */
export function createJobs(worker: Worker, browser: JobBrowser): JobRunner {
  const { db, now } = worker;
  const sites = createJobSites(worker, browser);
  return createRunner(createRegistry(kinds.map(({ kind }) => kind)), {
    store: createJobStore(db, (over, change) => write(db, over === 'jobs' ? [db.jobs] : db.tables, change)),
    alarm: browser.alarm,
    tools: ({ id }, signal) => ({
      now,
      askSite: (site, read) => sites.ask(site, { job: id, signal }, read),
      rememberTicket: (ticket) => rememberTicket(db, ticket),
    }),
    now,
    random: Math.random,
    newId: v7,
    timeout: (milliseconds) => AbortSignal.timeout(milliseconds),
    changed: (job) => worker.changed(['jobs', ...(kinds.find(({ kind }) => kind.kind === job.kind)?.topics ?? [])]),
  });
}
