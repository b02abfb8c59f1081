import { greatest } from '@/lib/lists';
import { addSign, maskedPlaces, ownRun, type Run, type Shown, type Sign, textOf, written } from './render';
import { asIs, before, bullets, lineOf, lines, writer } from './walk';

/**
 * Writes a packet as Markdown, so that other people's text reads as it was written and means nothing to a renderer. No
 * character of it is lost; one that is not drawn stands there as a mark.
 */
export const markdown = writer({
  ...lines,
  heading: (level) => before(`${'#'.repeat(level)} `),
  list: bullets('- ', '  - '),
  line: (line, isAtStart) => lineOf(line, (shown, isFirst) => escaped(shown, isAtStart && isFirst), inCode),
  quote: quoted,
});

/** Characters that begin markup anywhere, and those that do so at the start of a line (CommonMark 0.31). */
const anywhere = /[\\`*[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=~)|(?<=~)~|&(?=#?\w{1,31};)|(?<=\s|^)#(?=#*$)/gu;
/** The last is a command of GitLab's: `/close`. */
const atStart =
  /^(?: {0,3})(?:[-+=](?=\s|$|-|=)|#{1,6}(?=\s|$)|>|~{3,}|\||:(?=-)|\d{1,9}(?=[.)](?:\s|$))|\/(?=[a-z]))/gm;
/** White space at the start of a line that would make it code. */
const indent = /^(?: {4}| {0,3}\t)/gm;
/** Whom and what GitHub and GitLab link and tell of it, whatever stands before: `@team`, `#12`, `!12`. Not in code. */
const reference = /(?<![\p{L}\p{N}_])(?:@(?=[A-Za-z0-9])|[#!](?=\d))[\w@#!./-]{0,2000}\w/gu;

/** Text in a line, with a backslash before what would be markup, and as code what would call somebody. */
function escaped(shown: Shown[], isAtStart: boolean): Run[] {
  const text = textOf(shown);
  const signs = new Map<number, Sign>();
  const escapeAt = (at: number) => signs.set(at, { before: '\\' });
  for (const { index } of text.matchAll(anywhere)) escapeAt(index);
  if (isAtStart) {
    for (const { 0: mark, index } of text.matchAll(atStart)) {
      const begin = index + mark.length - mark.trimStart().length;
      escapeAt(/^\s*\d/.test(mark) ? index + mark.length : begin);
    }
    for (const { 0: space, index } of text.matchAll(indent)) {
      const last = space.length - 1;
      signs.set(index + last, { instead: space[last] === '\t' ? '&#9;' : '&#32;' });
    }
  }
  for (const { start, end } of maskedPlaces(shown)) {
    for (let i = start; i < end; i += 1) signs.delete(i);
    // `[name 1](…)` would be a link and `[name 1]: …` the address of one.
    if (/^[(:[]/.test(text.slice(end, end + 1))) escapeAt(end);
  }
  for (const { 0: found, index } of text.matchAll(reference)) {
    for (let i = index; i < index + found.length; i += 1) signs.delete(i);
    addSign(signs, index, { before: '`' });
    addSign(signs, index + found.length - 1, { after: '`' });
  }
  return written(shown, signs);
}

/** Code in a line: marks longer than any run of backticks inside. */
function inCode(shown: Shown[]): Run[] {
  const marks = '`'.repeat(longestRun(textOf(shown)) + 1);
  const pad = marks.length > 1 ? ' ' : '';
  return [ownRun(marks + pad, ''), ...asIs(shown), ownRun(pad + marks, '')];
}

/** What someone wrote: a line as a quote, several lines or a machine's line in a fence that is longer than any inside. */
function quoted(shown: Shown[]): Run[] {
  const text = textOf(shown);
  const isPlain = !/[\n\r\t]| {2}/.test(text) && text === text.trim() && !/[{};]|^\s|\w=\S/.test(text);
  if (isPlain) return [ownRun('> ', ''), ...escaped(shown, true)];
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return [ownRun(`${fence}text\n`, ''), ...asIs(shown), ownRun(`\n${fence}`, '')];
}

function longestRun(text: string): number {
  return greatest(
    (text.match(/`{1,1000}/g) ?? []).map((run) => run.length),
    0,
  );
}
