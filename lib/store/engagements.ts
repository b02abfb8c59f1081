import { rootOf } from '@/lib/accounts/account';
import {
  type ChangeEngagement,
  type Engagement,
  engagementChanges,
  type NamedEngagement,
  type NewEngagement,
} from '@/lib/accounts/engagement';
import type { RecordFacts } from '@/lib/accounts/engagements/rules';
import { isOpen } from '@/lib/accounts/engagements/state';
import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import { Refused } from '@/lib/contract/refusal';
import { accountsById, ensureAccount, wholeAccount } from './accounts';
import { assign, assignmentOf, ofAccount } from './assignments';
import type { Tx } from './commit';
import type { Database } from './database';
import { type Belonging, byRules } from './engagement-rules';
import { moveEntries, ofRecord } from './moved-entries';

/** Made `on` a record, it is the one of that record unless it had one: a second one takes nothing from the first. */
export async function createEngagement(
  tx: Tx,
  { account, on, ...content }: NewEngagement & { on?: RecordRef },
  facts?: RecordFacts,
): Promise<Engagement> {
  const accountId = account && (await ensureAccount(tx, account));
  const accountIds = accountId === undefined ? [] : [accountId];
  const before = on && (await engagementOfRecord(tx.db, recordKey(on), accountIds, facts));
  const made = await tx.add('engagements', accountId === undefined ? content : { ...content, accountId });
  if (on) await assign(tx, recordKey(on), (before ?? made).id);
  return made;
}

interface Assigned {
  engagementId: string;
  to: 'record' | 'account';
  record: RecordRef;
  accountId?: string;
  /** Takes along what was logged on the record already. */
  withEntries?: boolean;
}

/** Says which engagement time on a record belongs to, or that on every record of its account. */
export async function assignEngagement(tx: Tx, { engagementId, to, record, accountId, withEntries }: Assigned) {
  const engagement = await engagementById(tx.db, engagementId);
  await assign(tx, recordKey(record), engagement.id);
  if (to === 'account' && accountId !== undefined) await assign(tx, ofAccount(accountId), engagement.id);
  if (withEntries) await moveEntries(tx, await ofRecord(tx.db, tx.me, record), engagement);
}

/** Renames, dates anew, finishes (`doneOn`), archives or reopens (`doneOn: null`) an engagement. */
export async function changeEngagement(tx: Tx, change: ChangeEngagement): Promise<Engagement> {
  const engagement = await engagementById(tx.db, change.id);
  return tx.change('engagements', engagement, engagementChanges(engagement, change), change.seen);
}

interface Finish {
  id: string;
  seen: string;
  doneOn: string;
  /** What becomes of milestones that are open; one that is not named stays so. */
  milestones: readonly { id: string; becomes: 'done' | 'dropped' }[];
}

/** Finishes an engagement and its milestones in one, so that one undo opens all of them again. */
export async function finishEngagement(tx: Tx, { id, seen, doneOn, milestones }: Finish): Promise<Engagement> {
  const engagement = await changeEngagement(tx, { id, seen, doneOn });
  for (const { id: milestoneId, becomes } of milestones) {
    const milestone = await tx.db.engagementParts.get(milestoneId);
    if (milestone?.part !== 'milestone' || milestone.engagementId !== id || milestone.deletedAt !== undefined) {
      throw new Refused({ code: 'missing', what: 'part' });
    }
    await tx.change('engagementParts', milestone, becomes === 'done' ? { doneOn } : { droppedOn: doneOn });
  }
  return engagement;
}

/**
 * Deletes by tombstone. One that has history is refused until it is said what becomes of its entries: they stay and
 * name an engagement that is not there, or they move to another.
 */
export async function deleteEngagement(tx: Tx, id: string, entries?: 'stay' | { to: string }): Promise<void> {
  const engagement = await tx.db.engagements.get(id);
  if (!engagement) throw new Refused({ code: 'missing', what: 'engagement' });
  if (!isKept(engagement)) return;
  const logged = await tx.db.timeEntries.where('engagementId').equals(id).filter(isKept).toArray();
  if (entries === undefined && (logged.length > 0 || (await hasDecision(tx.db, id)))) {
    throw new Refused({ code: 'hasHistory', entries: logged.length });
  }
  if (entries !== undefined && entries !== 'stay') {
    const to = await engagementById(tx.db, entries.to);
    if (to.id === id) throw new Refused({ code: 'missing', what: 'engagement' });
    await moveEntries(tx, logged, to);
  }
  await tx.change('engagements', engagement, { deletedAt: tx.now });
}

async function hasDecision(db: Database, id: string): Promise<boolean> {
  const decisions = db.engagementParts.where('engagementId').equals(id);
  return (await decisions.filter((one) => isKept(one) && one.part === 'decision').count()) > 0;
}

/** Every engagement with its account as it is by now: those still open first, then by account and name. */
export async function listEngagements(db: Database): Promise<NamedEngagement[]> {
  return named(db, await db.engagements.filter(isKept).toArray());
}

/** The engagements of an account known by any of these ids. */
export async function engagementsOf(db: Database, accountIds: readonly string[]): Promise<NamedEngagement[]> {
  const engagements = await engagementRowsOf(db, accountIds);
  const [first] = accountIds;
  const whole = first === undefined || engagements.length === 0 ? undefined : await wholeAccount(db, first);
  // All of one account, as these ids are: nobody has to look at every other.
  if (!whole || accountIds.some((id) => !whole.ids.includes(id))) return named(db, engagements);
  const { id: accountId, name: accountName } = whole.root;
  return engagements.map((engagement) => ({ ...engagement, accountId, accountName })).sort(inOrder);
}

/** The same without the account's name. */
export async function engagementRowsOf(db: Database, accountIds: readonly string[]): Promise<Engagement[]> {
  return db.engagements.where('accountId').anyOf(accountIds).filter(isKept).toArray();
}

/** Throws `missing` when it was never there or is deleted. */
export async function engagementById(db: Database, id: string): Promise<Engagement> {
  const engagement = await db.engagements.get(id);
  if (!engagement || !isKept(engagement)) throw new Refused({ code: 'missing', what: 'engagement' });
  return engagement;
}

/**
 * Which engagement time on a record belongs to: the one used on it last, else the one that the rules say, else the one
 * that was said for its account, else the single open one of the account. None when a person has to say. One that is
 * done or archived is not suggested.
 * @param facts what rules look at; absent where the record could not be read
 */
export async function belongingOf(
  db: Database,
  recordKey: string,
  accountIds: readonly string[],
  facts?: RecordFacts,
): Promise<Belonging> {
  const said = await saidFor(db, recordKey);
  if (said) return { engagement: said, disagreeing: [] };
  const ruled = facts ? await byRules(db, facts, accountIds) : { disagreeing: [] };
  if (ruled.engagement || ruled.disagreeing.length > 0) return ruled;
  for (const id of accountIds) {
    const ofAll = await saidFor(db, ofAccount(id));
    if (ofAll) return { engagement: ofAll, disagreeing: [] };
  }
  const [only, ...others] = (await engagementsOf(db, accountIds)).filter(isOpen);
  return { ...(only && others.length === 0 && { engagement: only }), disagreeing: [] };
}

/** The engagement alone. */
export async function engagementOfRecord(
  db: Database,
  recordKey: string,
  accountIds: readonly string[],
  facts?: RecordFacts,
): Promise<Engagement | undefined> {
  return (await belongingOf(db, recordKey, accountIds, facts)).engagement;
}

async function saidFor(db: Database, key: string): Promise<Engagement | undefined> {
  const said = await assignmentOf(db, key);
  const engagement = said && (await db.engagements.get(said.engagementId));
  return engagement && isKept(engagement) && isOpen(engagement) ? engagement : undefined;
}

const isKept = ({ deletedAt }: { deletedAt?: number }) => deletedAt === undefined;

async function named(db: Database, engagements: Engagement[]): Promise<NamedEngagement[]> {
  const accounts = await accountsById(db);
  const all = engagements.map((engagement): NamedEngagement => {
    if (engagement.accountId === undefined) return { ...engagement, accountName: '' };
    const accountId = rootOf(engagement.accountId, accounts);
    return { ...engagement, accountId, accountName: accounts.get(accountId)?.name ?? '' };
  });
  return all.sort(inOrder);
}

function inOrder(a: NamedEngagement, b: NamedEngagement): number {
  return (
    Number(isOpen(b)) - Number(isOpen(a)) || a.accountName.localeCompare(b.accountName) || a.name.localeCompare(b.name)
  );
}
