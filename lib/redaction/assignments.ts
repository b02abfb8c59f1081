import { isPlainFact } from './facts';
import type { Range } from './pattern';
import { isKeyName, isPasswordName, isSecretName } from './secret-names';

/**
 * A name and what sets it, in code, JSON, YAML, a URL or a sentence: `client_secret=`, `"apiKey": `, `Password: `. It
 * ends with its line: what stands on the next one is another matter (`valueBelow`).
 */
const setting =
  /(?<![\w.$-])(?<name>(?:[\w.$-]{1,60} )?[\p{L}\p{N}_.$-]{2,100})\\?["'`*\]]{0,3}[^\S\n]{0,4}(?<sign>:{1,3}=|[?.]=|=>|!?={1,3}|[:：])[^\S\n]{0,4}/gu;
/** In quotes, to the same quote; else to the next space or separator. */
const quotedValue = /[@bru]?\\?[*_]{0,2}(?<quote>["'`])(?<value>(?:(?!\k<quote>)[^\n]){1,4000})\k<quote>/dy;
const bareValue = /[*_]{0,2}(?<value>[^\s"'`,;&|]{2,8192}[^\s"'`,;&|()<>{}\].])/dy;
/** Nothing more on the line of the name, and nothing but one word on the next. */
const loneValueBelow = /[*_"'`]{0,3}[^\S\n]{0,8}\n[^\S\n]{0,8}(?:>[^\S\n]?)?(?<value>\S{3,500})[^\S\n]{0,8}(?:\n|$)/dy;

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
    const sign = groups?.sign ?? '';
    const value =
      givenBeside(text, index + found.length, name, sign) ?? givenBelow(text, index + found.length, name, sign);
    if (!value) continue;
    // A value that is no secret may hold a setting that is one: `secret: https://…/?client_secret=…`.
    from = value.end;
    ranges.push(value);
  }
  return ranges;
}

function givenBeside(text: string, at: number, name: string, sign: string): Range | undefined {
  const value = valueAt(text, at);
  if (!value) return undefined;
  const given = text.slice(value.start, value.end);
  if (!isGiven(given) || isPlainFact(given)) return undefined;
  const counts = isSecretName(name) ? isSecret(given, value.isQuoted, sign, name) : looksGenerated(given);
  return counts ? { start: value.start, end: value.end } : undefined;
}

function valueAt(text: string, at: number): (Range & { isQuoted: boolean }) | undefined {
  for (const pattern of [quotedValue, bareValue]) {
    pattern.lastIndex = at;
    const range = pattern.exec(text)?.indices?.groups?.value;
    if (range) return { start: range[0], end: range[1], isQuoted: pattern === quotedValue };
  }
  return undefined;
}

/** A password alone on the line below its label; another secret only if it can be nothing else. */
function givenBelow(text: string, at: number, name: string, sign: string): Range | undefined {
  if (!isColon(sign)) return undefined;
  loneValueBelow.lastIndex = at;
  const range = loneValueBelow.exec(text)?.indices?.groups?.value;
  if (!range) return undefined;
  const isInQuotes = /^(["'`]).{2,}\1$/.test(text.slice(range[0], range[1]));
  const [start, end] = isInQuotes ? [range[0] + 1, range[1] - 1] : range;
  const given = text.slice(start, end).replace(/^[*_]{1,3}|[*_]{1,3}$/g, '');
  if (!isGiven(given) || isPlainFact(given) || /^(?:[-*•–+#]|\d{1,2}[.)])$|[:,?]$|^https?:\/\//.test(given))
    return undefined;
  const counts = isPasswordName(name) || (given.length >= 8 && /\d/.test(given) && /[A-Za-z]/.test(given));
  return counts ? { start, end } : undefined;
}

const isColon = (sign: string) => /^[:：]$/.test(sign);

function isSecret(value: string, isQuoted: boolean, sign: string, name: string): boolean {
  if (isQuoted) {
    if (/\d/.test(value)) return true;
    // `token: "nonce mismatch"` tells what is wrong, `"password": "Enter the password of your account"` labels a field.
    const words = value.trim().split(/\s+/);
    return words.length <= 4 && (words.length === 1 || isPasswordName(name) || words.some(looksRandom));
  }
  if (/^\d{1,6}[.,]?$/.test(value)) return false;
  return !isColon(sign) || (looksRandom(value) && value.length >= 4 && !/^https?:\/\//.test(value));
}

/** A long run of letters and digits that is no UUID and no plain hash: what a `key` of unknown use must be to count. */
function looksGenerated(value: string): boolean {
  return (
    /^(?=\D{0,200}\d)(?=[^A-Za-z]{0,200}[A-Za-z])[\w+/=.-]{20,200}$/.test(value) &&
    !/^(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{40}|[0-9a-f]{64})$/i.test(value) &&
    !/^[\w-]{1,60}(?:[./][\w-]{1,60}){2,20}$/.test(value)
  );
}
