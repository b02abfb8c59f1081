import type { JobView } from '@/lib/jobs/job';
import { z } from '@/lib/zod';
import { byId } from './inputs';
import { act, ours, question } from './message';

/** Jobs join their equals and end once: asking twice is asking once, so none of these needs a command's id. */
export const jobs = {
  /** Begins a job of this kind, or joins the one that is there already. The input is parsed by its kind. */
  startJob: act({ from: ours, input: z.object({ kind: z.string().max(100), input: z.unknown() }) })<JobView>(),
  /** Newest first. */
  jobs: question({
    from: ours,
    input: z.object({ kind: z.string().max(100).optional(), key: z.string().max(1000).optional() }),
  })<JobView[]>(),
  cancelJob: act({ from: ours, input: byId })<JobView>(),
  /** `sent`: what the person found, where it may have been sent before the worker was killed. */
  resumeJob: act({ from: ours, input: byId.extend({ sent: z.boolean().optional() }) })<JobView>(),
  dismissJob: act({ from: ours, input: byId })<void>(),
};
