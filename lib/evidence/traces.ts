import { linesOf } from './lines';
import { trimmed } from './log-lines';
import { type EvidencePattern, type Hit, squeeze } from './pattern';
import { framesIn, unprefixed } from './trace-frames';

/** More of a line tells nothing more. */
const lookedAt = 400;
const longestValue = 160;

/** What stands above frames, or between the frames of an error and of its cause. */
const header = new RegExp(
  [
    '^\\s{0,8}(?:Traceback \\(most recent call last\\)|panic: |fatal error: |Caused by: |Suppressed: |Exception in thread |\\[?cause\\]?: |\\[signal SIG|-+> |---> )',
    '^\\s{0,8}\\[?(?:[Ss]tack ?trace|stack backtrace|Call stack|Backtrace)\\b.{0,20}[:\\]]?\\s*$',
    "^\\s{0,8}(?:thread '[^']{0,60}' (?:\\(\\d{1,9}\\) )?panicked at|\\*\\* \\([\\w.]{1,80}\\) |Unhandled [Ee]xception|terminate called |FATAL EXCEPTION|(?:PHP )?(?:Fatal|Parse|Recoverable fatal) error: |\\*\\*\\* Terminating app|={2,}\\d{1,9}={2,}ERROR: |Program received signal |\\*\\*\\* First throw call stack|Thread \\d{1,4}(?: name:.{0,60})? [Cc]rashed|Exception Type: )",
    '"exception": ?"',
    '^\\s{0,8}-{2,3} End of (?:inner exception )?stack trace',
    '(?:Exception|Error)\\b(?:: |:?$| \\(.{0,300}\\):?$)',
    // A class in a package, of whatever name: `requests.exceptions.ConnectTimeout: timed out`.
    '^\\s{0,8}(?:[a-z_]\\w{0,60}\\.){1,8}[A-Z]\\w{0,80}(?:: |:?$)',
    '^\\s{0,8}(?:[A-Z]\\w{0,60}::){1,6}[A-Z]\\w{0,80}(?:: | \\(|:?$)',
  ].join('|'),
);
/** Its message stands on the lines below, before the frames. */
const messageBelow =
  /panicked at .{1,200}:\s*$|^Unhandled exception:\s*$|^terminate called |FATAL EXCEPTION|^\*\*\* Terminating app|Uncaught .{1,300}/;

/** Under Python's frames: the error, of whatever name. */
const pythonError = /^(?:[A-Za-z_]\w{0,40}\.){0,8}[A-Z]\w{0,60}(?::|\s*$)/;
const pythonFrame = /^\s{0,40}File "/;
/** The source of the last frame, and marks under it. */
const pythonSource = /^\s{2,}\S/;
const className =
  /(?<![\w$])(?:[A-Za-z_]\w{0,40}(?:\.|::|\\)){0,8}(?<name>[A-Z]\w{0,60}(?:Exception|Error|Panic))\b(?!::)/;
/** Where no name says that it is an error, its place does. */
const namedByPlace =
  /^\s{0,8}(?:(?:Caused by|Uncaught|Unhandled (?:exception|rejection)|(?:PHP )?Fatal error):\s{0,3})?(?:Uncaught )?(?:\(in promise\) )?(?:\*\* \()?(?:[A-Za-z_]\w{0,40}(?:\.|::|\\)){1,8}(?<name>[A-Z]\w{1,60})(?=[:)]|\s*$| \()/;

/** A trace is a run of frames; a line of source, a cause or nothing may stand between two of them, a header above the first. */
function findTraces(text: string): Hit[] {
  const lines = linesOf(text);
  const isFrame = framesIn(lines);
  const heads = (at: number) => unprefixed(lines[at]?.text ?? '').slice(0, lookedAt);
  const isHeader = (at: number) => at >= 0 && at < lines.length && header.test(heads(at));
  const isBlank = (at: number) => at >= 0 && at < lines.length && heads(at).trim() === '';
  const hits: Hit[] = [];
  let done = 0;

  /** The header above the first frame, over an empty line or its own message. */
  const firstOf = (frame: number): number => {
    let first = frame;
    for (let at = frame - 1; at >= done && at >= frame - 6; at -= 1) {
      if (isHeader(at)) first = at;
      else if (isBlank(at) && at === frame - 1) continue;
      else if (!opensAbove(at)) break;
    }
    return first;
  };
  const opensAbove = (at: number) =>
    !isBlank(at) && [at - 1, at - 2, at - 3].some((up) => up >= done && messageBelow.test(heads(up)));

  /** How far from its last line a trace goes on: over a line that is none, or an empty one. */
  const next = (last: number): number | undefined => {
    if (isFrame[last + 1] || isHeader(last + 1)) return last + 1;
    if (isFrame[last + 2] && (!isBlank(last + 1) || isFrame[last] || isHeader(last))) return last + 2;
    // A debugger breaks its lines and tells of each frame what it knows, and counts on.
    const count = countOf(heads(last));
    const on = count === undefined ? undefined : [2, 3, 4].find((gap) => countOf(heads(last + gap)) === count + 1);
    if (on !== undefined && isFrame[last + on]) return last + on;
    // With an empty line between all of them a cause is no trace of its own.
    const isCause = /^\s{0,8}Caused by: /.test(heads(last + 2));
    return isBlank(last + 1) && isCause ? last + 2 : undefined;
  };

  for (let i = 0; i < lines.length; i += 1) {
    if (!isFrame[i]) continue;
    const first = firstOf(i);
    let last = i;
    for (let step = next(last); step !== undefined; step = next(last)) last = step;
    last = closingOf(last, heads, isFrame) ?? last;
    const named = nameOf([heads(first), heads(first + 1)], heads(last)) ?? causeIn(first + 1, last, heads, isHeader);
    const [from, to] = [lines[first], lines[last]];
    if (from && to) {
      const { start } = trimmed(from.text, from.start, from.end);
      const { end } = trimmed(to.text, to.start, to.end);
      hits.push({ start, end, value: named ?? squeeze(heads(first)).slice(0, longestValue) });
    }
    done = last + 1;
    i = last;
  }
  return hits;
}

const countOf = (head: string) => {
  const count = /^\s{0,40}#(\d{1,4}) /.exec(head)?.[1];
  return count === undefined ? undefined : Number(count);
};

/** Python writes the last frame's source, marks under it, and then the error. */
function closingOf(last: number, heads: (at: number) => string, isFrame: boolean[]): number | undefined {
  if (!pythonFrame.test(heads(last))) return undefined;
  let at = last + 1;
  while (at <= last + 3 && pythonSource.test(heads(at)) && !isFrame[at]) at += 1;
  return pythonError.test(heads(at)) ? at : undefined;
}

/** Python names the error below the frames, everyone else above them; a message may come before or after the name. */
function nameOf([first, second]: [string, string], last: string): string | undefined {
  const isBelow = /^\s{0,8}Traceback /.test(first) || pythonFrame.test(first);
  const above = messageBelow.test(first) ? [first, second] : [first];
  for (const line of isBelow ? [last] : above) {
    const named = (className.exec(line) ?? namedByPlace.exec(line))?.groups?.name;
    if (named) return named;
  }
  if (isBelow) return /^[A-Z]\w{1,60}(?=:|\s*$)/.exec(last)?.[0];
  return /\b(?:Uncaught|\() ?(?:\w+\\)*Exception\b|^\s{0,8}Exception: /.test(first) ? 'Exception' : undefined;
}

/** The first error that is named further down, such as a cause. */
function causeIn(
  from: number,
  to: number,
  heads: (at: number) => string,
  isHeader: (at: number) => boolean,
): string | undefined {
  for (let at = from; at <= to; at += 1) {
    const name = isHeader(at) ? className.exec(heads(at))?.groups?.name : undefined;
    if (name) return name;
  }
  return undefined;
}

export const tracePatterns: EvidencePattern[] = [
  {
    name: 'stack trace',
    kind: 'stack-trace',
    find: findTraces,
  },
];
