import { Refused } from '@/lib/contract/refusal';
import type { Away, Pulse } from '@/lib/time/away';
import type { TimeEntry } from '@/lib/time/entry';
import { partsAround } from '@/lib/time/operations';
import { z } from '@/lib/zod';
import type { Tx } from './commit';
import type { Database } from './database';
import { engagementById } from './engagements';
import { fromStored, keptEntry } from './entries';
import { contentOf, timesOf } from './entry-operations';
import type { StoredTimeEntry } from './tables';

/** What is kept of being there, on this device alone: a worker that is killed asks what the one before had to ask. */

const pulseSchema: z.ZodType<Pulse> = z.object({
  entryId: z.string(),
  at: z.number().int(),
  goneSince: z.number().int().optional(),
});
const awaySchema: z.ZodType<Away> = z.object({
  entryId: z.string(),
  from: z.number().int(),
  to: z.number().int(),
  cause: z.enum(['idle', 'sleep', 'setBack']),
});
/** Older ones are not asked about any more. */
const most = 10;

export async function readPulse(db: Database): Promise<Pulse | undefined> {
  return parsed(pulseSchema, (await db.meta.get('pulse'))?.value);
}

export async function keepPulse(db: Database, pulse: Pulse | undefined): Promise<void> {
  if (pulse) await db.meta.put({ key: 'pulse', value: JSON.stringify(pulse) });
  else await db.meta.delete('pulse');
}

/** What has to be asked, oldest first. */
export async function listAway(db: Database): Promise<Away[]> {
  return parsed(z.array(awaySchema), (await db.meta.get('away'))?.value) ?? [];
}

/** What is asked next: of an entry that is gone, or ended before, nothing is. */
export async function askedAway(db: Database): Promise<(Away & { entry: TimeEntry }) | undefined> {
  for (const away of await listAway(db)) {
    const entry = await db.timeEntries.get(away.entryId);
    if (!entry || entry.deletedAt !== undefined) continue;
    const isOf = away.cause === 'setBack' || (away.from < (entry.endedAt ?? away.to) && away.to > entry.startedAt);
    if (isOf) return { ...away, entry: fromStored(entry) };
  }
  return undefined;
}

export async function addAway(db: Database, away: Away): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    // A worker that was killed before its pulse was kept comes to the same stretch once more.
    const others = (await listAway(db)).filter(({ entryId, from }) => entryId !== away.entryId || from !== away.from);
    await putAway(db, [...others, away].slice(-most));
  });
}

async function putAway(db: Database, all: readonly Away[]): Promise<void> {
  await db.meta.put({ key: 'away', value: JSON.stringify(all) });
}

/** What becomes of the time away: it stays, it goes, it is something else's, or it becomes an entry of its own. */
export type AwayAnswer = { do: 'keep' | 'discard' | 'split' } | { do: 'log'; engagementId: string };

/** Carries out what a person says of a stretch that was asked about. Throws `missing` when it was answered already. */
export async function answerAway(
  tx: Tx,
  { entryId, from, answer }: Pick<Away, 'entryId' | 'from'> & { answer: AwayAnswer },
): Promise<void> {
  const all = await listAway(tx.db);
  const away = all.find((one) => one.entryId === entryId && one.from === from);
  if (!away) throw new Refused({ code: 'missing', what: 'away' });
  await putAway(
    tx.db,
    all.filter((one) => one !== away),
  );
  if (answer.do === 'keep') return;
  const entry = await keptEntry(tx.db, entryId);
  const { within } = partsAround(entry, away, tx.now);
  await cutOut(tx, entry, away);
  if (!within) return;
  if (answer.do === 'split') await tx.add('timeEntries', { ...contentOf(entry), ...within });
  if (answer.do === 'log') await logInstead(tx, entry, within, answer.engagementId);
}

/** Leaves of an entry what lies before, and makes an entry of what lies after; it runs on if it ran. */
async function cutOut(tx: Tx, entry: StoredTimeEntry, away: Away): Promise<void> {
  const { before, after } = partsAround(entry, away, tx.now);
  if (before) {
    await tx.change('timeEntries', entry, { ...before, running: undefined });
    if (after) await tx.add('timeEntries', { ...contentOf(entry), ...timesOf(after) });
  } else if (after) await tx.change('timeEntries', entry, { startedAt: after.startedAt });
  else await tx.change('timeEntries', entry, { deletedAt: tx.now });
}

/** On another engagement, of its class; not on the record, which it was not about. */
async function logInstead(
  tx: Tx,
  { zone }: StoredTimeEntry,
  span: { startedAt: number; endedAt: number },
  engagementId: string,
): Promise<void> {
  const engagement = await engagementById(tx.db, engagementId);
  await tx.add('timeEntries', {
    engagementId,
    zone,
    ...span,
    class: engagement.defaultClass,
    billable: engagement.billable,
    note: '',
  });
}

/** What cannot be read is as good as none: nobody but this code writes it, and another version may have. */
function parsed<T>(schema: z.ZodType<T>, text: string | undefined): T | undefined {
  if (text === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
