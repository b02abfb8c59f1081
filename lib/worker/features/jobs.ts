import { jobs as messages } from '@/lib/contract/jobs';
import { Refused } from '@/lib/contract/refusal';
import type { JobView } from '@/lib/jobs/job';
import type { JobRunner } from '@/lib/jobs/runner';
import { worklogsKind } from '@/lib/jobs/worklogs';
import { handle } from '../handlers';

/** What runs by itself: begun, watched, stopped and gone on with by a person. */
export function jobHandlers({ jobs }: { jobs: JobRunner }) {
  return handle(messages, {
    startJob({ kind, input }) {
      // What changes something at a site is begun by its own message, which says what a person clicked.
      if (kind === worklogsKind) throw new Refused({ code: 'cannotAsk' });
      return jobs.start(kind, input);
    },
    jobs: (which) => jobs.list(which),
    cancelJob: async ({ id }) => there(await jobs.cancel(id)),
    resumeJob: async ({ id, sent }) => there(await jobs.resume(id, sent)),
    dismissJob: ({ id }) => jobs.dismiss(id),
  });
}

function there(job: JobView | undefined): JobView {
  if (!job) throw new Refused({ code: 'missing', what: 'job' });
  return job;
}
