import type { Runbook } from './runbook';

/** A runbook of the library, with where it came from. */
export interface Entry {
  /** What it was made of: the same again is the same entry. */
  key: string;
  runbook: Runbook;
  /** `starter`, `own`, or the id of an import's source. */
  sourceId: string;
  /** Within the source; empty where there is none. */
  place: string;
  url?: string;
  isEdited: boolean;
}

/** What a person says of a runbook, wherever it came from. */
export interface Said {
  runbookId: string;
  /** A calendar date. */
  reviewed?: string;
  owner?: string;
  hidden?: true;
}

/**
 * The library of all there is: what was written or edited here stands in the place of a source's, and a source's in
 * that of the starter library's. What a person said of one holds, the newer of two days of review, and what they hid is
 * not there.
 */
export function libraryOf({
  starter,
  imported,
  own,
  said,
}: {
  starter: readonly Entry[];
  imported: readonly Entry[];
  own: readonly Entry[];
  said: readonly Said[];
}): Entry[] {
  const byId = new Map<string, Entry>();
  for (const entry of [...starter, ...imported]) byId.set(entry.runbook.id, entry);
  for (const entry of own) byId.set(entry.runbook.id, { ...entry, isEdited: byId.has(entry.runbook.id) });
  for (const word of said) {
    const entry = byId.get(word.runbookId);
    if (!entry) continue;
    if (word.hidden) byId.delete(word.runbookId);
    else byId.set(word.runbookId, withWord(entry, word));
  }
  return [...byId.values()];
}

function withWord(entry: Entry, { reviewed = '', owner }: Said): Entry {
  const { runbook } = entry;
  const newest = reviewed > runbook.reviewed ? reviewed : runbook.reviewed;
  const changed = { ...runbook, reviewed: newest, owner: owner ?? runbook.owner };
  return { ...entry, key: `${entry.key} ${changed.reviewed} ${changed.owner}`, runbook: changed };
}
