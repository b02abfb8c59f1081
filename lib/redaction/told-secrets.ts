import { isGiven, looksGenerated } from './assignments';
import { isPlainFact } from './facts';
import { joined } from './lines';
import type { Range } from './pattern';

/** What people call a secret, in the languages we read; longest first. */
const nouns =
  'pass ?words?|passwort|kennwort|passphrase|passcode|zugangscode|pwd?|psw|api[ -]?(?:key|token|schl[üu]ssel)|(?:access|auth|bearer|refresh|session|secret|service|client|admin) (?:token|key|secret)|secret|token|pin(?:[ -]?code)?|otp|credentials?|creds|zugangsdaten|anmeldedaten|mot de passe|mdp|identifiants?|jeton|contraseña|clave(?: de acceso)?|senha|palavra-passe|chave|chiave|wachtwoord|sleutel|inloggegevens|hasło|heslo|lösenord|parola';
/** Whose it is: `for the box`, `of our sandbox`, `für den Testserver`. */
const whose =
  "(?: (?:for|of|to|on|in|at|from|für|von|vom|zu|zum|des|der|auf|beim?|de|del|della|do|da|du|pour|para|per|di|sur|van|voor|op)(?: [\\p{L}\\p{N}@.'/_-]{1,60}){1,6}?)?";
/** What says that the word after it is it. */
const verb =
  "(?: (?:is|was|are|will be|should be|has been (?:set|changed|reset) to|(?:set|changed|reset) to|lautet|ist|war|wurde auf|c[’']est|sind|est|était|sont|es|era|son|é|è|sono|zijn|to|jest|je|är))(?: (?:now|currently|still|jetzt|nun|derzeit|maintenant|désormais|ahora|agora|ora|adesso|nu))?(?:,? (?:temporarily|provisionally))?";
const quote = '["\'“”„«»‘’`*_]{0,3}';
const told = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?<noun>${nouns})${whose}(?<how>${verb} ?[:：=→]{0,2}|[^\\S\\n]{0,2}[:：=→]{1,2})[^\\S\\n]{1,3}${quote}(?<found>[^\\s"”“«»\`]{4,500})`,
  'diuy',
);
/** `the token to test JIRA APIs: …`, `the key that we use is …`: with more words between, only what can be nothing else. */
const announced = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:${nouns}|keys?|schlüssel)(?: [\\p{L}\\p{N}@.'/()-]{1,40}){1,10}?(?: ?[:：]| (?:is|was|ist|lautet|est|es|é|è))[^\\S\\n]{1,3}${quote}(?<found>[\\w+/=.~!@#$%^&*-]{8,500})`,
  'diuy',
);
/** パスワードは…です, 密码是…, 비밀번호는 … */
const eastAsian =
  /(?:パスワード|暗証番号|合言葉|シークレット|トークン|APIキー|密码|密碼|口令|令牌|비밀번호|암호|토큰)(?:\p{L}{1,12}の)?(?:は|が|是|为|為|는|은|이)?[\s:：「『“"]{0,3}(?<found>[!-~]{4,200})/duy;
/** `admin / Sommer2026!` after what says that they are to sign in with. */
const namedPair =
  /(?<!\p{L})(?:log(?:ged)?[ -]?in|sign[ -]?in|credentials?|creds|zugangsdaten|anmelde(?:daten|n)|identifiants?|credenciales|credenciais|credenziali|inloggegevens|user(?:name)? ?\/ ?pass(?:word)?)(?: (?:are|is|sind|sont|son|são|sono|with|mit|avec|con|com|as|als))?[ :=]{1,3}["'`(]?[\w.@-]{2,80}["'`]? ?[/|:] ?["'`]?(?<found>[^\s"'`,;)]{6,100})/diuy;
/** `pw Sommer2026!` */
const shorthand =
  /(?<![\p{L}\p{N}_-])(?:pw|pwd|pass|password|passwort|kennwort|passcode|mdp|contraseña|senha|wachtwoord)[^\S\n]{1,3}["'`]?(?<found>[^\s"'`,;]{6,100})/diuy;

/** What each of the nouns and labels above begins with. */
const beginning =
  /(?<![A-Za-z0-9_-])(?:pass|kennwort|secret|token|api|schlüssel|keys? |pin|otp|cred|zugang|anmelde|mdp|mot de|identifiant|jeton|contrase|clave|senha|palavra|chave|chiave|wachtw|sleutel|inlog|has[łl]o|heslo|lösenord|parola|log|sign|pwd?[^A-Za-z]|psw[^A-Za-z]|user|access|auth|bearer|refresh|session|service|client|admin)|パスワード|暗証番号|合言葉|シークレット|トークン|APIキー|密[码碼]|口令|令牌|비밀번호|암호|토큰/gi;
const passwordNoun = /pass|pw|psw|kenn|contra|senha|mot|mdp|wacht|pin|otp|code|hasł|hesl|lösen|parola/iu;

/** `use hunter22! as the password` */
const afterIt =
  /(?: as| als| comme| como| come)(?: \p{L}{1,5})? (?:passwords?|passwort|kennwort|passcode|mot de passe|contraseña|senha|wachtwoord)(?!\p{L})/giu;
const wordBefore = /[^\s"'`]{6,60}(?=["'`]?$)/;

function findBefore(text: string): Range[] {
  return [...text.matchAll(afterIt)].flatMap(({ index }): Range[] => {
    const from = Math.max(0, index - 64);
    const word = wordBefore.exec(text.slice(from, index));
    if (!word || !isPasswordShaped(word[0])) return [];
    return [{ start: from + word.index, end: from + word.index + word[0].length }];
  });
}

/** Finds secrets that are told in a sentence rather than set. */
export function findToldSecrets(text: string): Range[] {
  const ranges = findBefore(text);
  for (const { index } of text.matchAll(beginning)) {
    for (const { pattern, counts } of ways) {
      pattern.lastIndex = index;
      const match = pattern.exec(text);
      const range = match?.indices?.groups?.found;
      if (!match || !range) continue;
      const value = valueAt(text, range[0], range[1], (each) => counts(each, match.groups?.noun));
      if (value) ranges.push(value);
    }
  }
  return joined(ranges);
}

interface Way {
  pattern: RegExp;
  counts: (value: string, noun?: string) => boolean;
}
const ways: Way[] = [
  { pattern: told, counts: (value, noun = '') => isTold(value, passwordNoun.test(noun)) },
  {
    pattern: announced,
    counts: (value) => !/^\w{1,40}=/.test(value) && (looksGenerated(value) || isPasswordShaped(value)),
  },
  { pattern: eastAsian, counts: (value) => isTold(value, true) },
  { pattern: namedPair, counts: isPasswordShaped },
  { pattern: shorthand, counts: isPasswordShaped },
];

/** The value without the signs that end its sentence. */
function valueAt(text: string, start: number, end: number, counts: (value: string) => boolean): Range | undefined {
  const value = text.slice(start, end).replace(/[.,;:!?)'’*_]{1,4}$/, '');
  if (value.length < 4 || !isGiven(value) || isPlainFact(value) || !counts(value)) return undefined;
  // A full stop ends the sentence; an exclamation mark may be the password's own, and goes with it.
  const stop = start + value.length;
  return { start, end: /[!?]/.test(text.charAt(stop)) && stop < end ? stop + 1 : stop };
}

/** A word with a digit or a sign in it, where a password is told; of other secrets more. */
function isTold(value: string, isPassword: boolean): boolean {
  if (/^https?:|^\d{1,3}$|^[\d.,:%-]{1,12}$/.test(value) && !(isPassword && /^\d{4,8}$/.test(value))) return false;
  const hasDigit = /\d/.test(value);
  const hasSign = /[!@#$%^&*+=?~<>{}|\\]/.test(value);
  return isPassword
    ? hasDigit || (hasSign && value.length >= 6)
    : hasDigit && /\p{L}/u.test(value) && value.length >= 6;
}

/** What people make up for a password: letters with digits, and a sign or two cases. */
function isPasswordShaped(value: string): boolean {
  if (!/\d/.test(value) || !/\p{L}/u.test(value) || /^https?:|[/\\]\w{1,60}[/\\]/.test(value)) return false;
  if (isPlainFact(value) || /^[a-z]\w{0,40}(?:\.[\w$]{1,60}){2,10}/i.test(value)) return false;
  return /[!@#$%^&*+=?~]/.test(value) || (/\p{Ll}/u.test(value) && /\p{Lu}/u.test(value) && value.length >= 8);
}
