import { Refused } from '@/lib/contract/refusal';
import { append } from '@/lib/lists';
import type { Row } from '@/lib/rows/row';
import type { Tx } from './commit';
import type { Database } from './database';
import { idOf } from './ids';
import { listPacks } from './packs';
import type { SharedTable } from './tables';

/**
 * Takes back what a command did: what it changed is put back where nobody changed it since, what it made is deleted.
 * Answers with the fields that stay as somebody left them since. Throws when nothing of it can be taken back.
 */
export async function undo(tx: Tx, command: string): Promise<{ kept: string[] }> {
  const entries = (await tx.db.history.where('command').equals(command).toArray()).sort((a, b) =>
    a.stamp < b.stamp ? 1 : -1,
  );
  if (entries.length === 0) throw new Refused({ code: 'nothingToUndo' });
  const kept: string[] = [];
  const packs: string[] = [];
  let undone = 0;
  for (const { table, rowId, before, stamp } of entries) {
    const row = await tx.db[table as SharedTable].get(rowId);
    if (!row) continue;
    if (before === undefined) {
      if (row.deletedAt !== undefined) continue;
      // Somebody worked on it since: deleting it would take their change along.
      if (row.revision !== stamp) {
        append(kept, Object.keys(row.stamps ?? {}));
        continue;
      }
      if (await isNamed(tx.db, table, row)) continue;
      await tx.change(table, row as never, { deletedAt: tx.now } as never);
      undone += 1;
      continue;
    }
    const stayed = await tx.revert(table, row as never, before, stamp);
    append(kept, stayed);
    if (table === 'packs') packs.push(rowId);
    if (stayed.length < Object.keys(before).length) undone += 1;
  }
  if (undone === 0) throw new Refused({ code: 'changedSince', fields: [...new Set(kept)] });
  await holdRules(tx, packs);
  return { kept: [...new Set(kept)] };
}

/** Whether something that stays is of this account, or of the account of this link: it would be nobody's. */
async function isNamed(db: Database, table: SharedTable, row: Row & { accountId?: string }): Promise<boolean> {
  if (table !== 'accounts' && table !== 'accountLinks') return false;
  const id = row.accountId ?? row.id;
  const isKept = ({ deletedAt }: Row) => deletedAt === undefined;
  const naming = await Promise.all([
    db.engagements.where('accountId').equals(id).filter(isKept).count(),
    db.facts.where('accountId').equals(id).filter(isKept).count(),
    db.sightings.where('accountId').equals(id).filter(isKept).count(),
    db.sentPackets.where('accountId').equals(id).filter(isKept).count(),
    db.seenAccounts.where('accountId').equals(id).filter(isKept).count(),
    db.recordItems.where('accountId').equals(id).filter(isKept).count(),
    db.mitigations.where('accountId').equals(id).filter(isKept).count(),
    db.accountReviews.where('accountId').equals(id).filter(isKept).count(),
    db.accounts.filter((one) => isKept(one) && one.mergedInto === id).count(),
  ]);
  return naming.some((count) => count > 0);
}

/**
 * What is put back must not break what each command holds: one running entry, one pack in use for a site, none in use
 * that a forgotten key signed.
 */
async function holdRules({ db, me }: Tx, packs: readonly string[]): Promise<void> {
  const running = await db.timeEntries.where('[author+running]').equals([me, 1]).toArray();
  if (running.filter(({ deletedAt }) => deletedAt === undefined).length > 1) {
    throw new Refused({ code: 'changedSince', fields: ['endedAt'] });
  }
  const inUse = await listPacks(db);
  for (const { key } of inUse.filter(({ id }) => packs.includes(id))) {
    const signer = await db.packKeys.get(idOf('key', key.thumbprint));
    if (signer?.deletedAt !== undefined) throw new Refused({ code: 'missing', what: 'pack' });
  }
  const sites = inUse.map(({ site }) => site);
  if (new Set(sites).size < sites.length) throw new Refused({ code: 'packReplaced' });
}
