import type { RecordRef } from '@/lib/context/record';

/**
 * Project keys start with a letter; letters, digits and `_` follow. Jira lets an administrator allow longer ones than
 * its default of 10; a ref's id holds 64 characters in all.
 */
const issueKey = /^[A-Z][A-Z0-9_]{1,52}-[1-9]\d{0,9}$/;

/** Paths whose last part may be an issue: a page of its own, a project's list, a service desk's queue. */
const issuePaths = [
  /^\/browse\/([^/]+)\/?$/,
  /^\/(?:jira\/)?issues\/([^/]+)\/?$/,
  /^\/jira\/[a-z-]+\/(?:c\/)?projects\/[^/]+\/(?:[^/]+\/)*([^/]+)\/?$/,
  /^\/projects\/[^/]+\/(?:[^/]+\/)*([^/]+)\/?$/,
];

/** Pages that open an issue over or beside themselves: boards, backlogs, timelines, lists, plans, searches. */
const openingPath = /^\/(?:browse|issues|jira|projects|secure)(?:\/|$)/;

/** The issue that a URL of Jira Cloud shows. Other hosts are for `recordAtHost`, once the person granted them. */
export function recordAt(url: URL): RecordRef | undefined {
  return isAtlassianHost(url.hostname) ? recordAtHost(url) : undefined;
}

export function isAtlassianHost(host: string): boolean {
  return host.endsWith('.atlassian.net');
}

/**
 * The issue that a URL shows on a host known to be Jira's, which starts at `base` there (`/jira`; none at the root):
 * the one in `selectedIssue`, else the one in the path. Other parameters (`focusedCommentId`, `jql`) do not matter.
 */
export function recordAtHost(url: URL, { base = '' }: { base?: string } = {}): RecordRef | undefined {
  if (!url.pathname.startsWith(`${base}/`)) return undefined;
  const path = url.pathname.slice(base.length);
  const selected = openingPath.test(path) ? url.searchParams.get('selectedIssue') : undefined;
  const inPath = issuePaths.map((pattern) => pattern.exec(path)?.[1]);
  const id = [selected, ...inPath].find((key) => key && issueKey.test(key));
  if (!id) return undefined;
  const ref: RecordRef = { site: 'jira', host: url.hostname, kind: 'ticket', object: 'issue', id };
  return base === '' ? ref : { ...ref, base };
}
