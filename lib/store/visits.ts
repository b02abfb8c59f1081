import { type RecordRef, recordRefSchema } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import { z } from '@/lib/zod';
import type { Database } from './database';

/** That a record was read on this device, and when: which one, and nothing of what it says. */
const visitSchema = z.object({ ref: recordRefSchema, at: z.number().int() });
type Visit = z.infer<typeof visitSchema>;

/** More are not remembered. */
const most = 20;

/** Remembers the record as the one that was seen last. */
export function noteVisit(db: Database, ref: RecordRef, at: number): Promise<void> {
  return db.transaction('rw', db.meta, async () => {
    const key = recordKey(ref);
    const others = (await listVisits(db)).filter((visit) => recordKey(visit.ref) !== key);
    const visits = [visitSchema.parse({ ref, at }), ...others].sort((a, b) => b.at - a.at).slice(0, most);
    await db.meta.put({ key: 'visits', value: JSON.stringify(visits) });
  });
}

/** Forgets that such records were read. Call it inside a transaction that holds `meta`. */
export async function forgetVisits(db: Database, isMeant: (ref: RecordRef) => boolean): Promise<void> {
  const kept = (await listVisits(db)).filter(({ ref }) => !isMeant(ref));
  await db.meta.put({ key: 'visits', value: JSON.stringify(kept) });
}

/** Last seen first. */
export async function listVisits(db: Database): Promise<Visit[]> {
  const kept = await db.meta.get('visits');
  return kept ? parsed(kept.value) : [];
}

/** What cannot be read is as good as none: nobody but this code writes it, and another version may have. */
function parsed(text: string): Visit[] {
  try {
    return visitSchema.array().parse(JSON.parse(text));
  } catch {
    return [];
  }
}
