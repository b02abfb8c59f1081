import type { TicketKind } from './ticket-kind';

/** What a ticket is about, finer than its kind: what a packet needs depends on it. */
export const ticketTypes = ['bug', 'performance', 'data', 'outage', 'security', 'how-to', 'request'] as const;
export type TicketType = (typeof ticketTypes)[number];

/** Types that a kind may be. */
export const typesOf: Record<TicketKind, readonly TicketType[]> = {
  fault: ['bug', 'performance', 'data', 'outage', 'security'],
  question: ['how-to'],
  request: ['request'],
};

/** 1: work stands still for many, 4: a blemish. */
export const severities = [1, 2, 3, 4] as const;
export type Severity = (typeof severities)[number];

/** When something is asked for, or required: for one of these types at one of these severities. Empty lists: never. */
export interface When {
  types: TicketType[];
  severities: number[];
}

export interface Situation {
  type: TicketType;
  /** Absent where nothing tells. */
  severity?: Severity;
}

/** What an unknown severity counts as: neither an emergency nor a blemish. */
const assumedSeverity: Severity = 3;

export function isWhen({ types, severities }: When, { type, severity = assumedSeverity }: Situation): boolean {
  return types.includes(type) && severities.includes(severity);
}

/** Whether a condition turns on the severity, for this type. */
export function dependsOnSeverity(when: When, { type }: Situation): boolean {
  return when.types.includes(type) && when.severities.length < severities.length;
}
