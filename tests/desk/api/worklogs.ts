import { type Answer, json } from '../answer.ts';
import { issues } from '../content/ids.ts';
import { unauthorized } from '../misbehaviour.ts';

/** On this issue the signed-in person may read, and not log work. */
export const noWorkOn: string = issues.egressDocs;

interface Worklog {
  id: string;
  comment: unknown;
  started: string;
  timeSpentSeconds: number;
  properties: { key: string; value: unknown }[];
}

interface WorklogRequest {
  method: string;
  url: URL;
  /** Of `X-Atlassian-Token`. */
  token: string | undefined;
  body: string;
}

/** Jira's worklogs that were written, in Cloud's and in Data Center's version of the API, for as long as the desk runs. */
export function createWorklogs() {
  const byIssue = new Map<string, Worklog[]>();
  let next = 40_000;

  function change({ method, token, body }: WorklogRequest, issue: string, id: string | undefined): Answer {
    if (token !== 'no-check')
      return { status: 403, headers: { 'content-type': 'text/html' }, body: 'XSRF check failed' };
    if (issue === noWorkOn) return refusal(403, 'You do not have the permission to log work on this issue.');
    const { comment, started, timeSpentSeconds, properties = [] } = JSON.parse(body) as Worklog;
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d{4}$/.test(started)) return refusal(400, 'Error parsing time');
    if (timeSpentSeconds < 60) return refusal(400, 'Worklog must not be empty.');
    const all = byIssue.get(issue) ?? [];
    byIssue.set(issue, all);
    if (method === 'POST') {
      next += 1;
      const made = { id: String(next), comment, started, timeSpentSeconds, properties };
      all.push(made);
      return json(201, made);
    }
    const known = all.find((worklog) => worklog.id === id);
    if (!known) return refusal(404, `Cannot find worklog with id: '${id}'.`);
    Object.assign(known, { comment, started, timeSpentSeconds }, properties.length > 0 ? { properties } : {});
    return json(200, known);
  }

  return {
    /** `undefined` for what is not about worklogs. */
    answer(request: WorklogRequest, isSignedIn: boolean): Answer | undefined {
      const { method, url } = request;
      const found = /\/rest\/api\/[23]\/issue\/([^/]+)\/worklog(?:\/(\d+))?$/.exec(url.pathname);
      if (!found) return undefined;
      if (!isSignedIn) return unauthorized.jira;
      const [, issue = '', id] = found;
      if (method !== 'GET') return change(request, issue, id);
      const all = byIssue.get(issue) ?? [];
      const withProperties = url.searchParams.get('expand') === 'properties';
      const worklogs = all.map(({ properties, ...worklog }) => (withProperties ? { ...worklog, properties } : worklog));
      return json(200, { startAt: 0, maxResults: 5000, total: worklogs.length, worklogs });
    },
    on: (issue: string): readonly Worklog[] => byIssue.get(issue) ?? [],
    reset: () => byIssue.clear(),
  };
}

function refusal(status: number, says: string): Answer {
  return json(status, { errorMessages: [says], errors: {} });
}
