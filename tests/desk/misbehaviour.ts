import { type Answer, html, json, text } from './answer.ts';
import { dataCenterBase, hosts } from './content/ids.ts';
import { shellOf } from './pages/shell.ts';
import { type DeskSite, isApi } from './sites.ts';

/** How a request is answered instead of as usual. */
type How =
  | '401'
  | '403'
  /** 403 with a web page, as a gateway in between answers. */
  | 'html403'
  | '404'
  /** `Retry-After` in seconds and a text body. */
  | '429'
  /** 200 with the page shell where JSON was asked for. */
  | 'html'
  /** 200 with JSON of another shape. */
  | 'shape'
  | '500'
  /** Headers and the first bytes, then nothing until the connection is closed. */
  | 'stall'
  /** Half the body, then the connection is destroyed. */
  | 'truncated'
  /** As if nobody were signed in. Zendesk: 200 with "Anonymous user" for `users/me`, 401 for the rest. */
  | 'anonymous'
  /** Salesforce's sign-in: the person does not allow it. For the path `/services/oauth2/authorize`. */
  | 'access_denied'
  /** The usual answer, late. */
  | { delayMs: number }
  /** The usual answer with its longest text over and over, until it has so many characters. */
  | { longText: number }
  /** The usual answer with so many characters more in it, in short texts that nobody asked for. */
  | { larger: number }
  /** The usual answer without these, each named by its path: `ticket.priority`. */
  | { without: string[] }
  /** The usual page, with this script before all else in it and without a policy: the page is an attacker's. */
  | { script: string }
  /** Nothing usual at all. */
  | { answer: Answer };

export interface Misbehaviour {
  site: DeskSite;
  /** Matched on the pathname: a prefix, or an expression. Without it: every request of the site's API. */
  path?: RegExp | string;
  /** How often; without end when absent. */
  times?: number;
  how: How;
  /** Seconds told by `429`; 30 when absent, no header when `null`. */
  retryAfter?: number | null;
}

export function applies(rule: Misbehaviour, site: DeskSite, pathname: string): boolean {
  if (rule.site !== site || rule.times === 0) return false;
  if (rule.path === undefined) return isApi(site, pathname);
  return typeof rule.path === 'string' ? pathname.startsWith(rule.path) : new RegExp(rule.path).test(pathname);
}

/** The whole answer of a rule that replaces it; the others change how the usual answer is sent. */
export function replacement(rule: Misbehaviour): Answer | undefined {
  if (typeof rule.how === 'object' && 'answer' in rule.how) return rule.how.answer;
  switch (rule.how) {
    case '401':
      return unauthorized[rule.site];
    case '403':
      return forbidden[rule.site];
    case 'html403':
      return html(403, blockPage);
    case '404':
      return missing[rule.site];
    case '429':
      return tooMany(rule);
    case '500':
      return json(500, { error: 'InternalServerError', description: 'An internal error occurred' });
    case 'html':
      return html(200, shellOf(rule.site));
    case 'shape':
      return json(200, { result: [] });
    default:
      return undefined;
  }
}

/** The usual answer, or what the rule makes of it: JSON with less in it, a page with more. */
export function partOf(usual: Answer, rule: Misbehaviour | undefined): Answer {
  if (typeof rule?.how === 'object' && 'script' in rule.how) return withScript(usual, rule.how.script);
  const isJson = usual.headers['content-type']?.startsWith('application/json');
  if (isJson && typeof rule?.how === 'object' && 'larger' in rule.how)
    return { ...usual, body: larger(usual.body, rule.how.larger) };
  if (isJson && typeof rule?.how === 'object' && 'longText' in rule.how) {
    return { ...usual, body: withLongText(usual.body, rule.how.longText) };
  }
  const how = typeof rule?.how === 'object' && 'without' in rule.how ? rule.how : undefined;
  return how && isJson ? { ...usual, body: lacking(usual.body, how.without) } : usual;
}

function withScript(usual: Answer, script: string): Answer {
  if (!usual.headers['content-type']?.startsWith('text/html')) return usual;
  const { 'content-security-policy': _, ...headers } = usual.headers;
  const closed = script.replaceAll('</script', '<\\/script');
  return { ...usual, headers, body: usual.body.replace('<head>', () => `<head><script>${closed}</script>`) };
}

function withLongText(body: string, characters: number): string {
  let longest = '';
  JSON.parse(body, (_, value) => {
    if (typeof value === 'string' && value.length > longest.length) longest = value;
    return value;
  });
  // A site writes one text in several forms.
  const isForm = (value: unknown): value is string => typeof value === 'string' && value.length > longest.length / 2;
  const long = (text: string) => `${text}\n`.repeat(Math.ceil(characters / (text.length + 1)));
  const all: unknown = JSON.parse(body, (_, value) => {
    if (!isRecord(value) || !Object.values(value).includes(longest)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, isForm(one) ? long(one) : one]));
  });
  return JSON.stringify(all);
}

function larger(body: string, characters: number): string {
  const text = 'x'.repeat(1000);
  return JSON.stringify({
    more: Array.from({ length: Math.ceil(characters / 1000) }, () => text),
    ...JSON.parse(body),
  });
}

function lacking(body: string, paths: readonly string[]): string {
  const all: unknown = JSON.parse(body);
  for (const path of paths) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    const holder = names.reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), all);
    if (isRecord(holder)) delete holder[last];
  }
  return JSON.stringify(all);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

const sessionOver = json(401, [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }]);
const limitReached = json(403, [{ message: 'TotalRequests Limit exceeded.', errorCode: 'REQUEST_LIMIT_EXCEEDED' }]);
const notFound = json(404, [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }]);

const blockPage = `<!doctype html>
<html lang="en"><head><title>Access denied</title></head>
<body><h1>Access denied</h1><p>Your organization's policy does not allow this request. Reference 18.5d3a2c17.</p></body></html>
`;

/** Salesforce's errors are arrays; its Lightning host serves no API, so there they only stand for a proxy's answer. */
export const unauthorized: Record<DeskSite, Answer> = {
  zendesk: json(401, { error: "Couldn't authenticate you" }),
  jira: json(401, {
    errorMessages: ['You do not have the permission to see the specified issue.', 'Login Required'],
    errors: {},
  }),
  salesforce: sessionOver,
  salesforceApi: sessionOver,
  servicenow: serviceNowError(401, 'User Not Authenticated', 'Required to provide Auth information'),
  github: json(401, { message: 'Requires authentication', status: '401' }),
  jiraDataCenter: {
    ...json(401, {
      errorMessages: ['You do not have the permission to see the specified issue.', 'Login Required'],
      errors: {},
    }),
    headers: {
      'content-type': 'application/json;charset=UTF-8',
      // A scheme that no browser asks a password for.
      'www-authenticate': `OAuth realm="${encodeURIComponent(`https://${hosts.jiraDataCenter}${dataCenterBase}`)}"`,
    },
  },
  wiki: text(401, 'Unauthorized'),
};

export const forbidden: Record<DeskSite, Answer> = {
  zendesk: json(403, {
    error: 'Forbidden',
    description:
      'You do not have access to this page. Please contact the account owner of this help desk for further help.',
  }),
  jira: json(403, { errorMessages: ['You do not have permission to access this resource.'], errors: {} }),
  salesforce: limitReached,
  salesforceApi: limitReached,
  servicenow: serviceNowError(
    403,
    'Insufficient rights to query records',
    'Field(s) present in the query do not have permission to be read',
  ),
  github: json(403, { message: 'Must have admin rights to Repository.', status: '403' }),
  jiraDataCenter: json(403, {
    errorMessages: ['You do not have the permission to see the specified issue.'],
    errors: {},
  }),
  wiki: text(403, 'Forbidden'),
};

/** Also for what exists but may not be seen. */
export const missing: Record<DeskSite, Answer> = {
  zendesk: json(404, { error: 'RecordNotFound', description: 'Not found' }),
  jira: json(404, { errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} }),
  salesforce: notFound,
  salesforceApi: notFound,
  servicenow: serviceNowError(404, 'No Record found', "Record doesn't exist or ACL restricts the record retrieval"),
  github: json(404, { message: 'Not Found', status: '404' }),
  jiraDataCenter: json(404, { errorMessages: ['Issue Does Not Exist'], errors: {} }),
  wiki: text(404, 'Not Found'),
};

function serviceNowError(status: number, message: string, detail: string): Answer {
  return json(status, { error: { message, detail }, status: 'failure' });
}

function tooMany({ site, retryAfter = 30 }: Misbehaviour): Answer {
  const wait: Record<string, string> = retryAfter === null ? {} : { 'retry-after': String(retryAfter) };
  if (site === 'zendesk') return text(429, 'Number of allowed API requests per minute exceeded', wait);
  const reason: Record<string, string> = site === 'jira' ? { 'ratelimit-reason': 'jira-burst-based' } : {};
  return text(429, 'Rate limit exceeded.', { ...wait, ...reason });
}
