import { jobs as messages } from '@/lib/contract/jobs';
import { Refused } from '@/lib/contract/refusal';
import type { JobView } from '@/lib/jobs/job';
import type { JobRunner } from '@/lib/jobs/runner';
import { handle } from '../handlers';

/** What runs by itself: begun, watched, stopped and gone on with by a person. */
export function jobHandlers({ jobs }: { jobs: JobRunner }) {
  return handle(messages, {
    startJob: ({ kind, input }) => jobs.start(kind, input),
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
