import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';
import { isWithinEdits } from './near-words';
import type { Notice } from './notice';
import { runbookFrontMatterSchema } from './runbook';

/** What stands above the body, as far as it can be used. */
export interface FrontMatter {
  /** Keys and values as they are written; empty where there is no front matter. */
  values: Record<string, unknown>;
  /** Lines of the file up to the body. */
  lines: number;
  problems: Notice[];
  remarks: Notice[];
}

export const knownKeys = Object.keys(runbookFrontMatterSchema.shape);
/** Of so many of our keys a file is meant to be one of ours; other tools have a title and tags as well. */
const enoughKeys = 3;
const ownKeys = new Set(['signals', 'reviewed']);

/** Cuts the YAML off a file's lines and reads it. A file without it, or with another tool's, has none of our keys. */
export function frontMatterOf(lines: readonly string[]): FrontMatter {
  const none = { values: {}, lines: 0, problems: [], remarks: [] };
  if (!/^---\s*$/.test(lines[0] ?? '')) return none;
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end < 0) {
    // A line above a page of Markdown is no front matter.
    const isMeant = /^["']?[\w-]+["']?\s*:/.test(lines[1] ?? '');
    return isMeant ? { ...none, problems: [{ line: 1, reason: 'the front matter has no closing line "---"' }] } : none;
  }
  return { ...valuesIn(lines.slice(1, end)), lines: end + 1 };
}

/** Whether a file has our front matter, which must then be right, rather than another tool's. */
export function isOurs(values: Record<string, unknown>): boolean {
  const known = Object.keys(values).filter((key) => knownKeys.includes(key));
  return known.length >= enoughKeys || known.some((key) => ownKeys.has(key));
}

function valuesIn(lines: string[]): Omit<FrontMatter, 'lines'> {
  const first = loaded(lines);
  if ('values' in first) return { ...first, problems: [], remarks: [] };
  const { quoted, remarks } = withQuotes(lines);
  const second = remarks.length > 0 ? loaded(quoted) : first;
  if ('values' in second) return { ...second, problems: [], remarks };
  return { values: {}, problems: [second.problem], remarks };
}

function loaded(lines: string[]): { values: Record<string, unknown> } | { problem: Notice } {
  try {
    // Every scalar stays a string: a signal `007` or a date `2026-11-02` must not become a number or a Date.
    const values = load(lines.join('\n'), { schema: FAILSAFE_SCHEMA, maxAliases: 0 });
    const isKeyed = typeof values === 'object' && values !== null && !Array.isArray(values);
    if (isKeyed) return { values: { ...values } };
    return { problem: { line: 2, reason: 'the front matter must be keys with values, such as "title: …"' } };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { problem: { line: (error.mark?.line ?? 0) + 2, reason: `bad YAML: ${error.reason}` } };
  }
}

/** A key with a value in which another colon stands, or that begins with a sign of YAML's own. */
const unquoted = /^(?<key>[A-Za-z_][\w-]{0,40}):[ \t]+(?<value>[^\s"'[{|>].*:(?:\s.*|)|[@`%&*!][^"']*)$/;

function withQuotes(lines: string[]): { quoted: string[]; remarks: Notice[] } {
  const remarks: Notice[] = [];
  const quoted = lines.map((line, index) => {
    const { key, value } = unquoted.exec(line)?.groups ?? {};
    // An alias may mean another value: what it stands for is not known.
    if (key === undefined || value === undefined || /^[*&!]/.test(value)) return line;
    const text = JSON.stringify(value.trim());
    remarks.push({ line: index + 2, reason: `a value with ": " in it needs quotes; it was taken as ${key}: ${text}` });
    return `${key}: ${text}`;
  });
  return { quoted, remarks };
}

/** The front matter of a file of ours: all that is wrong with it, or what it says, and what was taken all the same. */
export function checked(values: Record<string, unknown>, lines: readonly string[]) {
  const remarks: Notice[] = [];
  const given = withKnownKeys(values, lines, remarks);
  for (const key of ['signals', 'tags']) {
    const value = given[key];
    if (typeof value !== 'string' || value.trim() === '') continue;
    given[key] = value.split(',').map((part) => part.trim());
    remarks.push({
      line: lineOf(key, lines),
      reason: `"${key}" must be a list, such as [one, two]; it was taken for one`,
    });
  }
  const parsed = runbookFrontMatterSchema.safeParse(given);
  const problems = (parsed.error?.issues ?? []).map((issue): Notice => {
    const key = String(issue.path[0] ?? '');
    const isMissing = issue.path.length === 1 && given[key] === undefined;
    return { line: lineOf(key, lines), reason: isMissing ? `missing key "${key}"` : `"${key}": ${issue.message}` };
  });
  return { data: parsed.data, problems, remarks };
}

/** The same under the names that we know: one that is misspelt is taken for the one it resembles, others are left out. */
function withKnownKeys(values: Record<string, unknown>, lines: readonly string[], remarks: Notice[]) {
  const given: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) {
    const meant = knownKeys.includes(key) ? key : meantBy(key, values);
    if (meant !== undefined) given[meant] = value;
    if (meant === key) continue;
    const taken = meant === undefined ? 'it was left out' : `it was taken for "${meant}"`;
    remarks.push({ line: lineOf(key, lines), reason: `unknown key "${key}"; ${taken}` });
  }
  return given;
}

function meantBy(key: string, values: Record<string, unknown>): string | undefined {
  return knownKeys.find((known) => values[known] === undefined && isWithinEdits(key.toLowerCase(), known, 2));
}

/** The line of a key in the file, or the first line when it is not there. */
function lineOf(key: string, lines: readonly string[]): number {
  const index = lines.findIndex(
    (line) =>
      line.replace(/^["']/, '').startsWith(key) && /^["']?\s*:/.test(line.replace(/^["']/, '').slice(key.length)),
  );
  return index < 0 ? 1 : index + 1;
}
