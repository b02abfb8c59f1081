import type { JobView } from '@/lib/jobs/job';
import { z } from '@/lib/zod';
import type { PageHandlers } from '../pages';
import type { Worker } from '../worker';

const byId = z.object({ id: z.uuid() });

/** What our own pages may ask about jobs. */
export const jobRequests = {
  /** The input is parsed by its kind. */
  startJob: z.object({ kind: z.string().max(100), input: z.unknown() }),
  jobs: z.object({ kind: z.string().max(100).optional(), key: z.string().max(1000).optional() }),
  cancelJob: byId,
  resumeJob: byId.extend({ sent: z.boolean().optional() }),
  dismissJob: byId,
};

export function jobHandlers({ jobs }: Worker) {
  return {
    startJob: ({ kind, input }) => jobs.start(kind, input),
    jobs: (which) => jobs.list(which),
    cancelJob: async ({ id }) => there(await jobs.cancel(id)),
    resumeJob: async ({ id, sent }) => there(await jobs.resume(id, sent)),
    dismissJob: ({ id }) => jobs.dismiss(id),
  } satisfies Partial<PageHandlers>;
}

function there(job: JobView | undefined): JobView {
  if (!job) throw new Error('This job has ended meanwhile.');
  return job;
}
