import type { Reading } from '@/lib/context/context';
import type { SiteReading } from '@/lib/hosts/site-reading';
import type { Database } from './database';
import { pagesLike } from './field-health';

/** Remembers how the pages of this kind were read last on this host; nothing of the record itself. */
export async function noteReading(db: Database, { ref, at, context, failure, expected }: Reading): Promise<void> {
  const fields: Record<string, { source: SiteReading['sources'][number] } | undefined> = context?.fields ?? {};
  const known = new Set([...Object.keys(fields), ...(context?.empty ?? [])]);
  const { site, host, object } = ref;
  const last = await db.siteReadings.get(pagesLike(ref));
  if (last && last.at > at) return; // What is shown again until it is checked was read before.
  await db.siteReadings.put({
    key: pagesLike(ref),
    site,
    host,
    object,
    at,
    sources: [...new Set(Object.values(fields).flatMap((field) => (field ? [field.source] : [])))],
    partial: context?.partial ?? true,
    expected,
    missing: expected.filter((name) => !known.has(name)),
    ...(failure ? { failure } : {}),
  });
}

/** Newest first. */
export async function listReadings(db: Database): Promise<SiteReading[]> {
  const all = await db.siteReadings.toArray();
  return all.sort((a, b) => b.at - a.at);
}
