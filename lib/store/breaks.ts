import type { TimeEntry } from '@/lib/time/entry';
import type { LastBreak } from '@/lib/time/pomodoro';
import { z } from '@/lib/zod';
import { personId, type Tx } from './commit';
import type { Database } from './database';
import { keptEntry, runningEntry, startEntry, stopEntry } from './entries';

/** What is kept of breaks and of reminders, on this device alone: what the person said. All else follows from entries. */

const breakSchema: z.ZodType<LastBreak> = z.object({
  from: z.number().int(),
  until: z.number().int(),
  endedAt: z.number().int().optional(),
  isLong: z.boolean(),
  rounds: z.number().int(),
  entryId: z.string(),
  stopped: z.boolean(),
});

/** What cannot be read is as good as none: nobody but this code writes it, and another version may have. */
export async function readBreak(db: Database): Promise<LastBreak | undefined> {
  try {
    return breakSchema.parse(JSON.parse((await db.meta.get('break'))?.value ?? ''));
  } catch {
    return undefined;
  }
}

export async function keepBreak(db: Database, last: LastBreak): Promise<void> {
  await db.meta.put({ key: 'break', value: JSON.stringify(last) });
}

/** The stretch without a clock, by its beginning, of which the person does not want to be told any more. */
export async function readQuiet(db: Database): Promise<number | undefined> {
  const value = (await db.meta.get('quiet'))?.value;
  return value === undefined ? undefined : Number(value);
}

export async function keepQuiet(db: Database, since: number): Promise<void> {
  await db.meta.put({ key: 'quiet', value: String(since) });
}

/** When the person's entry ended that ended last. */
export async function lastEnd(db: Database): Promise<number | undefined> {
  const me = await personId(db);
  const last = await db.timeEntries
    .orderBy('endedAt')
    .reverse()
    .filter(({ author, deletedAt, endedAt }) => author === me && deletedAt === undefined && endedAt !== undefined)
    .first();
  return last?.endedAt;
}

/** So many switches in one go are looked back; nobody makes more between two breaks. */
const mostSwitches = 100;

/** Since when there was no gap before what runs now: a switch stops one entry in the instant in which it starts the next. */
export async function workedSince(db: Database, { author, startedAt }: TimeEntry): Promise<number> {
  let since = startedAt;
  for (let looked = 0; looked < mostSwitches; looked += 1) {
    const before = await db.timeEntries.where('endedAt').equals(since).toArray();
    const [last] = before.filter(
      (one) => one.author === author && one.deletedAt === undefined && one.startedAt < since,
    );
    if (!last) break;
    since = last.startedAt;
  }
  return since;
}

/** Stops the clock where it is to stop, and keeps the break. */
export async function beginBreak(tx: Tx, begun: LastBreak): Promise<void> {
  if (begun.stopped) await stopEntry(tx, begun.entryId);
  await keepBreak(tx.db, begun);
}

/** Goes on with what ran before the break. Throws `missing` where that is gone: then something else has to be started. */
export async function endBreak(tx: Tx, last: LastBreak, zone: string): Promise<void> {
  if (last.stopped && (await runningEntry(tx.db)) === undefined) {
    const { engagementId, record, class: entryClass } = await keptEntry(tx.db, last.entryId);
    await startEntry(tx, { engagementId, record, class: entryClass, zone });
  }
  await keepBreak(tx.db, { ...last, endedAt: tx.now });
}
