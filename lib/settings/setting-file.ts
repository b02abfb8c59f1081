import { hiddenCharacter } from '@/lib/text/hidden';
import { readJson } from './json-lines';
import type { Path } from './read-value';

const format = 'sidelight-setting';

/** What a file holds: a value that is not checked yet, and how to find the line of what is wrong in it. */
export interface SettingFile {
  value: unknown;
  /** Absent when the file is the value alone. */
  version?: number;
  /** Of a place in the value. */
  lineOf(path: Path): number;
}

export type FileProblem =
  | { code: 'notJson'; line: number }
  /** It is a setting, and another one. */
  | { code: 'otherSetting'; key: string; line: number };

/** A setting as a file, to keep or to give away. */
export function writeSettingFile(key: string, version: number, value: unknown): string {
  return `${JSON.stringify({ format, key, version, value }, null, 2).replace(hidden, asNumber)}\n`;
}

/** What is not drawn stands in the file by its number: whoever looks into it sees it, and it is read back as it was. */
const hidden = new RegExp(hiddenCharacter, 'gu');
const asNumber = (sign: string) =>
  sign
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

/** Reads what `writeSettingFile` wrote, or a value alone. */
export function readSettingFile(text: string, key: string): SettingFile | FileProblem {
  const json = readJson(text.replace(/^\uFEFF/, ''));
  if (!json.ok) return { code: 'notJson', line: json.line };
  const { value, lineOf } = json;
  if (!isFile(value)) return { value, lineOf };
  if (value.key !== key) return { code: 'otherSetting', key: String(value.key), line: lineOf(['key']) };
  return {
    value: value.value,
    ...(typeof value.version === 'number' && { version: value.version }),
    lineOf: (path) => lineOf(['value', ...path]),
  };
}

function isFile(value: unknown): value is { key: unknown; version: unknown; value: unknown } {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === format;
}
