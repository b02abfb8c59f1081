import { calendarDate, daysBetween } from '@/lib/calendar/calendar-date';
import { smallest } from '@/lib/lists';
import { localDay } from '@/lib/time/days';
import type { AccountFact, StatedValue } from '../fact';
import type { RiskInputs } from '../inputs';
import { integrationFacts } from '../record/integration-facts';
import type { LifecycleStage, RiskRow } from '../risk';
import { isLater, latestRows } from './latest';
import { dayMs, type Measure, type Measured } from './measure';

type State = Exclude<StatedValue, 'cleared'>;
type Said = AccountFact & { value: State; at: number };

const numberOf: Readonly<Record<State, number>> = { fine: 0, degraded: 1, blocked: 2 };
const source = { code: 'enteredByYou' } as const;

/** When it was so: as far before it was said as the day that was named is. */
function instantOf({ createdAt, asOf }: AccountFact, zone: string): number {
  if (asOf === undefined) return createdAt;
  return createdAt - Math.max(0, daysBetween(calendarDate(asOf), localDay(createdAt, zone))) * dayMs;
}

/** What counts of what was said about a driver: of each of its parts the newest, unless it was cleared or is too old. */
function saidOf({ facts, zone }: RiskInputs, driver: string, now: number, days: number): Said[] | Measured {
  const about = latestRows(facts).filter((fact) => fact.driver === driver);
  if (about.length === 0) return { unknown: { code: 'nobodyEntered', ...(Number.isFinite(days) && { days }) } };
  const newest = [...Map.groupBy(about, ({ item = '' }) => item).values()].map((of) =>
    of.map((fact) => ({ ...fact, at: instantOf(fact, zone) })).reduce((a, b) => (isNewer(b, a) ? b : a)),
  );
  const stated = newest.filter((fact): fact is Said => fact.value !== 'cleared');
  if (stated.length === 0) return { unknown: { code: 'cleared' } };
  const valid = stated.filter(({ at }) => at >= now - days * dayMs);
  return valid.length === 0 ? { unknown: { code: 'enteredTooLongAgo', days } } : valid.sort(worstFirst);
}

function isNewer(a: AccountFact & { at: number }, b: AccountFact & { at: number }): boolean {
  return a.at === b.at ? isLater(a, b) : a.at > b.at;
}

function worstFirst(a: Said, b: Said): number {
  return numberOf[b.value] - numberOf[a.value] || ((a.item ?? '') < (b.item ?? '') ? -1 : 1);
}

/** The driver that is about how the customer feels: what surveys say counts for it, beside a person's own word. */
const pulse = 'pulse';

/** 0 for fine, 1 for degraded, 2 for blocked. */
export const stated: Measure = (inputs, now, { id, expiresAfterDays }) => {
  const said = saidOf(inputs, id, now, expiresAfterDays);
  const survey = id === pulse ? newestSurvey(inputs.tickets, now - expiresAfterDays * dayMs) : undefined;
  if (survey) return withSurvey(said, survey, id);
  if (!Array.isArray(said)) return said;
  const [worst] = said;
  if (!worst) return { unknown: { code: 'nobodyEntered' } };
  const detail = { code: 'stated' as const, driver: id, state: worst.value };
  return { number: numberOf[worst.value], detail, asOf: worst.at, source, rows: said.map(factRow) };
};

type SurveyRow = Extract<RiskRow, { kind: 'survey' }>;

/** The survey that was answered last, of those since then; of several at once the worst. */
function newestSurvey(tickets: RiskInputs['tickets'], since: number): SurveyRow | undefined {
  const rows = tickets.flatMap(({ key, label, url, survey }): SurveyRow[] =>
    survey && survey.at >= since
      ? [{ kind: 'survey', id: `survey ${key}`, label, ...(url !== undefined && { url }), ...survey }]
      : [],
  );
  rows.sort((a, b) => b.at - a.at || numberOf[b.state] - numberOf[a.state] || (a.id < b.id ? -1 : 1));
  return rows[0];
}

/** The worse of what a person said and what the survey says; where they agree the newer, which is surer. */
function withSurvey(said: Said[] | Measured, survey: SurveyRow, driver: string): Measured {
  const all = Array.isArray(said) ? said : [];
  const [worst] = all;
  const isSaid =
    worst !== undefined && (numberOf[worst.value] - numberOf[survey.state] || (worst.at >= survey.at ? 1 : -1)) > 0;
  const state = isSaid ? worst.value : survey.state;
  const rows = isSaid ? [...all.map(factRow), survey] : [survey, ...all.map(factRow)];
  return {
    number: numberOf[state],
    detail: { code: 'stated', driver, state },
    asOf: isSaid ? worst.at : survey.at,
    source: isSaid ? source : { code: 'survey' },
    rows,
  };
}

/**
 * The same for each integration, together, as it was said here or in the technical record: two that are degraded count as
 * one that is blocked.
 */
export const integrations: Measure = (inputs, now, { id, expiresAfterDays }) => {
  const facts = [...inputs.facts, ...integrationFacts(inputs.items, id)];
  const said = saidOf({ ...inputs, facts }, id, now, expiresAfterDays);
  if (!Array.isArray(said)) return said;
  const troubled = said.filter(({ value }) => value !== 'fine');
  const number = said.reduce((sum, { value }) => sum + numberOf[value], 0);
  const items = troubled.flatMap(({ item }) => item ?? []);
  const detail = { code: 'integrations' as const, state: said[0]?.value ?? 'fine', items, of: said.length };
  return { number, detail, asOf: smallest(said.map(({ at }) => at)), source, rows: said.map(factRow) };
};

/** The stage that a person said last; `undefined` while nobody did. */
export function stageOf(inputs: RiskInputs): LifecycleStage | undefined {
  const about = latestRows(inputs.facts).filter(({ driver }) => driver === stageTopic);
  if (about.length === 0) return undefined;
  const { item, value } = about.reduce((a, b) => (isLater(b, a) ? b : a));
  return value === 'cleared' || !isStage(item) ? undefined : item;
}

/** What a statement of the stage is about; its item is the stage. */
export const stageTopic = 'stage';

function isStage(item: string | undefined): item is LifecycleStage {
  return item === 'onboarding' || item === 'live' || item === 'renewal';
}

function factRow({ id, driver, item, value, asOf, why, author, at }: Said): RiskRow {
  return {
    kind: 'fact',
    id,
    driver,
    ...(item !== undefined && { item }),
    state: value,
    ...(asOf !== undefined && { asOf }),
    ...(why !== undefined && why !== '' && { why }),
    author,
    at,
  };
}
