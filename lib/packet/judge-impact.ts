import { type Count, countOf } from '@/lib/evidence/affected-count';
import { subjectEntry } from '@/lib/evidence/entries';
import { type Judged, type Judgement, met, missing, oursIn, type Reading, spoken, weak } from './judgement';
import { languagesIn } from './language';
import { tells } from './situation-words';
import type { Statement } from './statements';
import { says } from './words';

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

/** Whether a sentence is in a language that is read and is neither English nor German. */
function isFurther(text: string): boolean {
  const languages = languagesIn(text);
  return languages.length > 1 && !languages.includes('de');
}

/** What each statement counts, and whom. */
function countsIn({ evidence }: Reading): Map<Statement, Count[]> {
  const counts = new Map<Statement, Count[]>();
  for (const { evidence: found, statements } of evidence) {
    if (found.kind !== 'affected') continue;
    const count = countOf(found.value);
    for (const statement of new Set(statements)) counts.set(statement, [...(counts.get(statement) ?? []), count]);
  }
  return counts;
}

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
    // What else people suffer has words in English and German alone; elsewhere they count themselves because they do.
    isFurther(statement.text) ||
    isAnswer(statement);
  const isOurs = oursIn(reading);
  // "All 14 packing stations" answers how many, and what they suffer stands elsewhere.
  const isAnswer = (statement: Statement) =>
    statement.entry !== subjectEntry &&
    !isOurs(statement) &&
    (statement.text.split(/\s+/).length <= 8 || /\bonly\b|\bnur\b/i.test(statement.text)) &&
    /\d/.test(statement.text);
  const counts = countsIn(reading);
  const isWhole = (statement: Statement) =>
    (counts.get(statement) ?? []).some(({ figure, isPeople }) => figure === undefined && isPeople);
  const isCounted = (statement: Statement) => (counts.get(statement) ?? []).some(({ figure }) => figure !== undefined);
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
      const people = (counts.get(statement) ?? []).flatMap(({ figure, isPeople }) => (isPeople && figure) || []);
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
