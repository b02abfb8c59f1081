import type { WrittenText } from '@/lib/contract/packet';
import { z } from '@/lib/zod';
import type { Database } from './database';

type KeptTexts = Record<string, WrittenText>;

const keptSchema = z.object({
  at: z.number(),
  texts: z.record(z.string(), z.object({ text: z.string(), revision: z.number().int() })),
});

const keyOf = (record: string) => `packet:${record}` as const;
/** What nobody changed for so long belongs to a packet that was sent. */
const daysKept = 90;

export async function packetTexts(db: Database, record: string): Promise<KeptTexts> {
  const kept = await db.meta.get(keyOf(record));
  return kept ? (parsed(kept.value)?.texts ?? {}) : {};
}

/** Keeps a text, unless it was changed since its writer saw it; answers with what is kept now. */
export function keepPacketText(
  db: Database,
  record: string,
  { slot, text, seen }: { slot: string; text: string; seen: number },
  at: number,
): Promise<{ isKept: boolean; now: WrittenText }> {
  return db.transaction('rw', db.meta, async () => {
    const texts = await packetTexts(db, record);
    const known = texts[slot] ?? { text: '', revision: 0 };
    if (known.revision !== seen) return { isKept: false, now: known };
    const now = { text, revision: seen + 1 };
    await db.meta.put({ key: keyOf(record), value: JSON.stringify({ at, texts: { ...texts, [slot]: now } }) });
    return { isKept: true, now };
  });
}

/** Forgets what was written too long ago. Call it inside a transaction that holds `meta`. */
export async function prunePacketTexts({ meta }: Database, now: number): Promise<void> {
  const since = now - daysKept * 24 * 60 * 60 * 1000;
  await meta
    .where('key')
    .startsWith(keyOf(''))
    .filter(({ value }) => (parsed(value)?.at ?? 0) < since)
    .delete();
}

/** What cannot be read is as good as none: another version may have written it. */
function parsed(text: string): z.infer<typeof keptSchema> | undefined {
  try {
    return keptSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
