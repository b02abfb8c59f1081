import type { AccountContext, Context } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import { isOpenStatus } from '@/lib/context/status';
import { type CaseAddresses, caseMentions, caseNames } from './case-names';
import { causesOf, type Finding } from './causes';
import type { SeenTicket } from './fact';
import type { Listed } from './sightings';
import { type Surveys, surveyOf } from './survey';

/** What the record's site says of it. */
interface SiteWords extends CaseAddresses {
  contextLabel(context: Context): string;
  urlOf: UrlOf;
  accountKeys(context: Context): string[];
}

/** Where a record is, as far as its site is known. */
export type UrlOf = (ref: RecordRef) => string | undefined;

/**
 * What is worth remembering of a ticket for the risk of its account, and nothing a customer wrote but the subject.
 * `undefined` for what is no ticket, and for one that does not say whether it is open: it could only mislead.
 * @param stated the severity that a person, a field or the text states
 * @param facts what was found in it
 * @param surveys fields that hold a survey's score
 */
export function seenTicketOf(
  context: Context,
  now: number,
  sites: SiteWords,
  stated: number | undefined,
  facts: readonly Finding[] = [],
  surveys: Surveys = [],
): SeenTicket | undefined {
  if (context.kind !== 'ticket') return undefined;
  const { ref, fields } = context;
  const open = isOpenStatus(fields.status?.value);
  if (open === undefined) return undefined;
  return {
    key: recordKey(ref),
    label: sites.contextLabel(context),
    subject: fields.subject?.value ?? '',
    url: sites.urlOf(ref),
    open,
    stated,
    priority: fields.priority?.value,
    area: fields.area?.value[0],
    openedAt: fields.createdAt?.value,
    closedAt: open ? undefined : fields.solvedAt?.value,
    breached: fields.sla?.value.breached,
    survey: surveyOf(context, surveys),
    ...openedAgain(fields.reopenings?.value),
    names: caseNames(context),
    mentions: caseMentions(context, sites),
    causes: causesOf(context, facts, sites),
    seenAt: now,
  };
}

function openedAgain(told: { count: number; at: number[] } | undefined): Pick<SeenTicket, 'reopens' | 'reopenedAt'> {
  if (!told) return {};
  return { reopens: told.count, ...(told.at.length > 0 && { reopenedAt: [...told.at].sort((a, b) => a - b) }) };
}

/**
 * The open tickets an account's page listed; an empty list when it said there are none. They are all there are when the
 * site says so itself, or gave everything; an Opportunity's page lists those of the Opportunity.
 */
export function listedOpenTickets({ ref, readAt, partial, fields, empty }: AccountContext): Listed | undefined {
  const isEmpty = empty.includes('openTickets');
  const { openTickets } = fields;
  if (!openTickets && !isEmpty) return undefined;
  const { value, at } = openTickets ?? { value: [], at: readAt };
  // A list that is there and holds none has said so, whatever else its page left out.
  const complete = ref.object !== 'Opportunity' && (!partial || value.length === 0);
  const { site, host, base } = ref;
  return { value, at, complete, site, host, base };
}
