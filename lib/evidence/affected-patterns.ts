import { type EvidencePattern, matching, squeeze } from './pattern';

const kind = 'affected';
/** Who or what can be affected, so that a count of it says how far a problem reaches. */
const whom =
  'users?|accounts?|customers?|clients?|people|persons?|employees?|colleagues?|staff|agents?|admins?|administrators?|members?|students?|teachers?|drivers?|teams?|tenants?|sites?|stores?|branches|warehouses?|offices?|departments?|orders?|invoices?|payments?|shipments?|tickets?|requests?|sign-?ins?|logins?|devices?|machines?|laptops?|servers?|hosts?|webhooks?|deliveries|events?|imports?|records?|rows?|files?|jobs?|Benutzer(?:innen)?|Anwender(?:innen)?|Nutzer(?:innen)?|Kunden|Konten|Mitarbeiter(?:innen|nde)?|Mitarbeitenden?|Personen|Kolleg(?:en|innen)|Bestellungen|Aufträge|Rechnungen|Geräte|Filialen|Standorte|Teams|Leute';
const count = "\\d{1,3}(?:[,.' ]\\d{3}){1,3}|\\d{1,9}";
/** Words that describe whom: `140 warehouse users`, not `401 is for users`. */
const words =
  '(?:(?!(?:is|are|was|were|for|of|in|on|at|to|by|and|or|from|with|that|when|ist|sind|für|und|oder|bei|von) )[\\p{L}-]{1,20} ){0,2}';

/** `2,300`, `2.300`, `2 300` → 2300. */
const withoutGroups = (text: string) => text.replace(/(?<=\d)[,.' ](?=\d{3}(?!\d))/g, '');
const normalised = (found: string) => squeeze(withoutGroups(found)).toLowerCase();

export const affectedPatterns: EvidencePattern[] = [
  {
    name: 'a count',
    kind,
    find: matching(
      new RegExp(
        `(?<![\\w.,:/#=-])(?<found>(?:${count})(?: {1,2}(?:%|percent|Prozent)|%)?(?: {1,2}(?:out )?(?:of|von)(?: the| our| all| unseren| den)?(?: {1,2}(?:${count}))?)? {1,2}${words}(?:${whom}))(?![\\p{L}\\d_=])`,
        'gdu',
      ),
      { value: normalised },
    ),
    example: 'About 140 of 2,300 users are locked out',
    finds: '140 of 2300 users',
    not: 'room 401 is for users, exit code=74 request_id=req_01',
  },
  {
    name: 'a share',
    kind,
    find: matching(
      new RegExp(
        `(?<![\\w.,])\\d{1,3}(?:[.,]\\d)? ?(?:%|percent|Prozent) (?:of|der|aller|unserer) ${words}(?:${whom})(?!\\p{L})`,
        'gu',
      ),
      { value: normalised },
    ),
    example: 'it hits 5 % of our requests',
    finds: '5 % of our requests',
    not: 'CPU at 95 % of the day',
  },
  {
    name: 'all of them',
    kind,
    find: matching(
      new RegExp(
        `(?<!\\p{L})(?:[Aa]ll|[Ee]very|[Ee]ach|[Ee]ntire|[Ww]hole|[Nn]one of|[Aa]lle|[Ss]ämtliche|[Jj]eder?|[Kk]eine?r?)(?: of)?(?: the| our| these| their| unsere| die)? ${words}(?:${whom}|company|organi[sz]ation|Firma|Abteilung|Unternehmen)(?!\\p{L})`,
        'gu',
      ),
      { value: normalised },
    ),
    example: 'All EU users see it',
    finds: 'all eu users',
    not: 'all of it, every time',
  },
  {
    name: 'everyone',
    kind,
    find: matching(
      /(?<!\p{L})(?:[Ee]veryone|[Ee]verybody|[Nn]obody|[Nn]o one|[Nn]iemand|[Aa]lle(?= (?:sind|können|haben|bekommen|sehen)))(?!\p{L})(?: (?:in|at|on|from|of) (?:the |our )?(?:new |old |whole )?[\p{L}-]{2,30}(?: (?:tenant|team|office|site|company|region|plant|warehouse))?)?/gu,
      { value: normalised },
    ),
    example: 'SSO is broken for everyone in the new tenant.',
    finds: 'everyone in the new tenant',
    not: 'anyone can see it',
  },
];
