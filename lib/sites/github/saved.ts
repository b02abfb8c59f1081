import type { ReadFailure } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import { asId, asObject, asObjects, asText, type Json } from '../json';
import { type ReadSaved, type SavedRecord, savedRecord } from '../saved';
import { commentsContext, issueContext } from './rest';

/**
 * Records in a saved answer of GitHub's REST API: an issue, a list, a search's `items`, comments, a webhook's `issue`
 * with its `comment`, or an error body. Pull requests are issues to the API and no records here.
 */
export const readSaved: ReadSaved = ({ body }, host, now) => {
  const answer = asObject(body);
  if (answer && isError(answer)) return [{ failure: failureOf(answer, now) }];
  const objects = Array.isArray(body) ? asObjects(body) : answer ? within(answer) : [];
  const issues = objects.filter((object) => isIssue(object) && !isOther(object));
  const comments = objects.filter(isComment);
  const read = issues.map((issue) => recordOf(issue, comments, host, now));
  return [...read, ...commentsOnly(comments, read, host, now)];
};

/** A search holds `items`, a webhook the `issue` and the `comment`. */
function within(answer: Json): Json[] {
  if (Array.isArray(answer.items)) return asObjects(answer.items);
  const parts = asObjects([answer.issue, answer.comment]);
  return parts.length > 0 ? parts : [answer];
}

function isIssue(object: Json): boolean {
  return asId(object.number) !== undefined && typeof object.title === 'string';
}

/** `pull_request` marks it in answers about issues; milestones and discussions have a number and a title as well. */
function isOther(object: Json): boolean {
  const addresses = [object.url, object.html_url].map(asText).join(' ');
  return Boolean(object.pull_request) || /\/(?:pulls?|milestones?|discussions)\/\d/.test(addresses);
}

function isComment(object: Json): boolean {
  return typeof object.issue_url === 'string' && typeof object.body === 'string' && !isOther(object);
}

function recordOf(issue: Json, comments: Json[], host: string, now: number): SavedRecord {
  const ref = refOf(issue, host);
  if (!ref) return { failure: { reason: 'changed-shape', at: now, path: 'issue.url' } };
  const own = comments.filter((comment) => isSame(refOf(comment, host), ref));
  return savedRecord(ref, () => issueContext(ref, issue, own, now));
}

function commentsOnly(comments: Json[], read: SavedRecord[], host: string, now: number): SavedRecord[] {
  const others = comments.flatMap((comment) => {
    const ref = refOf(comment, host);
    return ref && !read.some((record) => isSame(record.ref, ref)) ? [{ ref, comment }] : [];
  });
  return [...Map.groupBy(others, ({ ref }) => recordKey(ref)).values()].flatMap((group): SavedRecord[] => {
    const [first] = group;
    const own = group.map(({ comment }) => comment);
    return first ? [{ ref: first.ref, context: commentsContext(first.ref, own, now) }] : [];
  });
}

function isSame(a: RecordRef | undefined, b: RecordRef): boolean {
  return a?.object === b.object && a.id === b.id;
}

/** From the issue's own address, by API (`/repos/o/r/issues/1`) or by page; a comment names its issue. */
function refOf(object: Json, host: string): RecordRef | undefined {
  const addresses = [object.issue_url, object.url, object.html_url].flatMap((address) => asText(address) ?? []);
  for (const address of addresses) {
    const [, repository, id] = /\/([^/\s]{1,40}\/[^/\s]{1,100})\/issues\/(\d{1,10})(?:[#?]|$)/.exec(address) ?? [];
    if (repository && id) return { site: 'github', host, kind: 'ticket', object: repository, id };
  }
  return undefined;
}

/** `{ message, documentation_url, status }` */
function isError(answer: Json): boolean {
  return typeof answer.message === 'string' && ('documentation_url' in answer || 'status' in answer);
}

/** GitHub answers 404 for what may not be seen as well. `status` is there since 2024; before, the message tells. */
function failureOf({ message, status }: Json, at: number): ReadFailure {
  const text = (asText(message) ?? '').toLowerCase();
  const code = Number(asId(status));
  const http = Number.isInteger(code) ? { status: code } : {};
  if (text.includes('rate limit')) return { reason: 'rate-limited', at, ...http };
  if (code === 401 || /bad credentials|requires authentication/.test(text))
    return { reason: 'signed-out', at, ...http };
  if ([403, 404, 410].includes(code) || /not found|not accessible|was deleted|must have/.test(text)) {
    return { reason: 'no-permission-or-missing', at, ...http };
  }
  return { reason: 'changed-shape', at, path: 'message', ...http };
}
