import { AttributeAction, type AttributeSelector, parse, SelectorType, type Selector as Token } from 'css-what';
import { secretName } from './secret-names';

/** Names in use, for tests of a part of a name: `[name^="cs"]` reaches the first of them. */
const namesInUse = [
  ...['csrf-token', 'csrf_token', 'csrfToken', 'csrf-param', '_csrf', '_csrf_token', 'csrfmiddlewaretoken', '__csrf'],
  ...['xsrf-token', '_xsrf', 'xsrf_token', 'authenticity_token', '__RequestVerificationToken', 'requesttoken'],
  ...['atl_token', 'atlassian-token', 'ajs-atl-token', 'access_token', 'access-token', 'auth_token', 'id_token'],
  ...['user-token', 'token', 'session', 'sessionid', 'session_id', 'JSESSIONID', 'PHPSESSID', 'nonce', 'g_ck'],
  ...[
    'sysparm_ck',
    'password',
    'passwd',
    'current-password',
    'new-password',
    'SAMLResponse',
    'SAMLRequest',
    'RelayState',
  ],
];
const secretTypes = ['hidden', 'password'];
const secretTags = new Set(['meta', 'script', 'style', 'template', 'noscript', 'link', 'base', 'head']);

/**
 * Whether a selector may reach what a session is made of, judged by what it can match and not by its letters: escapes,
 * parts of names and lists of alternatives are read as the browser reads them. What cannot be read is refused. What it
 * does match is looked at again where it is read (`isOfSession` in `lib/sites/dom.ts`).
 */
export function mayReachSession(css: string): boolean {
  try {
    return parse(css).some((tokens) => isBroad(tokens) || tokens.some((token) => reaches(token)));
  } catch {
    return true;
  }
}

/** Names nothing: `*`, `:first-child`, `[content]`. */
function isBroad(tokens: Token[]): boolean {
  const subject = tokens.slice(tokens.findLastIndex(isCombinator) + 1);
  return !subject.some(
    (token) =>
      token.type === SelectorType.Tag ||
      (token.type === SelectorType.Attribute && isTelling(token)) ||
      (token.type === SelectorType.Pseudo && Array.isArray(token.data) && !token.data.some(isBroad)),
  );
}

/** An attribute that only one kind of element has tells as much as a tag does: `[datetime]`, `[data-record-id]`. */
function isTelling({ name, action, value }: AttributeSelector): boolean {
  return action === AttributeAction.Exists ? !common.has(name.toLowerCase()) : value !== '';
}
const common = new Set([
  'id',
  'class',
  'name',
  'type',
  'value',
  'content',
  'href',
  'src',
  'style',
  'title',
  'lang',
  'dir',
]);

function isCombinator({ type }: Token): boolean {
  return ![
    SelectorType.Attribute,
    SelectorType.Pseudo,
    SelectorType.PseudoElement,
    SelectorType.Tag,
    SelectorType.Universal,
  ].includes(type as SelectorType.Tag);
}

function reaches(token: Token, isNegated = false): boolean {
  if (token.type === SelectorType.Tag) return secretTags.has(token.name.toLowerCase()) || secretName.test(token.name);
  if (token.type === SelectorType.Attribute) return reachesByAttribute(token, isNegated);
  if (token.type === SelectorType.PseudoElement) return true;
  if (token.type !== SelectorType.Pseudo) return false;
  // `:nth-child(2 of input)` holds a selector that is not parsed.
  if (typeof token.data === 'string') return secretName.test(token.data) || /\bof\b/i.test(token.data);
  const inside = isNegated || token.name === 'not';
  return (token.data ?? []).some((tokens) => tokens.some((one) => reaches(one, inside)));
}

function reachesByAttribute(token: AttributeSelector, isNegated: boolean): boolean {
  const name = token.name.toLowerCase();
  if (secretName.test(name) || secretName.test(token.value)) return true;
  // Of inputs that are anything but a text, some are hidden.
  if (name === 'type')
    return isNegated || token.action === AttributeAction.Not || secretTypes.some((type) => fits(type, token));
  if (token.action === AttributeAction.Not) return true;
  return token.action !== AttributeAction.Exists && namesInUse.some((each) => fits(each, token));
}

/** Whether a value passes the test, in any casing: the browser is not asked which of its pages is in quirks mode. */
function fits(value: string, { action, value: wanted }: AttributeSelector): boolean {
  const [have, want] = [value.toLowerCase(), wanted.toLowerCase()];
  if (action === AttributeAction.Exists) return false;
  if (want === '') return false; // CSS: an empty part matches nothing, and no name is empty
  if (action === AttributeAction.Start) return have.startsWith(want);
  if (action === AttributeAction.End) return have.endsWith(want);
  if (action === AttributeAction.Any) return have.includes(want);
  if (action === AttributeAction.Element) return have.split(/\s+/).includes(want);
  if (action === AttributeAction.Hyphen) return have === want || have.startsWith(`${want}-`);
  return have === want;
}
