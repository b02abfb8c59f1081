import type { EntryClass } from '../entry';
import type { Rounding } from '../rounding';

/** An entry with the names of what it is on, as it is exported. */
export interface ExportRow {
  id: string;
  /** UTC milliseconds. */
  startedAt: number;
  endedAt: number;
  /** IANA zone the person was in. */
  zone: string;
  /** Milliseconds of it that lie within the span that is exported. */
  inSpan: number;
  engagementId: string;
  /** Empty where the engagement is gone. */
  engagement: string;
  /** Empty for internal work. */
  account: string;
  /** How the engagement rounds its entries, where it says so. */
  rounding?: Rounding;
  class: EntryClass;
  billable: boolean;
  note: string;
  /** The record it was logged on: what its site calls it, the title it had, its address. */
  record?: { label: string; title: string; url: string };
  /** Newest change, UTC milliseconds: what a calendar tells a newer version of an event by. */
  changedAt: number;
}

/** The columns of a table of entries, in their order. */
export const exportColumns = [
  'date',
  'start',
  'end',
  'zone',
  'account',
  'engagement',
  'class',
  'billable',
  'record',
  'title',
  'link',
  'note',
  'hours',
  'rounded',
  'id',
] as const;
export type ExportColumn = (typeof exportColumns)[number];

/** How entries are rounded in a file: all by one rule, or each by that of its engagement where that has one. */
export interface ExportRounding {
  rule: Rounding;
  byEngagement: boolean;
}

export const roundingOf = (
  { rounding }: Pick<ExportRow, 'rounding'>,
  { rule, byEngagement }: ExportRounding,
): Rounding => (byEngagement ? rounding : undefined) ?? rule;

/** Whether there is anything to tell beside raw time. */
export const isRounding = ({ rule, byEngagement }: ExportRounding): boolean => byEngagement || rule.rule !== 'none';
