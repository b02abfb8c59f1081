import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import type { Database } from './database';
import type { RunbookUsed } from './tables';

const dayMs = 24 * 60 * 60 * 1000;
/** What is older says little of how a runbook is today. */
export const usedSinceMs = 90 * dayMs;

/** A ticket for which nothing seemed to fit has a row without a runbook. */
const nothing = '';
const keyOf = (record: RecordRef, runbookId: string) => `${recordKey(record)} ${runbookId}`;

/** The ticket that a note is of, by its record key. */
export const ticketOf = ({ key, runbookId }: RunbookUsed) => key.slice(0, key.length - runbookId.length - 1);

/** Notes which runbooks a ticket was shown, each once; none: that nothing seemed to fit. */
export async function noteShown({ runbookUses }: Database, record: RecordRef, ids: readonly string[], now: number) {
  const shown = ids.length > 0 ? ids : [nothing];
  await runbookUses.db.transaction('rw', runbookUses, async () => {
    const known = await runbookUses.bulkGet(shown.map((id) => keyOf(record, id)));
    const missing = shown.flatMap((runbookId, at) => {
      const before = known[at];
      return before?.shownAt === undefined
        ? [{ ...before, key: keyOf(record, runbookId), runbookId, shownAt: now, at: now }]
        : [];
    });
    if (missing.length > 0) await runbookUses.bulkPut(missing);
    // More of the ticket was read, and something fits.
    if (ids.length > 0) await runbookUses.delete(keyOf(record, nothing));
  });
}

export async function noteOpened({ runbookUses }: Database, record: RecordRef, runbookId: string, now: number) {
  const key = keyOf(record, runbookId);
  await runbookUses.db.transaction('rw', runbookUses, async () => {
    const before = await runbookUses.get(key);
    if (before?.openedAt === undefined) await runbookUses.put({ ...before, key, runbookId, openedAt: now, at: now });
  });
}

export async function runbookUses({ runbookUses }: Database, now: number): Promise<RunbookUsed[]> {
  return runbookUses
    .where('at')
    .aboveOrEqual(now - usedSinceMs)
    .toArray();
}

/** Of what nobody asks for any more. */
export async function pruneUses({ runbookUses }: Database, now: number): Promise<void> {
  await runbookUses
    .where('at')
    .below(now - usedSinceMs)
    .delete();
}

/** Takes out what was noted of these tickets, by record key. */
export async function forgetUses({ runbookUses }: Database, tickets: ReadonlySet<string>): Promise<void> {
  await runbookUses.filter((use) => tickets.has(ticketOf(use))).delete();
}
