import type { NamedEngagement } from '@/lib/accounts/engagement';
import { addDays } from '@/lib/calendar/calendar-date';
import type { TimeEntry } from '@/lib/time/entry';
import type { Balance, Share } from '@/lib/time/sheet/balance';
import { type Column, type SheetSpan, weekNumber } from '@/lib/time/sheet/span';
import type { TimeTargets } from '@/lib/time/sheet/targets';
import type { Words } from '@/locales/words';
import { engagementLabel } from '../engagement/names';

/** Hours with one decimal, and a dash for none: rounded where it is shown, and nowhere else. */
export function hoursIn(w: Words, seconds: number): string {
  return seconds === 0 ? w.timesheet.none : w.format.decimal(seconds / 3600);
}

/** What the whole span is called: `Week 47, 16–22 Nov 2026`, `November 2026`, `2026`. */
export function spanName(w: Words, span: SheetSpan, columns: readonly Column[]): string {
  const first = columns[0]?.first;
  const end = columns.at(-1)?.end;
  if (!first || !end) return '';
  if (span === 'month') return w.format.monthInYear(first);
  if (span === 'year') return first.slice(0, 4);
  return w.timesheet.week({ number: String(weekNumber(first)), days: w.format.dateRange(first, addDays(end, -1)) });
}

/** What a column is called: `Thu 19`, `W 47`, `Nov`. */
export function columnName(w: Words, span: SheetSpan, { first }: Column): string {
  if (span === 'week') return w.format.dayInWeek(first);
  return span === 'month' ? w.timesheet.weekShort(String(weekNumber(first))) : w.format.month(first);
}

export function engagementName(w: Words, engagement: NamedEngagement | undefined): string {
  return engagement ? engagementLabel(engagement) : w.timesheet.table.gone;
}

type Engagements = ReadonlyMap<string, NamedEngagement>;

export function engagementOf(
  { engagementId }: Pick<TimeEntry, 'engagementId'>,
  engagements: Engagements,
): NamedEngagement | undefined {
  return engagementId === undefined ? undefined : engagements.get(engagementId);
}

/** The engagement of an entry, or that nobody said whose time it is. */
export function nameOfEntry(w: Words, entry: Pick<TimeEntry, 'engagementId'>, engagements: Engagements): string {
  if (entry.engagementId === undefined) return w.timesheet.strips.open;
  return engagementName(w, engagementOf(entry, engagements));
}

export function percentOf(w: Words, share: number): string {
  return w.timesheet.balance.percent(w.format.number(Math.round(share * 100)));
}

/** How a share stands to its target, in few words. */
export function standingWords(w: Words, name: keyof Balance, { standing }: Share, targets: TimeTargets): string {
  const words = w.timesheet.balance;
  const number = w.format.number;
  if (standing === 'unknown') return words.nothing;
  if (name === 'proactive') {
    return standing === 'low' ? words.target(number(targets.proactive)) : words.reached(number(targets.proactive));
  }
  if (name === 'rework') {
    const { good, most } = targets.rework;
    if (standing === 'high') return words.reworkHigh(number(most));
    return standing === 'watch'
      ? words.reworkWatch({ good: number(good), most: number(most) })
      : words.reworkGood(number(good));
  }
  const range = { least: number(targets.billable.least), most: number(targets.billable.most) };
  if (standing === 'low') return words.below(range);
  return standing === 'high' ? words.above(range) : words.within(range);
}
