import type { TicketContext } from '@/lib/context/context';
import { fitFactorOf } from '@/lib/runbooks/fit-outcomes';
import { calledBy, type MeasuredGrades, measureGrades } from '@/lib/runbooks/grades';
import { dismissedOn, likeOf, outcomesLike } from '@/lib/runbooks/outcomes';
import { type Ranking, rank } from '@/lib/runbooks/rank';
import type { Run } from '@/lib/runbooks/runbook';
import type { Database } from '@/lib/store/database';
import { judgedSuggestions, shownSuggestions } from '@/lib/store/runbook-uses';
import { finishedRuns } from '@/lib/store/runs';
import { analyse } from './analysis';
import type { Settings } from './current-settings';
import type { Library } from './library';

interface Needs {
  db: Database;
  library(): Promise<Library>;
  settings: Settings;
  /** UTC milliseconds. */
  now: number;
}

/** The runbooks that fit a ticket, with what runs of them came to. */
export async function suggestionsFor({ db, library, settings, now }: Needs, context: TicketContext): Promise<Ranking> {
  const { query } = await analyse(context, settings);
  const runs = await finishedRuns(db).catch(() => []);
  const weights = await settings.get('runbooks.weights');
  const index = (await library()).indexBy(weights);
  const rules = await settings.get('runbooks.grades');
  // Before that they change no word.
  const measured =
    runs.length < rules.needed ? undefined : await gradesHere({ db, settings }, runs).catch(() => undefined);
  const judged = await judgedSuggestions(db, runs, rules.since).catch(() => []);
  const fitFactor = fitFactorOf(judged, weights.fit.good, rules);
  const outcomes = outcomesLike(runs, likeOf(query), { now, halfLifeDays: weights.outcomeHalfLife });
  const dismissed = dismissedOn(runs, context.ref, now);
  return rank(index, query, { outcomes, dismissed, fitFactor, ...(measured ? { called: calledBy(measured) } : {}) });
}

/** What came of suggestions on this device, by how sure they were. */
export async function gradesHere(
  { db, settings }: Pick<Needs, 'db' | 'settings'>,
  runs: readonly Run[],
): Promise<MeasuredGrades> {
  const [rules, { fit }] = await Promise.all([settings.get('runbooks.grades'), settings.get('runbooks.weights')]);
  return measureGrades(await shownSuggestions(db, runs, rules.since), fit, rules);
}
