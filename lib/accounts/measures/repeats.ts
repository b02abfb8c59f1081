import { caseRow } from '../case-row';
import type { Case } from '../cases';
import { causeName, causesOfLinked, placedCauses } from '../causes';
import type { DriverDetail } from '../risk';
import { dayMs, type Measure } from './measure';
import { daysOpen, noTicket, rounded, seenIn } from './tickets';

const repeatDays = 90;

/** A case of the last 90 days: how much it counts, alone and with each time that it was opened again. */
interface Told {
  one: Case;
  weight: number;
  reopened: number;
}

/** Cases that have something in common, or one that was opened again, and what they count together. */
interface Repeat {
  kind: 'cause' | 'reopened' | 'area';
  /** As it is written in the first of them; of one that was opened again none, for it has another in each system. */
  name: string;
  told: Told[];
  number: number;
}

/**
 * Cases opened in 90 days with the cause or in the area that counts most, and one that was opened again, which is a
 * repeat of itself; each time counts less the longer ago it was, by the driver's half-life, so that three in a month
 * weigh more than three in a quarter.
 */
export const repeatIssues: Measure = (inputs, now, { expiresAfterDays, halfLifeDays }) => {
  const { cases, basis } = seenIn(inputs, now, expiresAfterDays);
  if (!basis) return noTicket;
  const weight = (days: number) => (Number.isFinite(halfLifeDays) ? 0.5 ** (days / halfLifeDays) : 1);
  const all = [...cases]
    .sort((a, b) => (a.ticket.key < b.ticket.key ? -1 : 1))
    .flatMap((one) => toldOf(one, { now, zone: inputs.zone, weight }));
  const compared = placedCauses(all.flatMap(({ one }) => one.ticket.causes ?? []));
  const topics = new Map(all.map((told) => [told, topicsOf(told.one, compared)]));
  const telling = all.filter((told) => topics.get(told)?.length);
  const isReopened = all.some(({ reopened }) => reopened > 0);
  if (telling.length < 2 && !isReopened) return { unknown: { code: 'fewTicketsWithArea', days: repeatDays } };
  const repeats = [...repeatsOf(telling, topics), ...all.flatMap(repeatOfItself)].sort(worstFirst);
  const [worst] = repeats;
  const own = { ...basis, rows: worst ? worst.told.map(({ one }) => caseRow(one)) : [] };
  return worst
    ? { number: rounded(worst.number), detail: detailOf(worst), ...own }
    : { number: 0, detail: { code: 'noRepeatedArea', days: repeatDays }, ...own };
};

interface Ages {
  now: number;
  zone: string;
  weight(days: number): number;
}

/** How often a case came in 90 days; none where it neither was opened nor opened again then. */
function toldOf(one: Case, { now, zone, weight }: Ages): Told[] {
  const age = daysOpen(one, now, zone) ?? Number.POSITIVE_INFINITY;
  const isNew = age <= repeatDays;
  const dated = (one.reopenings?.at ?? [])
    .map((at) => Math.max(0, now - at) / dayMs)
    .filter((days) => days <= repeatDays);
  // When the others were is not known: not before the case was opened.
  const undated = isNew ? (one.reopenings?.undated ?? 0) : 0;
  const reopened = dated.length + undated;
  if (!isNew && reopened === 0) return [];
  const parts = [...dated.map(weight), undated * (isNew ? weight(age) : 0), isNew ? weight(age) : 0];
  return [{ one, weight: parts.reduce((sum, part) => sum + part, 0), reopened }];
}

function detailOf({ kind, name, told }: Repeat): DriverDetail {
  const reopened = told.reduce((sum, each) => sum + each.reopened, 0);
  if (kind === 'reopened') return { code: 'reopened', count: reopened, days: repeatDays };
  const count = { count: told.length, days: repeatDays, ...(reopened > 0 && { reopened }) };
  return kind === 'area'
    ? { code: 'repeatedArea', area: name, ...count }
    : { code: 'repeatedCause', cause: name, ...count };
}

/** All that two or more cases have in common. */
function repeatsOf(telling: readonly Told[], topics: ReadonlyMap<Told, Topic[]>): Repeat[] {
  const linked = new Set(telling.flatMap((told) => topics.get(told) ?? []).map(({ key }) => key));
  // Few are linked to any issue, and thousands of cases are looked at at once.
  const isAnyLinked = [...linked].some((key) => key.startsWith(issueKeys));
  const by = new Map<string, Repeat>();
  for (const told of telling) {
    const own = !isAnyLinked ? [] : ownTopics(told.one).filter(({ key }) => linked.has(key));
    for (const [key, { kind, name }] of new Map([...own, ...(topics.get(told) ?? [])].map((one) => [one.key, one]))) {
      const known = by.get(key) ?? { kind, name, told: [], number: 0 };
      // Two spellings are one: which of them is shown must not depend on which came first.
      if (name < known.name) known.name = name;
      known.told.push(told);
      known.number += told.weight;
      by.set(key, known);
    }
  }
  return [...by.values()].filter((repeat) => repeat.told.length > 1);
}

function repeatOfItself(told: Told): Repeat[] {
  return told.reopened === 0 ? [] : [{ kind: 'reopened', name: '', told: [told], number: told.weight }];
}

const timesOf = ({ told }: Repeat) => told.reduce((sum, { reopened }) => sum + 1 + reopened, 0);
const order: readonly Repeat['kind'][] = ['cause', 'reopened', 'area'];

/** What counts most first; of equals a cause, then one that was opened again, then what came most often, or first by name. */
function worstFirst(a: Repeat, b: Repeat): number {
  return (
    rounded(b.number) - rounded(a.number) ||
    order.indexOf(a.kind) - order.indexOf(b.kind) ||
    timesOf(b) - timesOf(a) ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  );
}

/** How the keys of topics begin that are a linked issue. */
const issueKeys = 'cause issue ';

interface Topic {
  kind: 'area' | 'cause';
  name: string;
  /** The same whatever its capitals. */
  key: string;
}

/** What a case is about. */
function topicsOf(
  { ticket: { area = '', causes = [] } }: Case,
  compared: (cause: string) => string | undefined,
): Topic[] {
  const named = causes.flatMap((cause) => compared(cause) ?? []);
  return [...(area.trim() === '' ? [] : [topic('area', area.trim())]), ...named.map((cause) => topic('cause', cause))];
}

/** By what others are linked to it: alone it says nothing of what it is about. */
function ownTopics({ ticket, also }: Case): Topic[] {
  return [ticket, ...also].flatMap((one) => causesOfLinked(one).map((cause) => topic('cause', cause)));
}

function topic(kind: Topic['kind'], text: string): Topic {
  return { kind, name: kind === 'cause' ? causeName(text) : text, key: `${kind} ${text.toLowerCase()}` };
}
