import { type RecordRef, recordRefSchema } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import type { Seen } from '@/lib/time/trail';
import { z } from '@/lib/zod';
import type { Database } from './database';

/** Which records were on show, on this device alone and for two days: to log what was forgotten, and nothing else. */

const keptMs = 2 * 86_400_000;
const most = 300;
/** Back within this is the same look. */
const pauseMs = 60_000;

const seenSchema = z.object({ ref: recordRefSchema, from: z.number().int(), to: z.number().int() });

/** Remembers that a record was on show; what a page says of the future, or of longer ago than is kept, is cut off. */
export function noteSeen(db: Database, { ref, from, to }: Seen, now: number): Promise<void> {
  const seen = { ref, from: Math.max(from, now - keptMs), to: Math.min(to, now) };
  if (seen.to <= seen.from) return Promise.resolve();
  return db.transaction('rw', db.meta, async () => {
    const all = await listSeen(db, now);
    const last = all.at(-1);
    const goesOn =
      last && recordKey(last.ref) === recordKey(ref) && seen.from - last.to < pauseMs && seen.to >= last.to;
    const next = goesOn ? [...all.slice(0, -1), { ...last, to: seen.to }] : [...all, seen];
    await db.meta.put({ key: 'trail', value: JSON.stringify(next.slice(-most)) });
  });
}

export async function listSeen(db: Database, now: number): Promise<Seen[]> {
  const kept = await db.meta.get('trail');
  return kept ? parsed(kept.value).filter(({ to }) => to > now - keptMs) : [];
}

/** Takes out the records that are meant. */
export async function forgetSeen(db: Database, isMeant: (ref: RecordRef) => boolean): Promise<void> {
  const kept = await db.meta.get('trail');
  const others = kept && parsed(kept.value).filter(({ ref }) => !isMeant(ref));
  if (others) await db.meta.put({ key: 'trail', value: JSON.stringify(others) });
}

/** Nobody wants it any more: what there is goes at once. */
export async function forgetTrail(db: Database): Promise<void> {
  await db.meta.delete('trail');
}

/** What cannot be read is as good as none: nobody but this code writes it, and another version may have. */
function parsed(text: string): Seen[] {
  try {
    return seenSchema.array().parse(JSON.parse(text));
  } catch {
    return [];
  }
}
