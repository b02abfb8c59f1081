import type { TicketFields } from '@/lib/context/context';
import { asObject, type Json } from '../json';
import { countOf, listIn } from './values';

type Worklogs = NonNullable<TicketFields['worklogs']>['value'];

/**
 * Time logged on an issue. An issue holds its first 20 entries only: when there are more, their sum is Jira's own
 * (`timespent`, kept with each entry), and without that unknown.
 */
export function worklogsOf(fields: Json): Worklogs | undefined {
  if (fields.worklog === undefined || fields.worklog === null) return undefined;
  const entries = listIn(fields.worklog, 'worklogs');
  const count = countOf(asObject(fields.worklog)?.total) ?? entries.length;
  const spent = entries.map(({ timeSpentSeconds }) => countOf(timeSpentSeconds));
  const sum = spent.reduce<number | undefined>((all, one) => addKnown(all, one), 0);
  const seconds =
    entries.length >= count && sum !== undefined
      ? sum
      : (countOf(fields.timespent) ?? countOf(asObject(fields.timetracking)?.timeSpentSeconds));
  return seconds === undefined ? undefined : { seconds, count };
}

function addKnown(sum: number | undefined, next: number | undefined): number | undefined {
  return sum === undefined || next === undefined ? undefined : sum + next;
}
