import { asId, asObject, asObjects, asText, type Json } from '../json';
import { ReadError } from '../site';

export interface FoundIssue {
  issue: Json;
  fields: Json;
  /** The key it has now, when the asked one is of before a move. */
  movedTo?: string;
}

/**
 * The issue in an answer, if it is the one of this key or id. Jira looks for moved issues and answers with the key they
 * have now: that is taken when the issue's own history says that it had the asked key, so that what is shown can be
 * told to be the same issue. Without that proof (history cut or not asked for, project renamed) it throws
 * `changed-shape`; the site itself leads to the new address in time, and that is read then.
 */
export function foundIssue(body: unknown, id: string, at: number): FoundIssue {
  const issue = asObject(body);
  const fields = asObject(issue?.fields);
  if (!issue || !fields) throw new ReadError({ reason: 'changed-shape', at, path: 'fields' });
  const key = asText(issue.key);
  if (isNamed(issue, id)) return { issue, fields };
  if (key && hadKey(issue.changelog, id)) return { issue, fields, movedTo: key };
  throw new ReadError({ reason: 'changed-shape', at, path: 'key' });
}

/** Whether this is the issue's own key or id. */
export function isNamed(issue: Json, id: string): boolean {
  return asText(issue.key) === id || asId(issue.id) === id;
}

function hadKey(changelog: unknown, key: string): boolean {
  return asObjects(asObject(changelog)?.histories).some(({ items }) =>
    asObjects(items).some(({ field, fromString }) => asText(field)?.toLowerCase() === 'key' && fromString === key),
  );
}
