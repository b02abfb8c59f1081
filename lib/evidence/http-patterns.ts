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
  },
  {
    name: 'status and a number',
    kind: 'http-status',
    find: matching(
      /\b(?:status(?:[ _-]?code)?|response[ _-]code|returncode|http_?code|statuscode)["']?(?: (?:is|of|was))?[ :=]{1,3}["']?(?<status>[1-5]\d\d)(?![\w-]|[.:,]\d)/gi,
      { value: statusValue },
    ),
  },
  {
    name: 'number and reason phrase',
    kind: 'http-status',
    find: matching(new RegExp(`(?<![\\w.-])(?<status>[1-5]\\d\\d)[ :-]{1,3}(?:${phrases})(?!\\w)`, 'gi'), {
      value: statusValue,
    }),
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
  },
  {
    name: 'arrow and a number',
    kind: 'http-status',
    find: matching(/(?:→|[-=]>) {0,2}(?<found>(?<status>[2-5]\d\d))(?![\w-]|[.:,]\d)/dg, {
      value: statusValue,
    }),
  },
  {
    name: 'access log',
    kind: 'http-status',
    find: matching(/ HTTP\/[123](?:\.\d)?["']? (?:status: ?)?(?<found>(?<status>[1-5]\d\d))(?!\w)/dg, {
      value: statusValue,
    }),
  },
  {
    name: 'class of statuses',
    kind: 'http-status',
    find: matching(/(?<![\w-])(?<found>[45]xx)(?:es|s)?(?!\w)/dgi, { value: (found) => `HTTP ${found.toLowerCase()}` }),
  },
  {
    name: 'request line',
    kind: 'http-request',
    find: matching(
      /\b(?<method>GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) {1,3}(?<target>(?:https?:\/\/[\w.:-]{1,200})?\/(?:[^\s"'<>`|]{0,400}[\w/=}-])?)/g,
      { value: (_found, { groups }) => `${groups?.method} ${groups?.target?.split(/[?#]/, 1)[0]}` },
    ),
  },
];
