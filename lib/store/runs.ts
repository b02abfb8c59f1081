import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import { Refused } from '@/lib/contract/refusal';
import type { Changes } from '@/lib/rows/row';
import type { Stamp } from '@/lib/rows/stamp';
import type { Misfit, Run, RunOutcome } from '@/lib/runbooks/runbook';
import type { Tx } from './commit';
import type { Database } from './database';
import { idOf } from './ids';
import type { StoredRun } from './tables';

/** What a run is of: one person's use of one runbook on one record. */
export interface RunOf {
  record: RecordRef;
  runbookId: string;
  /** What the record is about when the run begins; see `Run`. */
  like?: Run['like'];
}

/** Ticks or unticks a step, by index; the first tick makes the run. A ticked step keeps the time of its first tick. */
export function tickStep(tx: Tx, { step, ticked, ...of }: RunOf & { step: number; ticked: boolean }): Promise<Run> {
  return change(tx, of, ticked, undefined, (run) => {
    if (String(step) in run.ticked === ticked) return {};
    const { [String(step)]: _, ...others } = run.ticked;
    return { ticked: ticked ? { ...others, [step]: tx.now } : others };
  });
}

/** Says how the run ended, and of one that did not fit, why; `null` opens it again. That needs no ticked step. */
export function finishRun(
  tx: Tx,
  { outcome, misfit, seen, ...of }: RunOf & { outcome: RunOutcome | null; misfit?: Misfit; seen?: Stamp },
): Promise<Run> {
  return change(tx, of, outcome !== null, seen, (run) => {
    const why = outcome === 'did-not-fit' ? misfit : undefined;
    const isSame = (run.outcome ?? null) === outcome;
    if (isSame && (why === undefined || run.misfit === why)) return {};
    if (outcome === null) return { outcome: undefined, misfit: undefined, finishedAt: undefined };
    return isSame ? { misfit: why } : { outcome, misfit: why, finishedAt: tx.now };
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

/** Every run that ended, of every record: what runbooks are worth is told by them. */
export async function finishedRuns(db: Database): Promise<Run[]> {
  const runs = await db.runs.orderBy('outcome').toArray();
  return runs.filter(({ deletedAt }) => deletedAt === undefined).map(fromStored);
}

/** Applies changes to the run, made first if `mayBegin`; no changes write nothing. */
async function change(
  tx: Tx,
  { record, runbookId, like }: RunOf,
  mayBegin: boolean,
  seen: Stamp | undefined,
  changesOf: (run: Pick<Run, 'ticked' | 'outcome' | 'misfit'>) => Changes<StoredRun>,
): Promise<Run> {
  const key = recordKey(record);
  const id = idOf('run', tx.me, key, runbookId);
  const found = await tx.db.runs.get(id);
  if (found && found.deletedAt === undefined) {
    return fromStored(await tx.change('runs', found, changesOf(found), seen));
  }
  if (!mayBegin) throw new Refused({ code: 'missing', what: 'run' });
  const begun = { runbookId, record, startedAt: tx.now, ticked: {}, recordKey: key, like };
  const run = { ...begun, ...changesOf(begun) };
  // Its first tick was taken back: it begins anew, and nothing of the first time is left.
  const anew = { outcome: undefined, misfit: undefined, finishedAt: undefined, deletedAt: undefined, ...run };
  if (found) return fromStored(await tx.change('runs', found, anew, seen));
  const content = Object.entries(run).filter(([, value]) => value !== undefined);
  return fromStored(await tx.add('runs', Object.fromEntries(content) as typeof run, id));
}

function fromStored({ recordKey, ...run }: StoredRun): Run {
  return run;
}
