import { partsOfKey } from '@/lib/accounts/keys';
import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import { Refused } from '@/lib/contract/refusal';
import type { Row } from '@/lib/rows/row';
import { type WholeAccount, wholeAccount } from './accounts';
import type { Tx } from './commit';
import type { Database } from './database';
import { forgetUses } from './runbook-uses';
import { type SharedTable, type StoredJob, sharedTableNames } from './tables';
import { forgetSeen } from './trail';
import { forgetVisits } from './visits';

/** How a row says what it is of; every table uses these names. */
interface Refers extends Row {
  accountId?: string;
  engagementId?: string;
  packetId?: string;
  recordKey?: string;
  /** Of a sighting: its ticket. */
  key?: string;
  targetKey?: string;
  names?: string[];
}

/** Tables whose rows are of no account. */
const ofNobody: ReadonlySet<SharedTable> = new Set([
  'people',
  'picks',
  'packs',
  'packKeys',
  'ownHosts',
  'settings',
  'linkedIssues',
]);

type Found = Map<SharedTable, Map<string, Refers>>;

/**
 * Removes everything that is kept of an account, for good: rows and tombstones, what they were before, what commands were
 * answered of them, and what this device noted. The second copy follows, because it is told what is gone. Nothing is left
 * that could bring it back, so it cannot be undone.
 */
export async function forgetAccount(tx: Tx, id: string): Promise<void> {
  const { db } = tx;
  const whole = await wholeAccount(db, id);
  if (!whole) throw new Refused({ code: 'missing', what: 'account' });
  const marks = new Set(whole.ids.flatMap((one) => [one, `account:${one}`]));
  for (const { key } of whole.links) marks.add(key);
  const found: Found = new Map();
  await collect(db, marks, found);
  for (const { key } of found.get('sightings')?.values() ?? []) if (key !== undefined) marks.add(key);
  for (const { id: packet, recordKey } of found.get('sentPackets')?.values() ?? []) {
    marks.add(packet);
    if (recordKey !== undefined) marks.add(recordKey);
  }
  for (const engagement of found.get('engagements')?.keys() ?? []) marks.add(engagement);
  await collect(db, marks, found);
  await forgetIssues(db, found);
  await forgetKnown(db, marks, found);
  await forgetWorklogs(db, found);
  await forgetNamed(tx, marks);
  for (const [table, rows] of found) await db.table(table).bulkDelete([...rows.keys()]);
  await forgetHistory(db, found);
  await forgetNotes(db, whole, marks);
}

/** Adds every row that refers to one of these. */
async function collect(db: Database, marks: ReadonlySet<string>, found: Found): Promise<void> {
  for (const table of sharedTableNames.filter((name) => !ofNobody.has(name))) {
    const rows = found.get(table) ?? new Map<string, Refers>();
    found.set(table, rows);
    const all: Refers[] = await db.table(table).toArray();
    for (const row of all) if (refersTo(row, table, marks)) rows.set(row.id, row);
  }
}

function refersTo(row: Refers, table: SharedTable, marks: ReadonlySet<string>): boolean {
  const { id, accountId, engagementId, packetId, recordKey, key } = row;
  const own = table === 'accounts' ? id : table === 'sightings' ? key : undefined;
  return [own, accountId, engagementId, packetId, recordKey].some((one) => one !== undefined && marks.has(one));
}

/** Issues that packets of nobody else went to. */
async function forgetIssues(db: Database, found: Found): Promise<void> {
  const gone = found.get('sentPackets');
  const targets = new Set([...(gone?.values() ?? [])].flatMap(({ targetKey }) => targetKey ?? []));
  const others = (await db.sentPackets.toArray()).filter(({ id }) => !gone?.has(id));
  const kept = new Set(others.flatMap(({ targetKey }) => targetKey ?? []));
  const issues = (await db.linkedIssues.toArray()).filter(
    ({ names }) => names.some((name) => targets.has(name)) && !names.some((name) => kept.has(name)),
  );
  found.set('linkedIssues', new Map(issues.map((issue) => [issue.id, issue])));
}

/** Known issues that are a ticket of the account, or of which only its tickets were said to be. */
async function forgetKnown(db: Database, marks: ReadonlySet<string>, found: Found): Promise<void> {
  const gone = found.get('knownWords');
  const words = await db.knownWords.toArray();
  const isOthers = (issueId: string) => words.some((word) => word.issueId === issueId && !gone?.has(word.id));
  const issues = (await db.knownIssues.toArray()).filter(({ id, targetKey }) => marks.has(targetKey) || !isOthers(id));
  found.set('knownIssues', new Map(issues.map((issue) => [issue.id, issue])));
}

/** What was sent of time that is gone. */
async function forgetWorklogs(db: Database, found: Found): Promise<void> {
  const entries = found.get('timeEntries');
  const worklogs = (await db.worklogs.toArray()).filter(({ entryIds }) => entryIds.some((id) => entries?.has(id)));
  found.set('worklogs', new Map(worklogs.map((worklog) => [worklog.id, worklog])));
}

/** That records of other accounts named this one. */
async function forgetNamed(tx: Tx, marks: ReadonlySet<string>): Promise<void> {
  const naming = (await tx.db.seenAccounts.toArray()).filter(({ named }) => named.some(({ key }) => marks.has(key)));
  for (const row of naming) {
    await tx.change('seenAccounts', row, { named: row.named.filter(({ key }) => !marks.has(key)) });
  }
}

/** What changes replaced holds what the rows held, and so do the answers to the commands that made them. */
async function forgetHistory(db: Database, found: Found): Promise<void> {
  const ids = [...found.values()].flatMap((rows) => [...rows.keys()]);
  const history = await db.history.where('rowId').anyOf(ids).toArray();
  await db.history.bulkDelete(history.map(({ id }) => id));
  await db.answers.bulkDelete(history.flatMap(({ command }) => command ?? []));
  const outbox = [...found].flatMap(([table, rows]) => [...rows.keys()].map((id) => `${table}:${id}`));
  await db.outbox.bulkDelete(outbox);
}

/** What this device noted beside the rows: how the risk stood, texts of packets, visits, looks, runbooks shown, jobs. */
async function forgetNotes(db: Database, { ids, links }: WholeAccount, marks: ReadonlySet<string>): Promise<void> {
  await db.riskDays.bulkDelete(await db.riskDays.where('accountId').anyOf(ids).primaryKeys());
  await db.riskLooks.bulkDelete(ids);
  await db.accountStandings.where('ids').anyOf(ids).delete();
  await db.meta.bulkDelete([...marks].map((mark) => `packet:${mark}`));
  const known = links.map(({ key }) => partsOfKey(key));
  const isMeant = (ref: RecordRef) => {
    const isIt = ref.kind === 'account' && known.some(({ site, id }) => site === ref.site && id === ref.id);
    return isIt || marks.has(recordKey(ref));
  };
  await forgetVisits(db, isMeant);
  await forgetSeen(db, isMeant);
  await forgetUses(db, marks);
  const jobs = (await db.jobs.toArray()).filter((job) => holds(job, ids, marks));
  const ofMany = jobs.flatMap((job) => without(job, ids) ?? []).filter((job) => !holds(job, ids, marks));
  const kept = new Set(ofMany.map(({ id }) => id));
  await db.jobs.bulkDelete(jobs.flatMap(({ id }) => (kept.has(id) ? [] : [id])));
  await db.jobs.bulkPut(ofMany);
}

/** What a job is made of is its kind's own. */
type JobParts = StoredJob & { input?: unknown; cursor?: unknown; result?: unknown };

/** A job of many accounts, without these: it goes on with the others. */
function without(job: JobParts, ids: readonly string[]): JobParts | undefined {
  const input = job.input as { accounts?: unknown } | undefined;
  if (!Array.isArray(input?.accounts)) return undefined;
  const isGone = (one: unknown) => ids.includes((one as { account?: string } | null)?.account ?? '');
  const scrubbed = (part: unknown) => {
    const { refused } = (part ?? {}) as { refused?: unknown[] };
    return refused ? { ...(part as object), refused: refused.filter((one) => !isGone(one)) } : part;
  };
  return {
    ...job,
    input: { ...input, accounts: input.accounts.map((one) => (isGone(one) ? null : one)) },
    cursor: scrubbed(job.cursor),
    ...(job.result !== undefined && { result: scrubbed(job.result) }),
  };
}

/** Whether a job's input or key names the account or one of its records. */
function holds(job: object, ids: readonly string[], marks: ReadonlySet<string>): boolean {
  const text = JSON.stringify(job);
  return [...ids, ...marks].some((mark) => text.includes(JSON.stringify(mark)));
}
