/**
 * What a recorded answer says about its records, read with plain look-ups and nothing of the adapters: the other
 * opinion that `recordings.test.ts` compares contexts with.
 */

/** One thing a payload says about one record. */
export interface Fact {
  id: string;
  /** Field of the context, or `conversation`. */
  field: string;
  /** What has to be there: equal for text, numbers and lists, contained (word by word) for `words`. */
  is: { value: unknown } | { words: string } | { empty: true } | { custom: string; holds: string };
}

// biome-ignore lint/suspicious/noExplicitAny: recorded JSON, looked up without any help
type Any = any;

function* everyObject(value: Any): Generator<Any> {
  if (value === null || typeof value !== 'object') return;
  if (!Array.isArray(value)) yield value;
  for (const child of Object.values(value)) yield* everyObject(child);
}

/** What is inside the recorder's wrapper. */
function bodyOf(saved: Any): Any {
  return saved?.response?.body ?? saved;
}

/** `null`, empty text and empty lists are said to be empty; `undefined` is not said at all. */
function fact(id: string, field: string, value: unknown): Fact[] {
  if (value === undefined) return [];
  const isEmpty = value === null || (typeof value === 'string' && value.trim() === '');
  if (isEmpty || (Array.isArray(value) && value.length === 0)) return [{ id, field, is: { empty: true } }];
  return [{ id, field, is: { value } }];
}

/** Only text is read as an instant: the example issue of Atlassian's specification has `"updated": 1`. */
const instant = (text: unknown) =>
  typeof text === 'string' && text ? new Date(text).getTime() : text === null ? null : undefined;

export function zendeskFacts(saved: Any): Fact[] {
  const body = bodyOf(saved);
  const users = new Map((body?.users ?? []).map((user: Any) => [user.id, user]));
  const organizations = new Map((body?.organizations ?? []).map((one: Any) => [one.id, one]));
  const groups = new Map((body?.groups ?? []).map((one: Any) => [one.id, one]));
  const facts: Fact[] = [];
  const tickets = [...everyObject(body)].filter(
    (one) => 'requester_id' in one && 'status' in one && 'subject' in one && 'url' in one,
  );
  for (const ticket of tickets) {
    const id = String(ticket.id);
    const named = (map: Map<unknown, unknown>, key: unknown) => (map.get(key) as Any)?.name;
    facts.push(
      ...fact(id, 'subject.value', ticket.subject),
      ...fact(id, 'status.value.category', ticket.status),
      ...fact(id, 'priority.value', ticket.priority),
      ...fact(id, 'type.value', ticket.type),
      ...fact(id, 'tags.value', ticket.tags),
      ...fact(id, 'channel.value', ticket.via?.channel),
      ...fact(id, 'createdAt.value', instant(ticket.created_at)),
      ...fact(id, 'updatedAt.value', instant(ticket.updated_at)),
      ...fact(id, 'dueAt.value', instant(ticket.due_at)),
      ...fact(id, 'requester.value.name', named(users, ticket.requester_id)),
      ...fact(id, 'assignee.value.name', ticket.assignee_id ? named(users, ticket.assignee_id) : ticket.assignee_id),
      ...fact(id, 'organization.value.name', named(organizations, ticket.organization_id)),
      ...fact(id, 'group.value', named(groups, ticket.group_id)),
    );
    if (ticket.follower_ids?.length)
      facts.push({ id, field: 'followers.value', is: { value: ticket.follower_ids.length } });
    if (ticket.email_cc_ids?.length)
      facts.push({ id, field: 'copied.value', is: { value: ticket.email_cc_ids.length } });
    if (ticket.description) facts.push({ id, field: 'conversation', is: { words: ticket.description } });
    for (const custom of ticket.custom_fields ?? []) {
      const values = (Array.isArray(custom.value) ? custom.value : [custom.value]).filter(
        (one: unknown) => one !== null && one !== '',
      );
      for (const value of values)
        facts.push({ id, field: 'custom', is: { custom: String(custom.id), holds: String(value) } });
    }
  }
  if (tickets.length > 0) return facts;
  for (const one of everyObject(body)) {
    if (!Array.isArray(one.domain_names) || !('external_id' in one) || typeof one.id !== 'number') continue;
    const id = String(one.id);
    facts.push(
      ...fact(id, 'name.value', one.name),
      ...fact(id, 'accountId.value', id),
      ...fact(id, 'externalId.value', one.external_id),
      ...fact(id, 'domains.value', one.domain_names),
      ...fact(id, 'createdAt.value', instant(one.created_at)),
      ...fact(id, 'updatedAt.value', instant(one.updated_at)),
    );
  }
  return facts;
}

/** Every text inside a document in Atlassian Document Format, or the text itself. */
function wordsOf(rich: Any): string {
  if (typeof rich === 'string') return rich;
  return [...everyObject(rich)].flatMap((node) => (typeof node.text === 'string' ? [node.text] : [])).join(' ');
}

export function jiraFacts(saved: Any): Fact[] {
  const body = bodyOf(saved);
  const issues = Array.isArray(body?.issues) ? body.issues : [body];
  return issues
    .filter((issue: Any) => typeof issue?.key === 'string' && issue.fields && !Array.isArray(issue.fields))
    .flatMap(issueFacts);
}

const jiraCategories: Record<string, string> = { new: 'new', indeterminate: 'open', done: 'solved' };

function issueFacts({ key: id, fields, changelog }: Any): Fact[] {
  const names = (list: Any) => list?.map?.((one: Any) => one.name);
  const facts: Fact[] = [
    ...fact(id, 'subject.value', fields.summary),
    ...fact(id, 'status.value.label', fields.status?.name),
    ...fact(id, 'status.value.category', jiraCategories[fields.status?.statusCategory?.key]),
    ...fact(id, 'priority.value', fields.priority === null ? null : fields.priority?.name),
    ...fact(id, 'type.value', (fields.issuetype ?? fields.issueType)?.name),
    ...fact(id, 'tags.value', fields.labels),
    ...fact(id, 'area.value', names(fields.components)),
    ...fact(id, 'versions.value', names(fields.versions)),
    ...fact(id, 'fixVersions.value', names(fields.fixVersions)),
    ...fact(id, 'resolution.value', fields.resolution === null ? null : fields.resolution?.name),
    ...fact(id, 'requester.value.name', fields.reporter === null ? null : fields.reporter?.displayName),
    ...fact(id, 'assignee.value.name', fields.assignee === null ? null : fields.assignee?.displayName),
    ...fact(id, 'createdAt.value', instant(fields.created)),
    ...fact(id, 'updatedAt.value', instant(fields.updated)),
    ...fact(id, 'solvedAt.value', instant(fields.resolutiondate)),
  ];
  if (fields.duedate) facts.push({ id, field: 'dueOn.value', is: { value: fields.duedate } });
  if (fields.description) facts.push({ id, field: 'conversation', is: { words: wordsOf(fields.description) } });
  if (fields.environment) facts.push({ id, field: 'environment.value', is: { words: wordsOf(fields.environment) } });
  for (const comment of fields.comment?.comments ?? (Array.isArray(fields.comment) ? fields.comment : [])) {
    if (comment.body) facts.push({ id, field: 'conversation', is: { words: wordsOf(comment.body) } });
  }
  for (const file of fields.attachment ?? [])
    facts.push({ id, field: 'attachments.value', is: { words: file.filename } });
  for (const link of fields.issuelinks ?? []) {
    const other = link.outwardIssue ?? link.inwardIssue;
    if (other?.key) facts.push({ id, field: 'links.value', is: { words: other.key } });
  }
  const worklogs = fields.worklog?.worklogs;
  if (worklogs?.length > 0 && worklogs.length === fields.worklog.total) {
    const seconds = worklogs.reduce((sum: number, one: Any) => sum + (one.timeSpentSeconds ?? 0), 0);
    facts.push({ id, field: 'worklogs.value', is: { value: { seconds, count: worklogs.length } } });
  }
  for (const history of (changelog?.histories ?? []).slice(-20)) {
    for (const item of history.items ?? []) facts.push({ id, field: 'changes.value', is: { words: item.field } });
  }
  for (const [name, value] of Object.entries(fields)) {
    if (!name.startsWith('customfield_')) continue;
    const given = (typeof value === 'object' && value !== null ? (value as Any).value : value) as unknown;
    if ((typeof given === 'string' && given.trim()) || typeof given === 'number') {
      facts.push({ id, field: 'custom', is: { custom: name, holds: String(given) } });
    }
  }
  return facts;
}

const salesforceObjects = ['Account', 'Case', 'Opportunity'];

/** Rows and UI records at the places where answers keep lists or single records; lookups inside others are left out. */
export function salesforceFacts(saved: Any): Fact[] {
  const body = bodyOf(saved);
  const lists = [body, body?.records, body?.records?.records, body?.results].filter(Array.isArray);
  const rows = [...lists.flat(), body].filter((one) => one && typeof one === 'object');
  return rows.flatMap((row) => {
    const isUi = typeof row.apiName === 'string' && typeof row.id === 'string' && row.fields;
    const type = row.attributes?.type ?? (isUi ? row.apiName : undefined);
    const id = isUi ? row.id : (row.Id ?? /\w{18}$/.exec(row.attributes?.url ?? '')?.[0]);
    if (!salesforceObjects.includes(type) || typeof id !== 'string' || id.length !== 18) return [];
    const raw = (name: string) => (isUi ? row.fields[name]?.value : row[name]);
    const shown = (name: string) => (isUi ? (row.fields[name]?.displayValue ?? raw(name)) : raw(name));
    const text = (name: string) => (typeof shown(name) === 'number' ? String(shown(name)) : shown(name));
    const related = (name: string) => (isUi ? row.fields[name]?.value?.fields?.Name?.value : row[name]?.Name);
    const common = [
      ...fact(id, 'createdAt.value', instant(raw('CreatedDate'))),
      ...fact(id, 'updatedAt.value', instant(raw('LastModifiedDate'))),
    ];
    if (type === 'Account') {
      return [
        ...common,
        ...fact(id, 'name.value', text('Name')),
        ...fact(id, 'accountId.value', id),
        ...fact(id, 'type.value', text('Type')),
        ...fact(id, 'industry.value', text('Industry')),
        ...fact(id, 'website.value', text('Website')),
        ...fact(id, 'annualRevenue.value', text('AnnualRevenue')),
        ...fact(id, 'employees.value', raw('NumberOfEmployees')),
        ...fact(id, 'owner.value.name', related('Owner')),
      ];
    }
    if (type === 'Opportunity') {
      return [
        ...fact(id, 'opportunity.value.name', text('Name')),
        ...fact(id, 'opportunity.value.stage', text('StageName')),
        ...fact(id, 'opportunity.value.amount', text('Amount')),
        ...fact(id, 'opportunity.value.closeOn', raw('CloseDate')),
        ...fact(id, 'accountId.value', raw('AccountId')),
        ...fact(id, 'name.value', related('Account')),
      ];
    }
    return [
      ...common,
      ...fact(id, 'number.value', text('CaseNumber')),
      ...fact(id, 'subject.value', text('Subject')),
      ...fact(id, 'status.value.label', text('Status')),
      ...fact(id, 'priority.value', text('Priority')),
      ...fact(id, 'type.value', text('Type')),
      ...fact(id, 'channel.value', text('Origin')),
      ...fact(id, 'organization.value.name', related('Account')),
    ];
  });
}
