import { rootOf } from '@/lib/accounts/account';
import {
  type ChangeEngagement,
  type Engagement,
  engagementChanges,
  type NamedEngagement,
  type NewEngagement,
} from '@/lib/accounts/engagement';
import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import { Refused } from '@/lib/contract/refusal';
import { accountsById, ensureAccount } from './accounts';
import { assign, assignmentOf, ofAccount } from './assignments';
import type { Tx } from './commit';
import type { Database } from './database';

/** Made `on` a record, it is the one of that record unless it had one: a second one takes nothing from the first. */
export async function createEngagement(
  tx: Tx,
  { account, on, ...content }: NewEngagement & { on?: RecordRef },
): Promise<Engagement> {
  const accountId = account && (await ensureAccount(tx, account));
  const before = on && (await engagementOfRecord(tx.db, recordKey(on), accountId === undefined ? [] : [accountId]));
  const made = await tx.add('engagements', accountId === undefined ? content : { ...content, accountId });
  if (on) await assign(tx, recordKey(on), (before ?? made).id);
  return made;
}

/** Says which engagement time on a record belongs to, or that on every record of its account. */
export async function assignEngagement(
  tx: Tx,
  {
    engagementId,
    to,
    record,
    accountId,
  }: { engagementId: string; to: 'record' | 'account'; record: string; accountId?: string },
): Promise<void> {
  const { id } = await engagementById(tx.db, engagementId);
  await assign(tx, record, id);
  if (to === 'account' && accountId !== undefined) await assign(tx, ofAccount(accountId), id);
}

/** Renames, dates anew, finishes (`doneOn`) or reopens (`doneOn: null`) an engagement. */
export async function changeEngagement(tx: Tx, change: ChangeEngagement): Promise<Engagement> {
  const engagement = await engagementById(tx.db, change.id);
  return tx.change('engagements', engagement, engagementChanges(engagement, change), change.seen);
}

/** Deletes by tombstone; its entries stay, and name an engagement that is not there any more. */
export async function deleteEngagement(tx: Tx, id: string): Promise<void> {
  const engagement = await tx.db.engagements.get(id);
  if (!engagement) throw new Refused({ code: 'missing', what: 'engagement' });
  if (isKept(engagement)) await tx.change('engagements', engagement, { deletedAt: tx.now });
}

/** Every engagement with its account as it is by now: those still open first, then by account and name. */
export async function listEngagements(db: Database): Promise<NamedEngagement[]> {
  return named(db, await db.engagements.filter(isKept).toArray());
}

/** The engagements of an account known by any of these ids. */
export async function engagementsOf(db: Database, accountIds: readonly string[]): Promise<NamedEngagement[]> {
  return named(db, await db.engagements.where('accountId').anyOf(accountIds).filter(isKept).toArray());
}

/** Throws `missing` when it was never there or is deleted. */
export async function engagementById(db: Database, id: string): Promise<Engagement> {
  const engagement = await db.engagements.get(id);
  if (!engagement || !isKept(engagement)) throw new Refused({ code: 'missing', what: 'engagement' });
  return engagement;
}

/**
 * The engagement that time on a record belongs to: the one used on it last, else the one that was said for its account,
 * else the single open one of the account. `undefined` when a person has to say. One that is done is not suggested.
 */
export async function engagementOfRecord(
  db: Database,
  recordKey: string,
  accountIds: readonly string[],
): Promise<Engagement | undefined> {
  for (const key of [recordKey, ...accountIds.map(ofAccount)]) {
    const lastUsed = await assignmentOf(db, key);
    const used = lastUsed && (await db.engagements.get(lastUsed.engagementId));
    if (used && isKept(used) && isOpen(used)) return used;
  }
  const [only, ...others] = (await engagementsOf(db, accountIds)).filter(isOpen);
  return others.length === 0 ? only : undefined;
}

const isKept = ({ deletedAt }: Engagement) => deletedAt === undefined;
const isOpen = ({ doneOn }: Engagement) => doneOn === undefined;

async function named(db: Database, engagements: Engagement[]): Promise<NamedEngagement[]> {
  const accounts = await accountsById(db);
  const all = engagements.map((engagement): NamedEngagement => {
    if (engagement.accountId === undefined) return { ...engagement, accountName: '' };
    const accountId = rootOf(engagement.accountId, accounts);
    return { ...engagement, accountId, accountName: accounts.get(accountId)?.name ?? '' };
  });
  return all.sort(
    (a, b) =>
      Number(isOpen(b)) - Number(isOpen(a)) ||
      a.accountName.localeCompare(b.accountName) ||
      a.name.localeCompare(b.name),
  );
}
