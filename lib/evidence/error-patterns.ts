import {
  isFailureConstant,
  isFailureName,
  isLabelledName,
  oauthErrors,
  samlErrors,
  scimErrors,
  systemErrors,
} from './code-words';
import { type EvidencePattern, matching, matchingWords } from './pattern';

const kind = 'error-code';

/** Tokens of the given form that are on a list. */
const listed = (form: RegExp, words: ReadonlySet<string>) =>
  matching(form, { value: (found) => (words.has(found) ? found : undefined) });

/** What stands behind a label is a code by its form: `AccessDenied`, `card_declined`, `E0000011`; not words of people. */
function labelled(found: string, { groups }: RegExpExecArray): string | undefined {
  const { label = '', sign = '' } = groups ?? {};
  // An element `code` of HTML holds any name.
  if (label === 'code' && sign.endsWith('>')) return isFailureName(found) || found.endsWith('Id') ? found : undefined;
  if (isLabelledName(found)) return found;
  // A program quotes its values; a person who writes `Code: order_id` may mean a field.
  const isQuoted = /["'=>]/.test(sign);
  const isOfErrors = /^(?:err|f)/.test(label) && /(?:code|type)$/.test(label);
  if (/^[a-z]{2,30}(?:_[a-z\d]{1,30}){1,8}$|^[A-Z]{2,30}(?:_[A-Z\d]{1,30}){1,8}$/.test(found))
    return isQuoted || isOfErrors ? found : undefined;
  const isNamed = /^(?:[A-Z]+[a-z\d]+){2,8}$/.test(found) || /^[A-Z]{1,10}[-_]?\d{2,10}$/.test(found);
  return isNamed && (isOfErrors || (isQuoted && !label.startsWith('reason'))) ? found : undefined;
}

export const errorPatterns: EvidencePattern[] = [
  {
    name: 'system error number',
    kind,
    find: listed(/(?<![\w-])E[A-Z\d_]{2,15}(?![\w-])/g, systemErrors),
  },
  {
    name: 'browser or Node error name',
    kind,
    find: matching(
      /(?<!\w)(?:net::)?(?<found>(?:ERR|NS_ERROR|SEC_ERROR|SSL_ERROR|PR_[A-Z]{2,20}|MOZILLA_PKIX_ERROR|DNS_PROBE|CURLE)_[A-Z][A-Z0-9_]{2,60})(?!\w)/dg,
    ),
  },
  {
    name: 'TLS',
    kind,
    find: matching(
      /(?<!\w)(?:PKIX path (?:building|validation) failed|(?:X509_V_ERR_|CERT_|CERTIFICATE_)[A-Z][A-Z_]{3,40}|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_(?:VERIFY|GET)_[A-Z_]{4,40}|(?:bad_certificate|certificate_(?:expired|required|revoked|unknown)|handshake_failure|unknown_ca|unrecognized_name))(?!\w)/g,
    ),
  },
  {
    name: 'OAuth or OpenID Connect',
    kind,
    find: listed(/(?<![\w.])[a-z]{3,20}(?:_[a-z]{2,20}){1,4}(?!\w)/g, oauthErrors),
  },
  {
    name: 'SAML',
    kind,
    find: listed(/(?<!\w)[A-Z][a-z]{1,12}(?:[A-Z]{1,3}[a-z]{0,15}){1,5}(?!\w)/g, samlErrors),
  },
  {
    name: 'SAML, of the first level',
    kind,
    find: matching(/\bSAML:2\.0:status:(?<found>(?!Success)[A-Z][A-Za-z]{3,40})(?!\w)/dg),
  },
  {
    name: 'SCIM',
    kind,
    find: listed(/(?<!\w)(?:invalid|no|too)[A-Z][A-Za-z]{2,8}(?!\w)/g, scimErrors),
  },
  {
    name: 'SCIM by its label',
    kind,
    find: matching(/\bscimType["']?[ :=]{1,3}["']?(?<found>[a-zA-Z]{5,20})\b/dg),
  },
  {
    name: 'exception class',
    kind,
    find: matching(/(?<![\w.$-])(?:[A-Za-z_]\w{0,40}\.){0,8}(?<found>[A-Z]\w{1,60}(?:Exception|Error))(?!\w)/dg),
  },
  {
    name: 'class among exceptions',
    kind,
    // Python, Ruby and Go keep them together: what is in there need not be called an error.
    find: matching(
      /[Ee](?<=\w(?:\.|::)[Ee])(?:xceptions?|rrors?)(?:\.|::)(?<found>[A-Z]\w{2,60})(?!\w|[(;$]|[.:]\w)/dg,
    ),
  },
  {
    name: 'constant in capitals',
    kind,
    // `READ_TIMEOUT=30` is a setting.
    find: matching(/(?<![\w-])[A-Z]{2,24}(?:_[A-Z0-9]{1,24}){1,9}(?![\w-]|\s?=\s?[\w"'])/g, {
      value: (found) => (isFailureConstant(found) ? found : undefined),
    }),
  },
  {
    name: 'name in camels that says what failed',
    kind,
    // Not a part of a path, a call or a member, and no setting: `ReadTimeout: 30`.
    find: matching(
      /[A-Z](?<![\w$/@-][A-Z]|(?<!\b(?:Client|Server))\.[A-Z]|::[A-Z])(?=[A-Z]{0,5}[a-z]{1,30}[A-Z]|[A-Z]{1,4}[a-z])[A-Za-z]{5,60}(?![\w(<$/-]|[.:]{1,2}\w|["']?\s?[=:]\s?["']?(?:\d|true|false))/g,
      { value: (found) => (isFailureName(found) ? found : undefined) },
    ),
  },
  {
    name: 'in brackets of boto',
    kind,
    find: matching(/\bAn error occurred \((?<found>[A-Za-z][\w.]{2,60})\)/dg),
  },
  {
    name: 'code behind a label',
    kind,
    find: matchingWords(
      '(?<![a-z])(?<label>(?:error|err|fault|fehler)[-_ ]?(?:sub[-_ ]?)?(?:code|type)|errors?|sub[-_ ]?code|reason(?:[-_ ]?code)?|code|__type)(?<sign>["\'\\\\\\]]{0,3}(?: {0,2}(?:=>|[:=]) {0,2}|>)[\\[("\'\\\\]{0,3})(?:[a-z][\\w.]{0,80}[#:])?(?<found>[a-z][\\w-]{2,60})(?![\\w(-]|[.:/]\\w)',
      { value: labelled },
    ),
  },
  {
    name: 'reason in a table of Kubernetes',
    kind,
    find: matching(
      /(?=[A-Z])(?:(?<!\S)Warning {2,12}|(?<=\s\d{1,3}\/\d{1,3} {1,12}))(?:Init:)?(?<found>[A-Z][A-Za-z]{3,40})(?= {2})/dg,
      { value: (found) => (isLabelledName(found) || /Err/.test(found) ? found : undefined) },
    ),
  },
  {
    name: 'number behind a label',
    kind,
    find: matching(
      /(?<![A-Za-z])(?:(?:[Ee]rror|ERROR|[Ff]ault|[Ee]rr)[-_ ]?(?:[Cc]ode|CODE|[Nn]umber|[Nn]o\.?)|(?:[Ff]ehler|[Ee]rreur|[Ee]rrore?)[- ]?(?:[Cc]ode|[Nn]ummer))["']{0,2} ?(?: is|[:=#>]| ist)?[ "']{0,3}(?<found>-?\d{2,10})(?![\w-]|[.:]\d)/dg,
    ),
  },
  {
    name: 'code after the word',
    kind,
    find: matching(
      /\b(?:[Ee]rror|ERROR|[Ff]ehler|[Ee]rreur|[Ee]rrore|[Ee]rro)(?:[ -]?[Cc]ode|[Nn]ummer)?["']?[ :#=]{1,3}["']?(?<found>[A-Z]{1,10}[-_]?\d{2,7})\b/dg,
    ),
  },
  {
    name: 'code of an error in other words',
    kind,
    find: matching(
      /\b(?:[Cc]ode d[’']erreur|[Cc][óo]digo de err(?:or|o)|[Cc]odice (?:di )?errore|[Ff]outcode)(?: est| es| é| è| is)?[ :#=\u00a0]{1,3}(?<found>[A-Z]{1,10}[-_]?\d{2,7}|-?\d{2,7}|0x[\dA-Fa-f]{4,8})\b/dg,
    ),
  },
];
