import { createHash } from 'node:crypto';

/** What the desk answers to one request. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** In the place of `body`: a file that is no text. */
  file?: Uint8Array;
}

/** As Zendesk's API answers: a browser may keep it, and asks whether it changed before it uses it. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  const text = JSON.stringify(body);
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'max-age=0, private, must-revalidate',
      etag: `W/"${createHash('sha256').update(text).digest('hex').slice(0, 32)}"`,
      ...headers,
    },
    body: text,
  };
}

export function html(status: number, body: string, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers },
    body,
  };
}

export function text(status: number, body: string, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body };
}
