import { asCalendarDate } from '@/lib/calendar/calendar-date';
import type { Comment, TicketContext, TicketFields } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { fieldSet } from '../fields';
import { asId, asObject, asObjects, asTexts, type Json, orEmpty } from '../json';
import type { Ask } from '../site';
import { adfText } from './adf';
import { changesOf, reopeningsIn } from './changes';
import { commentsOf, type Reader } from './conversation';
import { type CustomField, customFields, type RequestFields, requestFields, shownValue } from './custom';
import { foundIssue } from './identity';
import { linkOfField, linksOf } from './links';
import { namesByUser, personOf, unknownPerson, userId } from './people';
import { askForIssue, type IssueAnswers } from './requests';
import { dueFirst } from './sla';
import { statusOf } from './status';
import { countOf, instantOf, listIn, nameOf, namesOf, textOf } from './values';
import { wikiText } from './wiki';
import { worklogsOf } from './worklogs';

export async function readApi(ref: RecordRef, ask: Ask): Promise<TicketContext> {
  return issueContext(ref, await askForIssue(ref, ask), ask.now());
}

/** Maps the answers to a context; throws `ReadError` when they are not those of this issue. */
export function issueContext(ref: RecordRef, answers: IssueAnswers, at: number): TicketContext {
  const { issue, fields, movedTo } = foundIssue(answers.issue, ref.id, at);
  const comments = [...listIn(fields.comment, 'comments'), ...answers.moreComments];
  const read = readerOf(fields, comments);
  const custom = customFields(fields, asObject(issue.names), asObject(issue.schema));
  const description = read.text(fields.description);
  const history = changesOf(issue.changelog);

  const set = fieldSet<TicketFields>('api', at);
  set.put('subject', orEmpty(fields.summary, textOf));
  set.put('status', orEmpty(fields.status, statusOf));
  set.put('priority', orEmpty(fields.priority, nameOf));
  set.put('type', orEmpty(fields.issuetype ?? fields.issueType, nameOf));
  set.put('tags', orEmpty(fields.labels, asTexts));
  set.put('requester', orEmpty(fields.reporter, read.person));
  set.put('assignee', orEmpty(fields.assignee, read.person));
  set.put('area', orEmpty(fields.components, namesOf));
  set.put('versions', orEmpty(fields.versions, namesOf));
  set.put('fixVersions', orEmpty(fields.fixVersions, namesOf));
  set.put('environment', orEmpty(fields.environment, read.text));
  set.put('resolution', orEmpty(fields.resolution, nameOf));
  set.put('createdAt', orEmpty(fields.created, instantOf));
  set.put('updatedAt', orEmpty(fields.updated, instantOf));
  set.put('dueOn', orEmpty(fields.duedate, asCalendarDate));
  set.put('solvedAt', orEmpty(fields.resolutiondate, instantOf));
  set.put('followers', orEmpty(fields.watches, watchersOf));
  set.put('attachments', orEmpty(fields.attachment, fileNamesOf));
  set.put('worklogs', worklogsOf(fields));
  set.put('links', linksOf(fields, custom, description, movedTo));
  set.put('changes', history?.changes);
  set.put('reopenings', history && reopeningsIn(history));
  putCustom(set, custom, read);
  putRequest(set, requestFields(custom), custom, answers);

  const conversation = commentsOf(comments, read);
  if (description !== '') conversation.unshift(descriptionOf(fields, description, read));
  return {
    kind: 'ticket',
    ref,
    readAt: at,
    partial: !answers.complete || history?.cut === true,
    fields: set.fields,
    empty: set.empty,
    conversation,
  };
}

type FieldSet = ReturnType<typeof fieldSet<TicketFields>>;

/** Reads people and text; a mention in wiki markup is shown by name when its user is seen anywhere in the issue. */
function readerOf(fields: Json, comments: readonly Json[]): Reader & { nameOf: (id: string) => string | undefined } {
  const reporterId = userId(asObject(fields.reporter));
  const users = [fields.reporter, fields.creator, fields.assignee, ...comments.map(({ author }) => author)];
  const names = namesByUser(users);
  const nameOf = (id: string) => names.get(id);
  return {
    nameOf,
    person: (value) => personOf(value, reporterId),
    text: (value) => (typeof value === 'string' ? wikiText(value, nameOf) : adfText(value)),
  };
}

function descriptionOf(fields: Json, text: string, { person }: Reader): Comment {
  const author = person(fields.reporter) ?? unknownPerson;
  return { id: 'description', author, at: instantOf(fields.created), public: true, text };
}

function watchersOf(watches: unknown): number | undefined {
  return countOf(asObject(watches)?.watchCount);
}

function fileNamesOf(attachments: unknown): string[] | undefined {
  return Array.isArray(attachments)
    ? asObjects(attachments).flatMap(({ filename }) => textOf(filename) || [])
    : undefined;
}

function putCustom(set: FieldSet, custom: readonly CustomField[], read: ReturnType<typeof readerOf>): void {
  if (custom.length === 0) return;
  set.put(
    'custom',
    custom.flatMap((field) => {
      if (linkOfField(field).length > 0) return [];
      const value = shownValue(field, read.nameOf);
      return value ? [{ id: field.id, label: field.label, value }] : [];
    }),
  );
}

/** What only requests of a service desk have, and the customer, whom other projects keep in a field of their own. */
function putRequest(
  set: FieldSet,
  known: RequestFields,
  custom: readonly CustomField[],
  { sla, request }: IssueAnswers,
): void {
  const clocks = known.clocks.length > 0 ? known.clocks : asObject(sla)?.values;
  if (Array.isArray(clocks)) set.put('sla', dueFirst(asObjects(clocks)));
  const asked = asObject(request);
  set.put('form', known.requestType ?? textOf(asObject(asked?.requestType)?.name));
  const participants = asObject(asked?.participants);
  set.put('copied', known.participants ?? (participants?.isLastPage === true ? countOf(participants.size) : undefined));
  set.put('organization', organizationOf(known.organization, custom));
}

function organizationOf(organization: Json | undefined, custom: readonly CustomField[]) {
  const account = custom.find(({ label }) => /^(customer )?account$|^customer$/i.test(label));
  const accountName = account && shownValue(account, () => undefined);
  const name =
    textOf(organization?.name) ?? accountName?.replace(salesforceAccountId, '').replace(/\s*\(\s*\)\s*$/, '');
  if (!name) return undefined;
  return { name, id: asId(organization?.id), externalId: salesforceIdIn(account?.raw) };
}

/** Customer fields often hold `Name (001…)` or a link to the Salesforce Account. */
const salesforceAccountId = /\b001[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?\b/;

function salesforceIdIn(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? '');
  return salesforceAccountId.exec(text)?.[0];
}
