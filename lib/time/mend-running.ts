import type { TimeEntry } from './entry';

/** What the rule needs of an entry. */
export type Mendable = Pick<TimeEntry, 'id' | 'author' | 'startedAt' | 'endedAt' | 'deletedAt' | 'mended'>;

/**
 * After two databases were merged a person may have several running entries; on one device the later start would have
 * stopped the earlier. So the one started last goes on running (the greater id where both began at once), and each other
 * ends where the next of them began. Returns the entries that change, by id, as they should be.
 *
 * An end that this rule gave counts as one that may still move, to earlier only: whatever the order in which databases
 * meet, the same ends come out. An end that a person corrected since is theirs and stays.
 */
export function mendRunning<Entry extends Mendable>(entries: Iterable<Entry>): Entry[] {
  const byAuthor = Map.groupBy(entries, ({ author }) => author);
  return [...byAuthor.values()].flatMap(mendAuthor).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function mendAuthor<Entry extends Mendable>(entries: Entry[]): Entry[] {
  const open = entries
    .filter((entry) => entry.deletedAt === undefined && (isRunning(entry) || isAsMended(entry)))
    .sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1));
  const goesOn = open.findLast(isRunning);
  return open.flatMap((entry, index) => {
    const next = open[index + 1];
    if (!next || entry === goesOn) return [];
    const at = next.startedAt; // never before its own start: they are in that order
    if (entry.endedAt !== undefined && entry.endedAt <= at) return [];
    return [{ ...entry, endedAt: at, mended: { rule: 'twoRunning' as const, at } }];
  });
}

function isRunning({ endedAt }: Mendable): boolean {
  return endedAt === undefined;
}

function isAsMended({ endedAt, mended }: Mendable): boolean {
  return mended?.rule === 'twoRunning' && endedAt === mended.at;
}
