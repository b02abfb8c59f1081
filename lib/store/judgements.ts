import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import type { Topic } from '@/lib/packet/word';
import { later, type Stamp } from '@/lib/rows/stamp';
import type { Tx } from './commit';
import type { Database } from './database';
import { idOf } from './ids';
import type { Judgement } from './tables';

/** Keeps a person's word on a ticket in place of an earlier one of theirs on the same. */
export async function judge(
  tx: Tx,
  record: RecordRef,
  said: Pick<Judgement, 'topic' | 'value' | 'why' | 'rules'>,
  seen?: Stamp,
): Promise<void> {
  const key = recordKey(record);
  const id = idOf('judgement', tx.me, key, said.topic);
  const known = await tx.db.judgements.get(id);
  if (!known) {
    await tx.add('judgements', { recordKey: key, ...said, saidAt: tx.now }, id);
    return;
  }
  const { value, why, rules } = said;
  const isSaid = known.deletedAt === undefined && known.value === value && known.why === why;
  if (!isSaid) await tx.change('judgements', known, { value, why, rules, saidAt: tx.now, deletedAt: undefined }, seen);
}

/** Takes the person's own word back. */
export async function unjudge(tx: Tx, record: RecordRef, topic: Topic, seen?: Stamp): Promise<void> {
  const known = await tx.db.judgements.get(idOf('judgement', tx.me, recordKey(record), topic));
  if (known && known.deletedAt === undefined) await tx.change('judgements', known, { deletedAt: tx.now }, seen);
}

/** What was said last on each topic of a ticket, by whomever. */
export async function judgementsOn(db: Database, record: RecordRef): Promise<Judgement[]> {
  const all = await db.judgements.where('recordKey').equals(recordKey(record)).toArray();
  const said = all.filter(({ deletedAt }) => deletedAt === undefined);
  return [...Map.groupBy(said, ({ topic }) => topic).values()].flatMap((onTopic) => {
    const newest = onTopic.map(({ revision }) => revision).reduce<Stamp | undefined>(later, undefined);
    return onTopic.find(({ revision }) => revision === newest) ?? [];
  });
}

/** The severity that was said last of each of these tickets, by `recordKey`, of those of which any was. */
export async function severitiesSaid(db: Database, keys: readonly string[]): Promise<Map<string, number>> {
  return severitiesIn(await db.judgements.where('recordKey').anyOf(keys).toArray());
}

/** The same of all tickets. */
export async function allSeveritiesSaid(db: Database): Promise<Map<string, number>> {
  return severitiesIn(await db.judgements.toArray());
}

function severitiesIn(all: readonly Judgement[]): Map<string, number> {
  const said = all.filter(({ deletedAt, topic }) => deletedAt === undefined && topic === 'severity');
  said.sort((a, b) => (a.revision < b.revision ? -1 : 1));
  return new Map(said.flatMap(({ recordKey: key, value }) => (typeof value === 'number' ? [[key, value]] : [])));
}
