import { calendarDateSchema } from '@/lib/calendar/calendar-date-schema';
import { z } from '@/lib/zod';
import { recordRefSchema } from './record';

/**
 * What an adapter read of a record. Every field carries where it came from; a field that could not be read is
 * absent, one that the site says is empty is named in `empty`. Instants (`…At`) are UTC milliseconds, days (`…On`) are
 * calendar dates without a zone.
 */
const sourceSchema = z.enum(['api', 'dom', 'title', 'person']);
export type Source = z.infer<typeof sourceSchema>;

const instant = z.number().int();
const text = z.string();

function field<T extends z.ZodType>(value: T) {
  return z.object({ value, source: sourceSchema, at: instant });
}
export type Field<T> = { value: T; source: Source; at: number };

const personSchema = z.object({
  name: text,
  id: text.optional(),
  email: text.optional(),
  role: z.enum(['customer', 'agent', 'system', 'unknown']),
});
export type Person = z.infer<typeof personSchema>;

/** `label` is what the site shows (may be renamed or translated); `category` is what it means. */
const statusSchema = z.object({
  label: text,
  category: z.enum(['new', 'open', 'pending', 'hold', 'solved', 'closed', 'unknown']),
});
export type Status = z.infer<typeof statusSchema>;

const organizationSchema = z.object({
  name: text,
  id: text.optional(),
  /** Id of the same account in another system, e.g. a Salesforce Account id kept on a Zendesk organization. */
  externalId: text.optional(),
});

const linkSchema = z.object({
  /** Key or id of the other record as the site writes it. */
  id: text,
  relation: text,
  title: text.optional(),
  url: text.optional(),
});

const slaSchema = z.object({
  name: text,
  breachAt: instant.optional(),
  breached: z.boolean(),
  paused: z.boolean(),
});

const labelled = z.object({ id: text, label: text, value: text });

const relatedTicketSchema = z.object({
  ref: recordRefSchema.optional(),
  label: text,
  subject: text,
  status: statusSchema.optional(),
  priority: text.optional(),
  openedAt: instant.optional(),
  /** Where a list shows the day alone. */
  openedOn: calendarDateSchema.optional(),
});
export type RelatedTicket = z.infer<typeof relatedTicketSchema>;

const openOpportunitySchema = z.object({
  /** 18-character Salesforce id. */
  id: text,
  name: text,
  stage: text.optional(),
  closeOn: calendarDateSchema.optional(),
  /** As the site writes it: without a currency where it names none. */
  amount: text.optional(),
});
export type OpenOpportunity = z.infer<typeof openOpportunitySchema>;

const ticketFieldSchemas = {
  /** What people call it by, where the ref's id is another: `INC0012017`, `00001042`. */
  number: field(text),
  subject: field(text),
  status: field(statusSchema),
  priority: field(text),
  type: field(text),
  tags: field(z.array(text)),
  requester: field(personSchema),
  assignee: field(personSchema),
  group: field(text),
  organization: field(organizationSchema),
  channel: field(text),
  area: field(z.array(text)),
  versions: field(z.array(text)),
  environment: field(text),
  links: field(z.array(linkSchema)),
  sla: field(slaSchema),
  createdAt: field(instant),
  updatedAt: field(instant),
  dueAt: field(instant),
  /** Where a site keeps a day without a time. */
  dueOn: field(calendarDateSchema),
  solvedAt: field(instant),
  /** What the customer answered to the site's own survey, in its words: `good`. */
  satisfaction: field(text),
  /** How often it was opened again after it was solved, as far as the site tells, and when. */
  reopenings: field(z.object({ count: z.number().int(), at: z.array(instant) })),
  form: field(text),
  brand: field(text),
  resolution: field(text),
  fixVersions: field(z.array(text)),
  /** How many people follow it, and how many are copied. */
  followers: field(z.number().int()),
  copied: field(z.number().int()),
  /** What the site keeps about the requester and their organization beyond names. */
  requesterDetails: field(z.array(labelled)),
  organizationDetails: field(z.array(labelled)),
  /** Time others logged on it in the site: seconds in all, and how many entries. */
  worklogs: field(z.object({ seconds: z.number().int(), count: z.number().int() })),
  /** Changes of fields, oldest first, at most the last 50. */
  changes: field(z.array(z.object({ at: instant, by: text, field: text, from: text, to: text }))),
  /** Names of attached files. */
  attachments: field(z.array(text)),
  custom: field(z.array(labelled)),
};
const accountFieldSchemas = {
  name: field(text),
  /** Id of the account itself; differs from the ref's id on an Opportunity. */
  accountId: field(text),
  type: field(text),
  industry: field(text),
  tier: field(text),
  owner: field(personSchema),
  website: field(text),
  domains: field(z.array(text)),
  employees: field(z.number()),
  /** What the company itself takes in a year. */
  annualRevenue: field(text),
  /** What it pays the vendor in a year: annual recurring revenue. */
  arr: field(text),
  renewalOn: field(calendarDateSchema),
  externalId: field(text),
  opportunity: field(
    z.object({ name: text, stage: text.optional(), closeOn: calendarDateSchema.optional(), amount: text.optional() }),
  ),
  openTickets: field(z.array(relatedTicketSchema)),
  openOpportunities: field(z.array(openOpportunitySchema)),
  createdAt: field(instant),
  updatedAt: field(instant),
  custom: field(z.array(labelled)),
};
type TicketFieldName = keyof typeof ticketFieldSchemas;
type AccountFieldName = keyof typeof accountFieldSchemas;
export type FieldName = TicketFieldName | AccountFieldName;

/** One message of the conversation, oldest first. A description is the first, with id `description`. */
const commentSchema = z.object({
  id: text,
  author: personSchema,
  at: instant.optional(),
  /** `false` is an internal note; absent when the page does not tell. */
  public: z.boolean().optional(),
  text: text,
});
export type Comment = z.infer<typeof commentSchema>;

const base = {
  ref: recordRefSchema,
  readAt: instant,
  /** True when the site showed only part: page reading, or a conversation that was cut. */
  partial: z.boolean(),
};

const ticketContextSchema = z.object({
  ...base,
  kind: z.literal('ticket'),
  fields: z.object(ticketFieldSchemas).partial(),
  /** Fields that the site itself says are empty: read, and nothing there. */
  empty: z.array(z.string()),
  conversation: z.array(commentSchema),
});
export type TicketContext = z.infer<typeof ticketContextSchema>;

const accountContextSchema = z.object({
  ...base,
  kind: z.literal('account'),
  fields: z.object(accountFieldSchemas).partial(),
  empty: z.array(z.string()),
});
export type AccountContext = z.infer<typeof accountContextSchema>;

export const contextSchema = z.discriminatedUnion('kind', [ticketContextSchema, accountContextSchema]);
export type Context = z.infer<typeof contextSchema>;
export type TicketFields = TicketContext['fields'];
export type AccountFields = AccountContext['fields'];

/** Why a site could not be read. One short list for every site; each has its own words and next step in the panel. */
const readFailureSchema = z.object({
  reason: z.enum([
    'signed-out',
    'no-permission-or-missing',
    'rate-limited',
    'not-json',
    'changed-shape',
    'network',
    'blocked-by-policy',
    'too-large',
  ]),
  at: instant,
  /** HTTP status, where there was one. */
  status: z.number().int().optional(),
  /** When the site may be asked again: it asked us to wait, or failed twice and is left alone. */
  until: instant.optional(),
  /** `changed-shape`: where the answer differed, e.g. `ticket.id`. */
  path: text.optional(),
});
export type ReadFailure = z.infer<typeof readFailureSchema>;

/** The outcome of one read. Both are present when the API failed and the page still gave something. */
export const readingSchema = z.object({
  ref: recordRefSchema,
  at: instant,
  context: contextSchema.optional(),
  failure: readFailureSchema.optional(),
  /** Fields this site can give for this kind of record, for the health line. */
  expected: z.array(z.string()),
  /** Fields for which the person may point at the element that shows them. */
  pickable: z.array(z.string()).optional(),
});
export type Reading = z.infer<typeof readingSchema>;
