import type { ReadFailure } from '@/lib/context/context';
import type { Notice } from '@/lib/runbooks/notice';
import type { OperationProblem } from '@/lib/time/operations';
import type { RequiredField } from '@/lib/time/required';

/** What a command or a question can be about. */
export type Thing =
  | 'account'
  | 'away'
  | 'engagement'
  | 'entry'
  | 'host'
  | 'job'
  | 'knownIssue'
  | 'mitigation'
  | 'pack'
  | 'packet'
  | 'part'
  | 'pick'
  | 'recordItem'
  | 'runbook'
  | 'run'
  | 'setting'
  | 'source'
  | 'update';

/**
 * Why something was not done, as a code with its parameters; what was refused has changed nothing. `locales/` has words
 * and a way on for each: a code without them does not compile.
 */
export type Refusal =
  /** It does not exist, or was deleted. */
  | { code: 'missing'; what: Thing }
  /** Somebody changed these fields after the asker saw them; `now` is the row as it stands. */
  | { code: 'stale'; fields: string[]; now: unknown }
  /** The page shows another record by now, or none. */
  | { code: 'recordGone' }
  // A time entry that cannot be right.
  | { code: 'startsInFuture' }
  | { code: 'endsBeforeStart' }
  | { code: 'endsAtStart' }
  | { code: 'tooLong'; hours: number }
  | { code: 'endsInFuture' }
  | { code: 'unknownZone' }
  // What can be done with entries.
  | OperationProblem
  /** By the setting `time.required`. */
  | { code: 'fieldsMissing'; fields: RequiredField[] }
  // Engagements.
  /** It holds time or what was recorded: whoever deletes it says what becomes of that. */
  | { code: 'hasHistory'; entries: number }
  // The database.
  | { code: 'diskFull' }
  /** The browser's database failed; `name` is the browser's own for it. */
  | { code: 'notSaved'; name: string }
  /** It was written by a newer Sidelight, and is left alone. */
  | { code: 'newerDatabase' }
  /** Another window holds it back. */
  | { code: 'databaseBlocked' }
  /** A backup that a newer Sidelight wrote. */
  | { code: 'newerBackup' }
  /** A backup whose rows cannot be brought forward to this version, or that is not there any more. */
  | { code: 'badBackup' }
  // Sites.
  | { code: 'notGranted'; host: string }
  | { code: 'siteFailed'; failure: ReadFailure }
  | { code: 'cannotAsk' }
  | { code: 'olderPack'; issuedAt: number }
  | { code: 'packReplaced' }
  // Runbooks.
  /** It is no runbook; each problem with its line, in the order of lines. */
  | { code: 'badRunbook'; problems: Notice[] }
  // Settings.
  | { code: 'badSetting'; key: string; path: string }
  | { code: 'fixedByPolicy'; key: string }
  // Undo.
  | { code: 'nothingToUndo' }
  | { code: 'changedSince'; fields: string[] }
  // The contract itself.
  | { code: 'notOurs' }
  | { code: 'badInput'; path: string }
  /** The id of a command was used for another one. */
  | { code: 'idReused' }
  /** Nobody answered: the extension was updated, or is starting. */
  | { code: 'noAnswer' }
  /** A mistake of ours; `name` is the error's. */
  | { code: 'failed'; name: string };

export type RefusalCode = Refusal['code'];
export type RefusalOf<Code extends RefusalCode> = Extract<Refusal, { code: Code }>;

/**
 * A refusal on its way through code that promises something else. It bears no name of the DOM's (`NotFoundError`,
 * `AbortError`…): Dexie takes such an error for the database's own and replaces it.
 */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
