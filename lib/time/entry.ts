import { recordRefSchema } from '@/lib/context/record';
import { rowSchema } from '@/lib/rows/row';
import { z } from '@/lib/zod';

export const entryClassSchema = z.enum(['reactive', 'proactive', 'rework', 'internal']);
export type EntryClass = z.infer<typeof entryClassSchema>;

/** The record an entry was logged on, with the title it had then. */
const entryRecordSchema = z.object({ ref: recordRefSchema, title: z.string().max(500) });

const entryFields = {
  engagementId: z.uuid(),
  record: entryRecordSchema.optional(),
  /** UTC milliseconds. */
  startedAt: z.number().int(),
  /** Absent while running. */
  endedAt: z.number().int().optional(),
  /** IANA zone the person was in. */
  zone: z.string(),
  class: entryClassSchema,
  billable: z.boolean(),
  note: z.string().max(2000),
  /** Set when a rule gave it its end because two databases that were merged contradicted each other. */
  mended: z.object({ rule: z.literal('twoRunning'), at: z.number().int() }).optional(),
};
export const timeEntrySchema = rowSchema.extend(entryFields);
/** Minutes on an engagement; the running entry is the one without an end. Raw time, never rounded. */
export type TimeEntry = z.infer<typeof timeEntrySchema>;

export const startEntrySchema = z.object({
  engagementId: z.uuid(),
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
  billable: z.boolean().optional(),
  note: z.string().max(2000).optional(),
});
export const changeEntrySchema = z.object({
  id: z.uuid(),
  /** The entry's `revision` as the person saw it. */
  seen: z.string().max(60),
  engagementId: z.uuid().optional(),
  startedAt: z.number().int().optional(),
  endedAt: z.number().int().optional(),
  class: entryClassSchema.optional(),
  billable: z.boolean().optional(),
  note: z.string().max(2000).optional(),
});
export type StartEntry = z.infer<typeof startEntrySchema>;
export type LogEntry = z.infer<typeof logEntrySchema>;
export type ChangeEntry = z.infer<typeof changeEntrySchema>;
