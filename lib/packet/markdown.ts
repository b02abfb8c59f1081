/** Writes other people's text into Markdown so that it reads as it was written and means nothing to a renderer. */

/** Characters that begin markup anywhere, and those that do so at the start of a line (CommonMark 0.31). */
const anywhere = /[\\`*[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=~)|(?<=~)~|&(?=#?\w{1,31};)/gu;
const atStart = /^(?:[-+=](?=\s|$|-|=)|#{1,6}(?=\s|$)|>|~{3,}|\d{1,9}(?=[.)](?:\s|$)))/;

/** Text within a line, escaped. */
export function escapeText(text: string): string {
  return text.replace(anywhere, '\\$&');
}

/** A line of its own, escaped. White space at its ends is not kept: Markdown has none there. */
function escapeLine(line: string): string {
  return escapeText(line).replace(atStart, (mark) => (/^\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}

/** A block that keeps every character; its fence is longer than any run of backticks inside. */
function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}text\n${text}\n${fence}`;
}

/** Code in a line. A line break would end it, so white space is one space. */
export function inlineCode(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const marks = '`'.repeat(longestRun(line) + 1);
  const pad = marks.length > 1 ? ' ' : '';
  return `${marks}${pad}${line}${pad}${marks}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`{1,1000}/g) ?? []).map((run) => run.length));
}

/** What someone wrote: a line as a quote, several lines or a machine's line in a fence. */
export function quoted(text: string): string {
  const isPlain = !/[\n\r\t]| {2}/.test(text) && text === text.trim() && !/[{};]|^\s|\w=\S/.test(text);
  return isPlain ? `> ${escapeLine(text)}` : fenced(text);
}
