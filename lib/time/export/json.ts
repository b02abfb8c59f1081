import { rounded } from '../rounded';
import { type ExportRounding, type ExportRow, isRounding, roundingOf } from './row';
import type { ExportTotals } from './totals';

/** The file's first lines; entries follow, one on a line. */
export function jsonStart(about: { from: number; to: number; at: number; rounding: ExportRounding }): string {
  const head = {
    format: 'sidelight-time',
    version: 1,
    from: iso(about.from),
    to: iso(about.to),
    exportedAt: iso(about.at),
    rounding: about.rounding.rule,
  };
  return `${JSON.stringify(head).slice(0, -1)},\n"entries":[\n`;
}

export const jsonBetween = ',\n';

export function jsonEntry(row: ExportRow, rounding: ExportRounding): string {
  const { startedAt, endedAt, inSpan, changedAt, rounding: _, ...rest } = row;
  const seconds = inSpan / 1000;
  return JSON.stringify({
    ...rest,
    startedAt: iso(startedAt),
    endedAt: iso(endedAt),
    changedAt: iso(changedAt),
    seconds,
    ...(isRounding(rounding) ? { roundedSeconds: rounded(seconds, roundingOf(row, rounding)) } : {}),
  });
}

export function jsonEnd(totals: ExportTotals): string {
  return `\n],\n"totals":${JSON.stringify(totals)}}\n`;
}

const iso = (instant: number) => new Date(instant).toISOString();
