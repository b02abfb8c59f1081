import { isIpv4, isIpv6, isShortPath, isVersionThere } from './ip';
import { type EvidencePattern, matching, squeeze } from './pattern';

/** Words before a number with dots that make it something else than a product's version. */
const noProduct =
  '(?!(?:Mozilla|AppleWebKit|Gecko|KHTML|Trident|Version|Edg|EdgA|OPR|Mobile|NT|TLS|SSL|HTTPS?|SMTP|IMAP|POP3|FTP|DSN|SAML|OAuth|OIDC|SCIM|SOAP|ODBC|JDBC|XML|HTML|CSS|USB|Bluetooth|Unicode|WCAG|CVSS|RFC|ISO|PCI|DSGVO|GDPR|Art|Article|Artikel|Section|Abschnitt|Chapter|Kapitel|Step|Figure|Table|Page|Line|Row|Item|Point|Part|Paragraph|Error|Fehler|Erreur|Status|Code|Reply|Response|Price|Preis|Prix|Precio|Preço|Prezzo|Prijs|Total|Summe|Sum|Amount|Betrag|Cost|Costs|Fee|Rate|Score|Average|Load|Ratio|Factor|Group|Level|IP|EUR|USD|GBP|CHF|Chrome|Chromium|Firefox|Edge|Safari|Opera|Windows|Ubuntu|Debian|RHEL|CentOS|Fedora|macOS|iOS|Android|The|At|On|In|Since|From|To|About|Only|And|For|Is|Was|Or|Of|By|Am|Um|Seit|Ab|Bis|Le|El|Il|Op|De|Em)[ /@])';
const bareVersion = '\\d{1,4}\\.\\d{1,5}(?:\\.\\d{1,6}){0,2}(?:[-+][0-9A-Za-z][0-9A-Za-z.]{0,30})?';
const versionEnd = '(?![\\w-]|[.,]\\d|\\.?\\/|:\\d| ?(?:%|ms\\b|[sh]\\b|sec|min|hours?|[KMG]i?B\\b|EUR|USD|GBP|€|Uhr))';

/** `18.11.2026`, `2026.11.18` and `18.11.` are dates. */
const looksLikeDate = /^(?:[0-3]?\d\.[01]?\d\.(?:19|20)?\d\d|(?:19|20)\d\d\.[01]?\d\.[0-3]?\d)$/;

/** Codes of mail servers (RFC 3463), sub-status codes and the like, by the word before. */
const codeBefore = /(?:SMTP|DSN|NDR|status|error|code|reply|response|says|HTTP|[45]\d\d)[ :#=-]{1,3}$/i;
/** What a program says of itself to another: no product of whoever writes. */
const headerBefore =
  /(?:^|\n)[ \t>*-]{0,8}(?:user[- ]?agent|server|via|x-powered-by|x-aspnet-version)["*]{0,3}\s?[:=][^\n]{0,300}$|Mozilla\/\d[^\n]{0,300}$/i;
/** It is in a version to come: not the one that runs. */
const otherVersionBefore =
  /\b(?:fix(?:ed)?|resolved?|solved|corrected|available|ship(?:s|ped)?|released?|planned|scheduled|behoben|corrigé|corregido|corrigido|risolto|opgelost)(?: (?:for|in|with|as of|since|from|ab|mit|dans|en|na|nella|version|release|the)){1,3} (?:v(?:ersion)? ?)?(?:[A-Z][\w-]{1,30} )?$/i;

function versionValue(found: string, { groups, index, input }: RegExpMatchArray): string | undefined {
  const number = groups?.number ?? '';
  if (looksLikeDate.test(number)) return undefined;
  const at = (index ?? 0) + found.length - number.length;
  const before = (input ?? '').slice(Math.max(0, at - 320), at);
  if (isIpv4(number) && !isVersionThere(number, before)) return undefined;
  if (codeBefore.test(before.slice(-24)) || otherVersionBefore.test(before.slice(-80))) return undefined;
  return headerBefore.test(before) ? undefined : number;
}

/** Top-level domains that stand bare in tickets; without a list, `Orders.csv` and `index.html` would be hosts. */
const domains =
  'com|net|org|io|dev|app|cloud|ai|co|eu|de|at|ch|fr|es|it|nl|be|pl|pt|se|no|dk|fi|ie|uk|us|ca|au|jp|in|br|info|biz|gov|edu|int|tech|online|shop|site|example|test|local|internal|intern|corp|lan|localdomain';

function hostOf(found: string): string | undefined {
  return URL.canParse(found) ? new URL(found).host : undefined;
}

export const placePatterns: EvidencePattern[] = [
  {
    name: 'version after the word',
    kind: 'version',
    find: matching(
      /(?:\b[A-Z][\w-]{1,30} )?\b(?:[Vv]ersion|VERSION|[Rr]elease|[Bb]uild|[Ff]irmware|[Vv]er\.)(?: (?:is|number|no\.?|ist))?[ :=]{1,3}v?(?<number>\d{1,8}(?:\.\d{1,6}){0,3}(?:[-+][0-9A-Za-z][0-9A-Za-z.]{0,30})?)(?![\w-]|\.\d)/g,
      { value: versionValue },
    ),
  },
  {
    name: 'v and a number',
    kind: 'version',
    find: matching(
      new RegExp(`(?:\\b[A-Z][\\w-]{1,30} )?(?<![\\w./@-])[vV](?<number>${bareVersion})${versionEnd}`, 'g'),
      {
        value: versionValue,
      },
    ),
  },
  {
    name: 'product and a number',
    kind: 'version',
    find: matching(
      new RegExp(`\\b${noProduct}[A-Z][A-Za-z][\\w-]{0,30}[ /@](?<number>${bareVersion})${versionEnd}`, 'g'),
      { value: versionValue },
    ),
  },
  {
    name: 'three numbers',
    kind: 'version',
    find: matching(
      new RegExp(
        `(?<![\\w./@:-]|\\d )(?<number>\\d{1,4}\\.\\d{1,5}\\.\\d{1,6}(?:[-+][0-9A-Za-z][0-9A-Za-z.]{0,30})?)${versionEnd}`,
        'g',
      ),
      { value: versionValue },
    ),
  },
  {
    name: 'URL',
    kind: 'host',
    find: matching(/\bhttps?:\/\/[^\s<>"'`|\\]{0,600}[\w/=&%~-]/g, { value: hostOf }),
  },
  {
    name: 'host name',
    kind: 'host',
    find: matching(
      new RegExp(
        `(?<![\\w@.\\/+%-])(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,6}(?:${domains})(?::\\d{2,5})?(?![\\w@-]|\\.\\w)`,
        'g',
      ),
      { value: (found) => (/^asp\.net$/i.test(found) ? undefined : found.toLowerCase()) },
    ),
  },
  {
    name: 'IPv4 address',
    kind: 'host',
    find: matching(
      /(?<![\w.-]|[Vv]ersion |\b[A-Z][A-Za-z]{2,20}\/)(?<address>\d{1,3}(?:\.\d{1,3}){3})(?::\d{2,5}|\/\d{1,2})?(?![\w-]|\.\d)/g,
      {
        value(found, { groups, index, input }) {
          const address = groups?.address ?? '';
          const isVersion = found === address && isVersionThere(address, input.slice(Math.max(0, index - 24), index));
          return isIpv4(address) && !isVersion ? address : undefined;
        },
      },
    ),
  },
  {
    name: 'IPv6 address',
    kind: 'host',
    find: matching(/(?<![\w:.])(?=[0-9a-fA-F]{0,4}:)[0-9a-fA-F:]{2,39}(?:\d\.\d{1,3}\.\d{1,3}\.\d{1,3})?(?![\w:])/g, {
      value: (found) => (isIpv6(found) && !isShortPath(found) ? found.toLowerCase() : undefined),
    }),
  },
  {
    name: 'browser',
    kind: 'platform',
    find: matching(
      /\b(?<name>Chrome|Chromium|Firefox|Edge|Safari|Opera|Brave)(?: ESR)?[ /](?:[Vv](?:ersion)? ?)?(?<number>\d{1,3}(?:\.\d{1,5}){0,3})(?!\w)/g,
      { value: (_found, { groups }) => `${groups?.name} ${groups?.number}` },
    ),
  },
  {
    name: 'operating system',
    kind: 'platform',
    find: matching(
      /\b(?:Windows (?:Server )?(?:20\d\d|1[01]|[78](?:\.1)?|XP)(?: [Vv]?\d\dH\d)?|(?:macOS|Mac ?OS X|OS X|iOS|iPadOS|Android|ChromeOS)(?: [A-Z][a-z]{3,12})? \d{1,3}(?:\.\d{1,3}){0,2}|(?:Ubuntu|Debian|RHEL|Red Hat Enterprise Linux|CentOS|Fedora|SLES|Rocky Linux|AlmaLinux|Amazon Linux)(?: GNU\/Linux)? \d{1,4}(?:\.\d{1,3}){0,2})(?: LTS)?(?!\w)/g,
      { value: squeeze },
    ),
  },
  {
    name: 'runtime',
    kind: 'platform',
    find: matching(
      /\b(?:Node(?:\.js)?|Java|OpenJDK|JDK|Python|PHP|Ruby|Go|\.NET(?: Core| Framework)?|PostgreSQL|Postgres|MySQL|MariaDB|Oracle|Kubernetes|Docker|OpenSSL|curl|nginx)[ /]v?\d{1,3}(?:\.\d{1,4}){0,3}\w?(?!\w)/g,
      { value: squeeze },
    ),
  },
];
