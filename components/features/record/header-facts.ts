import { statedSeverity } from '@/lib/accounts/severity';
import type { CalendarDate } from '@/lib/calendar/calendar-date';
import type { AccountContext, Context, TicketFields } from '@/lib/context/context';
import { defaultPriorities } from '@/lib/packet/default-priorities';
import { severityOfLabel } from '@/lib/packet/priority-severity';
import type { Words } from '@/locales/words';
import type { IconName } from '../../ui/Icon';
import type { Tone } from '../../ui/Tag';
import { daysSince } from '../../ui/zone';
import { listedValue, replyClock } from './values';

export interface HeaderTag {
  icon: IconName;
  tone: Tone;
  words: string;
  /** The words are the site's, not ours. */
  isForeign?: boolean;
}

/**
 * What of a ticket presses: the severity that a field states, its priority as the site writes it (what that means is a
 * setting, and stands where it counts), and when a reply is due.
 */
export function ticketTags(w: Words, fields: TicketFields, now: number): HeaderTag[] {
  const tags: HeaderTag[] = [];
  const priority = fields.priority?.value;
  const stated = statedSeverity(fields.custom?.value ?? [], defaultPriorities);
  if (stated !== undefined) tags.push({ ...pressing(stated), words: w.record.severity(stated) });
  if (priority) {
    const { words, isForeign } = listedValue(w, 'priority', priority);
    const meant = stated === undefined ? severityOfLabel(priority, defaultPriorities) : undefined;
    tags.push({ ...pressing(meant), words, ...(isForeign && { isForeign }) });
  }
  if (fields.sla) tags.push(slaTag(w, fields.sla.value, now));
  return tags;
}

function pressing(severity: number | undefined): Pick<HeaderTag, 'icon' | 'tone'> {
  return severity !== undefined && severity <= 2 ? { icon: 'up', tone: 'bad' } : { icon: 'flag', tone: 'plain' };
}

function slaTag(w: Words, sla: NonNullable<TicketFields['sla']>['value'], now: number): HeaderTag {
  const { breachAt, breached, paused } = sla;
  const name = replyClock(w, sla.name);
  if (paused) return { icon: 'clock', tone: 'plain', words: w.record.sla.paused(name) };
  const left = breachAt === undefined ? undefined : breachAt - now;
  if (breached || (left !== undefined && left < 0)) {
    const late = left !== undefined && left < 0 ? w.format.span(-left / 1000) : undefined;
    const words = late === undefined ? w.record.sla.overdue(name) : w.record.sla.overdueBy({ name, late });
    return { icon: 'alert', tone: 'bad', words };
  }
  if (left === undefined) return { icon: 'clock', tone: 'plain', words: name, isForeign: true };
  const words = w.record.sla.dueIn({ name, left: w.format.span(left / 1000) });
  return { icon: 'clock', tone: left < 2 * 3_600_000 ? 'warn' : 'plain', words };
}

/** The line under the title of an account: `Enterprise · 2,300 employees · renews in 132 days`. */
export function accountLine(w: Words, { fields }: AccountContext, now: number): string[] {
  const parts = [fields.opportunity?.value.name, fields.tier?.value ?? fields.type?.value, fields.industry?.value];
  const employees = fields.employees?.value;
  if (employees !== undefined) parts.push(w.record.employees(w.format.number(employees)));
  if (fields.renewalOn) parts.push(renewal(w, fields.renewalOn.value, now));
  return parts.filter((part) => part !== undefined);
}

function renewal(w: Words, date: CalendarDate, now: number): string {
  const days = -daysSince(date, now);
  return days >= 0 ? w.record.renewsIn(days) : w.record.renewalWasDue(w.format.calendarDate(date));
}

/** The record's own name: a ticket's subject, an account's name. */
export function titleOf(context: Context): string | undefined {
  return context.kind === 'ticket' ? context.fields.subject?.value : context.fields.name?.value;
}
