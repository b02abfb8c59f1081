import { caseRow } from '../case-row';
import type { Case } from '../cases';
import { causeName, issueCause } from '../causes';
import type { DriverDetail } from '../risk';
import type { Measure } from './measure';
import { daysOpen, noTicket, rounded, seenIn } from './tickets';

const repeatDays = 90;

/** Cases that have something in common, and what they count together. */
interface Repeat {
  kind: 'area' | 'cause';
  /** As it is written in the first of them. */
  name: string;
  cases: Case[];
  number: number;
}

/**
 * Cases opened in 90 days with the cause or in the area that counts most; each counts less the longer ago it was opened,
 * by the driver's half-life, so that three in a month weigh more than three in a quarter.
 */
export const repeatIssues: Measure = (inputs, now, { expiresAfterDays, halfLifeDays }) => {
  const { cases, basis } = seenIn(inputs, now, expiresAfterDays);
  if (!basis) return noTicket;
  const age = (one: Case) => daysOpen(one, now, inputs.zone) ?? Number.POSITIVE_INFINITY;
  const telling = cases
    .filter((one) => age(one) <= repeatDays && topicsOf(one).length > 0)
    .sort((a, b) => (a.ticket.key < b.ticket.key ? -1 : 1));
  if (telling.length < 2) return { unknown: { code: 'fewTicketsWithArea', days: repeatDays } };
  const weight = (one: Case) => (Number.isFinite(halfLifeDays) ? 0.5 ** (age(one) / halfLifeDays) : 1);
  const [worst] = repeatsOf(telling, weight);
  const own = { ...basis, rows: worst ? worst.cases.map(caseRow) : [] };
  return worst
    ? { number: rounded(worst.number), detail: detailOf(worst), ...own }
    : { number: 0, detail: { code: 'noRepeatedArea', days: repeatDays }, ...own };
};

function detailOf({ kind, name, cases }: Repeat): DriverDetail {
  const told = { count: cases.length, days: repeatDays };
  return kind === 'area'
    ? { code: 'repeatedArea', area: name, ...told }
    : { code: 'repeatedCause', cause: name, ...told };
}

/** All that two or more cases have in common, what counts most first; of equals a cause, then the first by name. */
function repeatsOf(cases: readonly Case[], weight: (one: Case) => number): Repeat[] {
  const linked = new Set(cases.flatMap(topicsOf).map(({ key }) => key));
  const by = new Map<string, Repeat>();
  for (const one of cases) {
    const own = ownTopics(one).filter(({ key }) => linked.has(key));
    for (const [key, { kind, name }] of new Map([...own, ...topicsOf(one)].map((topic) => [topic.key, topic]))) {
      const known = by.get(key) ?? { kind, name, cases: [], number: 0 };
      // Two spellings are one: which of them is shown must not depend on which came first.
      if (name < known.name) known.name = name;
      known.cases.push(one);
      known.number += weight(one);
      by.set(key, known);
    }
  }
  return [...by.values()].filter((repeat) => repeat.cases.length > 1).sort(worstFirst);
}

function worstFirst(a: Repeat, b: Repeat): number {
  const more = rounded(b.number) - rounded(a.number);
  return more || (a.kind === b.kind ? (a.name < b.name ? -1 : 1) : a.kind === 'cause' ? -1 : 1);
}

interface Topic {
  kind: Repeat['kind'];
  name: string;
  /** The same whatever its capitals. */
  key: string;
}

/** What a case is about. */
function topicsOf({ ticket: { area = '', causes = [] } }: Case): Topic[] {
  return [...(area.trim() === '' ? [] : [topic('area', area.trim())]), ...causes.map((cause) => topic('cause', cause))];
}

/** By what others are linked to it: alone it says nothing of what it is about. */
function ownTopics({ ticket, also }: Case): Topic[] {
  return [ticket, ...also].map(({ key }) => topic('cause', issueCause(key.slice(key.lastIndexOf(':') + 1))));
}

function topic(kind: Repeat['kind'], text: string): Topic {
  return { kind, name: kind === 'cause' ? causeName(text) : text, key: `${kind} ${text.toLowerCase()}` };
}
