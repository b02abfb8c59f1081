import type { CalendarDate } from '@/lib/calendar/calendar-date';
import type { LibraryView, ListedRunbook, SourceView } from '@/lib/contract/library';
import type { Stamp } from '@/lib/rows/stamp';
import type { Entry } from '@/lib/runbooks/entries';
import { freshnessOf } from '@/lib/runbooks/freshness';
import { nameOfSource } from '@/lib/runbooks/sources/source-name';
import { type RunbookUse, unused } from '@/lib/runbooks/use';
import type { StoredSource } from '@/lib/store/tables';

interface Of {
  entries: readonly Entry[];
  sources: readonly StoredSource[];
  uses: ReadonlyMap<string, RunbookUse>;
  /** Of what was said of a runbook, by its id. */
  revisions: ReadonlyMap<string, Stamp>;
  today: CalendarDate;
  staleMonths: number;
}

/** The library as its page lists it. */
export function libraryView(of: Of): Omit<LibraryView, 'tickets'> {
  const runbooks = of.entries
    .map((entry) => listed(entry, of))
    .sort((a, b) => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1));
  return { runbooks, sources: sourceViews(of), staleMonths: of.staleMonths };
}

function listed(
  { runbook, sourceId, place, url, isEdited }: Entry,
  { uses, revisions, today, staleMonths }: Of,
): ListedRunbook {
  const { id, title, area, summary, tags, signals, steps, owner, reviewed } = runbook;
  const revision = revisions.get(id);
  return {
    id,
    title,
    area,
    summary,
    tags,
    signals,
    steps: steps.length,
    owner,
    reviewed,
    ...freshnessOf(reviewed, { today, months: staleMonths }),
    sourceId,
    place,
    ...(url === undefined ? {} : { url }),
    isEdited,
    use: uses.get(id) ?? unused,
    ...(revision === undefined ? {} : { revision }),
  };
}

function sourceViews({ entries, sources }: Of): SourceView[] {
  const counts = new Map<string, number>();
  for (const { sourceId } of entries) counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1);
  const countOf = (id: string) => counts.get(id) ?? 0;
  const ours = (['own', 'starter'] as const).map((id) => ({ id, kind: id, name: '', runbooks: countOf(id) }));
  const theirs = sources.map(({ id, from }) => ({
    id,
    kind: from.kind,
    ...(from.kind === 'site' ? { site: from.site } : {}),
    name: nameOfSource(from),
    runbooks: countOf(id),
  }));
  return [...ours, ...theirs].filter(({ runbooks }) => runbooks > 0);
}
