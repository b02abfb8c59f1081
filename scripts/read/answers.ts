import { gunzipSync } from 'node:zlib';
import { asObject, asObjects, asText, type Json } from '@/lib/sites/json';
import type { SavedAnswer } from '@/lib/sites/saved';

/** One answer of a site, as far as a saved file tells about it. */
export interface RecordedAnswer extends Omit<SavedAnswer, 'body'> {
  contentType?: string;
  retryAfter?: string;
  /** Parsed JSON; `undefined` when the body is no JSON (then see `text`). */
  body?: unknown;
  /** A body that is no JSON: a web page, a plain message, half an answer. */
  text?: string;
}

/**
 * The answers in a parsed file. Recorders wrap them: `{ request, response: { status, body } }`, VCR and Betamax
 * cassettes, nock's arrays, HAR, WireMock, Perceval's items. Anything else is an answer by itself; some programs keep
 * one as the text that came.
 */
export function answersIn(saved: unknown): RecordedAnswer[] {
  if (typeof saved !== 'string') return unwrapped(saved) ?? [{ body: saved }];
  const { body, text } = parsed(saved);
  return text === undefined ? answersIn(body) : [{ body: text }];
}

function unwrapped(saved: unknown): RecordedAnswer[] | undefined {
  if (Array.isArray(saved)) {
    const items = saved.map(unwrapped);
    // A list of answers may hold some without a wrapper; a list without any is an answer itself.
    return items.some(Boolean) ? items.flatMap((item, index) => item ?? [{ body: saved[index] }]) : undefined;
  }
  const object = asObject(saved);
  if (!object) return undefined;
  const list = [object.http_interactions, object.interactions, object.mappings, asObject(object.log)?.entries].find(
    Array.isArray,
  );
  if (list) return asObjects(list).flatMap((item) => answersIn(item));
  if (isNock(object)) return [answer(object, object.response, object)];
  const response = asObject(object.response);
  if (response && (object.request !== undefined || isAnswer(response)))
    return [answer(response, bodyOf(response), asObject(object.request))];
  if (isAnswer(object)) return [answer(object, bodyOf(object))];
  if (typeof object.backend_name === 'string' && asObject(object.data)) return [{ body: percevalBody(object) }];
  return undefined;
}

/** https://github.com/nock/nock#recording: the scope is the origin, the response the bare body. */
function isNock(object: Json): boolean {
  return 'response' in object && typeof object.path === 'string' && typeof object.scope === 'string';
}

const bodyNames = ['body', 'jsonBody', 'base64Body', 'data', 'json', 'content', 'text'];

/** A status and something that is a body. A ticket's `status` is a word, an issue's an object. */
function isAnswer(object: Json): boolean {
  return statusOf(object) !== undefined && bodyNames.some((name) => name in object);
}

function bodyOf(response: Json): unknown {
  const name = bodyNames.find((candidate) => candidate in response);
  if (name === undefined) return '';
  return name === 'base64Body' ? { base64_string: response[name] } : response[name];
}

/** `200`, `"200"`, `"200 OK"`, `{ code: 200 }`. */
function statusOf(response: Json): number | undefined {
  for (const given of [response.status, response.statusCode, response.status_code, response.code]) {
    const [code] = /^[1-5]\d\d\b/.exec(String(asObject(given)?.code ?? given)) ?? [];
    if (code) return Number(code);
  }
  return undefined;
}

function answer(response: Json, body: unknown, request?: Json): RecordedAnswer {
  const headers = headersOf(response);
  const about = {
    path: pathOf(asText(request?.path) ?? asText(request?.url) ?? asText(request?.uri)),
    status: statusOf(response),
    contentType: headers.get('content-type'),
    retryAfter: headers.get('retry-after'),
  };
  const text = textOf(body);
  return text === undefined ? { ...about, body } : { ...about, ...parsed(text) };
}

function pathOf(address: string | undefined): string | undefined {
  const base = 'https://none.invalid';
  return address !== undefined && URL.canParse(address, base) ? new URL(address, base).pathname : undefined;
}

/** An object, HAR's list of names and values, or nock's flat list. A value may be a list of values. */
function headersOf(response: Json): Map<string, string> {
  const given = response.headers ?? response.rawHeaders;
  const pairs: [unknown, unknown][] = !Array.isArray(given)
    ? Object.entries(asObject(given) ?? {})
    : given.every((item) => typeof item === 'string')
      ? given.flatMap((name, index) => (index % 2 === 0 ? [[name, given[index + 1]] as [unknown, unknown]] : []))
      : asObjects(given).map(({ name, value }) => [name, value]);
  return new Map(
    pairs.map(([name, value]) => [String(name).toLowerCase(), String(Array.isArray(value) ? value[0] : value)]),
  );
}

/** The body's text when it was saved as text; `undefined` when it was saved as JSON. */
function textOf(body: unknown): string | undefined {
  if (typeof body === 'string') return body;
  // nock keeps a compressed body as chunks in hexadecimal.
  if (Array.isArray(body) && body.length > 0 && body.every((part) => typeof part === 'string' && isHex(part))) {
    return decoded(Buffer.from(body.join(''), 'hex'));
  }
  const object = asObject(body);
  if (!object) return undefined;
  const base64 = asText(object.base64_string) ?? (object.encoding === 'base64' ? asText(object.text) : undefined);
  if (base64 !== undefined) return decoded(Buffer.from(base64, 'base64'));
  // Cassettes: `{ encoding, string }`; HAR: `{ mimeType, text }`.
  return asText(object.string) ?? (typeof object.mimeType === 'string' ? (asText(object.text) ?? '') : undefined);
}

function isHex(text: string): boolean {
  return text.length > 1 && text.length % 2 === 0 && /^[0-9a-f]+$/i.test(text);
}

/** Text of a file or body that may be compressed with gzip. @throws when it is damaged */
export function decoded(bytes: Buffer): string {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isGzip ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '');
}

function parsed(text: string): Pick<RecordedAnswer, 'body' | 'text'> {
  try {
    return { body: JSON.parse(text) };
  } catch {
    return { text };
  }
}

/**
 * Perceval (CHAOSS) keeps an issue with its comments beside it, and custom fields with their names:
 * `customfield_1: { id, name, value }`. Put back as Jira answers them.
 */
function percevalBody({ data }: Json): unknown {
  const issue = asObject(data) ?? {};
  const fields = asObject(issue.fields);
  if (!fields) return issue;
  const names: Json = {};
  const plain = Object.entries(fields).map(([id, value]) => {
    const custom = asObject(value);
    if (!id.startsWith('customfield_') || !custom || custom.id !== id || !('value' in custom)) return [id, value];
    names[id] = custom.name;
    return [id, custom.value];
  });
  const comments = issue.comments_data;
  const comment = Array.isArray(comments) ? { comment: { comments, total: comments.length } } : {};
  return {
    ...issue,
    fields: { ...Object.fromEntries(plain), ...comment },
    names: { ...names, ...asObject(issue.names) },
  };
}
