import { type Line, linesOf } from './lines';
import { type EvidencePattern, type Hit, squeeze } from './pattern';
import { framesIn } from './trace-frames';

interface Step {
  start: number;
  end: number;
  number: number;
  text: string;
}

const numbered =
  /^[ \t>]{0,12}(?:\*\*)?(?:(?:[Ss]tep|STEP|[Ss]chritt) ?)?[[(（]?(?<number>\d{1,2})(?:[.):．、）\]]|\.\)| -|(?= [\p{L}"'“„]))(?:\*\*)?[ \t]{0,4}(?<text>\S.{0,600})/u;
/** Jira's wiki markup numbers lines that begin with a hash; a single one is a Markdown heading. */
const hashed = /^#[ \t]{1,4}(?<text>\S.{0,600})/;

/** Numbered lists of two steps or more; blank lines and indented or unnumbered lines may stand between two steps. */
function findLists(text: string): Hit[] {
  const lists: Step[][] = [];
  let list: Step[] = [];
  let gap = 0;
  const lines = linesOf(text);
  let isFrame: boolean[] | undefined;
  for (const [at, line] of lines.entries()) {
    const found = stepAt(line, list);
    if (found) isFrame ??= framesIn(lines);
    // Frames of a trace are numbered, and nobody did them.
    const step = isFrame?.[at] ? undefined : found;
    if (!step) {
      gap += 1;
      continue;
    }
    const follows = step.number === (list.at(-1)?.number ?? 0) + 1 && gap <= longestGap;
    if (!follows || list.length === 0) {
      list = [];
      lists.push(list);
    }
    list.push(step);
    gap = 0;
  }
  return lists.filter((steps) => steps.length >= 2).map(listHit);
}

/** Lines between two steps: a pasted answer, a note. */
const longestGap = 6;

function stepAt(line: Line, before: Step[]): Step | undefined {
  const head = line.text.slice(0, 700);
  const match = numbered.exec(head) ?? hashed.exec(head);
  const content = match?.groups?.text;
  // People count from one; frames of a trace are counted from nought.
  if (!match || !content || match.groups?.number === '0') return undefined;
  const start = line.start + line.text.length - line.text.trimStart().length;
  const end = line.end - (line.text.length - line.text.trimEnd().length);
  const number = match.groups?.number ? Number(match.groups.number) : (before.at(-1)?.number ?? 0) + 1;
  return { start, end, number, text: content };
}

function listHit(steps: Step[]): Hit {
  const [first, last] = [steps[0], steps.at(-1)];
  return {
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    value: stepsValue(steps.length, first?.text ?? ''),
    parts: steps.map(({ start, end }) => ({ start, end })),
  };
}

const stepsValue = (count: number, first: string) => `${count} steps: ${squeeze(first).slice(0, 60)}`;

/** `1. Open the page 2. Choose “Sign in” 3. …` on one line. */
const inline = /(?<![\w.])1[.)] {1,2}(?=\S)[^\n]{3,200}? 2[.)] {1,2}(?=\S)[^\n]{3,200}/g;
/** Steps told in order: `First I open …, then I …`. */
const told =
  /(?<!\p{L}|(?:[Tt]he|[Aa]t|my|our|is|are|was|were|user|users|a|[Ff]or) )(?:[Ff]irst(?:ly)?(?! (?:one|ones|time|is|was|are|of|two|page|line|row|attempt|run|request|call|item|column|screen|error|thing|issue|problem))|[Zz]uerst|[Zz]unächst|[Aa]ls erstes)(?!\p{L})[^\n]{5,250}?(?<!\p{L})(?:then|next|afterwards|after that|finally|second(?:ly)?|dann|danach|anschließend|schließlich|zum Schluss)(?!\p{L})[^\n.!?]{3,200}/gu;

function findProse(pattern: RegExp): EvidencePattern['find'] {
  return (text) =>
    [...text.matchAll(pattern)].map((match) => {
      const found = match[0].trimEnd();
      const { index } = match;
      return { start: index, end: index + found.length, value: `steps: ${squeeze(found).slice(0, 60)}` };
    });
}

export const stepPatterns: EvidencePattern[] = [
  {
    name: 'numbered list',
    kind: 'steps',
    find: findLists,
  },
  {
    name: 'numbered in a line',
    kind: 'steps',
    find: findProse(inline),
  },
  {
    name: 'told in order',
    kind: 'steps',
    find: findProse(told),
  },
];
