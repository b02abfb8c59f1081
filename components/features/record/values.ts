import type { Words } from '@/locales/words';

/** What is shown for a value, and whether it is the site's own text or ours. */
export interface ShownValue {
  words: string;
  isForeign: boolean;
}

/**
 * A value that a site takes from a list of its own. Codes that the sites themselves give (`high`, `incident`) have words
 * of ours, in whatever casing; a company's own value stands as it wrote it.
 */
export function listedValue(w: Words, field: string, value: string): ShownValue {
  const known = wordsOfField(w, field);
  const code = value.trim().toLowerCase().replaceAll('_', ' ');
  if (known === undefined || !Object.hasOwn(known, code)) return { words: value, isForeign: true };
  return { words: known[code] ?? value, isForeign: false };
}

/** `next_reply_time` is due: the reply is. */
export function replyClock(w: Words, name: string): string {
  const bare = name.replace(/[ _]time$/i, '');
  const { words, isForeign } = listedValue(w, 'sla', bare);
  return isForeign ? w.format.sentence(bare) : words;
}

function wordsOfField(w: Words, field: string): Readonly<Record<string, string>> | undefined {
  if (field === 'priority') return w.record.values.priority;
  if (field === 'type') return w.record.values.type;
  if (field === 'status') return w.record.values.status;
  return field === 'sla' ? w.record.values.sla : undefined;
}
