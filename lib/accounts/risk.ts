import type { AccountFact } from './fact';

export const driverIds = [
  'severe-tickets',
  'integration-state',
  'oldest-ticket',
  'repeat-issues',
  'late-engagements',
  'rework-share',
] as const;
export type DriverId = (typeof driverIds)[number];

/** What a driver found. */
export type DriverDetail =
  /** Open tickets of severity 1, of severity 2, and without a priority. */
  | { code: 'severeTickets'; sev1: number; sev2: number; unrated: number }
  | { code: 'integrations'; state: AccountFact['value'] }
  | { code: 'noOpenTicket' }
  | { code: 'oldestTicket'; days: number }
  | { code: 'noRepeatedArea'; days: number }
  /** `area` as the site writes it. */
  | { code: 'repeatedArea'; area: string; count: number; days: number }
  | { code: 'noneLate' }
  /** `late` of the `of` engagements with a date that are not done, and by how many days together. */
  | { code: 'late'; late: number; of: number; days: number }
  | { code: 'noRework'; seconds: number }
  | { code: 'rework'; percent: number; seconds: number };

/** Why a driver is unknown. `days` is how far back it looked; absent where it looks at all there is. */
export type DriverUnknown =
  | { code: 'noTicketSeen' }
  | { code: 'noPriorityShown' }
  | { code: 'noOpeningShown' }
  | { code: 'fewTicketsWithArea'; days: number }
  | { code: 'nobodyEntered'; days?: number }
  | { code: 'enteredTooLongAgo'; days: number }
  | { code: 'noEngagementHasDate' }
  | { code: 'littleTimeLogged'; days: number };

/** Where a driver's input came from. */
export type DriverSource =
  | { code: 'seenHere' }
  | { code: 'accountPage' }
  | { code: 'seenHereAndAccountPage' }
  | { code: 'enteredByYou' }
  | { code: 'engagements' }
  | { code: 'timeOfDays'; days: number };

interface DriverTexts {
  /** The company's own words for the driver; absent where the catalogue's are used. */
  title?: string;
  question?: string;
}

/** One reason for the risk. A driver whose input nobody has is `known: false` and counts for nothing. */
export type DriverResult = DriverTexts &
  (
    | {
        id: DriverId;
        known: true;
        detail: DriverDetail;
        /** Points of the score; contributions add up to it exactly. */
        contribution: number;
        /** The most this driver can contribute. */
        max: number;
        /** UTC milliseconds of the newest input. */
        asOf: number;
        source: DriverSource;
        /** Whether its age makes it doubtful. */
        stale: boolean;
      }
    | { id: DriverId; known: false; max: number; unknown: DriverUnknown }
  );

/** Scores at which levels begin. */
interface Levels {
  medium: number;
  high: number;
}

export interface Risk {
  /** Absent when too little is known to say. */
  level?: 'low' | 'medium' | 'high';
  /** 0 to 100, higher is worse: the sum of contributions. */
  score: number;
  /** Score if every unknown driver were at its best, and at its worst. */
  range: { from: number; to: number };
  levelFrom: Levels;
  coverage: { known: number; of: number };
  drivers: DriverResult[];
}
