import type { RecordRef } from '@/lib/context/record';

/** A login (a managed user's has an underscore), a repository's name, a number: `/kelda/connect-agent/issues/412`. */
const issue = /^\/([A-Za-z0-9][A-Za-z0-9_-]{0,38})\/([\w.-]{1,100})\/issues\/([1-9]\d{0,9})\/?$/;

/** The issue an address of github.com shows. Pull requests, lists, `issues/new` and a project's side panel are none. */
export function recordAt(url: URL): RecordRef | undefined {
  if (url.hostname !== 'github.com') return undefined;
  const [, owner, name, id] = issue.exec(url.pathname) ?? [];
  if (!owner || !name || !id || name === '.' || name === '..') return undefined;
  return { site: 'github', host: url.hostname, kind: 'ticket', object: `${owner}/${name}`, id };
}
