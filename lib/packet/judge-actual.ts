import { subjectEntry } from '@/lib/evidence/entries';
import { holding, type Judged, type Judgement, met, missing, oursIn, type Reading, spoken, weak } from './judgement';
import { tells } from './situation-words';
import type { Statement } from './statements';
import { isError } from './ticket-kind';
import { says } from './words';

/** What is said around a failure and tells nothing of it. */
const around =
  /\b(?:since|seit) [^.,!?]{1,40}|\b(?:hello|hi|hey|dear \p{L}{1,20}|hallo|guten (?:tag|morgen))\b|\b(?:again|still|anymore|any more|please|asap|help|schon wieder|immer noch|leider|bitte|dringend|mehr|today|now|just|at all|properly)\b|\b(?:das|the|our) (?:system|app|tool|site|page|programm)\b/giu;

/** Whether a sentence only says that it does not work. */
export function isVagueFailure(text: string): boolean {
  const rest = text
    .replace(around, ' ')
    .replace(/[^\p{L}\p{N}'’ ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return (
    rest === '' ||
    says.onlyVagueFailure.test(text) ||
    vague.test(rest) ||
    /\b(?:not|n['’]t) do what it should\b/i.test(text)
  );
}
const vague =
  /^(?:(?:it|this|that|nothing|everything|something|there|we|i|the|es|das|nichts|alles) ?)?(?:['’]?s |is |are |have |has |gets? |get |ist |haben )?(?:an? |ein(?:e|en)? )?(?:not |does not |doesn['’]t |isn['’]t |do not |don['’]t |nicht |geht )?(?:work(?:ing|s)?|ok|broken|wrong|fail(?:s|ed|ing)?|gives?|ends?|shows?|throws?|error|errors|problem|problems|issue|issues|down|fehler|kaputt|geht|nicht|funktioniert(?: nicht)?)?(?: (?:an? )?(?:error|problem|fehler|issue))?$/iu;

/** Met by the error's own words, or by what a person sees instead; not by what we did about it. */
export function judgeActual(reading: Judged): Judgement {
  const isOurs = oursIn(reading);
  const errors = new Set(
    reading.evidence.filter(({ evidence }) => isError(evidence)).flatMap(({ statements }) => statements),
  );
  const isRight = (statement: Statement) =>
    statement.form === 'machine' ||
    errors.has(statement) ||
    (!isVagueFailure(statement.content || statement.text) &&
      !isWork.test(statement.text) &&
      !/\?\s{0,4}$/.test(statement.text));
  const judgement = toldFailures(reading);
  if (judgement.verdict === 'met') {
    const right = judgement.statements.filter(isRight);
    const theirs = right.filter((statement) => !isOurs(statement) || errors.has(statement));
    if (theirs.length > 0 || right.length > 0) {
      const isError = theirs.some((statement) => errors.has(statement));
      const more = isError ? [] : failingIn(reading).filter((statement) => theirs.length === 0 || !isOurs(statement));
      const cited = [...new Set([...theirs.slice(0, 2), ...more])];
      return met(cited.length > 0 ? cited : right);
    }
  }
  const failing = failingIn(reading);
  if (failing.length > 0) return met(failing);
  if (judgement.verdict !== 'met') return judgement;
  return weak('vagueFailure', judgement.statements);
}

/** The error's own words, what stands under a heading for it, or sentences with a word of failure, in any language that is read. */
function toldFailures(reading: Reading): Judgement {
  const errors = holding(reading, isError).filter(({ section }) => section !== 'expected');
  const told = errors.filter((statement) => !isSubject(statement));
  if (errors.length > 0) return met(told.length > 0 ? told : errors);
  const texts = spoken(reading).filter(({ section }) => section !== 'expected');
  const section = texts.filter(({ section, content }) => section === 'actual' && content !== '');
  const filled = section.filter(({ content }) => !says.onlyFiller.test(content) && !isVagueFailure(content));
  if (filled.length > 0) return met(filled);
  const failing = texts.filter(({ text }) => says.failure.test(text));
  const [subjects, comments] = [failing.filter(isSubject), failing.filter((statement) => !isSubject(statement))];
  const clear = comments.filter(({ text }) => !isVagueFailure(text));
  if (clear.length > 0) return met(clear);
  const vague = [...new Set([...section, ...comments])];
  if (vague.length > 0) return weak('vagueFailure', vague);
  return subjects.length > 0 ? weak('onlySubject', subjects) : missing;
}

const isSubject = ({ entry }: Statement) => entry === subjectEntry;

/** Sentences of the customer, else of ours, that tell what goes wrong. */
function failingIn(reading: Judged): Statement[] {
  const isOurs = oursIn(reading);
  const told = spoken(reading).filter(
    ({ section, text, content, entry }) =>
      entry !== subjectEntry &&
      section !== 'expected' &&
      section !== 'steps' &&
      section !== 'workaround' &&
      tells('failing', text) &&
      !isVagueFailure(content || text) &&
      !isWork.test(text) &&
      !/\?\s{0,4}$/.test(text),
  );
  const theirs = told.filter((statement) => !isOurs(statement));
  return theirs.length > 0 ? theirs : told;
}

/** What somebody did, found out or promised is not what happens. */
const isWork =
  /\b(?:we|i) (?:have |had |also |already )?(?:tried|re-?started|re-?installed|changed|cleared|compared|checked|re-?ran|added|fixed)\b|\bre-?produc|\b(?:is|was|has been|will be) (?:fixed|released|resolved)|^(?!.*\b(?:wrong|shows?|is|are|instead)\b).*\bshould\b|\bsollte\b|\bmüsste\b|\b(?:no|without) work-?around|\bfor us until\b|\bwill be fixed\b|\bfalls? back\b/i;
