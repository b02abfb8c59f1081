import { contextSchema, type ReadFailure } from '@/lib/context/context';
import { getJson } from '@/lib/sites/http';
import { asObject } from '@/lib/sites/json';
import type { ReadSaved, SavedAnswer, SavedRecord } from '@/lib/sites/saved';
import { ReadError } from '@/lib/sites/site';
import { answersIn, type RecordedAnswer } from './answers';

/** Names under which programs keep an answer inside something of their own. */
const wrappers = ['data', 'result', 'results', 'response', 'body', 'payload', 'json', 'value', 'values'];
const deepest = 3;

/** Every record in a parsed file, or the named reason why not; `undefined` is a file that is no JSON. */
export async function recordsIn(saved: unknown, read: ReadSaved, host: string, now: number): Promise<SavedRecord[]> {
  if (saved === undefined) return [{ failure: { reason: 'not-json', at: now } }];
  const found: SavedRecord[] = [];
  for (const answer of safely(() => answersIn(saved)) ?? [{ text: '' }]) {
    found.push(...(await recordsOf(answer, read, host, now)));
  }
  return found.map((record) => checked(record, now));
}

async function recordsOf(answer: RecordedAnswer, read: ReadSaved, host: string, now: number): Promise<SavedRecord[]> {
  const { status = 200 } = answer;
  const isRefusal = status >= 400;
  const ask = (one: SavedAnswer) => read(one, host, now);
  if (answer.text !== undefined && answer.text.trim() === '' && !isRefusal) return []; // 204 and the like.
  const found = answer.text === undefined ? (safely(() => asked(answer, ask)) ?? [changedShape(now)]) : [];
  if (answer.text === undefined && !isRefusal) return found;
  // The body of a refusal may say more than its status does: Salesforce's limit is a 403.
  const told = found.filter((record) => record.failure !== undefined);
  if (told.length > 0) return told.map(({ ref, failure }) => ({ ref, failure: failure && { ...failure, status } }));
  const failure = await statusFailure(answer, now);
  return failure ? [{ failure }] : [];
}

/** With its address and status first: comments alone name their ticket nowhere else. */
function asked({ path, status, text, body = text }: RecordedAnswer, read: Read, depth = 0): SavedRecord[] {
  const told = read({ path, status, body });
  return told.length > 0 ? told : searched(body, read, depth);
}

type Read = (answer: SavedAnswer) => SavedRecord[];

/** The reader is asked about the whole body first, then about what is inside a wrapper nobody knows. */
function searched(body: unknown, read: Read, depth: number): SavedRecord[] {
  const found = read({ body });
  if (found.length > 0 || depth === deepest) return found;
  return inside(body).flatMap((value) => answersIn(value).flatMap((answer) => asked(answer, read, depth + 1)));
}

function inside(body: unknown): unknown[] {
  if (Array.isArray(body)) return body;
  const object = asObject(body);
  return wrappers.flatMap((name) => (object && Object.hasOwn(object, name) ? [object[name]] : []));
}

/** What the live reader would say about an answer with this status and body. */
async function statusFailure(answer: RecordedAnswer, now: number): Promise<ReadFailure | undefined> {
  const { status = 200, retryAfter, text } = answer;
  const contentType = answer.contentType ?? (text === undefined ? 'application/json' : 'text/plain');
  const body = text ?? JSON.stringify(answer.body);
  try {
    await getJson('', {
      now: () => now,
      get: async () => ({ kind: 'answer', status, contentType, retryAfter, body }),
    });
    return undefined;
  } catch (error) {
    if (error instanceof ReadError) return error.failure;
    throw error;
  }
}

/** A context is printed only when it is one. */
function checked(record: SavedRecord, now: number): SavedRecord {
  if (!record.context) return record;
  const { success, error } = contextSchema.safeParse(record.context);
  if (success) return record;
  const path = error.issues[0]?.path.map(String).join('.');
  return { ref: record.ref, failure: { reason: 'changed-shape', at: now, path } };
}

/** A reader is not meant to throw; if one does, the other records of the file are still wanted. */
function safely<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function changedShape(at: number): SavedRecord {
  return { failure: { reason: 'changed-shape', at } };
}
