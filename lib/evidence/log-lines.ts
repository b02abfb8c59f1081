import { linesOf } from './lines';
import { type EvidencePattern, type Hit, squeeze } from './pattern';

/** Longer lines are still found; only this much of one is looked at and kept as its value. */
const lookedAt = 400;
const longestValue = 160;

const months = '(?:[A-Z][a-z]{2}|[A-Z]{3})';
/** Days as logs write them: 2026-11-18, 20261118, 18-Nov-2026, 18/Nov/2026, 11-18, 11/18/2026, Nov 18, 18.11.2026. */
const day = [
  '\\d{4}[-/.]\\d{2}[-/.]\\d{2}',
  '(?:19|20)\\d{6}',
  `\\d{1,2}[-/ ]${months}[-/ ]\\d{2,4}`,
  '\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?',
  '[A-Z][a-z]{2} {1,2}\\d{1,2}(?: \\d{4})?',
].join('|');
const clock = '\\d{1,2}:\\d{2}:\\d{2}';
const logTime = new RegExp(
  [
    `(?<![\\d.])(?:${day})[-T :,]{1,2}${clock}`,
    // Oracle: 18-NOV-26 09.05.12.331
    `(?<!\\d)\\d{2}-${months}-\\d{2,4} \\d{2}\\.\\d{2}\\.\\d{2}`,
    '(?<!\\d)(?:19|20)\\d{6}[T-]?\\d{6}(?!\\d)',
    '^\\W{0,2}\\d{2}:\\d{2}:\\d{2}(?:[.,]\\d{1,9})?(?!\\w)',
    '"(?:ts|t|time|timestamp|@timestamp|@t|eventTime|asctime|datetime)": ?"?\\d',
    '(?<!\\w)(?:ts|t|time|timestamp)=["\']?\\d{4}-?\\d{2}-?\\d{2}T?',
  ].join('|'),
);
const level =
  /(?<![\w-])(?:TRACE|DEBUG|INFO(?:RMATION)?|NOTICE|WARN(?:ING)?|ERROR|ERR|FATAL|CRIT(?:ICAL)?|SEVERE|PANIC|EMERG|SCHWERWIEGEND|WARNUNG)(?![\w-])|\[(?:debug|info|notice|warn(?:ing)?|error|crit|alert|emerg|fatal|inf|wrn|dbg|vrb|ftl)\]|(?<=\d )(?:INF|WRN|DBG|FTL|VRB)(?=[\] ])|"?(?:level|severity|lvl|log\.level|@l|levelname|loglevel)["']?\s?[=:] ?["']?(?:[a-z]{3,11}|\d{1,2}(?![\d.]))/i;

/** Logs whose lines have a time and no level, or another one than a word; each is known by its beginning. */
const known: RegExp[] = [
  // syslog
  // https://www.rfc-editor.org/rfc/rfc3164, and the same with the time of RFC 3339, as journald and rsyslog write it.
  /^\W{0,2}(?:<\d{1,3}>)?(?:[A-Z][a-z]{2} {1,2}\d{1,2} \d{2}:\d{2}:\d{2}|\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})) [\w.-]{1,60} [\w./()-]{1,60}(?:\[\d{1,8}\])?: /,
  // syslog of RFC 5424
  /^\W{0,2}<\d{1,3}>\d{1,2} \d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\S{0,20} \S{1,80} \S{1,60} \S{1,40} /,
  // common log format
  /^\S{1,60} \S{1,60} \S{1,60} \[\d{2}\/[A-Z][a-z]{2}\/\d{4}:\d{2}:\d{2}:\d{2} [+-]\d{4}\] "/,
  // klog
  // https://github.com/kubernetes/klog: level, month and day, time, thread, file and line.
  /^\W{0,2}[IWEF]\d{4} \d{2}:\d{2}:\d{2}\.\d{6} {1,9}\d{1,9} [\w./-]{1,80}:\d{1,6}\]/,
  // logcat
  // https://developer.android.com/tools/logcat: threadtime, time and brief.
  /^\W{0,2}(?:\d{4}-)?\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{3} {1,6}(?:\d{1,6}(?: {1,6}|-)\d{1,6} {1,6})?[VDIWEF](?: |\/)[^\s:]{1,60}|^[VDIWEF]\/[\w.$-]{1,60} {0,20}\( {0,5}\d{1,6}\): /,
  // IIS
  /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} (?:\S{1,60} ){0,3}(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) \/\S{0,300} /,
  // load balancer of AWS
  /^(?:https?|h2|grpcs|wss?|tls) \d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z \S{1,120} /,
  // Redis
  /^\d{1,7}:[A-Z] \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2}\.\d{3} [.*#-] /,
  // Go
  /^\d{4}\/\d{2}\/\d{2} \d{2}:\d{2}:\d{2}(?:\.\d{6})? (?:[\w.-]{1,60}\.go:\d{1,6}: |\S)/,
];

/** Whether a line was written by a machine into a log: it has a time of day near its start, and a level. */
export function isLogLine(line: string): boolean {
  const head = line.slice(0, lookedAt);
  if (!/\d/.test(head)) return false;
  const time = logTime.exec(head);
  if (time && time.index <= 90 && level.test(head.slice(0, time.index + 140))) return true;
  // What is in braces is written key by key: its level may stand anywhere.
  if (time && /^\s{0,8}\{"/.test(head) && level.test(head)) return true;
  return known.some((log) => log.test(head));
}

function findLogLines(text: string): Hit[] {
  return linesOf(text).flatMap(({ start, end, text: line }) => {
    if (!isLogLine(line)) return [];
    const head = line.slice(0, lookedAt);
    const time = logTime.exec(head);
    const message = time ? head.slice(time.index + time[0].length).replace(/^[\d.,\sZ+\]:-]{1,20}/, '') : head;
    return [{ ...trimmed(line, start, end), value: squeeze(message).slice(0, longestValue) || squeeze(head) }];
  });
}

/** Where a line begins and ends without the white space around it. */
export function trimmed(line: string, start: number, end: number) {
  return { start: start + line.length - line.trimStart().length, end: end - (line.length - line.trimEnd().length) };
}

export const logPatterns: EvidencePattern[] = [
  {
    name: 'log line',
    kind: 'log-line',
    find: findLogLines,
  },
];
