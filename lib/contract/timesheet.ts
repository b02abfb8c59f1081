import type { NamedEngagement } from '@/lib/accounts/engagement';
import { entryClassSchema, type TimeEntry } from '@/lib/time/entry';
import type { PackedRows } from '@/lib/time/export/packed';
import type { Rounding } from '@/lib/time/rounding';
import type { SheetSums } from '@/lib/time/sheet/sums';
import type { TimeTargets } from '@/lib/time/sheet/targets';
import { z } from '@/lib/zod';
import { question } from './message';

const boundsSchema = z.object({ from: z.number().int(), to: z.number().int() });

/** Columns one after the other, none over another. */
const columnsSchema = z
  .array(boundsSchema)
  .min(1)
  .max(62)
  .refine((columns) => columns.every(({ from, to }, index) => from <= to && from >= (columns[index - 1]?.to ?? from)));

/** A span of the person's time, added up. */
export interface SheetView {
  sums: SheetSums;
  /** The entries of the span, earliest first, where they were asked for. */
  entries?: TimeEntry[];
  /** Every engagement that there is. */
  engagements: NamedEngagement[];
  /** By id of an account, where its site tells it. */
  tiers: Record<string, string>;
  /** Whether an entry runs in the span: then the sums are as of `at`, and grow. */
  isRunning: boolean;
  /** UTC milliseconds. */
  at: number;
  targets: TimeTargets;
  rounding: Rounding;
  /** Whose time it is; empty until they said it. */
  person: string;
}

/** So many entries are read at once: a message has a bound, and a page shows how far it is. */
export const exportPage = 10_000;

/** Which of the span's entries are meant; what is absent leaves nothing out. */
const filterSchema = z.object({
  engagementId: z.uuid().optional(),
  /** Id of the account's row. */
  accountId: z.uuid().optional(),
  class: entryClassSchema.optional(),
  billable: z.boolean().optional(),
});
export type SheetFilter = z.infer<typeof filterSchema>;

/** Where a page of entries begins: after this one. */
const afterSchema = z.object({ startedAt: z.number().int(), id: z.uuid() });
/**
 * `time`: those of the span, earliest first. `id`: in the order in which they lie on the disk, which reads all there is
 * several times faster than looking each of them up in order.
 */
const readingOrders = ['time', 'id'] as const;
export type ReadingOrder = (typeof readingOrders)[number];

export interface ExportView {
  /** In the order that was asked for; the running entry is left out. Absent where they went aside. */
  rows?: PackedRows;
  /** Where the next page begins; absent after the last. */
  next?: z.infer<typeof afterSchema>;
  /** How many entries were read for this page, what is left out included. */
  read: number;
  /** With the first page: how many there are to read. */
  total?: number;
}

export const timesheet = {
  /** The person's time in these columns. */
  timesheet: question({
    from: ['own'],
    input: z.object({ columns: columnsSchema, entries: z.boolean() }),
  })<SheetView>(),
  /** The entries of a span, page by page, for a file. */
  exportTime: question({
    from: ['own'],
    input: boundsSchema.extend({
      filter: filterSchema,
      order: z.enum(readingOrders),
      after: afterSchema.optional(),
      /** Where the page listens for the rows (`listenAside`). */
      aside: z.uuid().optional(),
    }),
  })<ExportView>(),
};
