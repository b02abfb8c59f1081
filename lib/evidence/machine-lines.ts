import { featuresOf } from './line-features';
import { weights } from './line-weights';
import type { Line } from './lines';
import { isLogLine } from './log-lines';
import { isTraceFrame } from './trace-frames';

/**
 * What the examples do not tell, set by the bench: of lines that look half like a machine's more are one in reports
 * without markup, and more still where nothing is known of the lines around.
 */
const lean = { alone: 2, inContext: 1.25 };
const certain = 8;
/** What the lines above and below add, by their distance; no line is more than this sure of another. */
const neighbours = [0.35, 0.15];
const surest = 4;
/** Times that the lines tell each other. */
const rounds = 2;
/** Lines of a log or a list of files begin alike; people vary. */
const alike = 5;

/** Whether a machine wrote a line of which nothing is known but itself: above 0 it is more likely than prose. */
export function machineScore(text: string): number {
  return surely(text) ?? weighed(text) + lean.alone;
}

const weighed = (text: string) =>
  featuresOf(text).reduce((sum, feature, index) => sum + feature * (weights[index] ?? 0), 0);

/** A link, a picture or a piece of code and nothing else. */
const alone =
  /^\s*(?:[-*] |\d{1,2}[.)] )?(?:`[^`]{1,300}`|!?\[[^\]]{0,200}\]\([^()\s]{1,300}\)|<?https?:\/\/\S{1,600}>?|<img\b[^<>]{0,400}>|[>|*_=~.-]{1,20})[.:]?\s*$/;

/** Nothing but a name of a program's, a number in base 16, a version, a row of a table, or code that goes on over lines. */
const machines = [
  /^\s*[A-Za-z_]\w*(?:::\w|_\w|[a-z][A-Z])[\w:]*(?:\(\))?\s*$/,
  /^\W{0,6}[0-9a-f]{8,}\W{0,6}$/,
  /^\s*v?\d+(?:\.\d+)+\s*$/,
  /^\s*\|[^|]{1,60}\||^[^|]{1,60} {2,}\| /,
  /^\s*`[^`]*$/,
  /^\s*-- [A-Z]/,
];

/** A box to tick, a heading, a bold label, what a template says in a comment, a greeting: somebody's. */
const peoples = [
  /^\s*(?:[-*] )?\[[ xX]\] \S/,
  /^\s*#{2,6} \p{L}/u,
  /^\s*(?:[-*+] )?\*{2,3}\p{L}[^*`]{1,80}\*{2,3}/u,
  /^\s*<!-{2,3}\s*[^<>]{0,40}\p{L}{2} \p{Ll}+ \p{Ll}+/u,
  /^\s*(?:hi|hello|hey|dear|thanks|thank you|regards|cheers|hallo|bonjour|hola)(?: (?:all|there|everyone|team|in advance|\p{Lu}\p{L}{1,20}))?[\s,.!:)]{0,5}$/iu,
];

/** These are short; a long line is weighed, so that no pattern looks at it more than once. */
const longestSure = 300;

/** What needs no weighing. */
function surely(text: string): number | undefined {
  if (/^\s*(?:`{3}|~{3})/.test(text) || alone.test(text)) return certain;
  if (text.length <= longestSure) {
    if (peoples.some((pattern) => pattern.test(text))) return -certain;
    if (machines.some((pattern) => pattern.test(text))) return certain;
  }
  return isTraceFrame(text) || isLogLine(text) ? certain : undefined;
}

/**
 * How likely a machine wrote each line of a message: code, logs, traces, markup, commands. Lines within a fence are its;
 * of others their neighbours tell as well, for a machine seldom writes one line alone. Empty lines are nobody's.
 */
export function machineScores(lines: readonly Line[], inFence: (index: number) => boolean = () => false): number[] {
  const solid = lines.flatMap(({ text }, index) => (text.trim() === '' ? [] : [{ text, index }]));
  let scores = solid.map(({ text, index }) =>
    inFence(index) ? certain : (surely(text) ?? weighed(text) + lean.inContext),
  );
  const own = scores;
  const opens = solid.map(({ text }) => openingOf(text));
  const near = solid.map(({ index }, at) =>
    neighbours.flatMap((weight, step) =>
      [at - step - 1, at + step + 1].flatMap((beside) => {
        const other = solid[beside];
        return other && Math.abs(other.index - index) <= step + 1 ? [{ beside, weight }] : [];
      }),
    ),
  );
  for (let round = 0; round < rounds; round += 1) {
    scores = scores.map((score, at) => {
      if (Math.abs(own[at] ?? 0) >= certain) return score;
      const told = (near[at] ?? []).reduce((sum, { beside, weight }) => sum + weight * within(scores[beside] ?? 0), 0);
      const same = (near[at] ?? []).filter(({ beside }) => opens[at] !== '' && opens[beside] === opens[at]).length;
      return (own[at] ?? 0) + told + (same >= 2 ? alike : 0);
    });
  }
  const all = new Array<number>(lines.length).fill(0);
  for (const [at, { index }] of solid.entries()) all[index] = scores[at] ?? 0;
  return all;
}

const within = (score: number) => Math.max(-surest, Math.min(surest, score));

/** The first two words, where they are no list's mark. */
function openingOf(text: string): string {
  const [first = '', second = ''] = text.trim().slice(0, 120).split(/\s+/, 2);
  return /\p{L}{2}/u.test(first) && second !== '' ? `${first} ${second}` : '';
}
