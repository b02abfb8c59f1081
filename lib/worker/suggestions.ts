import type { TicketContext } from '@/lib/context/context';
import { recordKey } from '@/lib/context/record-key';
import { fitFactorOf } from '@/lib/runbooks/fit-outcomes';
import { calledBy, type MeasuredGrades, measureGrades } from '@/lib/runbooks/grades';
import { dismissedOn, likeOf, outcomesLike } from '@/lib/runbooks/outcomes';
import { type Ranking, rank } from '@/lib/runbooks/rank';
import type { Run } from '@/lib/runbooks/runbook';
import { sites } from '@/lib/sites/sites';
import { accountOfKeys } from '@/lib/store/accounts';
import type { Database } from '@/lib/store/database';
import { judgedSuggestions, shownSuggestions } from '@/lib/store/runbook-uses';
import { finishedRuns } from '@/lib/store/runs';
import { ticketsOf } from '@/lib/store/sightings';
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
  const decay = { now, halfLifeDays: weights.outcomeHalfLife };
  const records =
    runs.length === 0 ? new Set<string>() : await othersOfAccount(db, context).catch(() => new Set<string>());
  const outcomes = outcomesLike(runs, likeOf(query), decay, { records, counts: weights.accountOutcome });
  const dismissed = dismissedOn(runs, context.ref, now);
  return rank(index, query, { outcomes, dismissed, fitFactor, ...(measured ? { called: calledBy(measured) } : {}) });
}

/** The other tickets of a ticket's account that were seen here, by `recordKey`. */
async function othersOfAccount(db: Database, context: TicketContext): Promise<Set<string>> {
  const account = await accountOfKeys(db, sites.accountKeys(context));
  const keys = account ? (await ticketsOf(db, account.ids)).map(({ key }) => key) : [];
  return new Set(keys.filter((key) => key !== recordKey(context.ref)));
}

/** What came of suggestions on this device, by how sure they were. */
export async function gradesHere(
  { db, settings }: Pick<Needs, 'db' | 'settings'>,
  runs: readonly Run[],
): Promise<MeasuredGrades> {
  const [rules, { fit }] = await Promise.all([settings.get('runbooks.grades'), settings.get('runbooks.weights')]);
  return measureGrades(await shownSuggestions(db, runs, rules.since), fit, rules);
}
