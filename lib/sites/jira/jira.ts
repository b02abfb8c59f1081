import { patternOf } from '@/lib/text/pattern-of';
import type { SitePage } from '../site';
import { detectJira } from './detect';
import { readDom, roots } from './dom';
import { isAtlassianHost, recordAt, recordAtHost } from './url';

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
    api: new RegExp(`^${patternOf(base)}/rest/`),
  };
}

/** Jira as it is on this page's host: Atlassian's, or one that the person granted, where the page tells its start. */
export function jiraOn(host: string, document: Document): SitePage {
  return isAtlassianHost(host) ? jira : jiraAt(detectJira(document)?.base ?? '');
}
