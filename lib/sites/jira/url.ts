import type { RecordRef } from '@/lib/context/record';

/** Project keys start with a letter; Cloud allows letters, digits and `_` after it. */
const issueKey = /^[A-Z][A-Z0-9_]{1,254}-[1-9]\d{0,9}$/;

/**
 * The issue a URL shows: a board's or a list's `selectedIssue`, else `/browse/KEY`, else the key at the end of the
 * path (`…/issues/KEY`, `…/queues/custom/1/KEY`). Other query parameters (`focusedCommentId`) do not matter.
 */
export function recordAt(url: URL): RecordRef | undefined {
  if (!url.hostname.endsWith('.atlassian.net') || url.pathname.startsWith('/wiki/')) return undefined;
  const parts = url.pathname.split('/').filter(Boolean);
  const inPath =
    parts[0] === 'browse'
      ? parts[1]
      : ['jira', 'projects', 'issues'].includes(parts[0] ?? '')
        ? parts.at(-1)
        : undefined;
  const id = [url.searchParams.get('selectedIssue'), inPath].find((key) => key && issueKey.test(key));
  return id ? { site: 'jira', host: url.hostname, kind: 'ticket', object: 'issue', id } : undefined;
}
