import type { AccountFields, Context, FieldName, TicketFields } from '@/lib/context/context';
import { formatDuration } from '@/lib/time/format';
import { countOf, dateInWords, dateOf, timeOfDay } from '../../ui/format';

type Values = Required<TicketFields> & Required<AccountFields>;
type Value<Name extends FieldName> = Values[Name]['value'];
type Words = { [Name in FieldName]: [label: string, say: (value: Value<Name>) => string] };

const plain = (value: string) => value;
const list = (values: string[]) => values.join(', ');
const count = (n: number) => String(n);
const labelled = (fields: { label: string; value: string }[]) =>
  fields.map(({ label, value }) => `${label}: ${value}`).join('; ');
const named = ({ name }: { name: string }) => name;
const instant = (at: number) => `${dateOf(at)}, ${timeOfDay(at)}`;

/** Label of each field and its value in words, for the list that the health line opens. */
const words: Words = {
  number: ['number', plain],
  subject: ['subject', plain],
  status: ['status', ({ label }) => label],
  priority: ['priority', plain],
  type: ['type', plain],
  tags: ['tags', list],
  requester: ['requester', named],
  assignee: ['assignee', named],
  group: ['group', plain],
  organization: ['organization', named],
  channel: ['channel', plain],
  area: ['product area', list],
  versions: ['versions', list],
  environment: ['environment', plain],
  links: ['links', (links) => list(links.map(({ id }) => id))],
  sla: ['reply time', ({ name }) => name],
  createdAt: ['created', instant],
  updatedAt: ['updated', instant],
  dueAt: ['due', instant],
  dueOn: ['due', dateInWords],
  solvedAt: ['solved', instant],
  form: ['form', plain],
  brand: ['brand', plain],
  resolution: ['resolution', plain],
  fixVersions: ['fix versions', list],
  followers: ['followers', count],
  copied: ['copied', count],
  requesterDetails: ['about the requester', labelled],
  organizationDetails: ['about the organization', labelled],
  worklogs: [
    'logged there',
    ({ seconds, count }) => `${formatDuration(seconds)} in ${countOf(count, 'entry', 'entries')}`,
  ],
  changes: ['changes', (changes) => countOf(changes.length, 'change')],
  attachments: ['attachments', list],
  custom: ['other fields', labelled],
  name: ['name', plain],
  accountId: ['account id', plain],
  industry: ['industry', plain],
  tier: ['tier', plain],
  owner: ['owner', named],
  website: ['website', plain],
  domains: ['domains', list],
  employees: ['employees', (n) => n.toLocaleString('en-GB')],
  annualRevenue: ['annual revenue', plain],
  arr: ['ARR', plain],
  renewalOn: ['renewal', dateInWords],
  externalId: ['external id', plain],
  opportunity: ['opportunity', named],
  openTickets: ['open tickets', (tickets) => countOf(tickets.length, 'ticket')],
  openOpportunities: [
    'open opportunities',
    (opportunities) => countOf(opportunities.length, 'opportunity', 'opportunities'),
  ],
};

/** What a person calls the field; an unknown one keeps its own name. */
export function fieldLabel(name: string): string {
  return name in words ? words[name as FieldName][0] : name;
}

/** The value of a field in words, or `undefined` when it was not read. */
export function fieldValue(context: Context, name: string): string | undefined {
  const field = (context.fields as Record<string, { value: unknown } | undefined>)[name];
  if (field === undefined || !(name in words)) return undefined;
  const say = words[name as FieldName][1] as (value: unknown) => string;
  return say(field.value);
}
