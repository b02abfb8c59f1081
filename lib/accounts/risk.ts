import type { CalendarDate } from '@/lib/calendar/calendar-date';
import type { Receiver } from '@/lib/packet/sent';
import type { StatedValue } from './fact';
import type { Severity } from './severity';

/** The drivers that come with Sidelight, each described in `RISK.md`. A team may add its own that a person states. */
export const driverIds = [
  'severe-tickets',
  'escalations',
  'repeat-issues',
  'sla-breaches',
  'oldest-ticket',
  'integration-state',
  'security-blockers',
  'performance',
  'version-lag',
  'architecture-fit',
  'late-engagements',
  'first-value',
  'adoption',
  'operations',
  'customer-delays',
  'rework-share',
  'reactive-share',
  'pulse',
] as const;
export type DriverId = (typeof driverIds)[number];

export function isDriverId(id: string): id is DriverId {
  return (driverIds as readonly string[]).includes(id);
}

/** What a driver found. */
export type DriverDetail =
  /** Open cases of severity 1, of severity 2, and without one; solved ones that still count. */
  | { code: 'severeTickets'; sev1: number; sev2: number; unrated: number; solved: number }
  /** Packets that were not resolved; how often they came back, and how many went to leadership. */
  | { code: 'escalations'; open: number; oldestDays: number; bounces: number; leadership: number }
  | { code: 'noEscalation' }
  | { code: 'slaBreaches'; open: number; solved: number }
  | { code: 'noBreach' }
  | { code: 'noOpenTicket' }
  | { code: 'oldestTicket'; days: number }
  | { code: 'noRepeatedArea'; days: number }
  /** `cause` as people call it; `reopened` is how often these cases were opened again, where they were. */
  | { code: 'repeatedCause'; cause: string; count: number; days: number; reopened?: number }
  /** `area` as the site writes it. */
  | { code: 'repeatedArea'; area: string; count: number; days: number; reopened?: number }
  /** One case that was opened again. */
  | { code: 'reopened'; count: number; days: number }
  /** The worst that is said of the parts, and how many of them are not fine. */
  | { code: 'integrations'; state: Exclude<StatedValue, 'cleared'>; items: string[]; of: number }
  | { code: 'stated'; driver: string; state: Exclude<StatedValue, 'cleared'> }
  | { code: 'noneLate' }
  /** `late` of the `of` engagements with a date that are not done, and by how many days together. */
  | { code: 'late'; late: number; of: number; days: number }
  | { code: 'noRework'; seconds: number }
  | { code: 'rework'; percent: number; seconds: number }
  | { code: 'reactive'; percent: number; seconds: number };

/** Why a driver is unknown. `days` is how far back it looked; absent where it looks at all there is. */
export type DriverUnknown =
  | { code: 'noTicketSeen' }
  | { code: 'noPriorityShown' }
  | { code: 'noOpeningShown' }
  | { code: 'noTargetShown' }
  | { code: 'fewTicketsWithArea'; days: number }
  | { code: 'noPacketKept' }
  | { code: 'nobodyEntered'; days?: number }
  | { code: 'enteredTooLongAgo'; days: number }
  | { code: 'cleared' }
  | { code: 'noEngagementHasDate' }
  | { code: 'littleTimeLogged'; days: number };

/** Where a driver's input came from. */
export type DriverSource =
  | { code: 'seenHere' }
  | { code: 'accountPage' }
  | { code: 'seenHereAndAccountPage' }
  | { code: 'enteredByYou' }
  /** A survey that was read. */
  | { code: 'survey' }
  | { code: 'packets' }
  | { code: 'engagements' }
  | { code: 'timeOfDays'; days: number };

/** A case that counts, wherever it was seen. */
export interface CaseRow {
  kind: 'case';
  key: string;
  label: string;
  subject: string;
  url?: string;
  open: boolean;
  severity?: Severity;
  /** Whether the severity was stated; else it is what the priority means. */
  isStated: boolean;
  priority?: string;
  openedAt?: number;
  openedOn?: CalendarDate;
  closedAt?: number;
  /** What the same case is called in other systems. */
  also: { label: string; url?: string }[];
  /** When it was seen last, UTC milliseconds. */
  at: number;
}

/** The rows that a driver's number is made of. */
export type RiskRow =
  | CaseRow
  | { kind: 'escalation'; id: string; label: string; receiver: Receiver; bounces: number; at: number }
  /** `milestone` is the title of the one that is late; absent where the engagement's own date passed. */
  | { kind: 'engagement'; id: string; name: string; milestone?: string; dueOn: CalendarDate; days: number; at: number }
  /** `author` is the id of the person who said so. */
  | {
      kind: 'fact';
      id: string;
      driver: string;
      item?: string;
      state: Exclude<StatedValue, 'cleared'>;
      asOf?: CalendarDate;
      why?: string;
      author: string;
      at: number;
    }
  /** What a customer answered to a survey about a ticket; `score` as the site writes it. */
  | {
      kind: 'survey';
      id: string;
      label: string;
      url?: string;
      score: string;
      state: Exclude<StatedValue, 'cleared'>;
      at: number;
    }
  | { kind: 'time'; class: string; seconds: number; at: number };

export type LifecycleStage = 'onboarding' | 'live' | 'renewal';

interface DriverTexts {
  /** Of the catalogue (`DriverId`), or a team's own. */
  id: string;
  /** The team's own words for the driver; absent where the catalogue's are used. */
  title?: string;
  question?: string;
  /** What to do about it, in the team's own words. */
  advice?: string;
  /** A person may state how it stands. */
  canSay: boolean;
  /** The most this driver can contribute, of 100 points that those in use share. */
  max: number;
}

/** One reason for the risk. A driver whose input nobody has is `known: false` and counts for nothing. */
export type DriverResult = DriverTexts &
  (
    | {
        known: true;
        detail: DriverDetail;
        /** Whole points of the score; contributions add up to it exactly. */
        contribution: number;
        /** What the contribution could be, given the age of its input. */
        range: { from: number; to: number };
        /** UTC milliseconds of the oldest input that counts. */
        asOf: number;
        source: DriverSource;
        /** How sure its age leaves it: 1 of now, a half after its half-life. */
        freshness: number;
        /** Whether its age makes it doubtful: it is older than its half-life. */
        stale: boolean;
        /** What the number is made of; empty where it is made of nothing. */
        rows: RiskRow[];
      }
    | { known: false; unknown: DriverUnknown }
  );

/** Scores at which levels begin. */
export interface Levels {
  medium: number;
  high: number;
}

export type Level = 'low' | 'medium' | 'high';

export interface Risk {
  /** Absent when too little is known to say. */
  level?: Level;
  /** 0 to 100, higher is worse: the sum of contributions. */
  score: number;
  /** What the score could be: unknown drivers at their best and at their worst, old ones as far as their age allows. */
  range: { from: number; to: number };
  levelFrom: Levels;
  /** `needed`: so many must be known for a level. */
  coverage: { known: number; of: number; needed: number };
  /** 0 to 1: the share of the 100 points whose input is known, each by its freshness. */
  confidence: number;
  /** The stage for which the drivers were chosen; absent while nobody said it, when all count. */
  stage?: LifecycleStage;
  /** Worst first, unknown ones last. */
  drivers: DriverResult[];
  /** The unknown driver whose answer would tell most, and by how much the range would narrow. */
  ask?: { driver: string; canSay: boolean; narrows: number };
}
