import type { JobRunner } from '@/lib/jobs/runner';

/** For tests that are about something else. */
export const noJobs: JobRunner = {
  start: async () => {
    throw new Error('No jobs here.');
  },
  list: async () => [],
  cancel: async () => undefined,
  resume: async () => undefined,
  dismiss: async () => undefined,
  wake: async () => undefined,
  hostSeen: async () => undefined,
};
