import { isAnswered, isFirstPass, type SentPacket, type Standing } from './sent';
import type { Topic } from './word';

/** A share with how sure it is: `count` of `n`. */
export interface Share {
  count: number;
  n: number;
  /** Wilson's interval at 95 %, 0 to 1; absent for none of none. */
  low?: number;
  high?: number;
}

/** Fewer than this say nothing yet. */
export const fewest = 8;

/** A normal deviate that 95 % lie within. */
const z = 1.959964;

/** https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Wilson_score_interval */
export function shareOf(count: number, n: number): Share {
  if (n === 0) return { count, n };
  const p = count / n;
  const middle = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const whole = 1 + (z * z) / n;
  return { count, n, low: Math.max(0, (middle - half) / whole), high: Math.min(1, (middle + half) / whole) };
}

/** Lower ends of the bands that scores are put in; the last is what practice aims at. */
const bands = [0, 2, 3, 4, 4.5] as const;

/** Of packets with a score in a band, how many were accepted at once. */
export interface Band {
  from: number;
  to: number;
  accepted: Share;
}

/** How often a criterion was what a packet came back for. */
export interface Missing {
  criterion: string;
  count: number;
}

/** What a person said on a topic where the rules had said something. */
export interface Judged {
  topic: Topic;
  value: string | number;
  rules: string | number | null;
}

export interface Figures {
  /** Packets that were sent to somebody who answers. */
  sent: number;
  /** Score as it was sent against the first answer. */
  calibration: Band[];
  /** Of packets that were answered and are no second try, those that nothing was asked for. */
  firstPass: Share;
  /** Of packets that were answered, those that came back at least once. */
  bounced: Share;
  /** What packets came back for, the most frequent first. */
  missing: Missing[];
  /** The same by area, areas with the most returned first. */
  areas: { area: string; bounced: Share; missing: Missing[] }[];
  /** Of each topic that somebody had a word on: how often they said what the rules say, the most often wrong first. */
  rules: { topic: Topic; agreed: Share }[];
}

/** What came of packets, and how right the rules are. */
export function figuresOf(standings: readonly Standing[], judged: readonly Judged[]): Figures {
  const sent = standings.filter(({ packet }) => isAnswered(packet.receiver));
  const answered = sent.filter(({ outcome }) => outcome.firstAnswer !== undefined);
  const firstTries = answered.filter(({ isAgain }) => !isAgain);
  return {
    sent: sent.length,
    calibration: bands.map((from, index) => {
      const to = bands[index + 1] ?? 5;
      const isIn = ({ score }: SentPacket) => score >= from && (score < to || to === 5);
      const inBand = answered.filter(({ packet }) => isIn(packet));
      return {
        from,
        to,
        accepted: shareOf(inBand.filter(({ outcome }) => outcome.firstAnswer === 'accepted').length, inBand.length),
      };
    }),
    firstPass: shareOf(firstTries.filter(isFirstPass).length, firstTries.length),
    bounced: bouncedOf(answered),
    missing: missingIn(answered),
    areas: areasOf(answered),
    rules: rulesOf(judged),
  };
}

const bouncedOf = (answered: readonly Standing[]) =>
  shareOf(answered.filter(({ outcome }) => outcome.bounces > 0).length, answered.length);

function missingIn(standings: readonly Standing[]): Missing[] {
  const all = standings.flatMap(({ events }) =>
    events.flatMap(({ said, criterion }) => (said === 'bounced' && criterion !== undefined ? [criterion] : [])),
  );
  return [...Map.groupBy(all, (criterion) => criterion)]
    .map(([criterion, { length }]) => ({ criterion, count: length }))
    .sort((a, b) => b.count - a.count || (a.criterion < b.criterion ? -1 : 1));
}

function areasOf(answered: readonly Standing[]): Figures['areas'] {
  const named = answered.filter(({ packet }) => packet.area !== undefined);
  return [...Map.groupBy(named, ({ packet }) => packet.area ?? '')]
    .map(([area, of]) => ({ area, bounced: bouncedOf(of), missing: missingIn(of) }))
    .sort((a, b) => b.bounced.count - a.bounced.count || b.bounced.n - a.bounced.n || (a.area < b.area ? -1 : 1));
}

function rulesOf(judged: readonly Judged[]): Figures['rules'] {
  const said = judged.filter(({ rules }) => rules !== null);
  return [...Map.groupBy(said, ({ topic }) => topic)]
    .map(([topic, of]) => ({
      topic,
      agreed: shareOf(of.filter(({ value, rules }) => value === rules).length, of.length),
    }))
    .sort((a, b) => overruled(b.agreed) - overruled(a.agreed) || (a.topic < b.topic ? -1 : 1));
}

const overruled = ({ count, n }: Share) => n - count;
