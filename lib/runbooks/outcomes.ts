import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import type { EvidenceKind } from '@/lib/evidence/evidence';
import { areaParts } from './areas';
import type { Run, RunLike } from './runbook';

/** How runs of one runbook ended. */
export interface OutcomeCounts {
  solved: number;
  /** Of the solved ones, those on other tickets of the same account; absent where there is none. */
  solvedForAccount?: number;
  didNotFit: number;
}

export interface Outcomes {
  /** On tickets that share a code or the product area with this one. */
  like: OutcomeCounts;
  /** On tickets of which nothing is remembered. */
  general: OutcomeCounts;
  /** The same, each run counting less the longer ago it ended, one that only helped half of one that solved, and more of the same account. */
  now: { like: OutcomeCounts; general: OutcomeCounts };
}

/** How long an outcome says something: after each half-life it counts half, for product and runbook went on. */
export interface Decay {
  /** UTC milliseconds. */
  now: number;
  halfLifeDays: number;
}

/** The other tickets of a ticket's account. */
export interface SameAccount {
  /** Their `recordKey`s. */
  records: ReadonlySet<string>;
  /** As how many a run on one of them counts. */
  counts: number;
}

const dayMs = 24 * 60 * 60 * 1000;
/** What helped was on the way, and did not end it. */
const helpedShare = 0.5;

/** A clock that was put back makes no outcome count more than one. */
function weightAt(finishedAt: number, { now, halfLifeDays }: Decay): number {
  return 0.5 ** (Math.max(0, now - finishedAt) / (halfLifeDays * dayMs));
}

/** Codes that systems give: they hold no text of a person, and the same one means the same fault. */
const tellingKinds: readonly EvidenceKind[] = ['error-code', 'http-status'];
/** More codes than these are a log; the limits of `runLikeSchema`. */
const most = { values: 50, valueLength: 200, areaLength: 300 };

/** What a run remembers of its ticket. */
export function likeOf({ areas, evidence }: LikeSource): RunLike {
  const values = evidence.filter(({ kind }) => tellingKinds.includes(kind)).map(({ value }) => value);
  const short = [...new Set(values)].filter(({ length }) => length <= most.valueLength);
  const area = areas.map((part) => part.trim()).join(' · ');
  const isArea = areaParts(area).length > 0 && area.length <= most.areaLength;
  return { ...(isArea && { area }), evidence: short.sort().slice(0, most.values) };
}
/** What `likeOf` reads of a query. */
interface LikeSource {
  areas: readonly string[];
  evidence: readonly { kind: EvidenceKind; value: string }[];
}

type CountedRun = Pick<Run, 'runbookId' | 'outcome' | 'misfit' | 'finishedAt' | 'like' | 'deletedAt'> &
  Partial<Pick<Run, 'record'>>;

/**
 * How runs ended, by runbook: those on tickets that are alike, and apart from them those of which it is not known. A run
 * on a ticket that is known to be another kind of ticket says nothing here, whosever it is. Runbooks without any are absent.
 */
export function outcomesLike(
  runs: Iterable<CountedRun>,
  ticket: RunLike,
  decay: Decay,
  account?: SameAccount,
): Map<string, Outcomes> {
  const [values, parts] = [valuesOf(ticket), partsOf(ticket)];
  const outcomes = new Map<string, Outcomes>();
  for (const { runbookId, record, outcome, misfit, finishedAt = decay.now, like, deletedAt } of runs) {
    if (deletedAt !== undefined || outcome === undefined) continue;
    if (misfit === 'not-allowed') continue; // Who may not follow it says nothing of what it is about.
    const isTelling = like !== undefined && (valuesOf(like).size > 0 || partsOf(like).size > 0);
    const isAlike = isTelling && !(values.isDisjointFrom(valuesOf(like)) && parts.isDisjointFrom(partsOf(like)));
    if (isTelling && !isAlike) continue;
    const counted = outcomes.get(runbookId) ?? bothNone();
    const [where, what] = [isAlike ? 'like' : 'general', outcome === 'did-not-fit' ? 'didNotFit' : 'solved'] as const;
    const ofAccount = account && record && account.records.has(recordKey(record)) ? account.counts : undefined;
    if (outcome !== 'helped') counted[where][what] += 1;
    if (ofAccount && outcome === 'solved') {
      counted[where].solvedForAccount = (counted[where].solvedForAccount ?? 0) + 1;
    }
    counted.now[where][what] +=
      weightAt(finishedAt, decay) * (outcome === 'helped' ? helpedShare : 1) * (ofAccount ?? 1);
    outcomes.set(runbookId, counted);
  }
  return outcomes;
}

function none(): OutcomeCounts {
  return { solved: 0, didNotFit: 0 };
}

function bothNone(): Outcomes {
  return { like: none(), general: none(), now: { like: none(), general: none() } };
}

function valuesOf({ evidence }: RunLike): Set<string> {
  return new Set(evidence.map((value) => value.toLowerCase()));
}

function partsOf({ area = '' }: RunLike): Set<string> {
  return new Set(areaParts(area));
}

/** So long one that was said not to fit stays where it is: there is a reason to give, or a word to take back. */
const standsStillMs = 5 * 60_000;

/** Ids of the runbooks that somebody said, a while ago, do not fit this record, whatever each run before that came to. */
export function dismissedOn(
  runs: Iterable<Pick<Run, 'runbookId' | 'record' | 'outcome' | 'finishedAt' | 'deletedAt'>>,
  record: RecordRef,
  now: number,
): Set<string> {
  const key = recordKey(record);
  const newest = new Map<string, { outcome: Run['outcome']; finishedAt: number }>();
  for (const { runbookId, record: on, outcome, finishedAt = 0, deletedAt } of runs) {
    if (deletedAt !== undefined || recordKey(on) !== key) continue;
    if (finishedAt >= (newest.get(runbookId)?.finishedAt ?? 0)) newest.set(runbookId, { outcome, finishedAt });
  }
  return new Set(
    [...newest].flatMap(([id, { outcome, finishedAt }]) =>
      outcome === 'did-not-fit' && now - finishedAt >= standsStillMs ? [id] : [],
    ),
  );
}
