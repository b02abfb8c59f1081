/** More of a line tells nothing more. */
const lookedAt = 800;

/** Where a browser or Node has a source from. */
const scheme =
  '(?:https?|file|node|app|(?:webpack|blob|chrome|[a-z]{3,10}-extension|resource|capacitor|ionic)[a-z:-]{0,20})';

const frames: RegExp[] = [
  // Java, JavaScript or .NET
  new RegExp(
    `^\\s{0,40}at (?:async |new )?(?:[\\w$.<>[\\]\`/@:+, ~-]{1,300}\\(.{0,300}\\)?(?: in .{1,300}:line \\d{1,7})?|${scheme}:\\S{1,300}:\\d{1,7}:\\d{1,7}|(?:\\/|[A-Z]:\\\\|<anonymous>)\\S{0,300}:\\d{1,7}:\\d{1,7})\\s{0,4}$`,
  ),
  // Java, what is left out
  /^\s{0,40}\.\.\. \d{1,4} (?:more|common frames omitted|lines matching)/,
  // Firefox or Safari
  // `render@https://desk.example/app.js:12:7`, `then/</<@…`, `[native code]`, `global code@…`
  new RegExp(
    `^\\s{0,40}(?:[\\w$./<>*[\\]() -]{0,200}@(?:${scheme}:\\S{1,400}:\\d{1,7}(?::\\d{1,7})?|\\[native code\\])|\\[native code\\])\\s{0,4}$`,
  ),
  // Python
  /^\s{0,40}File "[^"]{1,300}", line \d{1,7}/,
  // Go
  /^(?:goroutine \d{1,9} \[|\s{0,40}\S{1,300}\.go:\d{1,7}(?: \+0x[0-9a-f]{1,16})?\s{0,4}$|created by [\w./*()-]{3,200}(?: in goroutine \d{1,9})?$)/,
  // Ruby
  /^\s{0,40}(?:\d{1,4}: )?(?:from )?\S{1,300}\.(?:rb|rake|erb|ru):\d{1,7}:in ['`‘].{1,200}$/,
  // PHP
  /^\s{0,40}#\d{1,4} (?:\S{1,300}\(\d{1,7}\): .{1,300}|\[internal function\]: .{1,300}|\{main\}\s{0,4}$)/,
  // Elixir or Erlang
  /^\s{0,40}(?:\([\w.@ -]{1,60}\) )?[\w./@-]{1,200}\.(?:exs?|[he]rl|l?eex|heex):\d{1,7}: \S/,
  // Dart
  /^\s{0,40}(?:#\d{1,4} {2,8}.{1,200} \((?:package|dart|file|https?|org-dartlang-app|org-dartlang-sdk):\S{1,300}\)|<asynchronous suspension>)\s{0,4}$/,
  // C++ in a debugger
  // gdb, lldb and the sanitizers.
  /^\s{0,40}(?:frame )?#\d{1,4}:? {1,4}(?:0x[0-9a-f]{3,16}(?: in | `?[\w.]{1,60}`).{1,300}|[\w:~<>,*&]{1,200} \((?:[\w*]{1,40}=.{0,300})?\)(?: at .{1,200}:\d{1,7})?\s{0,4}$)/i,
  // C++ by address
  // backtrace_symbols of glibc and stacktrace of Boost and C++23.
  /^\s{0,40}(?:\d{1,4}# (?:0x[0-9a-f]{3,16}|.{1,200} (?:at|in) ).{0,200}|(?:\/|\.{1,2}\/)[\w./+@-]{1,200}\([\w$@.+]{0,200}\+0x[0-9a-f]{1,16}\) ?\[0x[0-9a-f]{4,16}\])/i,
  // Swift or Objective-C
  /^\s{0,40}\d{1,4} {1,8}(?:[\w.+-][\w.+ -]{0,60}\s+0x[0-9a-f]{6,16} .{1,300} \+ \d{1,9}|\[\w{1,12}\] 0x[0-9a-f]{6,16} .{1,300} in )/i,
  // Rust
  /^\s{0,40}(?:\d{1,4}: +0x[0-9a-f]{6,16} - \S.{0,300}|at (?:\/|\.{1,2}\/|[A-Z]:\\)\S{1,300}:\d{1,7}(?::\d{1,7})?)\s{0,4}$/i,
];

/** A frame that only its neighbours tell from a list: `   1: kelda::sync` above `at ./src/main.rs:14:2`. */
const numbered = /^\s{0,12}\d{1,4}: {1,4}(?:<|[\w$]+(?:::|\s{0,4}$)|\{)/;

/** What programs put before each line that another wrote: logcat, docker compose, a quotation. */
const prefix =
  /^(?:(?:\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{3} {1,6}(?:\d{1,6}(?: {1,6}|-)\d{1,6} {1,6})?)?[VDIWEF][ /][\w.$-]{1,60} {0,20}(?:\( {0,5}\d{1,6}\))? {0,4}: ?|[\w.-]{1,40} {1,20}\| |(?:> ?){1,4})/;

/** How a prefix may begin. */
const prefixSign = /^(?:[\dVDIWEF>]|\S{1,40} {1,20}\| )/;

/** A line without what another program put before it. */
export function unprefixed(line: string): string {
  const head = line.slice(0, lookedAt);
  return prefixSign.test(head) ? head.replace(prefix, '') : head;
}

/** Every frame has one of these; most lines of people have none. */
const sign = /[\d@]|\bat |<asyn|\[native/;

const isFrame = (head: string) => frames.some((frame) => frame.test(head));

/** Whether a line is a frame of a stack trace. */
export function isTraceFrame(line: string): boolean {
  return sign.test(line) && isFrame(unprefixed(line));
}

/** Which of some lines are frames, those included that only stand among frames. */
export function framesIn(lines: readonly { text: string }[]): boolean[] {
  const heads = lines.map(({ text }) => (sign.test(text) ? unprefixed(text) : ''));
  const certain = heads.map((head) => head !== '' && isFrame(head));
  const isIn = [...certain];
  for (const [at, head] of heads.entries()) {
    if (certain[at] || !numbered.test(head)) continue;
    const below = heads[at + 1] ?? '';
    isIn[at] =
      (certain[at + 1] && /^\s{1,40}at /.test(below)) ||
      (at > 0 && (isIn[at - 1] === true || /^\s{0,40}stack backtrace:/.test(lines[at - 1]?.text ?? '')));
  }
  return isIn;
}
