import type { RecordRef } from '@/lib/context/record';
import { getJson } from '../http';
import { asObject, asObjects, type Json } from '../json';
import type { LogWork, Sent, WorkToLog } from '../site';
import { isAtlassianHost } from './url';
import { textOf } from './values';

/** Under which a worklog carries the ids of its entries, as a property (Cloud) and in its comment (Data Center). */
const property = 'sidelight';
const dayMs = 86_400_000;

/**
 * Work on an issue. What was sent once is found by the ids that it carries, also where nobody here remembers that it
 * arrived, so that it is changed and never doubled.
 */
export const logWork: LogWork = {
  async find(issue, { entryIds, startedAt }, ask) {
    // Half a day earlier or later is another zone's; an entry that was moved further since is known by the worklog's id.
    const between = `startedAfter=${startedAt - 2 * dayMs}&startedBefore=${startedAt + 2 * dayMs}`;
    const body = await getJson(`${pathOf(issue)}?expand=properties&maxResults=5000&${between}`, ask);
    const ours = asObjects(asObject(body)?.worklogs).find((worklog) => carries(worklog, entryIds));
    return textOf(ours?.id);
  },
  request(issue, work, worklogId) {
    const path = pathOf(issue);
    return {
      method: worklogId === undefined ? 'POST' : 'PUT',
      path: `${worklogId === undefined ? path : `${path}/${encodeURIComponent(worklogId)}`}?notifyUsers=false`,
      body: JSON.stringify(bodyOf(issue, work)),
    };
  },
  sent(answer): Sent {
    if (answer.kind !== 'answer') return { failed: { says: '' } };
    const body = jsonOf(answer.body);
    const id = textOf(asObject(body)?.id);
    if (answer.status >= 200 && answer.status < 300 && id !== undefined) return { id };
    return { failed: { status: answer.status, says: saysOf(body) } };
  },
};

function pathOf({ base = '', host, id }: RecordRef): string {
  return `${base}/rest/api/${isAtlassianHost(host) ? 3 : 2}/issue/${encodeURIComponent(id)}/worklog`;
}

function bodyOf({ host }: RecordRef, { entryIds, startedAt, seconds, comment }: WorkToLog): Json {
  // 2026-11-19T08:05:00.000+0000: the colon that ISO 8601 may have here is refused.
  const common = { started: new Date(startedAt).toISOString().replace('Z', '+0000'), timeSpentSeconds: seconds };
  if (isAtlassianHost(host)) {
    const paragraphs = comment === '' ? [] : comment.split('\n').map(paragraph);
    return {
      ...common,
      comment: { type: 'doc', version: 1, content: paragraphs },
      properties: [{ key: property, value: { entries: entryIds } }],
    };
  }
  // Within `noformat` nothing of a note is markup or a mention; its own end is the one thing that it may not hold.
  const plain = `${comment}\n${markerOf(entryIds)}`.trim().replace(/\{noformat/gi, '{ noformat');
  return { ...common, comment: `{noformat}${plain}{noformat}` };
}

function paragraph(text: string): Json {
  return { type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] };
}

const markerOf = (entryIds: readonly string[]) => `${property}: ${entryIds.join(' ')}`;

function carries(worklog: Json, entryIds: readonly string[]): boolean {
  const named = asObjects(worklog.properties).find(({ key }) => key === property);
  const ids = asObject(named?.value)?.entries;
  const comment = typeof worklog.comment === 'string' ? worklog.comment : '';
  const inComment = comment.match(new RegExp(`${property}: ([0-9a-f -]+)`))?.[1]?.split(' ') ?? [];
  const all: unknown[] = Array.isArray(ids) ? ids : inComment;
  return all.some((id) => entryIds.includes(id as string));
}

/** The site's own words for why not. */
function saysOf(body: unknown): string {
  const { errorMessages, errors, message } = asObject(body) ?? {};
  const all = [
    ...(Array.isArray(errorMessages) ? errorMessages : []),
    ...Object.values(asObject(errors) ?? {}),
    message,
  ].filter((one) => typeof one === 'string');
  return all.join(' ').slice(0, 300);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
