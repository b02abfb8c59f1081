import { type Line, listMark } from '@/lib/evidence/lines';
import { isLogLine } from '@/lib/evidence/log-lines';
import { machineScores } from '@/lib/evidence/machine-lines';
import { append } from '@/lib/lists';
import { fencesIn } from './fences';
import { headingOf, isMarkedHeading } from './headings';

/** A sentence, a step of a list, or a line a machine wrote; offsets count UTF-16 units of the whole text. */
export interface Sentence {
  start: number;
  end: number;
  text: string;
  form: 'prose' | 'item' | 'machine';
  /** Counts paragraphs: a blank line begins the next one. */
  paragraph: number;
  /** Begins its line. */
  opensLine: boolean;
}

/**
 * Splits a message's lines into sentences. Lines that a mail client wrapped are joined; headings, items of a list, log
 * lines, frames of a trace and lines in a fence stand alone; abbreviations, versions, dates and URLs do not end one.
 */
export function sentencesOf(text: string, lines: Line[]): Sentence[] {
  const sentences: Sentence[] = [];
  const fences = fencesIn(lines);
  const scores = machineScores(lines, (index) => fences.inside.has(index));
  let block: Line[] = [];
  let paragraph = 0;
  const flush = () => {
    const [first, last] = [block[0], block.at(-1)];
    if (first && last) append(sentences, split(text, first.start, last.end, paragraph));
    block = [];
  };
  for (const [index, line] of lines.entries()) {
    if (fences.marks.has(index)) {
      flush();
      continue;
    }
    if (line.text.trim() === '') {
      flush();
      paragraph += 1;
      continue;
    }
    if (fences.inside.has(index) || isMachines(line.text, scores[index] ?? 0)) {
      flush();
      sentences.push(whole(text, line, 'machine', paragraph));
      continue;
    }
    const previous = block.at(-1);
    if (previous && !continues(previous, line)) flush();
    block.push(line);
  }
  flush();
  return sentences;
}

/** A header, a command, an error with its code: each line of it is one statement, and a short one may look like prose. */
const machineLine =
  /^\s{0,60}(?:[{}[\]<]|[\w-]{2,40}: \S{1,400}$|(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) {1,2}\/|HTTP\/\d|\$ \S|> \S|curl -|Traceback |Caused by: |Exception in |[A-Z]{2,8}-?\d{3,8}: |(?:[\w$]{1,40}\.){2,10}\w{1,60}(?:Exception|Error)\b)/;
const filledIn = /^\p{L}[\p{L} -]{2,30}: /u;
/** Prose ends its items with a semicolon as well. */
const statementEnd = /[;{}]\s{0,10}$/;

/** Of a list's items and of labels only what is surely a machine's: `1. POST /v2/orders` is a step. */
function isMachines(text: string, score: number): boolean {
  const head = text.slice(0, 500);
  if (isSpoken(head)) return false;
  const heading = headingOf(head.slice(0, 200));
  // `Environment: Production` is a form's line that a person filled in, although headers look like it.
  if (machineLine.test(head) && !(heading && filledIn.test(head))) return true;
  const isSomebodys = listMark.test(head.slice(0, 40)) || heading !== undefined;
  if (statementEnd.test(head) && !isSomebodys) return score > -sureOfLine;
  return score > (isSomebodys ? sureOfItem : sureOfLine);
}
const sureOfLine = 1;
const sureOfItem = 6;

/** `(10:03) Tom (Support): Hi`: a line of a chat that was copied whole. */
const isSpoken = (line: string) =>
  /^\s{0,4}[([]?\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?[)\]]?,? (?!\w{4,8}\b[ :\]]{1,2}\[)\p{Lu}[\p{L}\p{N} .,'’()-]{1,40}: \S/u.test(
    line.slice(0, 120),
  ) && !isLogLine(line);

/** Whether a line is the wrapped rest of the one before it. */
function continues(before: Line, line: Line): boolean {
  if (isSpoken(line.text)) return false;
  if (line.start - before.end > 2 || listMark.test(line.text.slice(0, 40))) return false;
  const text = before.text.trimEnd();
  if (headingOf(text)?.content === '' || isMarkedHeading(text) || isMarkedHeading(line.text)) return false;
  if (/[.!?:;。！？：]["'”’)」]{0,2}$/.test(text)) return false;
  return /^\s{0,20}[\p{Ll}(,]/u.test(line.text) || text.length >= 55;
}

function whole(text: string, { start, end, text: line }: Line, form: Sentence['form'], paragraph: number): Sentence {
  const from = start + line.length - line.trimStart().length;
  const to = end - (line.length - line.trimEnd().length);
  return { start: from, end: to, text: text.slice(from, to), form, paragraph, opensLine: true };
}

/** Words before a dot that do not end a sentence, in English and German. */
const abbreviation =
  /(?:^|[\s([])(?:e\.g|i\.e|etc|vs|approx|ca|cf|no|nr|fig|sec|min|max|incl|excl|resp|dr|mr|mrs|ms|prof|st|inc|ltd|co|corp|z\.\s?b|d\.\s?h|u\.\s?a|usw|bzw|h[1-6]|ggf|evtl|inkl|zzgl|vgl|tel|abt|str|jan|feb|mar|apr|jun|jul|aug|sept?|o[ck]t|nov|de[cz]|[zdue]|\d{1,2})$/iu;
const initial = /(?:^|[\s(])\p{Lu}$/u;
const ending = /[.!?…]{1,5}["'”’»)\]]{0,3}(?=\s)|[。！？]{1,5}[」』）)]{0,2}/g;

function split(text: string, start: number, end: number, paragraph: number): Sentence[] {
  const block = text.slice(start, end);
  const form = listMark.test(block.slice(0, 40)) ? 'item' : 'prose';
  const sentences: Sentence[] = [];
  let from = 0;
  const push = (to: number) => {
    const part = block.slice(from, to);
    const left = from + part.length - part.trimStart().length;
    const right = to - (part.length - part.trimEnd().length);
    if (right > left) {
      const opensLine = from === 0 || block.slice(from, left).includes('\n');
      const range = { start: start + left, end: start + right, text: block.slice(left, right) };
      sentences.push({ ...range, form, paragraph, opensLine });
    }
    from = to;
  };
  for (const match of block.matchAll(ending)) {
    const to = match.index + match[0].length;
    const isDot = match[0].startsWith('.') && !match[0].startsWith('..');
    const before = block.slice(Math.max(from, match.index - 12), match.index);
    if (isDot && (abbreviation.test(before) || initial.test(before))) continue;
    // After `e. V.` or `approx. five` the sentence goes on in lower case.
    if (isDot && /^\s{1,3}\p{Ll}/u.test(block.slice(to, to + 4))) continue;
    push(to);
  }
  push(block.length);
  return sentences;
}
