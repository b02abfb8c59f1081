import type { Comment, Person, Status, TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { fieldSet } from '../fields';
import { getJson } from '../http';
import { asId, asInstant, asObject, asObjects, asText, asTexts, type Json, orEmpty } from '../json';
import { type Ask, ReadError } from '../site';
import { adfText } from './adf';

const commentPageSize = 100;
/** 5,000 comments; a longer conversation is marked partial. */
const mostPages = 50;

/** `updateHistory` stays false, so that reading does not show up in the person's recently viewed issues. */
const issueQuery = 'fields=*navigable,description,environment,comment&expand=names&updateHistory=false';

export async function readApi(ref: RecordRef, ask: Ask): Promise<TicketContext> {
  const path = `/rest/api/3/issue/${encodeURIComponent(ref.id)}`;
  const issue = await getJson(`${path}?${issueQuery}`, ask);
  const first = asObject(asObject(asObject(issue)?.fields)?.comment);
  const [rest, serviceDesk] = await Promise.all([
    restOfComments(path, asObjects(first?.comments).length, Number(first?.total ?? 0), ask),
    isServiceDesk(issue) ? slaAnswer(ref.id, ask) : undefined,
  ]);
  return issueContext(ref, { issue, ...rest, sla: serviceDesk }, ask.now());
}

export interface IssueAnswers {
  issue: unknown;
  /** Comments after those inside the issue. */
  moreComments: Json[];
  complete: boolean;
  /** Body of `/rest/servicedeskapi/request/{key}/sla`, where the person may see it. */
  sla?: unknown;
}

/** Maps the answers to a context; throws `ReadError` when they are not those of this issue. */
export function issueContext(ref: RecordRef, answers: IssueAnswers, at: number): TicketContext {
  const issue = asObject(answers.issue);
  const fields = asObject(issue?.fields);
  if (!issue || !fields) throw new ReadError({ reason: 'changed-shape', at, path: 'fields' });
  if (asText(issue.key) !== ref.id) throw new ReadError({ reason: 'changed-shape', at, path: 'key' });

  const reporter = asObject(fields.reporter);
  const person = (value: unknown) => personOf(asObject(value), idOf(reporter));
  const set = fieldSet<TicketContext['fields']>('api', at);
  set.put('subject', orEmpty(fields.summary, asText));
  set.put(
    'status',
    orEmpty(fields.status, (status) => statusOf(asObject(status))),
  );
  set.put('priority', orEmpty(fields.priority, nameOf));
  set.put('type', orEmpty(fields.issuetype, nameOf));
  set.put('tags', orEmpty(fields.labels, asTexts));
  set.put('requester', orEmpty(fields.reporter, person));
  set.put('assignee', orEmpty(fields.assignee, person));
  set.put('area', orEmpty(fields.components, namesOf));
  set.put('versions', orEmpty(fields.versions, namesOf));
  set.put('environment', orEmpty(fields.environment, richText));
  set.put('links', orEmpty(fields.issuelinks, linksOf));
  set.put('createdAt', orEmpty(fields.created, asInstant));
  set.put('updatedAt', orEmpty(fields.updated, asInstant));
  set.put('sla', slaOf(answers.sla));
  putCustom(set, fields, asObject(issue.names));

  const comments = [...asObjects(asObject(fields.comment)?.comments), ...answers.moreComments];
  const conversation = comments.map((comment, index) => commentOf(comment, index, person)).sort(byTime);
  const description = richText(fields.description);
  if (description) {
    const author = person(fields.reporter) ?? unknownPerson;
    conversation.unshift({ id: 'description', author, at: asInstant(fields.created), public: true, text: description });
  }
  return {
    kind: 'ticket',
    ref,
    readAt: at,
    partial: !answers.complete,
    fields: set.fields,
    empty: set.empty,
    conversation,
  };
}

async function restOfComments(path: string, have: number, total: number, ask: Ask) {
  const moreComments: Json[] = [];
  for (let page = 0; have + moreComments.length < total; page++) {
    if (page === mostPages) return { moreComments, complete: false };
    const query = `startAt=${have + moreComments.length}&maxResults=${commentPageSize}&orderBy=created`;
    const comments = asObjects(asObject(await getJson(`${path}/comment?${query}`, ask))?.comments);
    if (comments.length === 0) return { moreComments, complete: false };
    moreComments.push(...comments);
  }
  return { moreComments, complete: true };
}

function isServiceDesk(issue: unknown): boolean {
  const project = asObject(asObject(asObject(issue)?.fields)?.project);
  return project?.projectTypeKey === 'service_desk';
}

/** Only agents of that service desk may read the SLA (403 or 404 for others): without it, it is unknown. */
async function slaAnswer(key: string, ask: Ask): Promise<unknown> {
  try {
    return await getJson(`/rest/servicedeskapi/request/${encodeURIComponent(key)}/sla`, ask);
  } catch (error) {
    if (error instanceof ReadError) return undefined;
    throw error;
  }
}

const unknownPerson: Person = { name: 'Unknown', role: 'unknown' };

function idOf(user: Json | undefined): string | undefined {
  return asText(user?.accountId) ?? asText(user?.key) ?? asText(user?.name);
}

function personOf(user: Json | undefined, reporterId: string | undefined): Person | undefined {
  const name = asText(user?.displayName) ?? asText(user?.name);
  if (!user || !name) return undefined;
  const id = idOf(user);
  // Only a service desk tells customers from agents; elsewhere the reporter may be a colleague.
  const isCustomer = user.accountType === 'customer';
  const role = isCustomer ? 'customer' : id !== undefined && id !== reporterId ? 'agent' : 'unknown';
  return { id, name, email: asText(user.emailAddress), role };
}

/** Jira's three status categories; a fourth, `undefined`, is a status without one. */
const categories: Record<string, Status['category']> = { new: 'new', indeterminate: 'open', done: 'solved' };

function statusOf(status: Json | undefined): Status | undefined {
  const label = asText(status?.name);
  const category = categories[asText(asObject(status?.statusCategory)?.key) ?? ''];
  return label ? { label, category: category ?? 'unknown' } : undefined;
}

function nameOf(value: unknown): string | undefined {
  return asText(asObject(value)?.name);
}

function namesOf(value: unknown): string[] {
  return asObjects(value).flatMap((item) => asText(item.name) ?? []);
}

/** v3 answers ADF, v2 and Data Center wiki markup. */
function richText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n').trim() || undefined;
  return adfText(value) || undefined;
}

function linksOf(value: unknown) {
  return asObjects(value).flatMap((link) => {
    const outward = asObject(link.outwardIssue);
    const other = outward ?? asObject(link.inwardIssue);
    const id = asText(other?.key);
    if (!id) return [];
    const type = asObject(link.type);
    const relation = asText(outward ? type?.outward : type?.inward) ?? 'relates to';
    return [{ id, relation, title: asText(asObject(other?.fields)?.summary) }];
  });
}

function slaOf(body: unknown) {
  const running = asObjects(asObject(body)?.values).flatMap((sla) => {
    const cycle = asObject(sla.ongoingCycle);
    if (!cycle) return [];
    const breachAt = asObject(cycle.breachTime)?.epochMillis;
    return [
      {
        name: asText(sla.name) ?? 'SLA',
        breachAt: typeof breachAt === 'number' ? breachAt : undefined,
        breached: cycle.breached === true,
        paused: cycle.paused === true,
      },
    ];
  });
  return running.sort((a, b) => (a.breachAt ?? Number.MAX_VALUE) - (b.breachAt ?? Number.MAX_VALUE))[0];
}

function putCustom(set: ReturnType<typeof fieldSet<TicketContext['fields']>>, fields: Json, names: Json | undefined) {
  const read = Object.entries(fields).flatMap(([id, value]) => {
    const shown = id.startsWith('customfield_') ? shownValue(value) : undefined;
    return shown ? [{ id, label: asText(names?.[id]) ?? id, value: shown, raw: value }] : [];
  });
  if (Object.keys(fields).some((id) => id.startsWith('customfield_'))) {
    set.put(
      'custom',
      read.map(({ raw: _, ...custom }) => custom),
    );
  }
  const organization = read.find(({ label }) => /^organi[sz]ations?$/i.test(label));
  const account = read.find(({ label }) => /^(customer )?account$|^customer$/i.test(label));
  const first = asObjects(organization?.raw)[0];
  const name = asText(first?.name) ?? account?.value.replace(salesforceAccountId, '').replace(/\s*\(\s*\)\s*$/, '');
  if (name) set.put('organization', { name, id: asId(first?.id), externalId: salesforceIdIn(account?.raw) });
}

/** Customer fields often hold `Name (001…)` or a link to the Salesforce Account. */
const salesforceAccountId = /\b001[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?\b/;

function salesforceIdIn(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? '');
  return salesforceAccountId.exec(text)?.[0];
}

/** Options, users, versions, numbers and text; anything else is not shown. */
function shownValue(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value).trim() || undefined;
  if (Array.isArray(value)) return value.flatMap((item) => shownValue(item) ?? []).join(', ') || undefined;
  const object = asObject(value);
  if (!object) return undefined;
  if (object.type === 'doc') return adfText(object) || undefined;
  return asText(object.value) ?? asText(object.name) ?? asText(object.displayName) ?? asText(object.title);
}

function commentOf(comment: Json, index: number, person: (value: unknown) => Person | undefined): Comment {
  return {
    id: asId(comment.id) ?? `comment-${index}`,
    author: person(comment.author) ?? unknownPerson,
    at: asInstant(comment.created),
    public: typeof comment.jsdPublic === 'boolean' ? comment.jsdPublic : undefined,
    text: richText(comment.body) ?? '',
  };
}

function byTime(a: Comment, b: Comment): number {
  return (a.at ?? 0) - (b.at ?? 0);
}
