import { linesOf } from './lines';
import { type EvidencePattern, type Hit, squeeze } from './pattern';

/** Longer lines are still found; only this much of one is looked at and kept as its value. */
const lookedAt = 400;
const longestValue = 160;

const logTime =
  /(?<!\d)(?:\d{4}[-/.]\d{2}[-/.]\d{2}|\d{2}[/-]\d{2}(?:[/-]\d{2,4})?|[A-Z][a-z]{2} {1,2}\d{1,2}|\d{1,2}\/[A-Z][a-z]{2}\/\d{4})[-T :,]{1,2}\d{1,2}:\d{2}:\d{2}|^\W{0,2}\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?(?!\w)|"(?:ts|time|timestamp|@timestamp)": ?"?\d/;
const level =
  /(?<![\w-])(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|ERR|FATAL|CRIT(?:ICAL)?|SEVERE|PANIC)(?![\w-])|\[(?:debug|info|notice|warn(?:ing)?|error|crit|fatal)\]|\b(?:level|severity|lvl)["']?[=:] ?["']?[a-z]{4,8}/i;
/** `Dec 10 06:55:46 host sshd[24200]: …` (RFC 3164) and the common log format have a time and no level. */
const syslog = /^\W{0,2}[A-Z][a-z]{2} {1,2}\d{1,2} \d{2}:\d{2}:\d{2} [\w.-]{1,60} [\w./()-]{1,60}(?:\[\d{1,8}\])?: /;
const accessLog = /^\S{1,60} \S{1,60} \S{1,60} \[\d{2}\/[A-Z][a-z]{2}\/\d{4}:\d{2}:\d{2}:\d{2} [+-]\d{4}\] "/;

/** Whether a line was written by a machine into a log: it has a time of day near its start, and a level. */
export function isLogLine(line: string): boolean {
  const head = line.slice(0, lookedAt);
  if (syslog.test(head) || accessLog.test(head)) return true;
  const time = logTime.exec(head);
  if (!time || time.index > 90) return false;
  return level.test(head.slice(0, time.index + 140));
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

function trimmed(line: string, start: number, end: number) {
  return { start: start + line.length - line.trimStart().length, end: end - (line.length - line.trimEnd().length) };
}

const frames: { name: string; frame: RegExp }[] = [
  {
    name: 'Java, JavaScript or .NET',
    frame:
      /^\s{0,40}at (?:async |new )?(?:[\w$.<>[\]`/@:+, ~-]{1,300}\(.{0,300}\)?(?: in .{1,300}:line \d{1,7})?|(?:file|https?|node|webpack):\S{1,300}:\d{1,7}:\d{1,7}|\/\S{1,300}:\d{1,7}:\d{1,7})\s{0,4}$/,
  },
  { name: 'Python', frame: /^\s{0,40}File "[^"]{1,300}", line \d{1,7}/ },
  { name: 'Go', frame: /^(?:goroutine \d{1,9} \[|\s{0,40}\S{1,300}\.go:\d{1,7}(?: \+0x[0-9a-f]{1,16})?\s{0,4}$)/ },
  { name: 'Ruby', frame: /^\s{0,40}(?:\d{1,4}: )?(?:from )?\S{1,300}\.rb:\d{1,7}:in ['`‘].{1,200}$/ },
];
const header =
  /^(?:Traceback \(most recent call last\)|panic: |Caused by: |Exception in thread |\s{0,40}\.\.\. \d{1,4} more)|(?:Exception|Error)\b(?:: |:?$)/;
const pythonError = /^(?:[A-Za-z_]\w{0,40}\.){0,8}[A-Z]\w{0,60}(?:Error|Exception)\b/;
const className = /(?<![\w$])(?:[A-Za-z_]\w{0,40}\.){0,8}(?<name>[A-Z]\w{0,60}(?:Exception|Error|Panic))\b/;

/** A trace is a run of frames; a line of source or a cause may stand between two of them, a header above the first. */
function findTraces(text: string): Hit[] {
  const lines = linesOf(text);
  const isFrame = lines.map(({ text: line }) => isTraceFrame(line));
  const hits: Hit[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    if (!isFrame[i]) continue;
    const isHeader = (at: number) => header.test(lines[at]?.text.slice(0, lookedAt) ?? '');
    const first = i > 0 && isHeader(i - 1) ? i - 1 : i;
    let last = i;
    while (isFrame[last + 1] || isHeader(last + 1) || (isFrame[last + 2] && lines[last + 1]?.text.trim() !== ''))
      last += 1;
    // Python writes the last frame's source and then the error under the frames.
    const closing = [last + 1, last + 2].find((at) => pythonError.test(lines[at]?.text.slice(0, lookedAt) ?? ''));
    if (closing !== undefined) last = closing;
    const [from, to] = [lines[first], lines[last]];
    if (from && to) {
      const start = trimmed(from.text, from.start, from.end).start;
      const { end } = trimmed(to.text, to.start, to.end);
      hits.push({ start, end, value: traceName(text.slice(start, end)) });
    }
    i = last;
  }
  return hits;
}

/** Whether a line is a frame of a stack trace. */
export function isTraceFrame(line: string): boolean {
  const head = line.slice(0, 2 * lookedAt);
  return frames.some(({ frame }) => frame.test(head));
}

function traceName(trace: string): string {
  const [first = ''] = trace.split('\n', 1);
  const last = trace.slice(trace.lastIndexOf('\n') + 1);
  // Python names the error below the frames, everyone else above them.
  const named = className.exec(first.slice(0, lookedAt)) ?? className.exec(last.slice(0, lookedAt));
  return named?.groups?.name ?? squeeze(first).slice(0, longestValue);
}

export const logPatterns: EvidencePattern[] = [
  {
    name: 'stack trace',
    kind: 'stack-trace',
    find: findTraces,
    example:
      'java.lang.IllegalStateException: closed\n\tat com.kelda.Sync.run(Sync.java:42)\n\tat java.base/java.lang.Thread.run(Thread.java:840)',
    finds: 'IllegalStateException',
    not: 'We looked at the log (page 3)\nat noon.',
  },
  {
    name: 'log line',
    kind: 'log-line',
    find: findLogLines,
    example: '2026-11-18 09:05:12,331 ERROR [sync] Token refused',
    finds: 'ERROR [sync] Token refused',
    not: 'On 2026-11-18 at 09:05 we saw an error',
  },
];
