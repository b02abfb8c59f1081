import { type EvidencePattern, matching } from './pattern';

const statusValue = (_found: string, match: RegExpMatchArray) => `HTTP ${match.groups?.status}`;

/** Client and server errors of the IANA registry, and the 52x of Cloudflare. */
const failures = '(?:40[0-9]|41[0-8]|42[1-689]|431|451|50[0-8]|51[01]|52[0-7])';

/** After a bare number, what may follow a status but hardly a count: `got 404 from the API`, not `got 500 rows`. */
const afterStatus =
  '(?=s?(?:[.,;:!?)\\]"\'’]|$|\\n)|s? {1,2}(?:errors?|responses?|status|codes?|pages?|on|from|for|when|while|if|as|after|and|or|at|in|to|since|instead|because|but|then|again|every|each|via|Fehler|auf|von|vom|für|bei|beim|wenn|seit|nach|und|oder|statt|zurück)\\b)';

/** Reason phrases of RFC 9110 and RFC 6585; the number before them is required. */
const phrases =
  `OK|Created|Accepted|No Content|Moved Permanently|Found|Not Modified|Temporary Redirect|Permanent Redirect|
  Bad Request|Unauthorized|Payment Required|Forbidden|Not Found|Method Not Allowed|Not Acceptable|
  Proxy Authentication Required|Request Time-?out|Conflict|Gone|Length Required|Precondition Failed|
  (?:Payload|Content|Request Entity) Too Large|URI Too Long|Unsupported Media Type|Unprocessable (?:Content|Entity)|
  Locked|Too Many Requests|Request Header Fields Too Large|Internal Server Error|Not Implemented|Bad Gateway|
  Service (?:Temporarily )?Unavailable|Gateway Time-?out`.replace(/\n\s*/g, '');

export const httpPatterns: EvidencePattern[] = [
  {
    name: 'HTTP and a number',
    kind: 'http-status',
    find: matching(
      /\bHTTPS?(?:\/[123](?:\.\d)?)?["']?(?:[ -](?:status|error|code|response|Fehler)){0,3}[ :=-]{1,3}(?<status>[1-5]\d\d)(?![\w-]|[.:]\d)/gi,
      { value: statusValue },
    ),
    example: 'every call answers HTTP 401',
    finds: 'HTTP 401',
    not: 'HTTP/1.1 and HTTP 4011',
  },
  {
    name: 'status and a number',
    kind: 'http-status',
    find: matching(
      /\b(?:status(?:[ _-]?code)?|response[ _-]code|returncode|http_?code|statuscode)["']?(?: (?:is|of|was))?[ :=]{1,3}["']?(?<status>[1-5]\d\d)(?![\w-]|[.:,]\d)/gi,
      { value: statusValue },
    ),
    example: '{"status": 429}',
    finds: 'HTTP 429',
    not: 'order status 4290',
  },
  {
    name: 'number and reason phrase',
    kind: 'http-status',
    find: matching(new RegExp(`(?<![\\w.-])(?<status>[1-5]\\d\\d)[ :-]{1,3}(?:${phrases})(?!\\w)`, 'gi'), {
      value: statusValue,
    }),
    example: 'we get 502 Bad Gateway',
    finds: 'HTTP 502',
    not: 'room 401 is not found',
  },
  {
    name: 'answered with a number',
    kind: 'http-status',
    find: matching(
      new RegExp(
        `\\b(?:return(?:s|ed|ing)?|respon(?:d|ds|ded|ding|se|ses)|answer(?:s|ed|ing)?|[gG][eo]t(?:s|ting)?|giv(?:es|ing)|gave|throw(?:s|ing)?|threw|see(?:s|ing)?|saw|receiv(?:e|es|ed|ing)|fail(?:s|ed|ing)?|[Ee]rrors?|liefert|meldet|bekommen|erhalten|Fehler)(?: (?:with|by|is|was|mit))?(?: (?:an?|the|many|only|lots of|occasional|einen?|eine|den))? {1,2}(?<found>(?<status>${failures}))${afterStatus}`,
        'gd',
      ),
      { value: statusValue },
    ),
    example: 'the webhook returned 503, then nothing',
    finds: 'HTTP 503',
    not: 'the export returned 500 rows, we got 404 users',
  },
  {
    name: 'arrow and a number',
    kind: 'http-status',
    find: matching(/(?:→|[-=]>) {0,2}(?<found>(?<status>[2-5]\d\d))(?![\w-]|[.:,]\d)/dg, {
      value: statusValue,
    }),
    example: 'GET /v2/orders -> 404',
    finds: 'HTTP 404',
    not: 'x -> 4040',
  },
  {
    name: 'access log',
    kind: 'http-status',
    find: matching(/ HTTP\/[123](?:\.\d)?["']? (?:status: ?)?(?<found>(?<status>[1-5]\d\d))(?!\w)/dg, {
      value: statusValue,
    }),
    example: '"POST /hooks HTTP/1.1" 504 167',
    finds: 'HTTP 504',
    not: 'HTTP/1.1 5041',
  },
  {
    name: 'class of statuses',
    kind: 'http-status',
    find: matching(/(?<![\w-])(?<found>[45]xx)(?:es|s)?(?!\w)/dgi, { value: (found) => `HTTP ${found.toLowerCase()}` }),
    example: 'a burst of 5xx errors',
    finds: 'HTTP 5xx',
    not: 'xx5xx',
  },
  {
    name: 'request line',
    kind: 'http-request',
    find: matching(
      /\b(?<method>GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) {1,3}(?<target>(?:https?:\/\/[\w.:-]{1,200})?\/(?:[^\s"'<>`|]{0,400}[\w/=}-])?)/g,
      { value: (_found, { groups }) => `${groups?.method} ${groups?.target?.split(/[?#]/, 1)[0]}` },
    ),
    example: 'GET /scim/v2/Users?filter=x from 203.0.113.24',
    finds: 'GET /scim/v2/Users',
    not: 'GET the /scim page',
  },
];
