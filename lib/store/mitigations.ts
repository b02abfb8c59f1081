import type { Mitigation, MitigationContent } from '@/lib/accounts/doing/mitigation';
import { isOver } from '@/lib/accounts/doing/states';
import { Refused } from '@/lib/contract/refusal';
import type { Stamp } from '@/lib/rows/stamp';
import type { Tx } from './commit';
import type { Database } from './database';

export function addMitigation(tx: Tx, accountId: string, content: MitigationContent): Promise<Mitigation> {
  return tx.add('mitigations', { ...content, accountId, ...(isOver(content) && { endedAt: tx.now }) });
}

/** Changes it, of what nobody changed after `seen`. What is opened again has no end. */
export async function changeMitigation(
  tx: Tx,
  id: string,
  content: MitigationContent,
  seen: Stamp,
): Promise<Mitigation> {
  const mitigation = await mitigationById(tx.db, id);
  const { dueOn, driver, takesOff, ...rest } = content;
  const endedAt = isOver(content) ? (mitigation.endedAt ?? tx.now) : undefined;
  return tx.change('mitigations', mitigation, { ...rest, dueOn, driver, takesOff, endedAt }, seen);
}

export async function removeMitigation(tx: Tx, id: string): Promise<void> {
  await tx.change('mitigations', await mitigationById(tx.db, id), { deletedAt: tx.now });
}

async function mitigationById(db: Database, id: string): Promise<Mitigation> {
  const mitigation = await db.mitigations.get(id);
  if (!mitigation || mitigation.deletedAt !== undefined) throw new Refused({ code: 'missing', what: 'mitigation' });
  return mitigation;
}

/** What is done about the risk of an account known by any of these ids. */
export async function mitigationsOf(db: Database, accountIds: readonly string[]): Promise<Mitigation[]> {
  const mitigations = await db.mitigations.where('accountId').anyOf(accountIds).toArray();
  return mitigations.filter(({ deletedAt }) => deletedAt === undefined);
}
