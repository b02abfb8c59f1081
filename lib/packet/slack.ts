import { addSign, ownRun, type Run, type Shown, type Sign, textOf, written } from './render';
import { around, bullets, lineOf, lines, writer } from './walk';

/**
 * Writes a packet as Slack's mrkdwn. `&`, `<` and `>` are all that it has escapes for; a word that would be bold, call
 * somebody or be a picture stands in code, which means nothing but itself. A backtick ends code whatever stands before it,
 * so in code the sign that looks like it (U+02CB) takes its place.
 */
export const slack = writer({
  ...lines,
  heading: () => around('*'),
  list: bullets('• ', '    ◦ '),
  line: (line) => lineOf(line, escaped, (shown) => [ownRun('`', ''), ...inCode(shown), ownRun('`', '')]),
  quote: quoted,
});

/** What makes a word more than itself: marks of style at its edge, a mention, a channel, an emoji, the start of a list. */
const telling = [
  /`/,
  /(?<![\p{L}\p{N}])[*_~]|[*_~](?![\p{L}\p{N}])/u,
  /(?<![\p{L}\p{N}])[@#]\p{L}/u,
  /:[\w+'-]{1,60}:/,
];
const beginning = /^(?:>|[-+•◦]$|\d{1,4}[.)]$)/;

/** Text in a line; each word that Slack would read as more stands in code. */
function escaped(shown: Shown[]): Run[] {
  const text = textOf(shown);
  const signs = entitiesIn(text);
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const isFirst = /(?:^|\n)[^\S\n]*$/.test(text.slice(Math.max(0, index - 80), index));
    if (!telling.some((sign) => sign.test(word)) && !(isFirst && beginning.test(word))) continue;
    for (let i = 0; i < word.length; i += 1) if (word[i] === '`') addSign(signs, index + i, { instead: lookalike });
    addSign(signs, index, { before: '`' });
    addSign(signs, index + word.length - 1, { after: '`' });
  }
  return written(shown, signs);
}

const lookalike = '\u02cb';
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function entitiesIn(text: string): Map<number, Sign> {
  return new Map(
    [...text.matchAll(/[&<>]/g)].map(({ 0: sign, index }) => [index, { instead: entities[sign] ?? sign }]),
  );
}

function inCode(shown: Shown[], backticks = /`/g): Run[] {
  const text = textOf(shown);
  const signs = entitiesIn(text);
  for (const { index } of text.matchAll(backticks)) signs.set(index, { instead: lookalike });
  return written(shown, signs);
}

/** A line as a quote; several lines, or a machine's, between marks that three backticks alone would end. */
function quoted(shown: Shown[]): Run[] {
  const text = textOf(shown);
  const isPlain = !/[\n\r\t]| {2}/.test(text) && text === text.trim() && !/[{};]|\w=\S/.test(text);
  if (isPlain) return [ownRun('> ', ''), ...escaped(shown)];
  return [ownRun('```\n', ''), ...inCode(shown, /(?<=``)`/g), ownRun('\n```', '')];
}
