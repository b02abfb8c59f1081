import type { Clock } from './clock.ts';
import { type DataCenterComment, type DataCenterIssue, dataCenterIssue } from './data-center-issues.ts';
import { dataCenterUser } from './data-center-users.ts';
import { dataCenterBase, hosts } from './ids.ts';
import type { PersonKey } from './people.ts';
import { type Block, toWiki } from './rich-text.ts';

/** Issues in the shapes of Jira Data Center's REST API, version 2; their keys follow recorded answers (see README). */

const site = `https://${hosts.jiraDataCenter}${dataCenterBase}`;
const rest = `${site}/rest/api/2`;

/** What it says of itself; `deploymentType` is `Server` for Data Center, too. */
export const dataCenterVersion = '9.12.15';
export const dataCenterBuild = 9120015;
export const dataCenterTitle = 'Brightwater Jira';

const categories = {
  new: { id: 2, key: 'new', colorName: 'default', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'inprogress', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'success', name: 'Done' },
};

export const dataCenterLinkTypes = {
  Blocks: { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  Relates: { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
};

const customIds = {
  development: 'customfield_10000',
  sprint: 'customfield_10004',
  rank: 'customfield_10005',
  epicLink: 'customfield_10006',
  zendeskTicket: 'customfield_11203',
};

const fieldNames: Record<string, string> = {
  issuetype: 'Issue Type',
  project: 'Project',
  summary: 'Summary',
  description: 'Description',
  environment: 'Environment',
  status: 'Status',
  priority: 'Priority',
  resolution: 'Resolution',
  resolutiondate: 'Resolved',
  reporter: 'Reporter',
  creator: 'Creator',
  assignee: 'Assignee',
  created: 'Created',
  updated: 'Updated',
  duedate: 'Due Date',
  labels: 'Labels',
  components: 'Component/s',
  versions: 'Affects Version/s',
  fixVersions: 'Fix Version/s',
  issuelinks: 'Linked Issues',
  subtasks: 'Sub-Tasks',
  attachment: 'Attachment',
  watches: 'Watchers',
  votes: 'Votes',
  comment: 'Comment',
  worklog: 'Log Work',
  timespent: 'Time Spent',
  archiveddate: 'Archived',
  [customIds.development]: 'Development',
  [customIds.sprint]: 'Sprint',
  [customIds.rank]: 'Rank',
  [customIds.epicLink]: 'Epic Link',
  [customIds.zendeskTicket]: 'Kelda Zendesk ticket',
};

const customKinds: Record<string, object> = {
  [customIds.development]: {
    type: 'any',
    custom: 'com.atlassian.jira.plugins.jira-development-integration-plugin:devsummarycf',
    customId: 10000,
  },
  [customIds.sprint]: {
    type: 'array',
    items: 'string',
    custom: 'com.pyxis.greenhopper.jira:gh-sprint',
    customId: 10004,
  },
  [customIds.rank]: { type: 'any', custom: 'com.pyxis.greenhopper.jira:gh-lexo-rank', customId: 10005 },
  [customIds.epicLink]: { type: 'any', custom: 'com.pyxis.greenhopper.jira:gh-epic-link', customId: 10006 },
  [customIds.zendeskTicket]: {
    type: 'string',
    custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textfield',
    customId: 11203,
  },
};

/** What `expand` may add to an issue. */
export function dataCenterExpanded(issue: DataCenterIssue, clock: Clock): Record<string, unknown> {
  return { names: fieldNames, schema: customKinds, changelog: changelogBody(issue, clock) };
}

/** An issue with all its fields. */
export function dataCenterBody(issue: DataCenterIssue, clock: Clock) {
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: String(issue.id),
    self: `${rest}/issue/${issue.id}`,
    key: issue.key,
    fields: fieldsOf(issue, clock),
  };
}

function fieldsOf(issue: DataCenterIssue, clock: Clock): Record<string, unknown> {
  const comments = issue.comments.map((comment, index) => commentBody(issue, comment, index, clock));
  return {
    issuetype: typeBody(issue),
    timespent: secondsOf(issue) || null,
    project: {
      self: `${rest}/project/10400`,
      id: '10400',
      key: 'CONN',
      name: 'Kelda Connect',
      projectTypeKey: 'software',
      avatarUrls: {},
    },
    fixVersions: [],
    resolution: null,
    resolutiondate: null,
    workratio: -1,
    watches: { self: `${rest}/issue/${issue.key}/watchers`, watchCount: 2, isWatching: false },
    lastViewed: null,
    created: clock.jira(issue.created),
    updated: clock.jira(issue.updated),
    priority: priorityBody(issue),
    labels: issue.labels,
    versions: issue.versions.map(versionBody),
    components: issue.components.map((name, index) => ({
      self: `${rest}/component/${10600 + index}`,
      id: String(10600 + index),
      name,
    })),
    issuelinks: issue.links.map((link, index) => linkBody(issue, link, index)),
    subtasks: [],
    assignee: issue.assignee ? userBody(issue.assignee) : null,
    reporter: userBody(issue.reporter),
    creator: userBody(issue.reporter),
    status: statusBody(issue),
    summary: issue.summary,
    description: wiki(issue.body(clock)),
    environment: issue.environment ? wiki(issue.environment) : null,
    duedate: null,
    archiveddate: null,
    attachment: issue.attachments.map((filename, index) => attachmentBody(issue, filename, index, clock)),
    votes: { self: `${rest}/issue/${issue.key}/votes`, votes: 0, hasVoted: false },
    comment: { comments, maxResults: comments.length, total: comments.length, startAt: 0 },
    worklog: worklogBody(issue, clock),
    [customIds.development]:
      '{summaryBean=com.atlassian.jira.plugin.devstatus.rest.SummaryBean@6d1e3f2[summary={}], devSummaryJson={"cachedValue":{"errors":[],"configErrors":[],"summary":{}},"isStale":true}}',
    [customIds.sprint]: [
      'com.atlassian.greenhopper.service.sprint.Sprint@5c0a9f[id=212,rapidViewId=64,state=ACTIVE,name=Connect 47,startDate=2026-11-16T08:00:00.000Z,endDate=2026-11-27T16:00:00.000Z,completeDate=<null>,activatedDate=2026-11-16T08:04:11.000Z,sequence=212,goal=]',
    ],
    [customIds.rank]: '0|i03f2v:',
    [customIds.epicLink]: null,
    [customIds.zendeskTicket]: issue.zendeskTicket === undefined ? null : String(issue.zendeskTicket),
  };
}

function wiki(blocks: Block[]): string {
  return toWiki(blocks, (who) => dataCenterUser(who).name);
}

/** Addresses of mail show unless an administrator hides them. */
export function userBody(who: PersonKey) {
  const { name, key, displayName, email, timeZone } = dataCenterUser(who);
  const avatar = `${site}/secure/useravatar?avatarId=10122`;
  return {
    self: `${rest}/user?username=${encodeURIComponent(name)}`,
    name,
    key,
    emailAddress: email,
    avatarUrls: { '48x48': avatar, '24x24': avatar, '16x16': avatar, '32x32': avatar },
    displayName,
    active: true,
    timeZone,
  };
}

export function commentBody(issue: DataCenterIssue, comment: DataCenterComment, index: number, clock: Clock) {
  const id = dataCenterCommentId(issue, index);
  const author = userBody(comment.by);
  return {
    self: `${rest}/issue/${issue.id}/comment/${id}`,
    id,
    author,
    body: wiki(comment.body(clock)),
    updateAuthor: author,
    created: clock.jira(comment.ago),
    updated: clock.jira(comment.ago),
    ...(comment.restrictedTo ? { visibility: { type: 'role', value: comment.restrictedTo } } : {}),
  };
}

export function dataCenterCommentId(issue: DataCenterIssue, index: number): string {
  return String(issue.id * 10 + 70_000 + index);
}

/** All of it, the oldest first, unlike Cloud. */
function changelogBody(issue: DataCenterIssue, clock: Clock) {
  const histories = issue.moves.map(({ by, ago, from, to }, index) => ({
    id: String(issue.id * 10 + index),
    author: userBody(by),
    created: clock.jira(ago),
    items: [{ field: 'status', fieldtype: 'jira', from: '1', fromString: from, to: '3', toString: to }],
  }));
  return { startAt: 0, maxResults: histories.length, total: histories.length, histories };
}

function secondsOf({ worklogs }: DataCenterIssue): number {
  return worklogs.reduce((sum, { seconds }) => sum + seconds, 0);
}

function worklogBody(issue: DataCenterIssue, clock: Clock) {
  const worklogs = issue.worklogs.map(({ by, ago, seconds }, index) => ({
    self: `${rest}/issue/${issue.id}/worklog/${issue.id * 10 + index}`,
    id: String(issue.id * 10 + index),
    issueId: String(issue.id),
    author: userBody(by),
    updateAuthor: userBody(by),
    comment: '',
    created: clock.jira(ago),
    updated: clock.jira(ago),
    started: clock.jira(ago),
    timeSpent: `${seconds / 3600}h`,
    timeSpentSeconds: seconds,
  }));
  return { startAt: 0, maxResults: 20, total: worklogs.length, worklogs };
}

function attachmentBody(issue: DataCenterIssue, filename: string, index: number, clock: Clock) {
  const id = String(issue.id * 10 + index);
  return {
    self: `${rest}/attachment/${id}`,
    id,
    filename,
    author: userBody(issue.reporter),
    created: clock.jira(issue.created),
    size: 41_873,
    mimeType: 'text/plain',
    content: `${site}/secure/attachment/${id}/${filename}`,
  };
}

function typeBody({ type }: DataCenterIssue) {
  const id = { Bug: '1', Support: '10100' }[type];
  return { self: `${rest}/issuetype/${id}`, id, description: '', iconUrl: icon, name: type, subtask: false };
}

const icon = `https://${hosts.jiraDataCenter}/_desk/avatar.svg`;

function statusBody({ status: { name, category } }: DataCenterIssue) {
  const id = { Open: '1', 'In Progress': '3' }[name] ?? '10207';
  const { id: categoryId } = categories[category];
  const statusCategory = { self: `${rest}/statuscategory/${categoryId}`, ...categories[category] };
  return { self: `${rest}/status/${id}`, description: '', iconUrl: icon, name, id, statusCategory };
}

function priorityBody({ priority }: DataCenterIssue) {
  const id = { Blocker: '1', Major: '3', Minor: '4' }[priority];
  return { self: `${rest}/priority/${id}`, iconUrl: icon, name: priority, id };
}

function versionBody(name: string) {
  const id = String(10_300 + [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0));
  return { self: `${rest}/version/${id}`, id, name, archived: false, released: true };
}

function linkBody(issue: DataCenterIssue, link: DataCenterIssue['links'][number], index: number) {
  const id = String(issue.id + 50_000 + index);
  const key = link.outward ?? link.inward ?? '';
  const other = dataCenterIssue(key);
  if (!other) throw new Error(`${issue.key} is linked to ${key}, which does not exist`);
  const linked = {
    id: String(other.id),
    key,
    self: `${rest}/issue/${other.id}`,
    fields: {
      summary: other.summary,
      status: statusBody(other),
      priority: priorityBody(other),
      issuetype: typeBody(other),
    },
  };
  const type = {
    ...dataCenterLinkTypes[link.type],
    self: `${rest}/issueLinkType/${dataCenterLinkTypes[link.type].id}`,
  };
  return {
    id,
    self: `${rest}/issueLink/${id}`,
    type,
    ...(link.outward ? { outwardIssue: linked } : { inwardIssue: linked }),
  };
}
