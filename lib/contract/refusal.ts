import type { ReadFailure } from '@/lib/context/context';

/** What a message may be about that is not there. */
type MissingThing = 'entry' | 'engagement' | 'runbook' | 'pick' | 'pack' | 'account' | 'job' | 'setting';

/**
 * Why something was not done: a code with its parameters, never a sentence. What was refused has changed nothing.
 * The words for each are in `locales/`; a code without words there does not compile.
 */
export type Refusal =
  | { code: 'missing'; what: MissingThing }
  /** A field of it was changed since the asker saw it; `now` is the row as it is. */
  | { code: 'stale'; now: unknown }
  /** The tab shows another record than the one that was meant. */
  | { code: 'recordGone' }
  | { code: 'diskFull' }
  /** The database failed otherwise; `name` is that of its error. */
  | { code: 'notSaved'; name: string }
  | { code: 'newerDatabase' }
  /** Another window holds an older version of the database open. */
  | { code: 'blocked' }
  /** Asked by a page that may not ask this. */
  | { code: 'notOurs' }
  /** `path` is where in the argument, e.g. `startedAt`. */
  | { code: 'badInput'; path: string }
  /** A command's id came again with another content. */
  | { code: 'idReused' }
  | { code: 'startsInFuture' }
  | { code: 'endsBeforeStart' }
  | { code: 'endsAtStart' }
  /** `hours` is the longest that is taken. */
  | { code: 'tooLong'; hours: number }
  | { code: 'endsInFuture' }
  | { code: 'unknownZone' }
  | { code: 'notGranted' }
  | { code: 'siteFailed'; failure: ReadFailure }
  | { code: 'noAnswer' };
