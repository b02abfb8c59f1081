import { subjectEntry } from '@/lib/evidence/entries';
import { holding, type Judged, type Judgement, met, missing, oursIn, type Reading, spoken, weak } from './judgement';
import { piece, tells } from './situation-words';
import type { Statement } from './statements';
import { says } from './words';

/** Numbers that count nobody: codes, ports, versions, years, spans of time, names of products and of tickets. */
const noCount =
  /(?:windows|office|ticket|case|issue|incident|sev(?:erity)?|prio(?:rity)?|version|port|code|status|error|http|answers?|returns?|since|seit|after|nach|within|every|#|step|line|row|page|room|section|level|in|tls|server|id|nr\.?|no\.) {0,2}\d[\d.,]{0,9}$/iu;
const number = String.raw`\d{1,3}(?:[,.'’ \u00a0\u202f]\d{3}){1,3}|\d{1,9}(?:[.,]\d{1,2})?[km]?`;
const between = String.raw`(?:(?!(?:is|are|was|were|for|in|on|at|to|by|and|or|from|with|that|when|minutes?|hours?|seconds?|days?|weeks?|months?|years?|ist|sind|für|und|oder|bei|von|minuten|stunden|tagen?|wochen)(?![\p{L}]))[\p{L}'’&-]{1,24} {1,2}){0,3}`;
/** People by what they do: `planners`, `pickers`; not things that are called so. */
const doers = String.raw`(?:(?!(?:err|serv|contain|numb|ord|fold|head|lett|paramet|pap|filt|trail|tim|oth|post|lay|buff|clust|vouch|comput|ent|charact|cook|cent|quart|broker|folders?|vend|transf|sens|mirr|monit|vect|fact|fl|col|process|connect|adapt|connector|report|invoic|integrat|project|pointer|marker|banner|browser|scann|print|work|load|rout|switch|bord|trigg|handl|listen|help|pick-?up)(?:ers?|ors?)(?![\p{L}]))\p{L}{2,20}(?:ers|ors|ists|ants|ees|ians|stations|plätze)|clerks|leads|crews|nurses)`;
const countedNow = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.,:/#=-])(?<count>(?:${number})(?: ?%| percent| prozent)?|${piece('countWords')})(?: {1,2}(?:out )?(?:of|von)(?: (?:the|our|all|unseren?|den))?(?: {1,2}(?:${number}))?)? {1,2}${between}(?<whom>${piece('counted')}|${doers})(?![\p{L}\p{N}_])`,
  'giu',
);
/** `Users impacted: 140`. */
const countAfter =
  /(?<!\p{L})(?:users?|customers?|people|accounts?|devices?|benutzer|anwender|kunden|nutzer)[\p{L} ()]{0,30}(?:affected|impacted|blocked|betroffen)?[ \t]{0,3}[:=–-][ \t]{0,3}(?:ca\. |about |~)?\d/iu;
/** `out of 86`, `(12 of 40)`: the other half of a count. */
const everyone =
  /(?<!\p{L})(?:all|every|none of|alle|sämtliche) (?:of )?(?:the |our |their |unsere |die )?(?:\d[\d.,' ]{0,8} )?(?:[\p{L}-]{1,20} ){0,3}(?:users?|customers?|managers?|shops?|stores?|sites?|staff|people|employees|tenants?|branches|devices|benutzer|kunden|filialen|mitarbeiter\p{L}{0,5}|anwender)(?!\p{L})/iu;

interface Counted {
  figure: number;
  isPeople: boolean;
}

/** Things: many of them harm fewer people. */
const things =
  /^(?:orders?|invoices?|payments?|shipments?|parcels?|deliveries|contracts?|policies|claims?|bookings?|reservations?|documents?|messages|emails?|mails?|calls|subscriptions?|leads?|contacts?|products?|articles?|items?|skus?|transactions?|transfers?|appointments?|records?|rows?|files?|jobs?|events?|imports?|webhooks?|reports?|dashboards?|payslips?|timesheets?|readings?|sign-?ins?|logins?|tickets|konten|bestellungen|aufträge|rechnungen|zahlungen|sendungen|pakete|belege|buchungen|verträge|datensätze|zeilen|dateien|berichte|termine|lieferscheine|artikel)$/i;

/** The counts in a text, as numbers where they are figures. */
function countsIn(text: string): Counted[] {
  const counts: Counted[] = [];
  for (const match of text.slice(0, 1000).matchAll(countedNow)) {
    const before = text.slice(Math.max(0, match.index - 20), match.index) + (match.groups?.count ?? '');
    if (noCount.test(before) || /\b(?:error|status|code)\b/i.test(match[0])) continue;
    const whom = match.groups?.whom ?? '';
    counts.push({ figure: figureOf(match.groups?.count ?? ''), isPeople: !things.test(whom) });
  }
  return counts;
}

const inWords: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
};
const inWordsDe: Record<string, number> = {
  ein: 1,
  eine: 1,
  einer: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
};

function figureOf(count: string): number {
  const [word = ''] = count.toLowerCase().split(' ');
  const known = inWords[word] ?? inWordsDe[word];
  if (known) return known;
  const figure = /\d[\d.,'’ \u00a0\u202f]{0,14}\d|\d/
    .exec(count)?.[0]
    .replace(/[.,'’ \u00a0\u202f](?=\d{3}(?!\d))/g, '');
  if (figure === undefined) return 100;
  return Number.parseFloat(figure) * (/\d ?k\b/i.test(count) ? 1000 : 1);
}

export interface ImpactStatements {
  /** With a number, or all of whom, and what they suffer; or a stated loss. */
  counted: Statement[];
  /** Somebody suffers. */
  vague: Statement[];
  all: Statement[];
  /** The largest number that a statement counts. */
  most(statement: Statement): number;
}

const groupOfPeople =
  /(?<!\p{L})(?:users?|customers?|people|employees|colleagues|staff|agents|drivers|teams?|stores?|shops?|benutzer|nutzer|anwender|kunden|mitarbeiter\p{L}{0,6}|kollegen)(?!\p{L})/iu;

/** Sentences that say who suffers what. */
export function impactStatements(reading: Reading): ImpactStatements {
  const texts = spoken(reading).filter(
    ({ section, text }) =>
      section !== 'expected' &&
      section !== 'steps' &&
      !/\?\s{0,4}$/.test(text) &&
      !unharmed.test(text) &&
      !/\b(?:happens|tried|works) on\b/i.test(text),
  );
  const inSection = texts.filter(({ section, content }) => section === 'impact' && !says.onlyFiller.test(content));
  const isSuffering = (statement: Statement) =>
    statement.section === 'impact' ||
    says.blocked.test(statement.text) ||
    says.failure.test(statement.text) ||
    tells('hurt', statement.text) ||
    isAnswer(statement);
  const isOurs = oursIn(reading);
  // "All 14 packing stations" answers how many, and what they suffer stands elsewhere.
  const isAnswer = (statement: Statement) =>
    statement.entry !== subjectEntry &&
    !isOurs(statement) &&
    (statement.text.split(/\s+/).length <= 8 || /\bonly\b|\bnur\b/i.test(statement.text)) &&
    /\d/.test(statement.text);
  const everybody = new Set(
    holding(
      reading,
      ({ kind, value }) =>
        kind === 'affected' &&
        !/^\d|(?:requests?|calls|events?|files?|rows?|jobs?|records?|hosts?|webhooks?)$/.test(value),
    ),
  );
  const isWhole = (statement: Statement) => everybody.has(statement) || everyone.test(statement.text);
  const counts = new Map(texts.map((statement) => [statement, countsIn(statement.text)]));
  const isCounted = (statement: Statement) =>
    (counts.get(statement) ?? []).length > 0 ||
    countAfter.test(statement.text) ||
    /\b(?:out of|von) \d{1,6}\b|\b\d[\d,.]{0,8} of \d[\d,.]{0,8}\b/i.test(statement.text);
  const suffering = texts.filter((statement) => isSuffering(statement) && !isHypothetical.test(statement.text));
  const numbers = [
    ...suffering.filter(isCounted),
    ...inSection.filter(({ content }) => /\d/.test(content) && !/^\W{0,4}(?:sev|p)[ -]?\d\W{0,4}$/i.test(content)),
    ...texts.filter(({ text }) => tells('loss', text) && !isHypothetical.test(text)),
  ];
  const wholes = suffering.filter(isWhole);
  const counted = [...new Set([...numbers, ...wholes])];
  const vague = [
    ...inSection,
    ...texts.filter(({ text }) => says.blocked.test(text) && says.group.test(text)),
    ...texts.filter(({ text }) => says.failure.test(text) && groupOfPeople.test(text)),
  ].filter((statement) => !counted.includes(statement) && !isHypothetical.test(statement.text));
  return {
    // A number says more than "everyone".
    counted: numbers.length > 0 ? [...new Set(numbers)] : counted,
    vague: [...new Set(vague)],
    all: [...counted, ...vague],
    most: (statement) => {
      const people = (counts.get(statement) ?? []).filter(({ isPeople }) => isPeople).map(({ figure }) => figure);
      const least = people.length === 0 && isWhole(statement) ? 100 : 0;
      return people.reduce((most, figure) => Math.max(most, figure), least);
    },
  };
}

/** Says that nobody is harmed. */
const unharmed =
  /\b(?:nobody|no one|none|no users?|niemand) (?:is |are |was |wird |ist )?(?:blocked|affected|stopped|harmed|impacted|betroffen|blockiert)/i;
/** What would be, or what is asked of others. */
const isHypothetical =
  /^\W{0,6}(?:if|when|once|how many|wie viele|falls) [^,]{0,60}\?|\bhow many\b|\bwie viele\b|\bworks? (?:fine )?for (?:all|every)/i;

/** Met by how many, or all of whom, together with what they cannot do; or by a stated loss. */
export function judgeImpact(reading: Judged): Judgement {
  const { counted, vague } = impactStatements(reading);
  if (counted.length > 0) return met(counted);
  return vague.length > 0 ? weak('noCount', vague) : missing;
}
