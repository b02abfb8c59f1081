import { joined } from './lines';
import type { Range } from './pattern';

/**
 * Links that open what they lead to without signing in. What opens is a part of the path, or a parameter; the rest of the
 * address stays, for it says what was opened.
 */
const path =
  /\/(?:(?:password[_/-]?)?resets?(?:[_/-]?passwords?)?|passwords?\/(?:edit|reset|new)|forgot(?:[_-]password)?|invit(?:e|es|ation|ations)(?:\/accept)?|accept(?:[_-]invit(?:e|ation))?|verif(?:y|ication)(?:[_-]?e?mail)?|confirm(?:ation)?s?(?:[_-]?e?mail)?|activat(?:e|ion)|unsubscribe|magic(?:[_-]?(?:link|login))?|(?:login|signin|sign-in|auth|sso|jwt|onetime|one-time|otp)|shared?(?:[_-](?:link|invite))?|sharing|public|download[s_]?(?:\/token)?|guest|join|signup|register|callback|tokens?|t|s|sh|scl\/fi|folders|file\/d|document\/d|spreadsheets\/d|presentation\/d|shared_invite|:[a-z]:\/[a-z]\/(?:personal|sites)\/[\w.-]{1,80})\/(?<found>[\w~.=+%-]{16,400})/dgi;
/** Whatever follows is the key. */
const token = /\/attachments\/token\/(?<found>[\w~.=+%-]{6,400})/dgi;
const parameter =
  /(?:[?&#;]|&amp;|%26|%3[Ff]|\\u0026)(?:[a-z]{1,20}[_-])?(?:sig|signature|x-amz-signature|x-amz-security-token|x-goog-signature|code|auth|key|jwt|assertion|session|sid|sas|otp|ticket|reset|invite|rlkey|pwd|passcode|hmac|hash|share|secret|access|st|policy|token|tk|magic|verifier|id_token_hint|state_token|authkey|resourcekey|e)=(?<found>[\w.~%+/=-]{6,4096})/dgi;
const uuid = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;

export function findCapabilityLinks(text: string): Range[] {
  if (!text.includes('/')) return [];
  const inPath = [...text.matchAll(path)].flatMap(({ indices, groups, 0: found }): Range[] => {
    const range = indices?.groups?.found;
    return range && opens(groups?.found ?? '', found) ? [{ start: range[0], end: range[1] }] : [];
  });
  const tokens = [...text.matchAll(token)].flatMap(({ indices }): Range[] => {
    const range = indices?.groups?.found;
    return range ? [{ start: range[0], end: range[1] }] : [];
  });
  const inQuery = [...text.matchAll(parameter)].flatMap(({ indices, groups, 0: found }): Range[] => {
    const range = indices?.groups?.found;
    return range && isKey(groups?.found ?? '', found) ? [{ start: range[0], end: range[1] }] : [];
  });
  return joined([...inPath, ...tokens, ...inQuery]);
}

/** A part of a path that nobody could have guessed; a UUID where only who was sent it should go. */
function opens(part: string, found: string): boolean {
  if (uuid.test(part)) return /reset|invit|verif|confirm|activat|magic|token|unsubscribe/i.test(found);
  if (
    /\.(?:html?|js|css|png|jpe?g|gif|svg|pdf|zip|log|txt|json|xml|md|php|aspx?|gz|java|py|rb|go|tsx?|cs|kt|scala|c|cpp|h|sh|ya?ml)(?:$|%)/i.test(
      part,
    )
  )
    return false;
  return isScrambled(part) || (part.length >= 32 && /\d/.test(part) && /[A-Za-z]/.test(part) && !/[-.]/.test(part));
}

function isKey(value: string, found: string): boolean {
  if (/(?:sig|signature|hmac|sas|rlkey|pwd|passcode|authkey)=/i.test(found))
    return value.length >= 8 || /\d/.test(value);
  if (/[&?]e=/i.test(found)) return value.length >= 24 && isScrambled(value);
  return value.length >= 16;
}

/** Digits among letters, or both cases without words: no slug. */
function isScrambled(text: string): boolean {
  const changes = text.match(/\d[A-Za-z]|[A-Za-z]\d|[a-z][A-Z]/g)?.length ?? 0;
  return changes >= 4 && /\d.*\d/.test(text) && !/^(?:[A-Za-z]{2,20}[-_.]){2,10}/.test(text);
}
