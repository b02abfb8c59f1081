import { asObject, asText, type Json } from '../json';

/** One saved response: its body and, where the recording kept them, what was asked and how it was answered. */
export interface Saved {
  body: unknown;
  /** Path of the request, without host and query. */
  path?: string;
  status?: number;
}

/** The responses in a saved value: `{ request: { path }, response: { status, body } }`, a list of these, or a bare body. */
export function responsesIn(saved: unknown): Saved[] {
  const recorded = Array.isArray(saved) ? saved.map((item) => recordedIn(asObject(item))) : [];
  const all = recorded.filter((item) => item !== undefined);
  const isRecording = all.length > 0 && all.length === recorded.length;
  const responses = isRecording ? all : [recordedIn(asObject(saved)) ?? { body: saved }];
  return responses.map(({ body, ...asked }) => ({ ...asked, body: typeof body === 'string' ? parsed(body) : body }));
}

function recordedIn(object: Json | undefined): Saved | undefined {
  const request = asObject(object?.request);
  const response = asObject(object?.response);
  if (!request || !response) return undefined;
  const status = Number(response.status);
  const isStatus = Number.isInteger(status) && status >= 100 && status < 600;
  return { path: pathOf(request.path ?? request.url), status: isStatus ? status : undefined, body: response.body };
}

function pathOf(address: unknown): string | undefined {
  const text = asText(address);
  const base = 'https://none.invalid';
  return text !== undefined && URL.canParse(text, base) ? new URL(text, base).pathname : undefined;
}

/** A body kept as text is parsed; what is no JSON stays text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
