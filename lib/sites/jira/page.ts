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
  'dueOn',
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
export const page: SitePage = {
  id: 'jira',
  recordAt,
  expected: () => issueFields,
  api: /^\/(?:rest|wiki\/api\/v2)\//,
  takesWork: takesWork(''),
  readDom,
  roots,
  pickable: () => pickable,
  // The page tells where Jira starts on its host.
  on: (host, document) => (isAtlassianHost(host) ? page : jiraAt(detectJira(document)?.base ?? '')),
};

/** Jira on a host that the person granted, where it starts at `base` (`/jira`; `''` at the root). */
export function jiraAt(base: string): SitePage {
  return {
    ...page,
    recordAt: (url) => recordAtHost(url, { base }),
    api: new RegExp(`^${patternOf(base)}/rest/`),
    takesWork: takesWork(patternOf(base)),
  };
}

/** Without the header Jira takes a write from a browser for a forged one. */
function takesWork(base: string): SitePage['takesWork'] {
  return { path: workPath(base), headers: { 'X-Atlassian-Token': 'no-check' } };
}

/** The worklogs of one issue, or one of them; with nothing behind that but that nobody is to be notified. */
function workPath(base: string): RegExp {
  return new RegExp(
    `^${base}/rest/api/[23]/issue/[A-Z][A-Z0-9_]{1,30}-\\d{1,10}/worklog(?:/\\d{1,20})?\\?notifyUsers=false$`,
  );
}
