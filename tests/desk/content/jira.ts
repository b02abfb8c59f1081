import type { Clock } from './clock.ts';
import { companies } from './companies.ts';
import { accounts, hosts, jiraFields, type OrganizationKey, organizations } from './ids.ts';
import { allIssues, type IssueCommentSeed, type IssueSeed } from './issues.ts';
import { type PersonKey, person } from './people.ts';
import { type Block, toAdf, toHtml, toWiki } from './rich-text.ts';

/** The content in the shapes of Jira Cloud's REST API; their keys follow recorded answers (see README). */
export type ApiVersion = '2' | '3';

const site = `https://${hosts.jira}`;
const categories = {
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
};
export const linkTypes = {
  Blocks: { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  Relates: { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
};

/** Labels of the fields, as `expand=names` gives them. */
export const fieldNames: Record<string, string> = {
  issuetype: 'Issue Type',
  project: 'Project',
  summary: 'Summary',
  description: 'Description',
  environment: 'Environment',
  status: 'Status',
  statuscategorychangedate: 'Status Category Changed',
  priority: 'Priority',
  resolution: 'Resolution',
  resolutiondate: 'Resolved',
  reporter: 'Reporter',
  creator: 'Creator',
  assignee: 'Assignee',
  created: 'Created',
  updated: 'Updated',
  duedate: 'Due date',
  labels: 'Labels',
  components: 'Components',
  versions: 'Affects versions',
  fixVersions: 'Fix versions',
  issuelinks: 'Linked Issues',
  subtasks: 'Sub-tasks',
  attachment: 'Attachment',
  watches: 'Watchers',
  votes: 'Votes',
  comment: 'Comment',
  worklog: 'Log Work',
  timespent: 'Time Spent',
  [jiraFields.organizations]: 'Organizations',
  [jiraFields.zendeskTicket]: 'Zendesk ticket',
  [jiraFields.customer]: 'Customer account',
};

export function issueOf(key: string): IssueSeed | undefined {
  return allIssues.find((seed) => seed.key === key);
}

/** An issue with all its fields; the request decides which are sent. */
export function issueBody(seed: IssueSeed, version: ApiVersion, clock: Clock) {
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: String(seed.id),
    self: `${site}/rest/api/${version}/issue/${seed.id}`,
    key: seed.key,
    fields: fieldsOf(seed, version, clock),
  };
}

function fieldsOf(seed: IssueSeed, version: ApiVersion, clock: Clock): Record<string, unknown> {
  const comments = seed.comments.map((comment, index) => commentBody(seed, comment, index, version, clock));
  return {
    statuscategorychangedate: clock.jira(seed.updated),
    issuetype: issueType(seed, version),
    project: projectOf(seed, version),
    summary: seed.summary,
    description: rich(seed.body(clock), version),
    environment: seed.environment ? rich(seed.environment, version) : null,
    status: statusBody(seed, version),
    priority: priorityBody(seed, version),
    resolution: seed.resolution
      ? {
          self: `${site}/rest/api/${version}/resolution/10000`,
          id: '10000',
          description: 'Work has been completed.',
          name: seed.resolution,
        }
      : null,
    resolutiondate: seed.resolution ? clock.jira(seed.updated) : null,
    reporter: userBody(seed.reporter, version),
    creator: userBody(seed.reporter, version),
    assignee: seed.assignee ? userBody(seed.assignee, version) : null,
    created: clock.jira(seed.created),
    updated: clock.jira(seed.updated),
    duedate: seed.due ? clock.date(seed.due) : null,
    labels: seed.labels,
    components: seed.components.map((name, index) => ({
      self: `${site}/rest/api/${version}/component/${11000 + index}`,
      id: String(11000 + index),
      name,
    })),
    versions: seed.versions.map((name) => versionBody(name, version)),
    fixVersions: seed.fixVersions.map((name) => versionBody(name, version)),
    issuelinks: seed.links.map((link, index) => linkBody(seed, link, index, version)),
    subtasks: [],
    attachment: (seed.attachments ?? []).map((name, index) => attachmentBody(seed, name, index, version, clock)),
    watches: { self: `${site}/rest/api/${version}/issue/${seed.key}/watchers`, watchCount: 2, isWatching: true },
    votes: { self: `${site}/rest/api/${version}/issue/${seed.key}/votes`, votes: 0, hasVoted: false },
    comment: {
      comments,
      self: `${site}/rest/api/${version}/issue/${seed.id}/comment`,
      maxResults: comments.length,
      total: comments.length,
      startAt: 0,
    },
    worklog: worklogBody(seed, version, clock),
    timespent: seed.worklogs ? secondsOf(seed) : null,
    [jiraFields.organizations]: seed.sla && seed.customer ? [organizationBody(seed.customer)] : [],
    [jiraFields.zendeskTicket]: seed.zendeskTickets.join(', ') || null,
    [jiraFields.customer]: seed.customer ? customerText(seed.customer) : null,
  };
}

function secondsOf({ worklogs = [] }: IssueSeed): number {
  return worklogs.reduce((sum, { seconds }) => sum + seconds, 0);
}

function worklogBody(seed: IssueSeed, version: ApiVersion, clock: Clock) {
  const worklogs = (seed.worklogs ?? []).map(({ by, ago, seconds }, index) => ({
    self: `${site}/rest/api/${version}/issue/${seed.id}/worklog/${seed.id * 10 + index}`,
    id: String(seed.id * 10 + index),
    issueId: String(seed.id),
    author: userBody(by, version),
    started: clock.jira(ago),
    created: clock.jira(ago),
    timeSpent: `${seconds / 3600}h`,
    timeSpentSeconds: seconds,
  }));
  return { startAt: 0, maxResults: 20, total: worklogs.length, worklogs };
}

function attachmentBody(seed: IssueSeed, filename: string, index: number, version: ApiVersion, clock: Clock) {
  const id = String(seed.id * 10 + index);
  return {
    self: `${site}/rest/api/${version}/attachment/${id}`,
    id,
    filename,
    author: userBody(seed.reporter, version),
    created: clock.jira(seed.created),
    size: 18_204,
    mimeType: 'text/plain',
    content: `${site}/rest/api/${version}/attachment/content/${id}`,
  };
}

/** Kinds of the fields that an app or an administrator added, as `expand=schema` gives them. */
export const fieldKinds: Record<string, object> = {
  [jiraFields.organizations]: {
    type: 'array',
    items: 'sd-customerorganization',
    custom: 'com.atlassian.servicedesk:sd-customer-organizations',
    customId: 10002,
  },
  [jiraFields.zendeskTicket]: {
    type: 'string',
    custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textfield',
    customId: 10071,
  },
  [jiraFields.customer]: {
    type: 'string',
    custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textfield',
    customId: 10072,
  },
};

/** A text field, as such fields are: the customer's name and, where there is one, its Salesforce Account id. */
function customerText(key: OrganizationKey): string {
  const { name, account } = companies[key];
  return account ? `${name} (${accounts[account]})` : name;
}

/** HTML of the fields that hold rich text or dates. */
export function renderedFields(seed: IssueSeed, clock: Clock): Record<string, unknown> {
  return {
    description: toHtml(seed.body(clock)),
    environment: seed.environment ? toHtml(seed.environment) : '',
    created: clock.utc(seed.created),
    updated: clock.utc(seed.updated),
    comment: {
      comments: seed.comments.map((comment, index) => ({
        id: commentId(seed, index),
        body: toHtml(comment.body),
        created: clock.utc(comment.ago),
      })),
    },
  };
}

export function commentBody(
  seed: IssueSeed,
  comment: IssueCommentSeed,
  index: number,
  version: ApiVersion,
  clock: Clock,
) {
  const author = userBody(comment.by, version);
  const id = commentId(seed, index);
  return {
    self: `${site}/rest/api/${version}/issue/${seed.id}/comment/${id}`,
    id,
    author,
    body: rich(comment.body, version),
    updateAuthor: author,
    created: clock.jira(comment.ago),
    updated: clock.jira(comment.ago),
    ...(comment.public === undefined ? {} : { jsdPublic: comment.public }),
    ...(comment.restrictedTo
      ? { visibility: { type: 'role', value: comment.restrictedTo, identifier: comment.restrictedTo } }
      : {}),
  };
}

export function commentId(seed: IssueSeed, index: number): string {
  return String(seed.id * 10 + 40_000 + index);
}

/** The newest first, as Cloud gives it inside an issue. */
export function changelog(seed: IssueSeed, clock: Clock) {
  const history = (id: number, by: PersonKey, ago: string, item: object) => ({
    id: String(seed.id * 10 + id),
    author: userBody(by, '3'),
    created: clock.jira(ago),
    items: [item],
  });
  const moved = seed.movedFrom;
  const histories = [
    history(1, seed.assignee ?? seed.reporter, seed.updated, {
      field: 'status',
      fieldtype: 'jira',
      fieldId: 'status',
      from: '10000',
      fromString: 'To Do',
      to: '10001',
      toString: seed.status.name,
    }),
    ...(moved
      ? [
          history(0, seed.reporter, moved.ago, {
            field: 'Key',
            fieldtype: 'jira',
            from: null,
            fromString: moved.key,
            to: null,
            toString: seed.key,
          }),
        ]
      : []),
  ];
  return { startAt: 0, maxResults: histories.length, total: histories.length, histories };
}

/** One page of `/rest/servicedeskapi/request/{key}/sla`. */
export function slaBody(seed: IssueSeed, clock: Clock) {
  const date = (ago: string) => ({
    iso8601: `${clock.jira(ago).slice(0, 19)}+0000`,
    jira: clock.jira(ago),
    friendly: clock.utc(ago),
    epochMillis: clock.at(ago),
  });
  const duration = (millis: number) => ({
    millis,
    friendly: `${Math.trunc(millis / 3_600_000)}h ${Math.abs(Math.trunc(millis / 60_000) % 60)}m`,
  });
  const values = (seed.sla ?? []).map((sla, index) => {
    const goal = sla.goalHours * 3_600_000;
    const start = { startTime: date(sla.startedAgo), breachTime: date(sla.breachAgo), goalDuration: duration(goal) };
    const self = `${site}/rest/servicedeskapi/request/${seed.id}/sla/${index + 1}`;
    const common = { id: String(index + 1), name: sla.name, _links: { self } };
    if (sla.completedAgo) {
      const elapsed = clock.at(sla.completedAgo) - clock.at(sla.startedAgo);
      const cycle = {
        ...start,
        stopTime: date(sla.completedAgo),
        breached: elapsed > goal,
        elapsedTime: duration(elapsed),
        remainingTime: duration(goal - elapsed),
      };
      return { ...common, completedCycles: [cycle] };
    }
    const remaining = clock.at(sla.breachAgo) - clock.now;
    const ongoingCycle = {
      ...start,
      breached: remaining < 0,
      paused: false,
      withinCalendarHours: true,
      elapsedTime: duration(goal - remaining),
      remainingTime: duration(remaining),
    };
    return { ...common, completedCycles: [], ongoingCycle };
  });
  return {
    size: values.length,
    start: 0,
    limit: 50,
    isLastPage: true,
    _links: { self: `${site}/rest/servicedeskapi/request/${seed.key}/sla` },
    values,
  };
}

/** `expand=requestType,participant` adds what is a number or missing otherwise. */
export function requestBody(seed: IssueSeed, clock: Clock, expand: ReadonlySet<string>) {
  return {
    ...(expand.has('requestType') ? { requestType: { id: '25', name: 'Get help with an API key' } } : {}),
    ...(expand.has('participant')
      ? { participants: { size: 0, start: 0, limit: 50, isLastPage: true, values: [] } }
      : {}),
    issueId: String(seed.id),
    issueKey: seed.key,
    requestTypeId: '25',
    serviceDeskId: '1',
    createdDate: {
      iso8601: clock.jira(seed.created),
      epochMillis: clock.at(seed.created),
      friendly: clock.utc(seed.created),
    },
    reporter: userBody(seed.reporter, '3'),
    requestFieldValues: [
      { fieldId: 'summary', label: 'Summary', value: seed.summary },
      {
        fieldId: 'description',
        label: 'Description',
        value: toWiki(seed.body(clock)),
        renderedValue: { html: toHtml(seed.body(clock)) },
      },
      {
        fieldId: jiraFields.organizations,
        label: 'Organizations',
        value: seed.customer ? [organizationBody(seed.customer)] : [],
      },
    ],
    currentStatus: {
      status: seed.status.name,
      statusCategory: seed.status.category.toUpperCase(),
      statusDate: { epochMillis: clock.at(seed.updated) },
    },
    _links: { web: `${site}/servicedesk/customer/portal/1/${seed.key}`, agent: `${site}/browse/${seed.key}` },
  };
}

export function userBody(key: PersonKey, version: ApiVersion) {
  const { jiraId, name, timeZone, role } = person(key);
  const isCustomer = role === 'end-user';
  const avatar = `${site}/_desk/avatar.svg`;
  // Addresses are hidden for most users on Cloud.
  return {
    self: `${site}/rest/api/${version}/user?accountId=${jiraId}`,
    accountId: jiraId,
    avatarUrls: { '48x48': avatar, '24x24': avatar, '16x16': avatar, '32x32': avatar },
    displayName: name,
    active: true,
    timeZone,
    accountType: isCustomer ? 'customer' : 'atlassian',
  };
}

function rich(blocks: Block[], version: ApiVersion) {
  return version === '3' ? toAdf(blocks) : toWiki(blocks);
}

function issueType(seed: IssueSeed, version: ApiVersion) {
  const id = { Bug: '10004', Task: '10002', '[System] Service request': '10010' }[seed.type];
  return {
    self: `${site}/rest/api/${version}/issuetype/${id}`,
    id,
    description: '',
    iconUrl: `${site}/_desk/avatar.svg`,
    name: seed.type,
    subtask: false,
    avatarId: 10303,
    hierarchyLevel: 0,
  };
}

function projectOf(seed: IssueSeed, version: ApiVersion) {
  const isDesk = seed.sla !== undefined;
  const id = isDesk ? '10020' : '10010';
  return {
    self: `${site}/rest/api/${version}/project/${id}`,
    id,
    key: seed.key.split('-')[0],
    name: isDesk ? 'Kelda Support' : 'Kelda Connect',
    projectTypeKey: isDesk ? 'service_desk' : 'software',
    simplified: false,
    avatarUrls: {},
  };
}

function statusBody(seed: Pick<IssueSeed, 'status'>, version: ApiVersion) {
  const { name, category } = seed.status;
  const id = { new: '10000', indeterminate: '10001', done: '10002' }[category];
  return {
    self: `${site}/rest/api/${version}/status/${id}`,
    description: '',
    iconUrl: `${site}/_desk/avatar.svg`,
    name,
    id,
    statusCategory: {
      self: `${site}/rest/api/${version}/statuscategory/${categories[category].id}`,
      ...categories[category],
    },
  };
}

function priorityBody(seed: Pick<IssueSeed, 'priority'>, version: ApiVersion) {
  const id = { Highest: '1', High: '2', Medium: '3', Low: '4' }[seed.priority];
  return {
    self: `${site}/rest/api/${version}/priority/${id}`,
    iconUrl: `${site}/_desk/avatar.svg`,
    name: seed.priority,
    id,
  };
}

function versionBody(name: string, version: ApiVersion) {
  const id = String(10100 + [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0));
  return { self: `${site}/rest/api/${version}/version/${id}`, id, name, archived: false, released: name !== '4.21.1' };
}

function linkBody(seed: IssueSeed, link: IssueSeed['links'][number], index: number, version: ApiVersion) {
  const id = String(seed.id + 50_000 + index);
  const key = link.outward ?? link.inward ?? '';
  const other = issueOf(key);
  if (!other) throw new Error(`${seed.key} is linked to ${key}, which does not exist`);
  const issue = {
    id: String(other.id),
    key,
    self: `${site}/rest/api/${version}/issue/${other.id}`,
    fields: {
      summary: other.summary,
      status: statusBody(other, version),
      priority: priorityBody(other, version),
      issuetype: issueType(other, version),
    },
  };
  const type = {
    ...linkTypes[link.type],
    self: `${site}/rest/api/${version}/issueLinkType/${linkTypes[link.type].id}`,
  };
  return {
    id,
    self: `${site}/rest/api/${version}/issueLink/${id}`,
    type,
    ...(link.outward ? { outwardIssue: issue } : { inwardIssue: issue }),
  };
}

/** Every organization of the service desk. */
export function organizationBodies() {
  return (Object.keys(organizations) as OrganizationKey[]).map(organizationBody);
}

function organizationBody(key: keyof typeof organizations) {
  const id = String(organizations[key] % 1000);
  return {
    id,
    name: companies[key].name,
    uuid: `6d1c2f60-0000-4000-8000-000000000${id}`,
    _links: { self: `${site}/rest/servicedeskapi/organization/${id}` },
  };
}
