import type { RecordRef } from '@/lib/context/record';
import type { JobView } from '@/lib/jobs/job';
import type { WorklogState } from '@/lib/time/worklogs/plan';
import { z } from '@/lib/zod';
import { act, question } from './message';

const spanSchema = z.object({
  from: z.number().int(),
  to: z.number().int(),
  /** One worklog for each issue and day, rather than for each entry. */
  merge: z.boolean(),
});

export interface WorklogView {
  rowKey: string;
  issue: RecordRef;
  /** Where it is, as a person opens it. */
  url?: string;
  /** YYYY-MM-DD. */
  day: string;
  seconds: number;
  state: WorklogState;
  /** Whether a click sends it. */
  isToSend: boolean;
  /** What was sent last. */
  sent?: { seconds: number; at: number };
  failure?: { at: number; status?: number; says: string };
}

export const worklogs = {
  /** What of the span's entries is, or would be, a worklog at the site of its issue; newest first. */
  worklogs: question({ from: ['own'], input: spanSchema })<WorklogView[]>(),
  /**
   * Sends these, because a person clicked: from a page of ours that no web page can load, through open tabs of their
   * sites. Asking twice sends nothing twice.
   */
  pushWorklogs: act({
    from: ['own'],
    input: spanSchema.extend({ rowKeys: z.array(z.string().max(600)).min(1).max(500) }),
  })<JobView[]>(),
};
