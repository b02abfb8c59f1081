import type { TicketContext } from '@/lib/context/context';
import { recordKey } from '@/lib/context/record-key';
import type { KnownIssueView, KnownWaitView } from '@/lib/contract/known';
import type { KnownFact } from '@/lib/known/fact';
import { recognisedBy, standingOf } from '@/lib/known/known-issue';
import { targetKeysOf } from '@/lib/packet/target';
import { sites } from '@/lib/sites/sites';
import type { Database } from '@/lib/store/database';
import { knownTicketAt } from '@/lib/store/known';
import { allKnownIssues, knownIssuesFor, ticketsWith } from '@/lib/store/known-issues';
import { issuesAt } from '@/lib/store/linked-issues';
import { packetsOn } from '@/lib/store/sent-packets';
import { sightingsOf } from '@/lib/store/sightings';
import type { KnownWord, StoredKnownIssue } from '@/lib/store/tables';
import { named, personName } from './sent-views';

/** Issues that a person said this ticket is, and those that it seems to be and of which nobody said that it is not. */
export async function issuesOn(
  db: Database,
  context: TicketContext,
  facts: KnownFact[],
  words: readonly KnownWord[],
): Promise<KnownIssueView[]> {
  const said = new Map(words.map((word) => [word.issueId, word]));
  const ids = words.filter(({ is }) => is).map(({ issueId }) => issueId);
  // What it is kept at is no ticket that has it.
  const own = targetKeysOf(context.ref, sites);
  const issues = (await knownIssuesFor(db, facts, ids)).filter(
    (issue) => said.get(issue.id)?.is ?? (recognisedBy(issue, facts).length > 0 && !own.includes(issue.targetKey)),
  );
  const views = await Promise.all(issues.map((issue) => issueView(db, context, facts, issue, said.get(issue.id))));
  return views.sort((a, b) => Number(b.isSaid) - Number(a.isSaid) || b.by.length - a.by.length);
}

async function issueView(
  db: Database,
  { ref, fields }: TicketContext,
  facts: KnownFact[],
  issue: StoredKnownIssue,
  word: KnownWord | undefined,
): Promise<KnownIssueView> {
  const { id, revision, target, targetKey, workaround, fixedIn } = issue;
  const key = recordKey(ref);
  const [read, tickets, name] = await Promise.all([
    issuesAt(db, [targetKey]).then((all) => all.get(targetKey)),
    ticketsWith(db, [id]),
    personName(db, word?.author ?? issue.author),
  ]);
  const [seen] = await sightingsOf(db, [read?.key ?? targetKey]);
  const others = tickets.filter(({ recordKey }) => recordKey !== key);
  const remembered = await Promise.all(others.map(({ recordKey }) => knownTicketAt(db, recordKey)));
  const standing = standingOf(issue, read);
  const title = seen?.subject;
  const theirVersion = fields.versions?.value[0];
  return {
    ...standing,
    ...{ id, revision, workaround, fixedIn, facts: issue.facts, by: recognisedBy(issue, facts) },
    target: { label: target.label, ...(target.url !== undefined && { url: target.url }) },
    ...(title && { title }),
    isSaid: word?.is === true,
    markedBy: name,
    markedAt: word?.saidAt ?? issue.createdAt,
    ...(theirVersion !== undefined && { theirVersion }),
    others: { count: others.length, solved: remembered.filter((ticket) => ticket?.state === 'solved').length },
    isToTell: standing.state === 'fixed' && word?.is === true && (await isToTell(db, word, read?.names ?? [])),
  };
}

/**
 * Its customer was not told; where a packet of the ticket went to the issue, what came of that says so.
 * @param names all that the issue may be named by as a packet's target
 */
async function isToTell(db: Database, { recordKey, toldAt }: KnownWord, names: readonly string[]): Promise<boolean> {
  if (toldAt !== undefined) return false;
  return !(await packetsOn(db, recordKey)).some(({ packet: { targetKey = '' } }) => names.includes(targetKey));
}

/** Tickets of known issues that are fixed, whose customers do not know. */
export async function knownFixed(db: Database): Promise<KnownWaitView[]> {
  const issues = await allKnownIssues(db);
  const read = await issuesAt(
    db,
    issues.map(({ targetKey }) => targetKey),
  );
  const waiting = await Promise.all(
    issues.map(async (issue) => {
      const linked = read.get(issue.targetKey);
      const { state, version } = standingOf(issue, linked);
      return state === 'fixed' ? waitingFor(db, issue, linked?.names ?? [], version) : [];
    }),
  );
  return waiting.flat();
}

/** The tickets that are said to be a known issue, whose customers do not know that it is fixed. */
async function waitingFor(
  db: Database,
  issue: StoredKnownIssue,
  names: readonly string[],
  version: string | undefined,
): Promise<KnownWaitView[]> {
  const words = await ticketsWith(db, [issue.id]);
  const toTell = await Promise.all(words.map((word) => isToTell(db, word, names)));
  return Promise.all(
    words
      .filter((_, at) => toTell[at])
      .map(async ({ record, recordKey }) => ({
        ...(await named(db, record)),
        recordKey,
        issue: issue.target.label,
        ...(version !== undefined && { version }),
      })),
  );
}
