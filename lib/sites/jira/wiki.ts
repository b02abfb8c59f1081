import { withoutEntities } from '../entities';
import { prefixed, textBuilder, tidy } from '../text';
import { codeBlock, linkText } from './plain';

/** The name to show for a mentioned user's id, where it is known. */
export type NameOf = (userId: string) => string | undefined;

/**
 * Jira's wiki markup (API version 2, Data Center) to plain text with its structure kept, in the same form as `adfText`
 * gives. Only what is surely markup is taken as such: anything unknown, unclosed or in doubt stays as it is written.
 * https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all
 */
export function wikiText(source: string, nameOf: NameOf = () => undefined): string {
  const parts = withPairs(partsOf(source.replace(/\r\n?/g, '\n')));
  return tidy(textOf(parts, 0, parts.length, nameOf));
}

type Part =
  | { kind: 'text'; text: string }
  | { kind: 'code'; title: string; language: string; text: string }
  /** Starts or ends what it encloses; `close` is the index of the part that ends it, where there is one. */
  | { kind: 'mark'; name: string; parameters: string; source: string; close?: number };

const macro = /(?<!\\)\{(code|noformat|quote|panel)(?:[:=]([^{}\n]*))?\}/gi;
/** Macros that change only how text looks, or mark a place in it. `{*}` is how Cloud's editor writes half a word bold. */
const invisible = /(?<!\\)\{(?:colou?r|anchor)(?:[:=][^{}\n]*)?\}|\{[*_+-]\}/gi;

/** Cuts the source at its block macros; what stands between `{code}` or `{noformat}` is not looked into. */
function partsOf(source: string): Part[] {
  const found = [...source.matchAll(macro)].map((match) => ({
    source: match[0],
    name: (match[1] ?? '').toLowerCase(),
    parameters: match[2] ?? '',
    at: match.index,
    end: match.index + match[0].length,
  }));
  const closes = nextOfSame(found);
  const parts: Part[] = [];
  let from = 0;
  const text = (to: number) => {
    if (to > from) parts.push({ kind: 'text', text: source.slice(from, to).replace(invisible, '') });
  };
  for (let index = 0; index < found.length; index++) {
    const mark = found[index];
    if (!mark) break;
    const isRaw = mark.name === 'code' || mark.name === 'noformat';
    const closeAt = closes[index];
    const close = closeAt === undefined ? undefined : found[closeAt];
    if (isRaw && !close) continue; // never closed: stays in the text around it
    text(mark.at);
    if (isRaw && close && closeAt !== undefined) {
      const language = mark.name === 'code' ? languageOf(mark.parameters) : '';
      const title = titleOf(mark.parameters);
      parts.push({
        kind: 'code',
        title,
        language,
        text: source.slice(mark.end, close.at).replace(/^\n+/, '').trimEnd(),
      });
      from = close.end;
      index = closeAt;
    } else {
      parts.push({ kind: 'mark', name: mark.name, parameters: mark.parameters, source: mark.source });
      from = mark.end;
    }
  }
  text(source.length);
  return parts;
}

/** For each macro, the next one of the same name that has no parameters: what would close it. */
function nextOfSame(marks: readonly { name: string; parameters: string }[]): (number | undefined)[] {
  const next = new Map<string, number>();
  const closes: (number | undefined)[] = new Array(marks.length);
  for (let index = marks.length - 1; index >= 0; index--) {
    const mark = marks[index];
    if (!mark) continue;
    closes[index] = next.get(mark.name);
    if (mark.parameters === '') next.set(mark.name, index);
  }
  return closes;
}

function withPairs(parts: Part[]): Part[] {
  const at = parts.flatMap((part, index) => (part.kind === 'mark' ? [{ part, index }] : []));
  const closes = nextOfSame(at.map(({ part }) => part));
  at.forEach(({ part }, index) => {
    const close = closes[index];
    part.close = close === undefined ? undefined : at[close]?.index;
  });
  return parts;
}

/** `{code:java}` and `{code:title=Foo.java|borderStyle=solid}`: the parameter without a name is the language. */
function languageOf(parameters: string): string {
  return parameters.split('|').find((parameter) => /^[\w+#-]{1,20}$/.test(parameter)) ?? '';
}

function textOf(parts: readonly Part[], from: number, to: number, nameOf: NameOf): string {
  const lists = listNumbers();
  const built = textBuilder();
  for (let index = from; index < to; index++) {
    const part = parts[index];
    if (!part) break;
    if (part.kind === 'text') built.add(linesOf(part.text, lists, nameOf));
    else if (part.kind === 'code') {
      built.line();
      built.add(part.title + codeBlock(part.language, part.text));
    } else if (part.close === undefined || part.close >= to) built.add(part.source);
    else {
      const inside = textOf(parts, index + 1, part.close, nameOf).trim();
      built.line();
      built.add(`\n${enclosed(part.name, part.parameters, inside)}\n`);
      index = part.close;
    }
  }
  return built.text();
}

function enclosed(name: string, parameters: string, text: string): string {
  if (name === 'quote') return prefixed(text, '> ');
  return [titleOf(parameters), text].filter(Boolean).join('\n');
}

const titleOf = (parameters: string) => /(?:^|\|)title=([^|]*)/.exec(parameters)?.[1]?.trim() ?? '';

/** Numbers of ordered items, level by level; a list goes on until an empty line. */
interface ListNumbers {
  mark(marks: string): string;
  end(): void;
}

function listNumbers(): ListNumbers {
  let counts: number[] = [];
  return {
    mark(marks) {
      const depth = marks.length;
      const count = marks.endsWith('#') ? (counts[depth] ?? 0) + 1 : 0;
      counts = Array.from({ length: depth + 1 }, (_, level) => (level === depth ? count : (counts[level] ?? 0)));
      return '  '.repeat(depth - 1) + (count > 0 ? `${count}. ` : '- ');
    },
    end() {
      counts = [];
    },
  };
}

function linesOf(text: string, lists: ListNumbers, nameOf: NameOf): string {
  const lines = text.split('\n');
  return lines
    .map((line, index) => {
      if (line.trim() === '') {
        // The first and the last are rests of lines that a macro has cut: a list goes on around a code block.
        if (index > 0 && index < lines.length - 1) lists.end();
        return line;
      }
      const [, marks, item] = /^[ \t]*([*#][*#-]{0,9}|-{1,3}|-[*#][*#-]{0,8})[ \t]+(\S.*)$/.exec(line) ?? [];
      if (marks && item) return lists.mark(marks) + plain(item, nameOf);
      const heading = /^[ \t]*h[1-6]\.[ \t]+(\S.*)$/.exec(line)?.[1];
      if (heading) return plain(heading, nameOf);
      const quote = /^[ \t]*bq\.[ \t]+(\S.*)$/.exec(line)?.[1];
      if (quote) return `> ${plain(quote, nameOf)}`;
      if (/^[ \t]*-{4,}[ \t]*$/.test(line)) return '---';
      return /^[ \t]*\|.*\S/.test(line) ? rowOf(line, nameOf) : plain(line, nameOf);
    })
    .join('\n');
}

/** What a cell holds: a `|` in a command, a link or a picture, or behind a backslash, begins no new one. */
const inCell = String.raw`\\.|\{\{(?:[^{}\n]|\{(?!\{)|\}(?!\}))+\}\}|\[[^[\]\n]+\]|![^\s!|][^!|\n]*\.\w{1,5}\|[^!|\n]*!|[^|]`;
const cell = new RegExp(`(?:${inCell})+|\\|{1,2}`, 'gu');

/** `||heading||heading||` or `|cell|cell|`. A sign of a cell's own is written with a backslash, so that cells stay apart. */
function rowOf(line: string, nameOf: NameOf): string {
  const cells: string[] = [];
  let isOpen = false;
  for (const [piece] of line
    .trim()
    .replace(/^\|{1,2}/, '')
    .matchAll(cell)) {
    const isEdge = /^\|{1,2}$/.test(piece);
    if (isEdge && !isOpen) cells.push('');
    if (!isEdge) cells.push(plain(piece, nameOf).trim().replaceAll('|', '\\|'));
    isOpen = !isEdge;
  }
  return cells.join(' | ');
}

/** Inline text with the characters that its entities stand for; Jira shows them so. */
function plain(text: string, nameOf: NameOf): string {
  return withoutEntities(inline(text, nameOf)).replaceAll('\u00a0', ' ');
}

/**
 * Inline markup, each pattern bounded by its own closing sign so that hostile text costs no more than its length.
 * Strong and emphasized text must stand free, for `customer_id` and `*.log` are no markup.
 */
const inlinePatterns = [
  String.raw`\\([{}[\]*_!|+^~-])`,
  String.raw`\{\{((?:[^{}\n]|\{(?!\{)|\}(?!\}))+)\}\}`,
  String.raw`\[([^[\]\n]+)\]`,
  String.raw`!([^\s!|][^!|\n]*\.\w{1,5})(?:\|[^!\n]*)?!`,
  String.raw`(?<![\p{L}\p{N}*\\/])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![\p{L}\p{N}*])`,
  String.raw`(?<![\p{L}\p{N}_\\/])_([^\s_](?:[^_\n]*[^\s_])?)_(?![\p{L}\p{N}_])`,
  // Withdrawn, 10^3^, H~2~O: they stand free or at a word's end, for options, ranges and home folders are no markup.
  String.raw`(?<![\p{L}\p{N}\\/.-])-([^\s-](?:[^\n-]*[^\s-])?)-(?![\p{L}\p{N}-])`,
  String.raw`(?<=[\p{L}\p{N})])\^([\p{L}\p{N}+-]{1,20})\^`,
  String.raw`(?<=[\p{L}\p{N})])~([\p{L}\p{N}+-]{1,20})~`,
  String.raw`\\\\(?=\s|$)`,
];
const inlineMarkup = new RegExp(inlinePatterns.join('|'), 'gu');

function inline(text: string, nameOf: NameOf): string {
  return text.replace(
    inlineMarkup,
    (
      all: string,
      escaped?: string,
      code?: string,
      link?: string,
      image?: string,
      strong?: string,
      emphasized?: string,
      withdrawn?: string,
      above?: string,
      below?: string,
    ) => {
      if (escaped !== undefined) return escaped;
      if (code !== undefined) return code;
      if (link !== undefined) return linked(link, nameOf) ?? all;
      if (image !== undefined) return `[${image}]`;
      if (withdrawn !== undefined) return `~~${inline(withdrawn, nameOf)}~~`;
      if (above !== undefined) return `^${above}`;
      if (below !== undefined) return `_${below}`;
      const inner = strong ?? emphasized;
      return inner === undefined ? '\n' : inline(inner, nameOf);
    },
  );
}

/** What a pair of brackets holds, or `undefined` when it is no link: `[INFO]`, `[x]`, `[1]`. */
function linked(inside: string, nameOf: NameOf): string | undefined {
  if (inside.startsWith('~')) return mention(inside.slice(1), nameOf);
  if (inside.startsWith('^')) return `[${inside.slice(1)}]`;
  const [label = '', target] = inside.split('|');
  if (target === undefined) return addressOf(label);
  if (target.startsWith('~')) return mention(target.slice(1), nameOf);
  if (/^[#^]/.test(target)) return label;
  const address = addressOf(target);
  return address && linkText(label === target ? address : label, address);
}

function addressOf(target: string): string | undefined {
  if (/^(?:https?|ftp):\/\/\S+$/i.test(target)) return target;
  return /^mailto:(\S+@\S+)$/i.exec(target)?.[1];
}

function mention(user: string, nameOf: NameOf): string {
  const id = user.replace(/^accountid:/, '');
  return `@${nameOf(id) ?? id}`;
}
