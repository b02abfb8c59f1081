import { ownRun, type Run, type Shown, type Sign, textOf, written } from './render';
import { asIs, before, bullets, lines, shownIn, writer } from './walk';

/**
 * Writes a packet as Jira's wiki markup. In `{noformat}` nothing means anything but its own end; elsewhere a backslash
 * stands before what would be markup, a macro, a link, a picture or a mention.
 */
export const jira = writer({
  ...lines,
  heading: (level) => before(`h${level + 1}. `),
  list: bullets('* ', '** '),
  line: (line) => escaped(shownIn(line)),
  quote: quoted,
});

/** What Jira takes a backslash before (its renderer's `ESCAPING_PATTERN`), where it would be more than itself. */
const anywhere = [
  /[{}[\]|^~]/g,
  // Strong, emphasis, inserted and deleted text begin before a word; two hyphens or more are dashes and rules.
  /(?<![\p{L}\p{N}])[*_+-](?=\S)|(?<=-)-|-(?=-)/gu,
  /\?(?=\?)|(?<=\?)\?/g,
  /!(?=\S)/g,
  /(?<![\p{L}\p{N}])@(?=[\p{L}\p{N}])/gu,
  // Faces and signs: `(!)`, `:)`, `;-)`.
  /\((?=(?:[!?+\-/xyni]|\*[rgby]?|on|off|flag|flagoff)\))|(?<=[:;]-?)[()]/g,
];
/** Lists, and what Jira has no escape for: headings and quotes. */
const lists = /^[^\S\n]*[*#-](?=[*#\s-]|$)/gm;
const words = /^[^\S\n]*(?:h(?=[1-6]\.)|b(?=q\.))/gim;
/** A backslash that would be an escape, or a line break. */
const backslash = /\\(?=[\\\-#*_+?^~|%{}[\]()!@]|$)|(?<=\\)\\/gm;

function escaped(shown: Shown[]): Run[] {
  const text = textOf(shown);
  const signs = new Map<number, Sign>();
  for (const pattern of anywhere) for (const { index } of text.matchAll(pattern)) signs.set(index, { before: '\\' });
  for (const { 0: found, index } of text.matchAll(lists)) signs.set(index + found.length - 1, { before: '\\' });
  for (const { 0: found, index } of text.matchAll(words)) {
    const at = index + found.length - 1;
    signs.set(at, { instead: `&#${text.charCodeAt(at)};` });
  }
  for (const { index } of text.matchAll(backslash)) signs.set(index, { instead: '&#92;' });
  for (const { index } of text.matchAll(/&(?=#?\w{1,31};)/g)) signs.set(index, { instead: '&amp;' });
  return written(shown, signs);
}

/** One line as a quote, several or a machine's line as they stand. */
function quoted(shown: Shown[]): Run[] {
  const text = textOf(shown);
  const isPlain = !/[\n\r\t\\{}]| {2}/.test(text) && text === text.trim() && !/;|\w=\S/.test(text);
  if (isPlain) return [ownRun('bq. ', ''), ...escaped(shown)];
  if (!/\{noformat/i.test(text)) {
    return [ownRun('{noformat}\n', ''), ...asIs(shown), ownRun('\n{noformat}', '')];
  }
  return [ownRun('{quote}\n', ''), ...escaped(shown), ownRun('\n{quote}', '')];
}
