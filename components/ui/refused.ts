import type { Refusal } from '@/lib/contract/refusal';
import type { Format } from '@/locales/format';
import type { Words } from '@/locales/words';

/** Why something was not done, what is kept and what to do. */
export function refusedWords(w: Words, refusal: Refusal): string {
  // Which function belongs to which refusal is lost between the table and the union.
  const say = w.refused[refusal.code] as (refusal: Refusal, format: Format) => string;
  return say(refusal, w.format);
}

/** The button that helps: the same once more, a reload of the tab, the options page, or none but the form itself. */
export const wayOn: Record<Refusal['code'], 'retry' | 'reload' | 'options' | 'none'> = {
  missing: 'none',
  stale: 'retry',
  recordGone: 'none',
  diskFull: 'retry',
  notSaved: 'retry',
  newerDatabase: 'reload',
  databaseBlocked: 'reload',
  newerBackup: 'none',
  badBackup: 'none',
  notOurs: 'none',
  badInput: 'none',
  idReused: 'reload',
  startsInFuture: 'none',
  endsBeforeStart: 'none',
  endsAtStart: 'none',
  tooLong: 'none',
  endsInFuture: 'none',
  unknownZone: 'none',
  splitOutside: 'none',
  notMergeable: 'none',
  stillRuns: 'none',
  fieldsMissing: 'none',
  hasHistory: 'none',
  notGranted: 'options',
  siteFailed: 'retry',
  cannotAsk: 'none',
  olderPack: 'none',
  packReplaced: 'none',
  badRunbook: 'none',
  badSetting: 'options',
  fixedByPolicy: 'none',
  nothingToUndo: 'none',
  changedSince: 'none',
  noAnswer: 'retry',
  failed: 'retry',
};
