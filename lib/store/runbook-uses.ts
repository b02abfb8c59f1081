import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import type { JudgedSuggestion } from '@/lib/runbooks/fit-outcomes';
import type { ShownSuggestion } from '@/lib/runbooks/grades';
import type { Run } from '@/lib/runbooks/runbook';
import type { Database } from './database';
import type { RunbookUsed } from './tables';

const dayMs = 24 * 60 * 60 * 1000;
/** What is older says little of how a runbook is today. */
export const usedSinceMs = 90 * dayMs;

/** A ticket for which nothing seemed to fit has a row without a runbook. */
const nothing = '';
const keyOf = (record: RecordRef, runbookId: string) => `${recordKey(record)} ${runbookId}`;

/** The ticket that a note is of, by its record key. */
export const ticketOf = ({ key, runbookId }: RunbookUsed) => key.slice(0, key.length - runbookId.length - 1);

/** Notes which runbooks a ticket was shown, each once, with how sure it was; none: that nothing seemed to fit. */
export async function noteShown(
  { runbookUses }: Database,
  record: RecordRef,
  suggested: readonly { id: string; sure: number }[],
  now: number,
) {
  const shown: readonly { id: string; sure?: number }[] = suggested.length > 0 ? suggested : [{ id: nothing }];
  await runbookUses.db.transaction('rw', runbookUses, async () => {
    const known = await runbookUses.bulkGet(shown.map(({ id }) => keyOf(record, id)));
    const missing = shown.flatMap(({ id: runbookId, sure }, at) => {
      const before = known[at];
      if (before?.shownAt !== undefined) return [];
      const own = sure === undefined ? {} : { sure };
      return [{ ...before, key: keyOf(record, runbookId), runbookId, shownAt: now, at: now, ...own }];
    });
    if (missing.length > 0) await runbookUses.bulkPut(missing);
    // More of the ticket was read, and something fits.
    if (suggested.length > 0) await runbookUses.delete(keyOf(record, nothing));
  });
}

export async function noteOpened({ runbookUses }: Database, record: RecordRef, runbookId: string, now: number) {
  const key = keyOf(record, runbookId);
  await runbookUses.db.transaction('rw', runbookUses, async () => {
    const before = await runbookUses.get(key);
    if (before?.openedAt === undefined) await runbookUses.put({ ...before, key, runbookId, openedAt: now, at: now });
  });
}

export async function runbookUses({ runbookUses }: Database, now: number): Promise<RunbookUsed[]> {
  return runbookUses
    .where('at')
    .aboveOrEqual(now - usedSinceMs)
    .toArray();
}

/** What is expected of suggestions is told by this many as well as by all. */
const mostTelling = 500;

/**
 * The newest suggestions that were shown, with what came of those that were opened. What was judged is always among
 * them, however long ago it was shown.
 */
export async function shownSuggestions(
  { runbookUses }: Database,
  runs: readonly Pick<Run, 'record' | 'runbookId' | 'outcome' | 'finishedAt'>[],
  since: number,
): Promise<ShownSuggestion[]> {
  const ended = runs.filter(({ outcome, finishedAt = 0 }) => outcome !== undefined && finishedAt >= since);
  const outcomes = new Map(ended.map((run) => [keyOf(run.record, run.runbookId), run.outcome]));
  const [newest, judged] = await Promise.all([
    runbookUses.orderBy('at').reverse().limit(mostTelling).toArray(),
    runbookUses.bulkGet([...outcomes.keys()]),
  ]);
  const all = new Map([...newest, ...judged.filter((use) => use !== undefined)].map((use) => [use.key, use]));
  return [...all.values()].flatMap(({ key, shownAt, openedAt, sure }) => {
    if (shownAt === undefined || sure === undefined) return [];
    const outcome = openedAt === undefined ? undefined : outcomes.get(key);
    return [{ sure, ...(outcome === undefined ? {} : { helped: outcome !== 'did-not-fit' }) }];
  });
}

/** What came of suggestions that were opened: of those that were shown, and of those on tickets that nothing seemed to fit. */
export async function judgedSuggestions(
  { runbookUses }: Database,
  runs: readonly Pick<Run, 'record' | 'runbookId' | 'outcome' | 'finishedAt'>[],
  since: number,
): Promise<JudgedSuggestion[]> {
  const ended = runs.filter(({ outcome, finishedAt = 0 }) => outcome !== undefined && finishedAt >= since);
  const last = [...new Map(ended.map((run) => [keyOf(run.record, run.runbookId), run])).values()];
  const uses = await runbookUses.bulkGet(last.map((run) => keyOf(run.record, run.runbookId)));
  const opened = last.flatMap(({ record, outcome }, at) => {
    const { openedAt, shownAt, sure } = uses[at] ?? {};
    return openedAt === undefined ? [] : [{ record, wasFolded: shownAt === undefined, sure, outcome }];
  });
  // Few of many: only of these it is asked whether anything seemed to fit their ticket.
  const folded = opened.filter(({ wasFolded }) => wasFolded).map(({ record }) => keyOf(record, nothing));
  const nothings = new Set((await runbookUses.bulkGet(folded)).flatMap((use) => use?.key ?? []));
  return opened.flatMap(({ record, wasFolded, sure, outcome }) =>
    wasFolded && !nothings.has(keyOf(record, nothing))
      ? []
      : [{ wasFolded, helped: outcome !== 'did-not-fit', ...(sure === undefined ? {} : { sure }) }],
  );
}

/** Of what nobody asks for any more. */
export async function pruneUses({ runbookUses }: Database, now: number): Promise<void> {
  await runbookUses
    .where('at')
    .below(now - usedSinceMs)
    .delete();
}

/** Takes out what was noted of these tickets, by record key. */
export async function forgetUses({ runbookUses }: Database, tickets: ReadonlySet<string>): Promise<void> {
  await runbookUses.filter((use) => tickets.has(ticketOf(use))).delete();
}
