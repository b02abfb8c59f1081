import type { NamedEngagement } from '@/lib/accounts/engagement';
import type { TimeEntry } from '@/lib/time/entry';
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
  /** Whether an entry runs in the span: then the sums are as of `at`, and grow. */
  isRunning: boolean;
  /** UTC milliseconds. */
  at: number;
  targets: TimeTargets;
  rounding: Rounding;
  /** Whose time it is; empty until they said it. */
  person: string;
}

export const timesheet = {
  /** The person's time in these columns. */
  timesheet: question({
    from: ['own'],
    input: z.object({ columns: columnsSchema, entries: z.boolean() }),
  })<SheetView>(),
};
