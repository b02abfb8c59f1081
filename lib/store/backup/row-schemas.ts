import { accountLinkSchema, accountSchema } from '@/lib/accounts/account';
import { engagementSchema } from '@/lib/accounts/engagement';
import { accountFactSchema } from '@/lib/accounts/fact';
import { recordRefSchema } from '@/lib/context/record';
import { ownHostSchema } from '@/lib/hosts/own-host';
import { rowSchema } from '@/lib/rows/row';
import { timeEntrySchema } from '@/lib/time/entry';
import { problemOfZone } from '@/lib/time/entry-rules';
import { z } from '@/lib/zod';
import type { SharedTable } from '../tables';

/** Of a table without a schema of its own: a row, and what it holds as it is; who reads it parses or draws it as data. */
const anyRow = rowSchema.loose();
const ofRecord = rowSchema.extend({ recordKey: z.string().max(500) });

/**
 * What a row of a backup must be to be taken. What a person reads or what is counted is parsed whole; fields that came
 * later than this list are kept as they are.
 */
const schemas: Partial<Record<SharedTable, z.ZodType<{ id: string }>>> = {
  people: rowSchema.extend({ name: z.string().max(100) }).loose(),
  accounts: accountSchema.loose(),
  accountLinks: accountLinkSchema.loose(),
  engagements: engagementSchema.loose(),
  timeEntries: timeEntrySchema
    .extend({ running: z.literal(1).optional() })
    .loose()
    .refine(({ zone }) => problemOfZone(zone) === undefined, { path: ['zone'] })
    .refine(({ startedAt, endedAt }) => endedAt === undefined || endedAt >= startedAt, { path: ['endedAt'] }),
  runs: ofRecord.extend({ runbookId: z.string().max(200) }).loose(),
  facts: accountFactSchema.loose(),
  assignments: ofRecord.extend({ engagementId: z.uuid(), lastUsedAt: z.number().int() }).loose(),
  ownHosts: ownHostSchema.loose(),
  settings: rowSchema.extend({ key: z.string().max(100), value: z.unknown(), version: z.number().int() }).loose(),
  ticketKinds: ofRecord.loose(),
  judgements: ofRecord.loose(),
  sentPackets: ofRecord.extend({ record: recordRefSchema }).loose(),
  packetEvents: ofRecord.loose(),
  nextUpdates: ofRecord.extend({ record: recordRefSchema, dueAt: z.number().int() }).loose(),
};

/**
 * Not taken from a file: keys decide whose selectors are used, and packs and picks are selectors. They come by the ways
 * on which each is looked at and confirmed.
 */
export const neverRestored: ReadonlySet<SharedTable> = new Set(['packs', 'packKeys', 'picks']);

/** Where a row is not what its table holds; `undefined` for one that is. */
export function problemOfRow(table: SharedTable, row: unknown): string | undefined {
  const { success, error } = (schemas[table] ?? anyRow).safeParse(row);
  return success ? undefined : (error.issues[0]?.path.join('.') ?? '');
}
