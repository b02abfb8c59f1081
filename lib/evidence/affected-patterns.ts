import { lowerCase, lowerCasePattern, wordPattern } from '@/lib/text/word-pattern';
import { type EvidencePattern, type Hit, matching, matchingWords, squeeze } from './pattern';

const kind = 'affected';
/** Who can be affected, or what people work with, so that a count of it says how far a problem reaches. */
const people = {
  en: 'users?|accounts?|customers?|clients?|people|persons?|employees?|workers?|colleagues?|staff|agents?|admins?|administrators?|managers?|operators?|members?|students?|pupils?|teachers?|patients?|nurses?|doctors?|drivers?|technicians?|engineers?|cashiers?|clerks?|crews?|tellers?|planners?|buyers?|dispatchers?|partners?|vendors?|suppliers?|subscribers?|guests?|visitors?|households?|teams?|tenants?|companies|organi[sz]ations?|orgs?|workspaces?|sites?|stores?|shops?|branches|regions?|locations?|plants?|schools?|clinics?|hospitals?|warehouses?|depots?|offices?|departments?|workplaces?|workstations?|stations?|terminals?|tills|registers?|seats|licen[cs]es?|devices?|machines?|laptops?|computers?|pcs?|phones?|tablets?|printers?|scanners?|robots?|trucks?|vehicles?|buses|sensors?|gateways?|met(?:er|re)s?|servers?|hosts?|nodes?|pods?|clusters?|instances?|mailboxes|integrations?|projects?',
  de: 'Benutzer(?:n|innen)?|Anwender(?:n|innen)?|Nutzer(?:n|innen)?|Kunden|Kundinnen|Konten|Mitarbeiter(?:n|innen|nde)?|Mitarbeitenden?|Personen|Kolleg(?:en|innen)|Fahrer(?:n|innen)?|Disponent(?:en|innen)|Patient(?:en|innen)|Schüler(?:n|innen)?|Haushalte|Geräten?|Rechner|Drucker|Kassen|Fahrzeuge|Zähler|Arbeitsplätzen?|Filialen|Filialleiter(?:innen)?|Märkten?|Standorten?|\\p{L}{2,12}standorten?|Lagern?|Niederlassungen|Abteilungen|Praxen|Kliniken|Schulen|Mandanten|Teams|Leute',
  fr: 'utilisat(?:eurs?|rices?)|opérat(?:eurs?|rices?)|préparat(?:eurs?|rices?)|clients?|clientes?|comptes?|employés?|collaborat(?:eurs?|rices?)|salariés?|personnes?|collègues?|agents?|membres|postes?|appareils?|imprimantes|magasins?|entrepôts?|agences|sites?|équipes?',
  es: 'usuari[oa]s?|clientes?|cuentas?|emplead[oa]s?|trabajador(?:es|as)|operador(?:es|as)|operari[oa]s|personas?|compañer[oa]s?|agentes?|miembros|equipos?|dispositivos?|impresoras|tiendas?|almacenes|sedes?|sucursales',
  pt: 'usuári[oa]s?|utilizador(?:es)?|clientes?|contas?|funcionári[oa]s?|trabalhador(?:es|as)|operador(?:es|as)|colaborador(?:es)?|pessoas?|agentes|membros|dispositivos?|impressoras|lojas?|armazéns|filiais',
  it: 'utent[ei]|client[ei]|account|dipendent[ei]|operator[ei]|agent[ei]|persone|collegh?[ei]|postazion[ei]|dispositiv[oi]|stampanti|negoz[io]+|magazzin[oi]|sedi|filiali',
  nl: "gebruikers?|klant(?:en)?|medewerkers?|mensen|personen|agenten|chauffeurs|collega[’']?s|apparaten|printers|werkplekken|winkels|magazijnen|vestigingen",
};
/** Things: many of them harm fewer people. */
const things = {
  en: 'orders?|invoices?|payments?|transactions?|transfers?|shipments?|parcels?|packages?|bookings?|reservations?|appointments?|contracts?|policies|claims?|prescriptions?|subscriptions?|tickets?|cases?|requests?|sign-?ins?|logins?|webhooks?|deliveries|events?|imports?|exports?|records?|rows?|documents?|files?|jobs?|(?:e-?)?mails?|messages?|calls?|connections?|dashboards?|reports?|leads?|contacts?|products?|articles?|items?|skus?|payslips?|timesheets?|readings?',
  de: 'Bestellungen|Aufträgen?|Rechnungen|Zahlungen|Sendungen|Pakete|Belege|Buchungen|Verträge|Anfragen|Dateien|Datensätzen?|Zeilen|Berichte|Termine|Lieferscheine|Artikel|Lohnzettel',
  fr: 'commandes?|factures?|paiements?|demandes?|fichiers?|contacts?|livraisons?|dossiers?',
  es: 'pedidos?|facturas?|pagos?|solicitudes|archivos?|contactos?|envíos|registros',
  pt: 'pedidos?|encomendas?|faturas?|pagamentos?|solicitações|contatos|ficheiros|arquivos|registros',
  it: 'ordin[ei]|fattur[ae]|pagament[oi]|richiest[ae]|contatt[oi]|spedizion[ei]|righe',
  nl: 'bestellingen|facturen|betalingen|aanvragen|contacten|orders|zendingen',
};
/** People by what they do: `planners`, `pickers`; not things that are called so. */
const doers =
  '(?!(?:err|serv|contain|numb|ord|fold|head|lett|paramet|pap|filt|trail|tim|oth|post|lay|buff|clust|vouch|comput|charact|cent|quart|brok|transf|mirr|monit|vect|fact|fl|col|process|connect|adapt|report|invoic|integrat|project|point|mark|bann|brows|load|rout|switch|bord|trigg|handl|listen|help|numb|remind|regist|ent|cook|help|minist|calend|cor|ind)(?:ers|ors)(?![\\p{L}]))\\p{L}{3,20}(?:ers|ors|ists|stations|plätzen?)';
const listed = (nouns: Record<string, string>) => Object.values(nouns).join('|');
const whom = `${listed(people)}|${listed(things)}|${doers}`;
const onlyThings = wordPattern(`(?<!\\p{L})(?:${listed(things)})(?!\\p{L})|件`);
const anyPeople = wordPattern(`(?<!\\p{L})(?:${listed(people)})(?!\\p{L})`);
/** Whether a count is one of things, and of nobody. */
export const isOfThings = (value: string) => onlyThings.test(value) && !anyPeople.test(value);

const digits =
  "\\d{1,3}(?:[,.' \u00a0\u202f]\\d{3}){1,3}|\\d{1,9}(?:[.,]\\d{1,2})?[ ]?(?:[kK]|million|Mio\\.?|tausend|Tausend|thousand|hundred)(?![\\p{L}\\d])|\\d{1,9}";
const inWords =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:a |one |several )?(?:dozens?|hundreds?|thousands?)|half|two thirds|a (?:third|quarter)|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|(?:ein |mehrere )?(?:Dutzend|Hundert|Tausend)e?|deux|trois|quatre|cinq|sept|huit|neuf|dix|(?:une )?(?:dizaine|vingtaine|centaine|douzaine)s?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|docenas?|cientos|dois|duas|três|quatro|oito|dez|dezenas|centenas|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|decine|centinaia|twee|drie|vijf|zes|zeven|acht|negen|tien|tientallen|honderden';
/** Words that make the number before them something else than a count of who stands behind. */
const noDescription = wordPattern(
  `^(?:is|are|was|were|for|of|in|on|at|to|by|and|or|from|with|that|when|after|before|during|if|while|all|our|the|error|errors|response|responses|status|code|codes|answer|answers|page|pages|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|seconds?|secs?|ms|am|pm|times?|percent|per|GB|MB|KB|kB|ist|sind|für|und|oder|bei|von|im|nach|seit|wenn|Minuten?|Stunden?|Tagen?|Wochen?|Jahren?|Sekunden?|Uhr|heures?|jours?|horas?|días?|dias|ore|giorni|uur|dagen|minuten|minutes|minutos|minuti)$`,
);

const isWhom = wordPattern(`^(?:${whom})$`);
/** Such as stand behind `all` alone. */
const isWholeBody = wordPattern('^(?:company|organi[sz]ation|Firma|Abteilung|Unternehmen)$');
const wordHere = lowerCasePattern("(?<word>[\\p{L}’'-]{1,30}) ?", 'y');
/** Of these words a count's own noun is one, with at most two others before it: `140 warehouse users`. */
const mostWords = 3;

/**
 * Where a noun ends that may be counted by what stands before `at`, the longest first: `140 warehouse users`, not `401 is for users`. The
 * words are looked at one by one, for a pattern with all nouns in each of its places takes an engine long to make.
 */
function endsOfCounted(lower: string, at: number, isCounted: (word: string) => boolean): number[] {
  const ends: number[] = [];
  wordHere.lastIndex = at;
  for (let left = mostWords; left > 0; left -= 1) {
    const start = wordHere.lastIndex;
    const word = wordHere.exec(lower)?.groups?.word;
    if (word === undefined) break;
    if (isCounted(word)) ends.unshift(start + word.length);
    const goesOn = lower[start + word.length] === ' ' && word.length <= 20 && !noDescription.test(word);
    if (!goesOn) break;
  }
  return ends;
}

interface Counting {
  /** What stands before the counted noun, with the space between them. */
  before: string;
  /** What must not stand behind it. */
  notBefore: string;
  isCounted?: (word: string) => boolean;
  value: (found: string, start: number, text: string) => string | undefined;
}

/** A finder of counts and of those they count. */
function counting({ before, notBefore, isCounted = isWhom.test, value }: Counting): EvidencePattern['find'] {
  const heads = lowerCasePattern(before, 'g');
  const wrongEnd = lowerCasePattern(notBefore, 'y');
  const isWrong = (lower: string, end: number) => {
    wrongEnd.lastIndex = end;
    return wrongEnd.test(lower);
  };
  return (text) => {
    const lower = lowerCase(text);
    const hits: Hit[] = [];
    let behind = 0;
    for (const { index, 0: head } of lower.matchAll(heads)) {
      if (index < behind) continue;
      const end = endsOfCounted(lower, index + head.length, isCounted).find((each) => !isWrong(lower, each));
      if (end === undefined) continue;
      const normal = value(text.slice(index, end), index, text);
      if (normal === undefined) continue;
      hits.push({ start: index, end, value: normal });
      behind = end;
    }
    return hits;
  };
}

/** A word that has its own number: `Windows 11`, `ticket 48213`, `Sev 1`, `port 8080`, `since 2024`. */
const ownNumber =
  /(?:^|[^\p{L}])(?:windows(?: server)?|office|exchange|sharepoint|server|sql|macos|os x|ios|ipados|android|ubuntu|debian|iphone|ipad|galaxy|pixel|outlook|teams|chrome|firefox|safari|edge|java|node|python|php|http|https|error|errors|code|status|statut|estado|port|ports|tcp|udp|ticket|tickets|case|issue|incident|bug|request|req|build|version|versión|versão|versione|versie|release|patch|update|room|floor|building|page|line|row|chapter|section|step|phase|stage|level|tier|sev|severity|prio|priority|p|v|no\.?|nr\.?|number|id|#|q|kw|week|day|since|until|before|from|by|in|seit|bis|ab|vor|raum|seite|zeile|fall|fehler|schritt|depuis|en|avant|desde|dal|sinds|vanaf)[ :#-]{0,3}$/iu;
const anyway = /^(?:from|by|in|before|ab|vor|en|avant|since|until|desde|dal|sinds|vanaf|seit|bis)$/i;
/** `Connect 5 users`: a name that goes on with a number. Not at the beginning of a sentence, nor in German, where every noun has a capital. */
const properName = /[\p{Ll}\d,] \p{Lu}[\p{L}]{1,20} $/u;
const year = /^(?:19|20)\d\d$/;

/** Whether the number that stands at `start` counts: it is neither part of a name nor a status, a year or a version. */
function counts(text: string, start: number, number: string): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const own = ownNumber.exec(before);
  if (own) {
    const word = own[0].replace(/[^\p{L}#]/gu, '');
    // `In 3 stores` counts, `in 2024 customers` does not.
    if (!anyway.test(word) || year.test(number)) return false;
  }
  return !(properName.test(before) && /^\d{1,4}$/.test(number));
}

/** `2,300`, `2.300`, `2 300` → 2300. */
const withoutGroups = (text: string) => text.replace(/(?<=\d)[,.' \u00a0\u202f](?=\d{3}(?!\d))/g, '');
const normalised = (found: string) => squeeze(withoutGroups(found)).toLowerCase();
const counted = (found: string, start: number, text: string): string | undefined =>
  counts(text, start, /^\d+/.exec(found)?.[0] ?? '') ? normalised(found) : undefined;

/** `12 of 40`, and not `18 of 11`. */
function isPart(found: string): boolean {
  const [part = 0, all = 0] = (withoutGroups(found).match(/\d+/g) ?? []).map(Number);
  return part > 0 && part <= all;
}

export const affectedPatterns: EvidencePattern[] = [
  {
    name: 'a count',
    kind,
    find: counting({
      before: `(?<![\\w.,:/#=-])(?:${digits})(?: {1,2}(?:%|percent|Prozent)|%)?(?: {1,2}(?:out )?(?:of|von|sur|de|di|van)(?: the| our| all| unseren| den| nos| nuestros| nossos| onze)?(?: {1,2}(?:${digits}))?)? {1,2}`,
      notBefore: '[\\p{L}\\d_=]|-[\\p{L}\\d]',
      value: counted,
    }),
  },
  {
    name: 'a count in words',
    kind,
    find: counting({
      before: `(?<![\\p{L}\\d-])(?:${inWords})(?: (?:of|von|de|di|van|der|des|d’|d'))?(?: the| our| these| my| unserer| unseren| der| den| nos| nuestros| nossos| nostri| onze)? `,
      notBefore: '[\\\\p{L}\\\\d_=]',
      value: normalised,
    }),
  },
  {
    name: 'a count behind its name',
    kind,
    find: matchingWords(
      `(?<![\\p{L}\\d])(?<found>(?:(?:number|count|amount|anzahl|zahl|nombre|número|numero|aantal) (?:of |der |d[eo'’]s? ?|van |di )?)?(?:(?:impacted|affected|betroffene|getroffen|impactés|affectés) )?(?<word>[\\p{L}’'-]{3,30})(?: (?:impacted|affected|concerned|blocked|betroffen|touchés|impactés|affectés|concernés|afectados|afetados|impactados|interessati|coinvolti|getroffen))?\\s?[:=–-] ?(?:approx\\.? |about |ca\\.? |~|>)?(?:${digits}))(?![\\d.,:/-]|[%\\p{L}]| (?:ms|min|[KMG]B|hours?|hrs?|days?|weeks?|minutes?|seconds?|Uhr|Stunden?|Tage?)\\b)`,
      {
        value: (found, { groups }) =>
          isWhom.test(groups?.word ?? '') &&
          (/^(?:number|count|amount|anzahl|zahl|nombre|número|numero|aantal|impacted|affected|betroffen|getroffen)/i.test(
            found,
          ) ||
            /(?:impacted|affected|concerned|blocked|betroffen|[ée]s|dos|ti|getroffen)\s?[:=–-]/i.test(found))
            ? normalised(found)
            : undefined,
      },
    ),
  },
  {
    name: 'of a number',
    kind,
    find: matching(
      new RegExp(
        `(?<![\\w.,:/#=-])(?<found>(?:${digits}) (?:out )?(?:of|von|sur|de|di|van) (?:our |all |the )?(?:${digits}))(?![\\p{L}\\d_=%.,]\\S)(?=[ ,.;]{0,2}(?:\\p{Ll}|$|\\n))`,
        'gdu',
      ),
      { value: (found, match) => (isPart(found) ? counted(found, match.index, match.input) : undefined) },
    ),
  },
  {
    name: 'a share',
    kind,
    find: counting({
      before: `(?<![\\w.,])\\d{1,3}(?:[.,]\\d)? ?(?:%|percent|Prozent) (?:of|der|aller|unserer|des|de|dos|degli|dei|van)(?: the| our| all| my)? `,
      notBefore: '\\\\p{L}',
      value: normalised,
    }),
  },
  {
    name: 'all of them',
    kind,
    find: counting({
      before: `(?<!\\p{L})(?:all|every|each|entire|whole|none of|alle|sämtliche|jeder?|keine?r?|tous|toutes|aucune?|tod[oa]s|ning(?:ún|una)|tutt[ie]|nessun[oa]?)(?: of| les| los| las| os| as| gli| i| le)?(?: the| our| these| their| unsere| die| nos| nuestros| nossos| nostri| onze)? `,
      notBefore: '\\\\p{L}| (?:that|which|who|die) (?:fail|are affected|were affected|see it|have it)',
      isCounted: (word) => isWhom.test(word) || isWholeBody.test(word),
      value: normalised,
    }),
  },
  {
    name: 'everyone',
    kind,
    find: matching(
      /(?<!\p{L})(?:[Ee]veryone|[Ee]verybody|[Nn]obody|[Nn]o one|[Nn]iemand|[Aa]lle(?= (?:sind|können|haben|bekommen|sehen))|[Tt]out le monde|[Pp]ersonne (?=ne )|[Tt]odo el mundo|[Nn]adie|[Tt]odo mundo|[Nn]inguém|[Tt]utti(?= (?:sono|hanno|vedono))|[Nn]essuno|[Ii]edereen)(?!\p{L})(?: (?:in|at|on|from|of) (?:the |our )?(?:new |old |whole )?[\p{L}-]{2,30}(?: (?:tenant|team|office|site|company|region|plant|warehouse))?)?/gu,
      { value: normalised },
    ),
  },
  {
    name: 'a Japanese count',
    kind,
    find: matching(
      /(?:[\d,０-９]{1,12}(?:万|千)?\s?(?:人|名|社|台|店舗|拠点|件)(?:の(?:ユーザー|お客様|利用者|社員|端末|注文))?|(?:ユーザー|お客様|利用者|社員|端末)(?:が|は|数[:：]?)?\s?[\d,０-９]{1,12}(?:人|名|台)?|(?:全員|全(?:社|ユーザー|店舗|拠点)|すべてのユーザー))/gu,
      { value: normalised },
    ),
  },
];
