import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import { Refused } from '@/lib/contract/refusal';
import { type KnownFact, keyOf } from '@/lib/known/fact';
import type { Target } from '@/lib/packet/target';
import type { Stamp } from '@/lib/rows/stamp';
import type { Tx } from './commit';
import type { Database } from './database';
import { idOf } from './ids';
import type { KnownWord, StoredKnownIssue } from './tables';

interface NewKnownIssue {
  target: Target;
  facts: KnownFact[];
  workaround: string;
  fixedIn: string;
}

/**
 * Keeps that a ticket is a known issue, and all that the person says of that; the issue is made where it is not known yet.
 */
export async function markKnown(
  tx: Tx,
  record: RecordRef,
  { target, facts, workaround, fixedIn }: NewKnownIssue,
  seen?: Stamp,
): Promise<void> {
  const id = idOf('knownIssue', target.key);
  const known = await tx.db.knownIssues.get(id);
  const content = { facts, factKeys: facts.map(keyOf), workaround, fixedIn };
  if (known) await tx.change('knownIssues', known, { ...content, deletedAt: undefined }, seen);
  else await tx.add('knownIssues', { target, targetKey: target.key, ...content }, id);
  await sayKnown(tx, record, id, true);
}

/** Keeps whether a ticket is a known issue, in place of what the person said before. */
export async function sayKnown(tx: Tx, record: RecordRef, issueId: string, is: boolean): Promise<void> {
  const issue = await tx.db.knownIssues.get(issueId);
  if (!issue || issue.deletedAt !== undefined) throw new Refused({ code: 'missing', what: 'knownIssue' });
  const key = recordKey(record);
  const id = idOf('knownWord', tx.me, key, issueId);
  const word = await tx.db.knownWords.get(id);
  if (!word) await tx.add('knownWords', { recordKey: key, record, issueId, is, saidAt: tx.now }, id);
  else if (word.is !== is || word.deletedAt !== undefined) {
    await tx.change('knownWords', word, { is, saidAt: tx.now, deletedAt: undefined });
  }
}

/** Keeps that the customer of a ticket was told of the fix of its known issue. */
export async function toldOfFix(tx: Tx, record: RecordRef, issueId: string): Promise<void> {
  await sayKnown(tx, record, issueId, true);
  const word = await tx.db.knownWords.get(idOf('knownWord', tx.me, recordKey(record), issueId));
  if (word) await tx.change('knownWords', word, { toldAt: tx.now });
}

/** Keeps that evidence is not worth a runbook. */
export async function declineOffer(tx: Tx, fact: KnownFact): Promise<void> {
  const factKey = keyOf(fact);
  const id = idOf('declinedOffer', factKey);
  const known = await tx.db.declinedOffers.get(id);
  if (!known) await tx.add('declinedOffers', { factKey }, id);
  else if (known.deletedAt !== undefined) await tx.change('declinedOffers', known, { deletedAt: undefined });
}

/** Which of these a person said are not worth a runbook, by `keyOf`. */
export async function declinedOf(db: Database, facts: readonly KnownFact[]): Promise<ReadonlySet<string>> {
  const rows = await db.declinedOffers.where('factKey').anyOf(facts.map(keyOf)).filter(isKept).toArray();
  return new Set(rows.map(({ factKey }) => factKey));
}

/** What was said last of each ticket on each issue. */
function lastSaid(words: readonly KnownWord[]): KnownWord[] {
  const byTicket = Map.groupBy(words.filter(isKept), ({ recordKey, issueId }) => `${recordKey} ${issueId}`);
  return [...byTicket.values()].map((said) => said.reduce((a, b) => (b.saidAt > a.saidAt ? b : a)));
}

/** What was said of a ticket, the last word on each known issue. */
export async function wordsOn(db: Database, key: string): Promise<KnownWord[]> {
  return lastSaid(await db.knownWords.where('recordKey').equals(key).toArray());
}

/** The tickets that are said to be these known issues. */
export async function ticketsWith(db: Database, issueIds: readonly string[]): Promise<KnownWord[]> {
  return lastSaid(await db.knownWords.where('issueId').anyOf(issueIds).toArray()).filter(({ is }) => is);
}

/** Known issues that share a fact with these, or are asked for by id. One that no ticket is said to be is known no more. */
export async function knownIssuesFor(
  db: Database,
  facts: readonly KnownFact[],
  ids: readonly string[],
): Promise<StoredKnownIssue[]> {
  const [sharing, asked] = await Promise.all([
    db.knownIssues.where('factKeys').anyOf(facts.map(keyOf)).distinct().toArray(),
    db.knownIssues.bulkGet([...ids]),
  ]);
  const found = new Map([...sharing, ...asked.filter((row) => row !== undefined)].map((row) => [row.id, row]));
  return livingOf(db, [...found.values()]);
}

/** Every known issue. */
export async function allKnownIssues(db: Database): Promise<StoredKnownIssue[]> {
  return livingOf(db, await db.knownIssues.toArray());
}

async function livingOf(db: Database, issues: StoredKnownIssue[]): Promise<StoredKnownIssue[]> {
  const ids = issues.map(({ id }) => id);
  const said = new Set((await ticketsWith(db, ids)).map(({ issueId }) => issueId));
  return issues.filter((issue) => isKept(issue) && said.has(issue.id));
}

/** Whether a person said that a known issue is kept at what goes by any of these. */
export async function isKnownIssue(db: Database, targetKeys: readonly string[]): Promise<boolean> {
  return (await db.knownIssues.where('targetKey').anyOf(targetKeys).filter(isKept).count()) > 0;
}

const isKept = ({ deletedAt }: { deletedAt?: number }) => deletedAt === undefined;
