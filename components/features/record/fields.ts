import type { CalendarDate } from '@/lib/calendar/calendar-date';
import type { AccountFields, Context, FieldName, TicketFields } from '@/lib/context/context';
import { isolated } from '@/lib/text/foreign';
import type { Words } from '@/locales/words';
import { listedValue, replyClock } from './values';

type Values = Required<TicketFields> & Required<AccountFields>;
type Value<Name extends FieldName> = Values[Name]['value'];
type Say = { [Name in FieldName]: (value: Value<Name>, w: Words) => string };

const plain = (value: string) => value;
const list = (values: string[], w: Words) => w.format.values(values);
const number = (n: number, w: Words) => w.format.number(n);
const labelled = (fields: { label: string; value: string }[]) =>
  fields.map(({ label, value }) => `${isolated(label)}: ${isolated(value)}`).join('; ');
const named = ({ name }: { name: string }) => name;
const date = (day: CalendarDate, w: Words) => w.format.calendarDate(day);
const instant = (at: number, w: Words) => w.format.instant(at);

/** The value of each field in words, for the list that the health line opens. */
const say: Say = {
  number: plain,
  subject: plain,
  status: ({ label }, w) => listedValue(w, 'status', label).words,
  priority: (value, w) => listedValue(w, 'priority', value).words,
  type: (value, w) => listedValue(w, 'type', value).words,
  tags: list,
  requester: named,
  assignee: named,
  group: plain,
  organization: named,
  channel: plain,
  area: list,
  versions: list,
  environment: plain,
  links: (links, w) =>
    list(
      links.map(({ id }) => id),
      w,
    ),
  sla: ({ name }, w) => replyClock(w, name),
  createdAt: instant,
  updatedAt: instant,
  dueAt: instant,
  dueOn: date,
  solvedAt: instant,
  satisfaction: plain,
  reopenings: ({ count }, w) => w.format.number(count),
  form: plain,
  brand: plain,
  resolution: plain,
  fixVersions: list,
  followers: number,
  copied: number,
  requesterDetails: labelled,
  organizationDetails: labelled,
  worklogs: ({ seconds, count }, w) => w.fieldValues.worklogs({ time: w.format.duration(seconds), entries: count }),
  changes: (changes, w) => w.fieldValues.changes(changes.length),
  attachments: list,
  custom: labelled,
  name: plain,
  accountId: plain,
  industry: plain,
  tier: plain,
  owner: named,
  website: plain,
  domains: list,
  employees: number,
  annualRevenue: plain,
  arr: plain,
  renewalOn: date,
  externalId: plain,
  opportunity: named,
  openTickets: (tickets, w) => w.fieldValues.tickets(tickets.length),
  openOpportunities: (opportunities, w) => w.fieldValues.opportunities(opportunities.length),
};

/** What a person calls the field; an unknown one keeps its own name. */
export function fieldLabel(w: Words, name: string): string {
  return Object.hasOwn(w.fields, name) ? w.fields[name as FieldName] : name;
}

/** The value of a field in words, or `undefined` when it was not read. */
export function fieldValue(w: Words, context: Context, name: string): string | undefined {
  const field = (context.fields as Record<string, { value: unknown } | undefined>)[name];
  if (field === undefined || !Object.hasOwn(say, name)) return undefined;
  return (say[name as FieldName] as (value: unknown, w: Words) => string)(field.value, w);
}
