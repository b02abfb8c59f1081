import type { ZipRefusal } from '@/lib/runbooks/sources/zip-refusal';
import { z } from '@/lib/zod';

const host = z.string().min(1).max(253);
/** UTC milliseconds. */
const instant = z.number().int();

const zipRefusal: z.ZodType<ZipRefusal> = z.discriminatedUnion('code', [
  z.object({ code: z.literal('noZip') }),
  z.object({ code: z.literal('badList') }),
  z.object({ code: z.literal('bomb'), path: z.string() }),
  z.object({ code: z.literal('tooManyFiles'), most: z.number() }),
  z.object({ code: z.literal('tooMuch'), megabytes: z.number() }),
]);

/** Why a job waits or stopped. A code with what its words need; never a sentence. */
const jobReasonSchema = z.discriminatedUnion('code', [
  /** The site says that nobody is signed in. */
  z.object({ code: z.literal('signedOut'), host, at: instant }),
  /** Sidelight has no session of its own with this host, or not any more; a page of the site cannot help. */
  z.object({ code: z.literal('signInHere'), host, at: instant }),
  /** A policy, or a gateway in between, lets no program ask. */
  z.object({ code: z.literal('blocked'), host, at: instant, status: z.number().int().optional() }),
  /** The site asked to be left alone until then. */
  z.object({ code: z.literal('rateLimited'), host, until: instant }),
  /** No open tab of this host can ask it. */
  z.object({ code: z.literal('noTab'), host }),
  z.object({ code: z.literal('offline') }),
  /** The page of ours that hands over files has not done so. */
  z.object({ code: z.literal('noFiles') }),
  /** The person may not read this there, or it is not there any more. */
  z.object({ code: z.literal('refused'), host, at: instant, status: z.number().int().optional() }),
  /** The site did not answer, or not with what it promised; `until`: it is left alone so long. */
  z.object({
    code: z.literal('siteFailed'),
    host,
    at: instant,
    status: z.number().int().optional(),
    until: instant.optional(),
  }),
  /** The person did not allow us to read there, or took it back. */
  z.object({ code: z.literal('notAllowed'), host }),
  /** The address leads to another host, which nobody allowed. */
  z.object({ code: z.literal('leadsElsewhere'), host }),
  /** A file that is larger than any pack. */
  z.object({ code: z.literal('tooLarge'), host, megabytes: z.number() }),
  /** What came is not what the checksum is of; `got` is that of what came. */
  z.object({ code: z.literal('wrongChecksum'), host, got: z.string() }),
  /** The same, and what came is a web page, such as one to sign in on. */
  z.object({ code: z.literal('webPage'), host }),
  /** A zip of which nothing is taken. */
  z.object({ code: z.literal('badZip'), refusal: zipRefusal }),
  /** A mistake of ours, or the disk's; the name of the error, for it alone holds nothing of a customer's. */
  z.object({ code: z.literal('failed'), error: z.string().max(100) }),
  /** What changes something at a site was cut off: only the person can look whether it was carried out. */
  z.object({ code: z.literal('mayHaveBeenSent'), at: instant }),
  /** The person ended it. */
  z.object({ code: z.literal('cancelled') }),
]);
export type JobReason = z.infer<typeof jobReasonSchema>;

const jobUnits = ['tickets', 'accounts', 'articles', 'files', 'kilobytes', 'worklogs', 'rows'] as const;
export type JobUnit = (typeof jobUnits)[number];

const progressSchema = z.object({
  done: z.number().int().nonnegative(),
  /** As far as is known; it may change on the way. */
  total: z.number().int().nonnegative().optional(),
  unit: z.enum(jobUnits),
});
export type Progress = z.infer<typeof progressSchema>;
/** As a step says it; without a unit it is the one before. */
export type StepProgress = Omit<Progress, 'unit'> & { unit?: JobUnit };

/**
 * waiting: its turn comes at `dueAt`, by itself. running: somebody has it until `leaseUntil`. stopped: it goes on when
 * the person says so. done, cancelled: ends; there is no way back.
 */
const jobStates = ['waiting', 'running', 'stopped', 'done', 'cancelled'] as const;
type JobState = (typeof jobStates)[number];

/** A job as it is kept. `input`, `cursor` and `result` are its kind's own, and are parsed by it. */
export const jobSchema = z.object({
  id: z.uuid(),
  kind: z.string().min(1),
  /** What makes two jobs of a kind the same. */
  key: z.string(),
  input: z.unknown(),
  cursor: z.unknown(),
  state: z.enum(jobStates),
  reason: jobReasonSchema.optional(),
  /** Who has it; whoever holds another one may not write. */
  lease: z.string().optional(),
  leaseUntil: instant.optional(),
  /** When to look after it: its turn while it waits, the end of its lease while it runs; absent where it rests. */
  dueAt: instant.optional(),
  /** Steps in a row that came to nothing. */
  tries: z.number().int().nonnegative(),
  progress: progressSchema,
  /** Since when a step is under way that must not be repeated by itself. */
  unsafeAt: instant.optional(),
  /** The person says that what was cut off had been sent: the next step must not send it again. */
  wasSent: z.literal(true).optional(),
  createdAt: instant,
  updatedAt: instant,
  result: z.unknown().optional(),
});
export type Job = z.infer<typeof jobSchema>;

/** A job as pages see it. */
export interface JobView {
  id: string;
  kind: string;
  key: string;
  state: JobState;
  /** `unknownKind`: written by a newer version; this one leaves it as it is. */
  reason?: JobReason | { code: 'unknownKind'; kind: string };
  /** When it goes on by itself. */
  dueAt?: number;
  progress?: Progress;
  createdAt: number;
  updatedAt: number;
  result?: unknown;
}

export type ShownReason = NonNullable<JobView['reason']>;
