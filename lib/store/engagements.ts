import type { Engagement, NewEngagement } from '@/lib/accounts/engagement';
import type { Database } from './database';
import { MissingError } from './errors';
import { newRow } from './rows';
import { write } from './write';

export function createEngagement(db: Database, engagement: NewEngagement, now: number): Promise<Engagement> {
  return write(db, [db.engagements], async () => {
    const accountKeys = [...new Set(engagement.accountKeys)];
    const created: Engagement = { ...engagement, accountKeys, ...(await newRow(db, now)) };
    await db.engagements.add(created);
    return created;
  });
}

/** Every engagement, those still open first, then by account and name. */
export async function listEngagements(db: Database): Promise<Engagement[]> {
  return sorted(await db.engagements.filter(isKept).toArray());
}

/** The engagements of an account known by any of these keys. */
export async function engagementsOf(db: Database, accountKeys: string[]): Promise<Engagement[]> {
  return sorted(await db.engagements.where('accountKeys').anyOf(accountKeys).distinct().filter(isKept).toArray());
}

/** Throws `MissingError` when it was never there or is deleted. */
export async function engagementById(db: Database, id: string): Promise<Engagement> {
  const engagement = await db.engagements.get(id);
  if (!engagement || !isKept(engagement)) throw new MissingError('This engagement does not exist any more.');
  return engagement;
}

/**
 * The engagement that time on a record belongs to: the one used on it last, else the single open one of its account.
 * `undefined` when a person has to say. One that is done is not suggested.
 */
export async function engagementOfRecord(
  db: Database,
  recordKey: string,
  accountKeys: string[],
): Promise<Engagement | undefined> {
  const lastUsed = await db.recordEngagements.get(recordKey);
  const used = lastUsed && (await db.engagements.get(lastUsed.engagementId));
  if (used && isKept(used) && isOpen(used)) return used;
  const [only, ...others] = (await engagementsOf(db, accountKeys)).filter(isOpen);
  return others.length === 0 ? only : undefined;
}

const isKept = ({ deletedAt }: Engagement) => deletedAt === undefined;
const isOpen = ({ doneOn }: Engagement) => doneOn === undefined;

function sorted(engagements: Engagement[]): Engagement[] {
  return engagements.sort(
    (a, b) =>
      Number(isOpen(b)) - Number(isOpen(a)) ||
      a.accountName.localeCompare(b.accountName) ||
      a.name.localeCompare(b.name),
  );
}
