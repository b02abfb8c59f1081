import type { Range } from './pattern';
import { isKeyName, isSecretName } from './secret-names';

/** A name and what sets it, in code, JSON, YAML, a URL or a sentence: `client_secret=`, `"apiKey": `, `Password: `. */
const setting =
  /(?<![\w.$-])(?<name>(?:[\w.$-]{1,60} )?[\p{L}\p{N}_.$-]{2,100})\\?["'`*\]]{0,3}\s{0,4}(?<sign>:{1,3}=|\?=|=>|!?={1,3}|[:：])\s{0,4}/gu;
/** In quotes, to the same quote; else to the next space or separator. */
const quotedValue = /[@bru]?\\?[*_]{0,2}(?<quote>["'`])(?<value>(?:(?!\k<quote>)[^\n]){1,4000})\k<quote>/dy;
const bareValue = /[*_]{0,2}(?<value>[^\s"'`,;&|]{2,8192}[^\s"'`,;&|()<>{}\].])/dy;

/** `password: see above`, `token=null`, `${TOKEN}`, `****`: nothing is given away. */
const standIn =
  /^(?:null|nil|none|true|false|undefined|empty|unset|missing|invalid|expired|required|optional|unknown|redacted|masked|hidden|removed|string|bytes|x{3,}|\*{2,}|\.{2,}|…|-+|_+)$|^[*x•.\\]{3,}$|^(?:\$\{|\$\(|\{\{|<|%\(|%[A-Z_]+%$|\[(?:secret|redacted|masked|email|phone|ip|card|iban|name|account)\b)|^\$[A-Za-z_]\w{0,60}$|^(?:process\.env|os\.environ|env|vault|secrets|config|settings|self|this|params|request|data)\b[.[(]/i;

/** Whether a value is one, and not a word or a variable in its place. */
export function isGiven(value: string): boolean {
  return !standIn.test(value.replace(/[.,;]{1,3}$/, ''));
}

/** A word is a word; a password in a sentence has a digit, a sign or mixed case. */
export function looksRandom(value: string): boolean {
  return /\d|[^\p{L}\p{N}.,;:!?'"()…-]|\p{Ll}\p{Lu}/u.test(value);
}

/** Finds the values of settings whose name says that they are secret. */
export function findAssignments(text: string): Range[] {
  const ranges: Range[] = [];
  let from = 0;
  for (const { groups, index, 0: found } of text.matchAll(setting)) {
    const name = groups?.name ?? '';
    if (index < from || !(isSecretName(name) || isKeyName(name))) continue;
    const at = index + found.length;
    const value = valueAt(text, at);
    if (!value) continue;
    const given = text.slice(value.start, value.end);
    const counts = isSecretName(name) ? isSecret(given, value.isQuoted, groups?.sign ?? '') : looksGenerated(given);
    // A value that is no secret may hold a setting that is one: `secret: https://…/?client_secret=…`.
    if (!isGiven(given) || !counts) continue;
    from = value.end;
    ranges.push({ start: value.start, end: value.end });
  }
  return ranges;
}

function valueAt(text: string, at: number): (Range & { isQuoted: boolean }) | undefined {
  for (const pattern of [quotedValue, bareValue]) {
    pattern.lastIndex = at;
    const range = pattern.exec(text)?.indices?.groups?.value;
    if (range) return { start: range[0], end: range[1], isQuoted: pattern === quotedValue };
  }
  return undefined;
}

function isSecret(value: string, isQuoted: boolean, sign: string): boolean {
  // `"password": "Enter the password of your account"` labels a field.
  if (isQuoted) return /\d/.test(value) || value.split(' ').length <= 4;
  if (/^\d{1,6}[.,]?$/.test(value)) return false;
  return !/^[:：]$/.test(sign) || (looksRandom(value) && value.length >= 4 && !/^https?:\/\//.test(value));
}

/** A long run of letters and digits that is no UUID and no plain hash: what a `key` of unknown use must be to count. */
function looksGenerated(value: string): boolean {
  return (
    /^(?=\D{0,200}\d)(?=[^A-Za-z]{0,200}[A-Za-z])[\w+/=.-]{20,200}$/.test(value) &&
    !/^(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{40}|[0-9a-f]{64})$/i.test(value) &&
    !/^[\w-]{1,60}(?:[./][\w-]{1,60}){2,20}$/.test(value)
  );
}
