import { isPlainFact } from './facts';
import type { Range } from './pattern';
import { isKeyInUse, isKeyName, isPassphraseName, isPasswordName, isSecretName } from './secret-names';

/**
 * What every name of a secret holds. Settings are looked for around it only: a log has a hundred thousand names, and few
 * of them are of secrets.
 */
const anchor =
  /pass|pwd|ennwort|contrase|secret|token|key|cred|saml|bearer|otp|mfa|api|connection|dsn|login|auth|jwt|hmac|sid|sas|bot|sig|pat|senha|lösenord|adgangskode|salasana|wachtwoord|parola|has[lł]o|heslo|парол|パスワード|密[码碼]|비밀번호/gi;
/**
 * A name and what sets it, in code, JSON, YAML, a URL, a table or a sentence: `client_secret=`, `"apiKey": `,
 * `Password: `, `| Password | `. It ends with its line: what stands on the next one is another matter (`givenBelow`).
 */
const setting =
  /(?<name>(?:[\w.$-]{1,60} )?[\p{L}\p{N}_.$-]{2,100})(?:\[\d{0,6}\])?\\?["'`*\]]{0,3}[^\S\n]{0,4}(?<sign>:{1,3}=|[?.]=|=>|!?={1,3}|[:：]|\||\t)[^\S\n]{0,4}/uy;

const isNamePart = (code: number) =>
  code > 0x7f ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  code === 0x5f ||
  code === 0x2e ||
  code === 0x24 ||
  code === 0x2d;
const longestName = 100;
const longestWordBefore = 60;

/** Where the name begins that holds this place, and the word before it. */
function nameStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && at - start < longestName && isNamePart(text.charCodeAt(start - 1))) start -= 1;
  if (text[start - 1] !== ' ') return start;
  let word = start - 1;
  while (word > from && start - word < longestWordBefore && isNamePart(text.charCodeAt(word - 1))) word -= 1;
  return word < start - 1 ? word : start;
}

/** In quotes, to the same quote; else to the next space or separator. */
const quotedValue = /[@bru]?\\?[*_]{0,2}(?<quote>["'`])(?<value>(?:(?!\k<quote>)[^\n]){1,4000})\k<quote>/dy;
/** A key of unknown use is no longer than this; what is longer is not read to its end for each name in it. */
const bareKey = /[*_]{0,2}(?<value>[^\s"'`,;&|]{2,200}[^\s"'`,;&|()<>{}\].])/dy;
const bareValue = /[*_]{0,2}(?<value>[^\s"'`,;&|]{2,8192}[^\s"'`,;&|()<>{}\].])/dy;
/** Nothing more on the line of the name, and nothing but one word on the next. */
const loneValueBelow = /[*_"'`]{0,3}[^\S\n]{0,8}\n[^\S\n]{0,8}(?:>[^\S\n]?)?(?<value>\S{3,500})[^\S\n]{0,8}(?:\n|$)/dy;

/** `password: see above`, `token=null`, `${TOKEN}`, `****`: nothing is given away. */
const standIn =
  /^\(?(?:null|nil|none|true|false|undefined|empty|unset|missing|invalid|expired|required|optional|unknown|redacted|masked|hidden|removed|string|bytes|new|await|array|x{3,}|\*{2,}|\.{2,}|…|-+|_+)\)?$|^[*x•.\\]{3,}$|^(?:\$\{|\$\(|\{\{|<|%\(|%[A-Z_]+%$|\[(?:secret|redacted|masked|email|phone|ip|card|iban|id|name|account)\b)|^\$[A-Za-z_]\w{0,60}$|^(?:process\.env|os\.environ|env|vault|secrets|config|settings|self|this|params|request|data)\b[.[(]/i;
/** `{api_key}`, `[token]`, `MY_API_KEY`, `***REMOVED SENSITIVE VALUE***`: a name in the place of a value. */
const nameOfOne =
  /^[{[<]{1,2}[A-Za-z_ .-]{1,40}[\]}>]{1,2}$|^[A-Z]{2,20}(?:_[A-Z]{2,20}){1,5}$|^\*{2,3}[A-Z ]{3,40}\*{2,3}$/;
/** `org.apache.hadoop.KMSClientProvider@394a25`, `fs.azure.sas.token`, `Str::random(60)`: a name or a call in code. */
const code =
  /^(?:[a-z_]\w{0,40}\.){2,10}[A-Za-z][\w$]{0,80}(?:[:@][\w:]{0,20})?$|^\[?[A-Za-z_$][\w.$]{0,60}(?:(?:::|->)\w{1,40})?\(/;

/** Whether a value is one, and not a word or a variable in its place. */
export function isGiven(value: string): boolean {
  const bare = value.replace(/[.,;]{1,3}$/, '');
  return !standIn.test(bare) && !nameOfOne.test(bare) && !code.test(bare) && !/^[A-Za-z]{1,20}:$/.test(bare);
}

/** A word is a word; a password in a sentence has a digit, a sign or mixed case. */
export function looksRandom(value: string): boolean {
  return /\d|[^\p{L}\p{N}.,;:!?'"()…-]|\p{Ll}\p{Lu}/u.test(value);
}

/** Finds the values of settings whose name says that they are secret. */
export function findAssignments(text: string): Range[] {
  const ranges: Range[] = [];
  let [from, looked] = [0, 0];
  for (const { index } of text.matchAll(anchor)) {
    if (index < looked) continue;
    setting.lastIndex = nameStart(text, index, from);
    const match = setting.exec(text);
    if (!match || match.index + match[0].length <= index) continue;
    const after = match.index + match[0].length;
    looked = after;
    const name = match.groups?.name ?? '';
    if (isFile.test(name) || !(isSecretName(name) || isKeyName(name))) continue;
    const sign = match.groups?.sign ?? '';
    const value = givenBeside(text, after, name, sign) ?? givenBelow(text, after, name, sign);
    if (!value) continue;
    // A value that is no secret may hold a setting that is one: `secret: https://…/?client_secret=…`.
    from = value.end;
    looked = value.end;
    ranges.push(value);
  }
  return ranges;
}

/** `TokenUtils.java:43`, as compilers and stacks write a place. */
const isFile = /\.(?:java|py|js|ts|tsx|go|rb|cs|cpp|c|h|php|kt|scala|rs|swift|sql)$/;

function givenBeside(text: string, at: number, name: string, sign: string): Range | undefined {
  const value = valueAt(text, at, isSecretName(name) ? bareValue : bareKey);
  if (!value) return undefined;
  const given = text.slice(value.start, value.end);
  if (!isGiven(given) || isPlainFact(given)) return undefined;
  if (!value.isQuoted && text[value.end] === '(') return undefined; // a call
  const counts = isSecretName(name)
    ? isSecret(given, value.isQuoted, sign, name)
    : looksGenerated(given) || (isSet(sign) && (isLongHash(given) || (isKeyInUse(name) && isKeyLike(given))));
  return counts ? { start: value.start, end: value.end } : undefined;
}

function valueAt(text: string, at: number, bare: RegExp): (Range & { isQuoted: boolean }) | undefined {
  for (const pattern of [quotedValue, bare]) {
    pattern.lastIndex = at;
    const range = pattern.exec(text)?.indices?.groups?.value;
    if (!range) continue;
    const [start, end] = range;
    return pattern === quotedValue
      ? { start, end, isQuoted: true }
      : { start, end: balancedEnd(text, start, end), isQuoted: false };
  }
  return undefined;
}

/** With the brackets at its end that it opened itself: a password may hold any sign. */
function balancedEnd(text: string, start: number, end: number): number {
  if (!')]}'.includes(text.charAt(end)) || end === text.length) return end;
  let open = 0;
  for (let i = start; i < end; i += 1) {
    if ('([{'.includes(text.charAt(i))) open += 1;
    if (')]}'.includes(text.charAt(i))) open = Math.max(0, open - 1);
  }
  let to = end;
  while (open > 0 && to < text.length && ')]}'.includes(text.charAt(to))) {
    to += 1;
    open -= 1;
  }
  return to;
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

/** What also stands between a word and what is said of it. */
const isColon = (sign: string) => /^[:：|\t]$/.test(sign);
const isSet = (sign: string) => sign.endsWith('=');

/** Words of a form's label or of a message about a secret: `"password": "Enter the password of your account"`. */
const saysOfIt =
  /(?<!\p{L})(?:enter|type|your|you|please|must|should|cannot|can't|invalid|incorrect|wrong|missing|required|expired|expires|failed|forgot|confirm|reset|change|mismatch|characters?|password|token|secret|not|is|was|has|the|ihr|bitte|falsch|ungültig|votre|veuillez|su|introduzca)(?!\p{L})/iu;

function isSecret(value: string, isQuoted: boolean, sign: string, name: string): boolean {
  if (isQuoted) {
    if (/\d/.test(value)) return !/^\d{1,3}$/.test(value);
    // `token: "nonce mismatch"` tells what is wrong; a pass phrase is of words too.
    const words = value.trim().split(/\s+/);
    if (words.length === 1 || words.some(looksRandom)) return words.length <= 8;
    return isPassphraseName(name) && words.length <= 8 && !saysOfIt.test(value);
  }
  if (/^\d{1,6}[.,]?$/.test(value)) return false;
  // `PWD=/srv/app` is where a shell stands, `INVALID_CREDENTIALS == result` compares.
  if ((/^pwd$/i.test(name) && /^[/~]/.test(value)) || (/^[!=]==?$/.test(sign) && /^[A-Za-z_]+$/.test(value)))
    return false;
  return !isColon(sign) || (looksRandom(value) && value.length >= 4 && !/^\w{2,20}:\/\//.test(value));
}

const isUuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** What a log says that it signs in with: letters and digits of any length that is no word. */
const isKeyLike = (value: string) => /^(?=.{0,60}\d)(?=.{0,60}[A-Za-z])[\w-]{12,80}$/.test(value);
const isLongHash = (value: string) => /^[0-9a-f]{64}$/i.test(value);

/** A long run of letters and digits that is no UUID and no plain hash: what a `key` of unknown use must be to count. */
export function looksGenerated(value: string): boolean {
  if (!/^(?=\D{0,200}\d)(?=[^A-Za-z]{0,200}[A-Za-z])[\w+/=.:-]{20,200}$/.test(value)) return false;
  if (isUuid.test(value) || /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(value)) return false;
  return !/[./:]/.test(value) || /[+=]/.test(value) || value.split(/[./:_-]/).some(isScrambled);
}

/** Digits and letters that change places more often than in a word with a number. */
const isScrambled = (part: string) => part.length >= 16 && (part.match(/\d[A-Za-z]/g)?.length ?? 0) >= 3;
