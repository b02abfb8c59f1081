import type { ItemContent, RecordItem } from '@/lib/accounts/record/item';
import { Refused } from '@/lib/contract/refusal';
import type { Stamp } from '@/lib/rows/stamp';
import type { Tx } from './commit';
import type { Database } from './database';

/** Adds something to an account's technical record, as said by this person now. */
export function addItem(tx: Tx, accountId: string, content: ItemContent): Promise<RecordItem> {
  return tx.add('recordItems', { ...content, accountId, saidAt: tx.now, saidBy: tx.me });
}

/** Says it anew, of what nobody changed after `seen`. The same words again are said again: it is as new as today. */
export async function changeItem(tx: Tx, id: string, content: ItemContent, seen: Stamp): Promise<RecordItem> {
  const item = await itemById(tx.db, id);
  const { state, version, fromOn, untilOn, by, url, ...rest } = content;
  const changes = { ...rest, state, version, fromOn, untilOn, by, url };
  const said = { saidAt: tx.now, saidBy: tx.me };
  const changed = await tx.change('recordItems', item, changes, seen);
  return tx.change('recordItems', changed, said);
}

export async function removeItem(tx: Tx, id: string): Promise<void> {
  await tx.change('recordItems', await itemById(tx.db, id), { deletedAt: tx.now });
}

async function itemById(db: Database, id: string): Promise<RecordItem> {
  const item = await db.recordItems.get(id);
  if (!item || item.deletedAt !== undefined) throw new Refused({ code: 'missing', what: 'recordItem' });
  return item;
}

/** The technical record of an account known by any of these ids. */
export async function itemsOf(db: Database, accountIds: readonly string[]): Promise<RecordItem[]> {
  const items = await db.recordItems.where('accountId').anyOf(accountIds).toArray();
  return items.filter(({ deletedAt }) => deletedAt === undefined);
}
