import type { NamedAccount } from '@/lib/accounts/engagement';
import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import { Refused } from '@/lib/contract/refusal';
import { type AsSent, type Followed, inOrder, type PacketEvent, type Receiver, standingsOf } from '@/lib/packet/sent';
import type { Target } from '@/lib/packet/target';
import type { Row } from '@/lib/rows/row';
import { ensureAccount } from './accounts';
import type { Tx } from './commit';
import type { Database } from './database';
import type { StoredPacketEvent, StoredSentPacket } from './tables';

/** A packet that went, as it went. */
export interface NewSentPacket extends AsSent {
  record: RecordRef;
  account: NamedAccount;
  receiver: Receiver;
  target?: Target | undefined;
}

/** Keeps that a packet was sent. */
export async function keepSent(tx: Tx, { account, target, record, ...sent }: NewSentPacket): Promise<StoredSentPacket> {
  const accountId = account.keys.length > 0 ? await ensureAccount(tx, account) : undefined;
  return tx.add('sentPackets', {
    ...sent,
    record,
    recordKey: recordKey(record),
    sentAt: tx.now,
    ...(accountId !== undefined && { accountId }),
    ...(target && { target, targetKey: target.key }),
  });
}

/** Keeps that it was not sent after all: a click by mistake. What was said of it stays, and is of nothing. */
export async function takeBackSent(tx: Tx, id: string): Promise<void> {
  await tx.change('sentPackets', await sentPacketById(tx.db, id), { deletedAt: tx.now });
}

type Said = Omit<PacketEvent, 'id' | 'at'>;

/** Keeps what was said of a packet that went, beside all that was said before; which one it was. */
export async function saidOfPacket(tx: Tx, id: string, said: Said): Promise<StoredSentPacket> {
  const packet = await sentPacketById(tx.db, id);
  await tx.add('packetEvents', { ...said, at: tx.now, recordKey: packet.recordKey, packetId: id });
  return packet;
}

/** Keeps what a second person said before it went. */
export async function saidBefore(tx: Tx, record: RecordRef, said: Said): Promise<void> {
  await tx.add('packetEvents', { ...said, at: tx.now, recordKey: recordKey(record) });
}

/** Takes back something that was said; throws `missing` where it was never said, or is taken back already. */
export async function takeBackSaid(tx: Tx, id: string): Promise<void> {
  const known = await tx.db.packetEvents.get(id);
  if (!known || !isKept(known)) throw new Refused({ code: 'missing', what: 'packet' });
  await tx.change('packetEvents', known, { deletedAt: tx.now });
}

async function sentPacketById(db: Database, id: string): Promise<StoredSentPacket> {
  const packet = await db.sentPackets.get(id);
  if (!packet || !isKept(packet)) throw new Refused({ code: 'missing', what: 'packet' });
  return packet;
}

export type KeptPacket = Followed<StoredSentPacket> & { events: StoredPacketEvent[] };

/** Packets about a ticket, and what was said of each. */
export function packetsOn(db: Database, key: string): Promise<KeptPacket[]> {
  return withEvents(db, db.sentPackets.where('recordKey').equals(key).toArray());
}

/** Packets of an account known by any of these ids. */
export function packetsOf(db: Database, accountIds: readonly string[]): Promise<KeptPacket[]> {
  return withEvents(db, db.sentPackets.where('accountId').anyOf(accountIds).toArray());
}

/** Packets that went to an issue, known by any of these. */
export function packetsTo(db: Database, targetKeys: readonly string[]): Promise<KeptPacket[]> {
  return withEvents(db, db.sentPackets.where('targetKey').anyOf(targetKeys).toArray());
}

/** All that were ever sent. */
export function allPackets(db: Database): Promise<KeptPacket[]> {
  return withEvents(db, db.sentPackets.toArray());
}

/** Whether anything was ever sent to an issue that is known by any of these. */
export async function isTarget(db: Database, targetKeys: readonly string[]): Promise<boolean> {
  return (await db.sentPackets.where('targetKey').anyOf(targetKeys).filter(isKept).count()) > 0;
}

/** What was said of a ticket's packet before any went, and after the last one. */
export async function checksOn(db: Database, key: string): Promise<StoredPacketEvent[]> {
  const all = await db.packetEvents.where('recordKey').equals(key).filter(isKept).toArray();
  return inOrder(all.filter(({ packetId }) => packetId === undefined));
}

async function withEvents(db: Database, finding: Promise<StoredSentPacket[]>): Promise<KeptPacket[]> {
  const packets = (await finding).filter(isKept);
  if (packets.length === 0) return [];
  const ids = packets.map(({ id }) => id);
  const events = await db.packetEvents.where('packetId').anyOf(ids).filter(isKept).toArray();
  const byPacket = Map.groupBy(events, ({ packetId }) => packetId);
  return packets.map((packet) => ({ packet, events: inOrder(byPacket.get(packet.id) ?? []) }));
}

/** How those stand that are about the same tickets as these: what came before one decides how it counts. */
export async function standingsAbout(db: Database, packets: readonly KeptPacket[]) {
  const keys = [...new Set(packets.map(({ packet }) => packet.recordKey))];
  const all = (await Promise.all(keys.map((key) => packetsOn(db, key)))).flat();
  const wanted = new Set(packets.map(({ packet }) => packet.id));
  return standingsOf(all).filter(({ packet }) => wanted.has(packet.id));
}

const isKept = ({ deletedAt }: Row) => deletedAt === undefined;
