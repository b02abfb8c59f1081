import { lintSource } from '@secretlint/core';
import { creator as preset } from '@secretlint/secretlint-rule-preset-recommend';
import { SyncRedactor } from 'redact-pii';
import { findSensitive } from '@/lib/redaction/find';

export interface Range {
  start: number;
  end: number;
}

/** A way to find what must not leave. */
export interface Method {
  name: string;
  find(text: string): Range[] | Promise<Range[]>;
}

export const sidelight: Method = { name: 'sidelight', find: (text) => findSensitive(text) };

const rule = { id: '@secretlint/secretlint-rule-preset-recommend', rule: preset };
/** Its profiler compares each mark with all before it: after thousands of texts that takes for ever. */
Object.defineProperty(performance, 'mark', { value: () => undefined });

export const secretlint: Method = {
  name: 'secretlint',
  async find(text) {
    const { messages } = await lintSource({
      source: { filePath: '/text.txt', content: text, contentType: 'text', ext: '.txt' },
      options: { noPhysicFilePath: true, config: { rules: [rule] } },
    });
    return messages.map(({ range: [start, end] }) => ({ start, end }));
  },
};

const redactor = new SyncRedactor();
/** It gives the text with words such as PERSON_NAME in it, and no places: what is common before and after is left out. */
export const redactPii: Method = { name: 'redact-pii', find: (text) => differences(text, redactor.redact(text)) };

/**
 * Where a text was changed, word by word: the longest run of words that both have, then the same on either side. What a
 * tool masked is at most a few words, so this finds its places but for those that touch.
 */
function differences(before: string, after: string): Range[] {
  if (before === after) return [];
  const [old, changed] = [wordsOf(before), wordsOf(after)];
  const ranges: Range[] = [];
  let from = 0;
  let at = 0;
  while (from < old.length) {
    const word = old[from];
    if (word?.text === changed[at]?.text) {
      from += 1;
      at += 1;
      continue;
    }
    // The next word of the old text that goes on in the new one.
    const next = meeting(old, changed, from, at);
    const last = old[next.from - 1];
    if (word && last) ranges.push({ start: word.start, end: last.start + last.text.length });
    from = Math.max(next.from, from + 1);
    at = next.at;
  }
  return ranges;
}

interface Word {
  text: string;
  start: number;
}
const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/\w+|\s+|[^\w\s]/g)].map(({ 0: found, index }) => ({ text: found, start: index }));

const farthest = 60;
function meeting(old: Word[], changed: Word[], from: number, at: number): { from: number; at: number } {
  for (let sum = 1; sum < 2 * farthest; sum += 1) {
    for (let ahead = Math.min(sum, farthest); ahead >= 0; ahead -= 1) {
      const [i, j] = [from + ahead, at + sum - ahead];
      const same = [0, 1, 2].every((k) => old[i + k]?.text === changed[j + k]?.text);
      if (same && (i < old.length || j >= changed.length)) return { from: i, at: j };
    }
  }
  return { from: old.length, at: changed.length };
}

/** The rules of a gitleaks configuration file (TOML), as far as they look at a text: no path, no allowlist of files. */
export function gitleaks(toml: string): Method {
  const rules = toml
    .split(/^\[\[rules\]\]/m)
    .slice(1)
    .flatMap(ruleOf);
  return {
    name: 'gitleaks',
    find: (text) => {
      const lower = text.toLowerCase();
      return rules.flatMap(({ pattern, keywords, entropy, group }) => {
        if (keywords.length > 0 && !keywords.some((keyword) => lower.includes(keyword))) return [];
        return [...text.matchAll(pattern)].flatMap((match): Range[] => {
          const range = match.indices?.[group] ?? match.indices?.[1] ?? match.indices?.[0];
          if (!range || entropyOf(text.slice(range[0], range[1])) <= entropy) return [];
          return [{ start: range[0], end: range[1] }];
        });
      });
    },
  };
}

function ruleOf(block: string) {
  const own = block.split(/^\s*\[\[?rules\./m)[0] ?? '';
  const source = /^regex\s*=\s*'''([\s\S]*?)'''/m.exec(own)?.[1] ?? /^regex\s*=\s*"((?:[^"\\]|\\.)*)"/m.exec(own)?.[1];
  if (source === undefined) return [];
  const keywords = /^keywords\s*=\s*\[([\s\S]*?)\]/m.exec(own)?.[1] ?? '';
  try {
    return [
      {
        pattern: new RegExp(fromGo(source), 'dg'),
        keywords: [...keywords.matchAll(/"([^"]*)"/g)].map(({ 1: keyword = '' }) => keyword.toLowerCase()),
        entropy: Number(/^entropy\s*=\s*([\d.]+)/m.exec(own)?.[1] ?? 0),
        group: Number(/^secretGroup\s*=\s*(\d+)/m.exec(own)?.[1] ?? 0) || 1,
      },
    ];
  } catch {
    return []; // A pattern that only Go understands.
  }
}

/** Go's patterns as JavaScript's: `(?i)` holds to the end of its group, names are written otherwise. */
function fromGo(source: string): string {
  const pattern = source
    .replaceAll('(?P<', '(?<')
    .replaceAll('\\z', '$')
    .replaceAll('[[:alnum:]]', '[0-9A-Za-z]')
    .replaceAll('[:alnum:]', '0-9A-Za-z');
  const flag = /\(\?(i|s|is|si)\)/.exec(pattern);
  if (!flag) return pattern;
  const before = pattern.slice(0, flag.index);
  return `${before}(?${flag[1]}:${fromGo(pattern.slice(flag.index + flag[0].length))})`;
}

function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0);
}
