import type { TicketContext } from '@/lib/context/context';
import { recordKey } from '@/lib/context/record-key';
import type { KnownBeforeView, KnownView } from '@/lib/contract/known';
import type { KnownFact } from '@/lib/known/fact';
import { knownTicketOf } from '@/lib/known/known-ticket';
import { offerOf } from '@/lib/known/offer';
import { mostTellingFirst, type Shared, sharedBy } from '@/lib/known/telling';
import type { Outcome } from '@/lib/packet/sent';
import { targetOf } from '@/lib/packet/target';
import { sites } from '@/lib/sites/sites';
import { wholeAccount } from '@/lib/store/accounts';
import type { Database } from '@/lib/store/database';
import { type Alike, knownTicketAt, ticketsLike } from '@/lib/store/known';
import { declinedOf, knownIssuesFor, wordsOn } from '@/lib/store/known-issues';
import { runsOn } from '@/lib/store/runs';
import { packetsOn, standingsAbout } from '@/lib/store/sent-packets';
import { sightingsOf } from '@/lib/store/sightings';
import type { StoredKnownIssue, StoredKnownTicket } from '@/lib/store/tables';
import { issuesOn } from './known-issue-views';
import { named } from './sent-views';

/** More would be read by nobody; each costs a few questions to the database. */
const mostBefore = 20;

interface Needs {
  db: Database;
  /** Of a runbook. */
  titleOf(id: string): string | undefined;
}

/** What was known here before of a ticket's fault. */
export async function knownOn(
  { db, titleOf }: Needs,
  context: TicketContext,
  { facts, days }: { facts: KnownFact[]; days: number },
): Promise<KnownView> {
  const key = recordKey(context.ref);
  const here = knownTicketOf(context, facts);
  const [alike, words, declined, accountId] = await Promise.all([
    ticketsLike(db, { key, facts, area: here.area }),
    wordsOn(db, key),
    declinedOf(db, facts),
    accountOf(db, key),
  ]);
  const found = mostTelling(here, alike).slice(0, mostBefore);
  const offer = offerOf(here, alike.tickets, declined);
  return {
    issues: await issuesOn(db, context, facts, words),
    before: await Promise.all(found.map((one) => beforeView({ db, titleOf }, one, accountId))),
    facts,
    links: linksOf(context),
    days,
    ...(offer && { offer }),
  };
}

interface Found {
  ticket: StoredKnownTicket;
  shared: Shared;
}

function mostTelling(here: Parameters<typeof sharedBy>[0], { tickets, commonness }: Alike): Found[] {
  return tickets
    .flatMap((ticket): Found[] => {
      const shared = sharedBy(here, ticket, commonness);
      return shared ? [{ ticket, shared }] : [];
    })
    .sort(mostTellingFirst);
}

/** The account that a ticket is of by now: the row that others were joined to. */
async function accountOf(db: Database, key: string): Promise<string | undefined> {
  const ticket = await knownTicketAt(db, key);
  const id = ticket?.accountId ?? (await sightingsOf(db, [key]))[0]?.accountId;
  return id === undefined ? undefined : (await wholeAccount(db, id))?.root.id;
}

async function beforeView(
  { db, titleOf }: Needs,
  { ticket, shared }: Found,
  accountHere: string | undefined,
): Promise<KnownBeforeView> {
  const { recordKey: key, record, state, openedAt, solvedAt, seenAt, fixVersions } = ticket;
  const [runs, issue, waitsFor, account] = await Promise.all([
    runsOn(db, record),
    issueOf(db, key),
    waitingFor(db, key),
    accountOf(db, key),
  ]);
  return {
    ...(await named(db, record, ticket.accountId)),
    ...{ recordKey: key, state, seenAt, shares: shared.facts, waitsFor },
    ...(openedAt !== undefined && { openedAt }),
    ...(solvedAt !== undefined && { solvedAt }),
    ...(shared.area !== undefined && { area: shared.area }),
    isSameAccount: account !== undefined && account === accountHere,
    ...(fixVersions && { fixVersions }),
    runs: runs.flatMap(({ runbookId, outcome }) => {
      const title = titleOf(runbookId);
      return outcome && title !== undefined ? [{ title, outcome }] : [];
    }),
    ...(issue && { issue: { ...issue, label: issue.target.label } }),
  };
}

/** The known issue that a ticket is said to be. */
async function issueOf(db: Database, key: string): Promise<StoredKnownIssue | undefined> {
  const said = (await wordsOn(db, key)).filter(({ is }) => is).map(({ issueId }) => issueId);
  return said.length === 0 ? undefined : (await knownIssuesFor(db, [], said))[0];
}

/** States of a packet in which its ticket waits for whoever has it. */
const waiting: readonly Outcome['state'][] = ['open', 'accepted'];

async function waitingFor(db: Database, key: string): Promise<string[]> {
  const standings = await standingsAbout(db, await packetsOn(db, key));
  const labels = standings
    .filter(({ outcome, isReplaced }) => !isReplaced && waiting.includes(outcome.state))
    .flatMap(({ packet: { target } }) => target?.label ?? []);
  return [...new Set(labels)];
}

/** Records that a ticket is linked to, as they may be named as its parent. */
function linksOf({ fields }: TicketContext): KnownView['links'] {
  return (fields.links?.value ?? []).flatMap(({ id, title, url }) => {
    const typed = [url, id].find((one) => one !== undefined && targetOf(one, sites) !== undefined);
    return typed === undefined ? [] : [{ label: id, target: typed, ...(title !== undefined && { title }) }];
  });
}

/** What gets round a fault, by the known issues that the ticket is or seems to be. */
export async function workaroundsFor(
  db: Database,
  context: TicketContext,
  facts: KnownFact[],
): Promise<{ record: string; text: string }[]> {
  const issues = await issuesOn(db, context, facts, await wordsOn(db, recordKey(context.ref)));
  return issues.flatMap(({ target, workaround }) =>
    workaround === '' ? [] : [{ record: target.label, text: workaround }],
  );
}
