import { isGiven, looksRandom } from './assignments';
import { isPlainFact } from './facts';
import type { Range } from './pattern';

/** Schemes that carry the credential as one word (IANA's registry, and what products made up). */
const schemes =
  'basic|bearer|token|digest|apikey|negotiate|ntlm|oauth|splunk|key|bot|ssws|geniekey|snowflake|hawk|dpop';
/** The header's name, with its value on the same line, or on the next where a scheme begins it. */
const header = new RegExp(
  `(?<![A-Za-z0-9])(?:proxy-)?authorization\\b\\\\?["']?[^\\S\\n]{0,3}[:=][^\\S\\n]{0,3}(?:\\n[^\\S\\n]{0,8}(?=(?:${schemes})[^\\S\\n]))?\\\\?["'\`]?`,
  'gi',
);
const value = '(?:"[^"\\n]{0,2000}"|[^\\s,"]{1,4096})';
/** `Digest username="…", response="…"`, `AWS4-HMAC-SHA256 Credential=…, Signature=…` (RFC 9110, section 11.4). */
const parameters = new RegExp(
  `[A-Za-z][\\w-]{1,40}[^\\S\\n]{1,3}(?<found>[\\w-]{1,40}=${value}(?:,[^\\S\\n]{0,3}[\\w-]{1,40}=${value}){0,20})`,
  'dy',
);
const credentialParameter =
  /(?:^|[\s,])(?:username|credential|signature|response|nonce|cnonce|mac|token|oauth_\w{1,30}|\w{0,20}key)=/i;
const word = '[^\\s"\'`,;<>\\\\]';
const afterScheme = new RegExp(`(?:${schemes})[^\\S\\n]{1,3}(?<found>${word}{4,8192})`, 'diy');
const afterAnyWord = new RegExp(`[A-Za-z][\\w-]{1,30}[^\\S\\n]{1,3}(?<found>${word}{12,8192})`, 'dy');
/** Not a scheme before what is masked already. */
const alone = new RegExp(`(?<found>${word}{4,8192})(?!${word})(?![^\\S\\n]{1,3}\\[)`, 'dy');

/** Finds the credentials in Authorization headers, whatever their scheme. */
export function findAuthorization(text: string): Range[] {
  return [...text.matchAll(header)].flatMap((match) => {
    const at = match.index + match[0].length;
    const range =
      foundAt(parameters, text, at, (found) => credentialParameter.test(found)) ??
      foundAt(afterScheme, text, at, (found) => !/=$/.test(found) && !isScheme.test(found)) ??
      foundAt(afterAnyWord, text, at, (found) => /\d/.test(found) && /[A-Za-z]/.test(found)) ??
      foundAt(alone, text, at, (found) => !isScheme.test(found) && (looksRandom(found) || found.length >= 16));
    return range ? [range] : [];
  });
}

const isScheme = new RegExp(`^(?:${schemes}|header|code)\\b`, 'i');

function foundAt(pattern: RegExp, text: string, at: number, counts: (found: string) => boolean): Range | undefined {
  pattern.lastIndex = at;
  const range = pattern.exec(text)?.indices?.groups?.found;
  if (!range) return undefined;
  const found = text.slice(range[0], range[1]);
  return isGiven(found) && !isPlainFact(found) && counts(found) ? { start: range[0], end: range[1] } : undefined;
}
