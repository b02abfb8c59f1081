import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import type { Run, RunLike, RunOutcome } from '@/lib/runbooks/runbook';
import type { Database, StoredRun } from './database';
import { MissingError } from './errors';
import { newRow, nextRevision } from './rows';
import { write } from './write';

/** What a run is of: one runbook on one record. */
export interface RunOf {
  record: RecordRef;
  runbookId: string;
  /** What the record is like, for a run that this begins. */
  like?: RunLike;
}

/** Ticks or unticks a step, by index; the first tick makes the run. A ticked step keeps the time of its first tick. */
export function tickStep(
  db: Database,
  { step, ticked, ...of }: RunOf & { step: number; ticked: boolean },
  now: number,
): Promise<Run> {
  return change(db, of, ticked, now, (run) => {
    if (String(step) in run.ticked === ticked) return {};
    const { [String(step)]: _, ...others } = run.ticked;
    return { ticked: ticked ? { ...others, [step]: now } : others };
  });
}

/** Says how the run ended; `null` opens it again. A runbook that did not fit needs no ticked step. */
export function finishRun(
  db: Database,
  { outcome, ...of }: RunOf & { outcome: RunOutcome | null },
  now: number,
): Promise<Run> {
  return change(db, of, outcome !== null, now, (run) => {
    if ((run.outcome ?? null) === outcome) return {};
    return outcome === null ? { outcome: undefined, finishedAt: undefined } : { outcome, finishedAt: now };
  });
}

/** Runs on a record, newest first. */
export async function runsOn(db: Database, record: RecordRef): Promise<Run[]> {
  const runs = await db.runs
    .where('[recordKey+runbookId]')
    .between([recordKey(record), ''], [recordKey(record), '\uffff'])
    .toArray();
  return runs
    .filter(({ deletedAt }) => deletedAt === undefined)
    .map(fromStored)
    .sort((a, b) => b.startedAt - a.startedAt || (a.id < b.id ? 1 : -1));
}

/** Every run that ended, over all records. */
export async function endedRuns(db: Database): Promise<Run[]> {
  const runs = await db.runs.orderBy('outcome').toArray();
  return runs.filter(({ deletedAt }) => deletedAt === undefined).map(fromStored);
}

/** Applies changes to the run, made first if `mayBegin`; no changes write nothing. */
function change(
  db: Database,
  { record, runbookId, like }: RunOf,
  mayBegin: boolean,
  now: number,
  changesOf: (run: Run) => Partial<Run>,
): Promise<Run> {
  return write(db, [db.runs], async () => {
    const key = recordKey(record);
    const found = await db.runs.where('[recordKey+runbookId]').equals([key, runbookId]).first();
    if (!found && !mayBegin) throw new MissingError('This runbook was not used on this record.');
    if (!found) {
      const begun: Run = {
        runbookId,
        record,
        startedAt: now,
        ticked: {},
        ...(like && { like }),
        ...(await newRow(db, now)),
      };
      const run: Run = { ...begun, ...changesOf(begun) };
      await db.runs.add({ ...run, recordKey: key });
      return run;
    }
    const changes = changesOf(found);
    if (Object.keys(changes).length === 0) return fromStored(found);
    const changed = await nextRevision<StoredRun>(db, found, changes, now);
    await db.runs.put(changed);
    return fromStored(changed);
  });
}

function fromStored({ recordKey, ...run }: StoredRun): Run {
  return run;
}
