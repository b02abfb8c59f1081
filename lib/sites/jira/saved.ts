import type { ReadFailure } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { reasonOf } from '../http';
import { asId, asObject, asObjects, asText, type Json } from '../json';
import type { ReadSaved, SavedAnswer, SavedRecord } from '../saved';
import { ReadError } from '../site';
import { issueContext } from './api';
import { areAllInside, type IssueAnswers } from './requests';
import { countOf, listIn, textOf } from './values';

/**
 * Finds issues in saved answers of Jira's API, version 2, 3 and agile: one issue, a search, a sprint's or board's or
 * queue's issues, requests of a service desk, comments by themselves.
 */
export const readSaved: ReadSaved = (answer, host, now) => {
  const found: SavedRecord[] = [];
  const from: From = { host, now, found, comments: new Map(), address: answer.path };
  visit(answer.body, from, {}, 0);
  for (const [id, comments] of from.comments) found.push(commentsRecord(id, comments, from));
  if (found.length > 0) return found;
  const failure = failureOf(answer, now);
  return failure ? [{ ref: refOf(idIn(answer.path), host), failure }] : [];
};

interface From {
  host: string;
  now: number;
  found: SavedRecord[];
  /** Comments outside of issues, by the issue their own address names; `''` when none does. */
  comments: Map<string, Json[]>;
  /** Path of the request, where it is known. */
  address: string | undefined;
}

/** Labels and kinds of fields stand beside the list of issues they are for. */
interface About {
  names?: Json;
  schema?: Json;
}

/** Lists in pages in wrappers; nothing real is deeper. */
const deepest = 8;

function visit(value: unknown, from: From, about: About, depth: number): void {
  if (depth > deepest || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) visit(item, from, about, depth + 1);
    return;
  }
  const object = value as Json;
  if (isIssue(object)) from.found.push(issueRecord(object, from, about));
  else if (isRequest(object)) from.found.push(requestRecord(object, from));
  else if (isComment(object)) keepComment(object, from);
  else {
    const own = { names: asObject(object.names) ?? about.names, schema: asObject(object.schema) ?? about.schema };
    for (const child of Object.values(object)) visit(child, from, own, depth + 1);
  }
}

const issueKey = /^[A-Za-z]\w*-\d+$/;
const issueAddress = /\/(?:issue|request)\/([A-Za-z]\w*-\d+|\d+)(?:[/?#]|$)/;

/** Forms and screens have `fields` too, but no issue's key or address. */
function isIssue(object: Json): boolean {
  if (!asObject(object.fields)) return false;
  return issueKey.test(asText(object.key) ?? '') || /\/issue\/[^/]+$/.test(asText(object.self) ?? '');
}

function isRequest(object: Json): boolean {
  return asText(object.issueKey) !== undefined && ('requestFieldValues' in object || 'currentStatus' in object);
}

function isComment(object: Json): boolean {
  const isAddressed = /\/comment\/\d+/.test(addressOf(object) ?? '');
  return 'body' in object && (isAddressed || ('created' in object && 'author' in object));
}

function addressOf(object: Json): string | undefined {
  return asText(object.self) ?? asText(asObject(object._links)?.self);
}

/** The key or id of the issue in an address. */
function idIn(address: string | undefined): string | undefined {
  return issueAddress.exec(address ?? '')?.[1];
}

function refOf(id: string | undefined, host: string): RecordRef | undefined {
  if (!id || id.length > 64) return undefined;
  return { site: 'jira', host, kind: 'ticket', object: 'issue', id };
}

function issueRecord(object: Json, from: From, about: About): SavedRecord {
  const id = asText(object.key) || idIn(asText(object.self)) || asId(object.id);
  const key = asText(object.key) || id;
  const issue = { names: about.names, schema: about.schema, ...object, key };
  const complete = areAllInside(asObject(object.fields)?.comment);
  return mapped(id, { issue, moreComments: [], complete }, from);
}

/** A service desk's request, as the issue that it is; its dates, status and comments have shapes of their own. */
function requestRecord(request: Json, from: From): SavedRecord {
  const values = asObjects(request.requestFieldValues);
  const status = asObject(request.currentStatus);
  const fields = {
    ...Object.fromEntries(values.map(({ fieldId, value }) => [textOf(fieldId) ?? '', value])),
    reporter: request.reporter,
    created: request.createdDate,
    status: status && { name: status.status, statusCategory: { key: status.statusCategory } },
  };
  const names = Object.fromEntries(values.map(({ fieldId, label }) => [textOf(fieldId) ?? '', label]));
  const moreComments = listIn(request.comments, 'values');
  const key = textOf(request.issueKey);
  const issue = { key, id: request.issueId, fields, names };
  return mapped(key, { issue, moreComments, complete: false, sla: request.sla, request }, from);
}

function keepComment(comment: Json, from: From): void {
  const id = idIn(addressOf(comment)) ?? idIn(from.address) ?? '';
  const known = from.comments.get(id);
  if (known) known.push(comment);
  else from.comments.set(id, [comment]);
}

/** Comments alone tell of their issue no more than which it is, by key or by number. */
function commentsRecord(id: string, moreComments: Json[], from: From): SavedRecord {
  return mapped(id, { issue: { key: id, fields: {} }, moreComments, complete: false }, from);
}

function mapped(id: string | undefined, answers: IssueAnswers, { host, now }: From): SavedRecord {
  const ref = refOf(id, host);
  if (!ref) return { failure: { reason: 'changed-shape', at: now, path: 'key' } };
  try {
    return { ref, context: issueContext(ref, answers, now) };
  } catch (error) {
    const unknown: ReadFailure = { reason: 'changed-shape', at: now, path: 'answer' };
    return { ref, failure: error instanceof ReadError ? error.failure : unknown };
  }
}

/**
 * Why an answer without a record has none, by its status or, when that was not kept, by its words: Jira's errors are
 * `{ errorMessages, errors }`, a service desk's `{ errorMessage }`, those of older servers `{ message, "status-code" }`.
 */
function failureOf({ status, body }: SavedAnswer, at: number): ReadFailure | undefined {
  const error = asObject(body);
  const told = status ?? countOf(error?.['status-code']) ?? countOf(error?.httpStatusCode);
  if (told !== undefined && told >= 400) return { reason: reasonOf(told, typeof body !== 'string'), at, status: told };
  // JSON that is a text is an answer like any other; a web page or half an answer is none.
  if (typeof body === 'string') return /^\s*[<{[]/.test(body) ? { reason: 'not-json', at, status } : undefined;
  const words = error && wordsOf(error);
  return words === undefined || told !== undefined ? undefined : { reason: reasonIn(words), at };
}

function wordsOf(error: Json): string | undefined {
  const isError = Array.isArray(error.errorMessages) || 'errorMessage' in error || 'status-code' in error;
  if (!isError) return undefined;
  const messages = Array.isArray(error.errorMessages) ? error.errorMessages : [];
  return [...messages, error.errorMessage, error.message].filter((message) => typeof message === 'string').join(' ');
}

function reasonIn(words: string): ReadFailure['reason'] {
  if (/authenticat|logged in|log in/i.test(words)) return 'signed-out';
  return /rate limit|too many requests/i.test(words) ? 'rate-limited' : 'no-permission-or-missing';
}
