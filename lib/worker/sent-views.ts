import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import type {
  CustomersWaitView,
  NamedRecord,
  OutcomesView,
  SaidView,
  SentView,
  UpdateView,
} from '@/lib/contract/outcomes';
import { proposalOf } from '@/lib/packet/linked-issue';
import { checksBeforeSending, isFirstPass, type Standing, standingsOf } from '@/lib/packet/sent';
import { targetKeysOf } from '@/lib/packet/target';
import { sites } from '@/lib/sites/sites';
import { wholeAccount } from '@/lib/store/accounts';
import { personId } from '@/lib/store/commit';
import type { Database } from '@/lib/store/database';
import { issuesAt } from '@/lib/store/linked-issues';
import { openUpdates, openUpdatesOn } from '@/lib/store/next-updates';
import { allPackets, checksOn, packetsOf, packetsOn, packetsTo, standingsAbout } from '@/lib/store/sent-packets';
import { sightingsOf } from '@/lib/store/sightings';
import type { NextUpdate, StoredLinkedIssue, StoredPacketEvent, StoredSentPacket } from '@/lib/store/tables';
import { accountSeenOn } from './known-records';

/** Of earlier packets, the newest are those one learns from. */
const mostEarlier = 5;

type StandingHere = Standing<StoredSentPacket>;

/** What was sent about a ticket, to it as an issue, and about others of its customer. */
export async function outcomesOn(db: Database, ref: RecordRef): Promise<OutcomesView> {
  const key = recordKey(ref);
  const view = viewing(db);
  const [here, there, checks, account, [update]] = await Promise.all([
    packetsOn(db, key).then((all) => standingsAbout(db, all)),
    packetsTo(db, targetKeysOf(ref, sites)).then((all) => standingsAbout(db, all)),
    checksOn(db, key),
    accountSeenOn(db, ref),
    openUpdatesOn(db, key),
  ]);
  const isOther = ({ packet }: StandingHere) => packet.recordKey !== key;
  const [waiting, earlier] = await Promise.all([
    packetsTo(db, targetKeysIn(here)).then((all) => standingsAbout(db, all)),
    packetsOf(db, account?.ids ?? []).then((all) => standingsAbout(db, all)),
  ]);
  const isWaiting = ({ outcome, isReplaced }: StandingHere) => outcome.state !== 'told' && !isReplaced;
  return {
    packets: await view.sent(here),
    checks: await view.said(checksBeforeSending(checks, here[0]?.packet.sentAt)),
    linked: await view.sent(there.filter(isOther)),
    waiting: await view.sent(waiting.filter((one) => isOther(one) && isWaiting(one))),
    earlier: await view.sent(earlier.filter(isOther).slice(0, mostEarlier)),
    ...(update && { update: await view.update(update) }),
  };
}

/** What customers wait for: promised updates, and fixes that they do not know of. */
export async function customersWait(db: Database): Promise<CustomersWaitView> {
  const view = viewing(db);
  const [updates, packets] = await Promise.all([openUpdates(db), allPackets(db)]);
  const standings = standingsOf(packets);
  const issues = await issuesAt(db, targetKeysIn(standings));
  const isFixed = (standing: StandingHere) =>
    !standing.isReplaced &&
    (standing.outcome.state === 'resolved' || proposalOf(standing, issueOf(standing, issues))?.said === 'resolved');
  return { updates: await Promise.all(updates.map(view.update)), fixed: await view.sent(standings.filter(isFixed)) };
}

const targetKeysIn = (standings: readonly StandingHere[]) =>
  standings.flatMap(({ packet: { targetKey } }) => targetKey ?? []);

const issueOf = ({ packet: { targetKey } }: StandingHere, issues: ReadonlyMap<string, StoredLinkedIssue>) =>
  targetKey === undefined ? undefined : issues.get(targetKey);

/** Rows as they are shown; each name is looked up once. */
function viewing(db: Database) {
  const names = new Map<string, Promise<string>>();
  const nameOf = (author: string) => {
    const known = names.get(author) ?? personName(db, author);
    names.set(author, known);
    return known;
  };
  const me = personId(db);

  async function said(events: readonly StoredPacketEvent[]): Promise<SaidView[]> {
    return Promise.all(
      events.map(async ({ id, said, at, by, why, criterion, fixVersion, author }) => ({
        id,
        said,
        at,
        by,
        why,
        ...(criterion !== undefined && { criterion }),
        ...(fixVersion !== undefined && { fixVersion }),
        notedBy: await nameOf(author),
        isOwn: author === (await me),
      })),
    );
  }

  async function sent(standings: readonly StandingHere[]): Promise<SentView[]> {
    const issues = await issuesAt(db, targetKeysIn(standings));
    return Promise.all(
      standings.map(async (standing): Promise<SentView> => {
        const { packet, events, outcome, isAgain, isReplaced } = standing;
        const { id, receiver, sentAt, completeness, score, lacking, type, severity, area, target, author } = packet;
        const issue = issueOf(standing, issues);
        const proposal = proposalOf(standing, issue);
        return {
          ...(await named(db, packet.record, packet.accountId)),
          ...{ id, recordKey: packet.recordKey, receiver, sentAt, completeness, score, lacking, type },
          ...(severity !== undefined && { severity }),
          ...(area !== undefined && { area }),
          sentBy: await nameOf(author),
          isOwn: author === (await me),
          ...(target && { target: { label: target.label, ...(target.url !== undefined && { url: target.url }) } }),
          said: await said(events as StoredPacketEvent[]),
          ...{ outcome, isFirstPass: isFirstPass(standing), isAgain, isReplaced },
          ...(issue && { issue }),
          ...(proposal && { proposal }),
        };
      }),
    );
  }

  async function update({ id, recordKey, record, dueAt, revision }: NextUpdate): Promise<UpdateView> {
    return { ...(await named(db, record)), id, recordKey, dueAt, revision };
  }
  return { said, sent, update };
}

/** A ticket by what is kept of it: its subject as long as it is remembered, its customer as they are called by now. */
export async function named(db: Database, record: RecordRef, accountId?: string): Promise<NamedRecord> {
  const [seen] = await sightingsOf(db, [recordKey(record)]);
  const of = accountId ?? seen?.accountId;
  const account = of === undefined ? undefined : (await wholeAccount(db, of))?.root.name;
  const url = sites.urlOf(record);
  return {
    record,
    label: seen?.label ?? sites.recordLabel(record),
    ...(seen?.subject && { title: seen.subject }),
    ...(account && { account }),
    ...(url !== undefined && { url }),
  };
}

/** As a person is called, empty where they did not say. */
export async function personName(db: Database, author: string): Promise<string> {
  const person = await db.people.get(author);
  return person?.deletedAt === undefined ? (person?.name ?? '') : '';
}
