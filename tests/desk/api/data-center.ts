import { type Answer, json } from '../answer.ts';
import type { Clock } from '../content/clock.ts';
import {
  commentBody,
  dataCenterBody,
  dataCenterBuild,
  dataCenterExpanded,
  dataCenterTitle,
  dataCenterVersion,
  userBody,
} from '../content/data-center.ts';
import { allDataCenterIssues, type DataCenterIssue, dataCenterIssue } from '../content/data-center-issues.ts';
import { dataCenterUser } from '../content/data-center-users.ts';
import { dataCenterBase, dataCenterIssues, hosts } from '../content/ids.ts';
import { signedIn } from '../content/people.ts';
import { forbidden, missing, unauthorized } from '../misbehaviour.ts';
import { xsrfFailed } from './jira.ts';

/** Answers `/jira/rest/…` of Data Center for the signed-in user, or for nobody. There is no version 3. */
export function dataCenterApi(url: URL, clock: Clock, isSignedIn: boolean, method: string): Answer {
  const answer = method === 'GET' ? route(url, clock, isSignedIn) : xsrfFailed;
  return {
    ...answer,
    headers: {
      ...answer.headers,
      'x-arequestid': '654x48213x1',
      'x-anodeid': 'node2',
      'x-content-type-options': 'nosniff',
      ...(isSignedIn ? { 'x-ausername': encodeURIComponent(dataCenterUser(signedIn).name) } : {}),
    },
  };
}

function route(url: URL, clock: Clock, isSignedIn: boolean): Answer {
  const path = url.pathname.slice(dataCenterBase.length);
  const [, call = ''] = /^\/rest\/api\/(?:2|latest)(\/.*)$/.exec(path) ?? [];
  if (call === '/serverInfo') return json(200, serverInfo(clock));
  if (!isSignedIn) return unauthorized.jiraDataCenter;
  if (call === '/myself') return json(200, { ...userBody(signedIn), locale: 'en_UK' });
  const [, key, child] = /^\/issue\/([^/]+)(?:\/(comment))?$/.exec(call) ?? [];
  if (!key) return noResource(url);
  if (key.toUpperCase() === dataCenterIssues.restricted) return forbidden.jiraDataCenter;
  const issue = dataCenterIssue(key.toUpperCase()) ?? allDataCenterIssues.find(({ id }) => String(id) === key);
  if (!issue) return missing.jiraDataCenter;
  return child ? comments(url, issue, clock) : whole(url, issue, clock);
}

/** `fields` is `*all` or a list of names; `names` and `schema` are of the fields that are sent. */
function whole(url: URL, issue: DataCenterIssue, clock: Clock): Answer {
  const body = dataCenterBody(issue, clock);
  const wanted = (url.searchParams.get('fields') ?? '*all').split(',');
  const isWanted = ([name]: [string, unknown]) => wanted.includes('*all') || wanted.includes(name);
  const expand = (url.searchParams.get('expand') ?? '').split(',');
  const added = Object.entries(dataCenterExpanded(issue, clock)).filter(([name]) => expand.includes(name));
  return json(200, {
    ...body,
    fields: Object.fromEntries(Object.entries(body.fields).filter(isWanted)),
    ...Object.fromEntries(added),
  });
}

function comments(url: URL, issue: DataCenterIssue, clock: Clock): Answer {
  const startAt = Number(url.searchParams.get('startAt') ?? 0);
  const maxResults = Number(url.searchParams.get('maxResults') ?? 1_048_576);
  const all = issue.comments.map((comment, index) => commentBody(issue, comment, index, clock));
  return json(200, { startAt, maxResults, total: all.length, comments: all.slice(startAt, startAt + maxResults) });
}

/** Anybody may ask what runs here. */
function serverInfo(clock: Clock) {
  return {
    baseUrl: `https://${hosts.jiraDataCenter}${dataCenterBase}`,
    version: dataCenterVersion,
    versionNumbers: dataCenterVersion.split('.').map(Number),
    deploymentType: 'Server',
    buildNumber: dataCenterBuild,
    buildDate: '2024-10-14T00:00:00.000+0000',
    serverTime: clock.jira('0m'),
    serverTitle: dataCenterTitle,
  };
}

/** What answers a path that no resource has is older than JSON. */
function noResource(url: URL): Answer {
  const body = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><status><status-code>404</status-code><message>null for uri: ${url.origin}${encodeURI(url.pathname)}</message></status>`;
  return { status: 404, headers: { 'content-type': 'application/xml;charset=UTF-8' }, body };
}
