import type { SitePage } from '../site';
import { readDom, roots } from './dom';
import { recordAt, recordAtHost } from './url';

const issueFields = [
  'subject',
  'status',
  'priority',
  'type',
  'tags',
  'requester',
  'assignee',
  'area',
  'versions',
  'fixVersions',
  'environment',
  'resolution',
  'links',
  'attachments',
  'worklogs',
  'changes',
  'createdAt',
  'updatedAt',
  'dueAt',
  'solvedAt',
] as const;

const pickable = [
  'subject',
  'status',
  'priority',
  'type',
  'requester',
  'assignee',
  'environment',
  'createdAt',
  'updatedAt',
] as const;

/** Jira Cloud on Atlassian's own hosts. */
export const jira: SitePage = {
  id: 'jira',
  recordAt,
  expected: () => issueFields,
  api: /^\/rest\//,
  readDom,
  roots,
  pickable: () => pickable,
};

/** Jira on a host that the person granted, where it starts at `base` (`/jira`; `''` at the root). */
export function jiraAt(base: string): SitePage {
  return {
    ...jira,
    recordAt: (url) => recordAtHost(url, { base }),
    api: new RegExp(`^${base.replace(/[.\\/-]/g, String.raw`\$&`)}/rest/`),
  };
}
