import { calendarDateSchema } from '@/lib/calendar/calendar-date-schema';
import { recordRefSchema } from '@/lib/context/record';
import { rowSchema } from '@/lib/rows/row';
import { z } from '@/lib/zod';

export const entryClassSchema = z.enum(['reactive', 'proactive', 'rework', 'internal']);
export type EntryClass = z.infer<typeof entryClassSchema>;

/** Why work had to be done again. */
export const reworkCauseSchema = z.enum([
  'missing-information',
  'wrong-diagnosis',
  'defect',
  'handover',
  'changed-request',
  'other',
]);
export type ReworkCause = z.infer<typeof reworkCauseSchema>;

const tagsSchema = z.array(z.string().trim().min(1).max(40)).max(20);
const noteSchema = z.string().max(2000);
const keptBesideSchema = z.array(z.uuid()).max(50);

/** The record an entry was logged on, with the title it had then. */
const entryRecordSchema = z.object({ ref: recordRefSchema, title: z.string().max(500) });

const entryFields = {
  /** Absent while nobody said whose time it is: open time, which counts nowhere until somebody does. */
  engagementId: z.uuid().optional(),
  record: entryRecordSchema.optional(),
  /** UTC milliseconds. */
  startedAt: z.number().int(),
  /** Absent while running. */
  endedAt: z.number().int().optional(),
  /** IANA zone the person was in. */
  zone: z.string(),
  class: entryClassSchema,
  /** Of class `rework` alone. */
  cause: reworkCauseSchema.optional(),
  billable: z.boolean(),
  tags: tagsSchema.optional(),
  note: noteSchema,
  /** Ids of entries at the same time of which the person said that both stay. */
  keptBeside: keptBesideSchema.optional(),
  /**
   * Set when a rule gave it its end: two databases that were merged contradicted each other, or the day at which the
   * person lets clocks end was over.
   */
  mended: z.object({ rule: z.enum(['twoRunning', 'endOfDay']), at: z.number().int() }).optional(),
};
export const timeEntrySchema = rowSchema.extend(entryFields);
/** Minutes on an engagement; the running entry is the one without an end. Raw time, never rounded. */
export type TimeEntry = z.infer<typeof timeEntrySchema>;

/** The `revision` of an entry as the person saw it. */
const seen = z.string().max(60);

export const startEntrySchema = z.object({
  /** Absent: the clock runs at once, and whose time it is is answered later. */
  engagementId: z.uuid().optional(),
  record: entryRecordSchema.optional(),
  zone: z.string(),
  class: entryClassSchema.optional(),
});
export const logEntrySchema = z.object({
  engagementId: z.uuid(),
  record: entryRecordSchema.optional(),
  startedAt: z.number().int(),
  endedAt: z.number().int(),
  zone: z.string(),
  class: entryClassSchema.optional(),
  cause: reworkCauseSchema.optional(),
  billable: z.boolean().optional(),
  tags: tagsSchema.optional(),
  note: noteSchema.optional(),
});
export const changeEntrySchema = z.object({
  id: z.uuid(),
  seen,
  engagementId: z.uuid().optional(),
  startedAt: z.number().int().optional(),
  endedAt: z.number().int().optional(),
  class: entryClassSchema.optional(),
  /** `null` takes it away. */
  cause: reworkCauseSchema.nullable().optional(),
  billable: z.boolean().optional(),
  tags: tagsSchema.optional(),
  note: noteSchema.optional(),
  keptBeside: keptBesideSchema.optional(),
});
export const splitEntrySchema = z.object({ id: z.uuid(), seen, at: z.number().int() });
export const mergeEntriesSchema = z.object({
  entries: z
    .array(z.object({ id: z.uuid(), seen }))
    .min(2)
    .max(50),
});
/** `zone`: of the clock whose times of day stay. */
export const moveEntrySchema = z.object({ id: z.uuid(), seen, day: calendarDateSchema, zone: z.string() });
export const duplicateEntrySchema = z.object({ id: z.uuid(), day: calendarDateSchema, zone: z.string() });
export type StartEntry = z.infer<typeof startEntrySchema>;
export type LogEntry = z.infer<typeof logEntrySchema>;
export type ChangeEntry = z.infer<typeof changeEntrySchema>;
export type SplitEntry = z.infer<typeof splitEntrySchema>;
export type MergeEntries = z.infer<typeof mergeEntriesSchema>;
export type MoveEntry = z.infer<typeof moveEntrySchema>;
export type DuplicateEntry = z.infer<typeof duplicateEntrySchema>;
