import type { ReadFailure } from '@/lib/context/context';
import type { RefusalIn } from '../http';
import { asObject, asObjects, asText } from '../json';

const reasons: [codes: RegExp, reason: ReadFailure['reason']][] = [
  [/^(INVALID_SESSION_ID|INVALID_AUTH_HEADER|INVALID_LOGIN|INVALID_GRANT)$/i, 'signed-out'],
  [/^(NOT_FOUND|ENTITY_IS_DELETED|INVALID_CROSS_REFERENCE_KEY|INSUFFICIENT_ACCESS\w*)$/, 'no-permission-or-missing'],
  [/^(REQUEST_LIMIT_EXCEEDED|CONCURRENT_REQUESTS_LIMIT\w*)$/, 'rate-limited'],
  [
    /^(API_DISABLED\w*|API_CURRENTLY_DISABLED|FUNCTIONALITY_NOT_ENABLED|CLIENT_NOT_ACCESSIBLE\w*)$/,
    'blocked-by-policy',
  ],
  [/^(SERVER_UNAVAILABLE|UNKNOWN_EXCEPTION|QUERY_TIMEOUT)$/, 'network'],
];

/**
 * The named reason in an error body: `[{ errorCode, message }]` of REST, `{ errors: [{ message }] }` of GraphQL,
 * `{ error, error_description }` of OAuth. With API Access Control the session is fine and the client is not allowed;
 * Salesforce tells the two apart by the message only. `changed-shape` for an unknown code: `path` says where it was, or
 * which field (`Opportunity.Amount`) the person may not see.
 */
export function failureIn(value: object, at: number): ReadFailure | undefined {
  const graph = asObject(value);
  const [first] = Array.isArray(value) ? asObjects(value) : asObjects(graph?.data ? [] : graph?.errors);
  const oauth = asText(graph?.error_description) === undefined ? undefined : asText(graph?.error);
  const code = oauth ?? asText(first?.errorCode) ?? asText(asObject(first?.extensions)?.ErrorType);
  const message = asText(first?.message);
  if (code === undefined || (oauth === undefined && message === undefined)) return undefined;
  if (code === 'INVALID_SESSION_ID' && /not valid for use with the (REST )?API/i.test(message ?? '')) {
    return { reason: 'blocked-by-policy', at };
  }
  const reason = reasons.find(([codes]) => codes.test(code))?.[1];
  if (reason) return { reason, at };
  const path = hiddenField(code, message) ?? (Array.isArray(value) ? '0.errorCode' : 'errors');
  return { reason: 'changed-shape', at, path };
}

/** A field that is not there or, which Salesforce does not tell apart, that the person may not see. */
function hiddenField(code: string, message = ''): string | undefined {
  if (code !== 'INVALID_FIELD') return undefined;
  const [, name, object] = /No such column '([\w.]{1,80})' on entity '(\w{1,80})'/.exec(message) ?? [];
  return name && object && `${object}.${name}`;
}

/** For `getJson`. Of a code that nobody told us, the status says more; but 400 says nothing. */
export const refusalIn: RefusalIn = (body, at, status) => {
  const failure = typeof body === 'object' && body !== null ? failureIn(body, at) : undefined;
  return failure?.reason === 'changed-shape' && status !== 400 ? undefined : failure;
};
