import { assessRisk } from '@/lib/accounts/assess';
import type { Escalation, RiskInputs } from '@/lib/accounts/inputs';
import type { Risk } from '@/lib/accounts/risk';
import { rated } from '@/lib/accounts/severity';
import type { Standing } from '@/lib/packet/sent';
import { sites } from '@/lib/sites/sites';
import type { Database } from '@/lib/store/database';
import { milestonesOn } from '@/lib/store/engagement-parts';
import { engagementRowsOf } from '@/lib/store/engagements';
import { entriesOn } from '@/lib/store/entries';
import { factsOf } from '@/lib/store/facts';
import { severitiesSaid } from '@/lib/store/judgements';
import { itemsOf } from '@/lib/store/record-items';
import { type KeptPacket, packetsOf, standingsAbout } from '@/lib/store/sent-packets';
import { listingsOf, ticketsOf } from '@/lib/store/sightings';
import type { StoredSentPacket } from '@/lib/store/tables';
import type { Settings } from './current-settings';

const monthMs = 30 * 24 * 60 * 60 * 1000;

/** What is kept of an account known by any of these ids, for its risk. */
export async function riskInputsOf(
  db: Database,
  settings: Settings,
  ids: readonly string[],
  at: number,
): Promise<RiskInputs> {
  const [tickets, listings, packets, engagements, facts, items, priorities] = await Promise.all([
    ticketsOf(db, ids),
    listingsOf(db, ids),
    packetsOf(db, ids),
    engagementRowsOf(db, ids),
    factsOf(db, ids),
    itemsOf(db, ids),
    settings.get('priorities'),
  ]);
  const promised = engagements.map(({ id }) => id);
  const [entries, said, milestones] = await Promise.all([
    entriesOn(db, promised, at - monthMs, at, at),
    severitiesSaid(
      db,
      tickets.map(({ key }) => key),
    ),
    milestonesOn(db, promised),
  ]);
  return {
    tickets: tickets.map((ticket) => rated(stated(ticket, said.get(ticket.key)), priorities)),
    listings: listings.map((listing) => listing.at),
    escalations: await escalationsOf(db, packets),
    engagements,
    milestones,
    entries,
    facts,
    items,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

/** The risk of an account known by any of these ids, as everything that shows it shows it. */
export async function riskOf(
  db: Database,
  settings: Settings,
  ids: readonly string[],
  at: number,
): Promise<{ risk: Risk; inputs: RiskInputs }> {
  const [inputs, drivers] = await Promise.all([riskInputsOf(db, settings, ids, at), settings.get('drivers')]);
  return { risk: assessRisk(inputs, drivers, at), inputs };
}

/** What a person said of a ticket counts before what was read of it. */
export function stated<T extends { stated?: number | undefined }>(ticket: T, said: number | undefined): T {
  return said === undefined ? ticket : { ...ticket, stated: said };
}

async function escalationsOf(db: Database, packets: readonly KeptPacket[]): Promise<Escalation[]> {
  return packets.length === 0 ? [] : (await standingsAbout(db, packets)).map(escalationOf);
}

/** A packet that was sent as the risk takes it. */
export function escalationOf({ packet, outcome, isReplaced }: Standing<StoredSentPacket>): Escalation {
  return {
    id: packet.id,
    label: packet.target?.label ?? sites.recordLabel(packet.record),
    receiver: packet.receiver,
    sentAt: packet.sentAt,
    state: outcome.state,
    since: outcome.at,
    bounces: outcome.bounces,
    isReplaced,
  };
}
