import { severityOf } from '@/lib/accounts/severity';
import type { AccountContext, Context, TicketFields } from '@/lib/context/context';
import type { CalendarDate } from '@/lib/time/calendar-date';
import { formatDuration } from '@/lib/time/format';
import { countOf, dateInWords, daysUntil, sentence } from '../../ui/format';
import type { IconName } from '../../ui/Icon';
import type { Tone } from '../../ui/Tag';

export interface HeaderTag {
  icon: IconName;
  tone: Tone;
  words: string;
}

const dayMs = 86_400_000;

/** What of a ticket presses: its severity and priority, and when a reply is due. */
export function ticketTags(fields: TicketFields, now: number): HeaderTag[] {
  const tags: HeaderTag[] = [];
  const priority = fields.priority?.value;
  const severity = severityOf(priority, fields.custom?.value);
  const words = [severity && `Sev ${severity}`, priority && sentence(priority)].filter(Boolean).join(' · ');
  if (words !== '') {
    const presses = severity !== undefined && severity <= 2;
    tags.push({ icon: presses ? 'up' : 'flag', tone: presses ? 'bad' : 'plain', words });
  }
  if (fields.sla) tags.push(slaTag(fields.sla.value, now));
  return tags;
}

function slaTag(sla: NonNullable<TicketFields['sla']>['value'], now: number): HeaderTag {
  const { breachAt, breached, paused } = sla;
  const name = sentence(sla.name.replace(/ time$/i, '')); // `next reply time` is due: the reply is
  if (paused) return { icon: 'clock', tone: 'plain', words: `${name}: paused` };
  const left = breachAt === undefined ? undefined : breachAt - now;
  if (breached || (left !== undefined && left < 0)) {
    const late = left !== undefined && left < 0 ? ` by ${inWords(-left)}` : '';
    return { icon: 'alert', tone: 'bad', words: `${name}: overdue${late}` };
  }
  if (left === undefined) return { icon: 'clock', tone: 'plain', words: name };
  return { icon: 'clock', tone: left < 2 * 3_600_000 ? 'warn' : 'plain', words: `${name}: due in ${inWords(left)}` };
}

/** The line under the title of an account: `Enterprise · 2,300 employees · renews in 132 days`. */
export function accountLine({ fields }: AccountContext, now: number): string[] {
  const parts = [fields.opportunity?.value.name, fields.tier?.value ?? fields.type?.value, fields.industry?.value];
  const employees = fields.employees?.value;
  if (employees !== undefined) parts.push(`${employees.toLocaleString('en-GB')} employees`);
  if (fields.renewalOn) parts.push(renewal(fields.renewalOn.value, now));
  return parts.filter((part) => part !== undefined);
}

function renewal(date: CalendarDate, now: number): string {
  const days = daysUntil(date, now);
  return days >= 0 ? `renews in ${countOf(days, 'day')}` : `renewal was due ${dateInWords(date)}`;
}

/** The record's own name: a ticket's subject, an account's name. */
export function titleOf(context: Context): string | undefined {
  return context.kind === 'ticket' ? context.fields.subject?.value : context.fields.name?.value;
}

function inWords(ms: number): string {
  return ms >= 2 * dayMs ? countOf(Math.floor(ms / dayMs), 'day') : formatDuration(ms / 1000);
}
