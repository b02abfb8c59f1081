import type { TicketContext } from '@/lib/context/context';
import type { Evidence } from '@/lib/evidence/evidence';
import { lookedOf } from '@/lib/evidence/looked-at';
import { defaultPriorities } from './default-priorities';
import type { JudgeName } from './judge-names';
import type { Judged, Judgement, Reading } from './judgement';
import { judge } from './judges';
import { readLanguages } from './language';
import { isMailHeader } from './mail-headers';
import type { Citation, NotAsked, PacketCheck, Verdict } from './packet';
import type { Priorities } from './priorities';
import type { Criterion, Rubric } from './rubric';
import { completenessOf, scoreOf } from './score';
import { dependsOnSeverity, isWhen, type Situation } from './situation';
import { type Statement, statementsOf } from './statements';
import { kindOfTicket } from './ticket-kind';
import { kindInWords, typeOfTicket } from './ticket-type';
import { triageOf } from './triage';
import { isReadLanguage, type UnreadEntry, unreadIn } from './unread';
import type { Said } from './word';

/**
 * Judges what a ticket says, in its whole conversation and its fields, by each criterion of the rubric that is on. What
 * is asked and what is required follows from the ticket's type and severity.
 */
export function checkPacket(
  context: TicketContext,
  evidence: Evidence[],
  whole: Rubric,
  said: Said = {},
  priorities: Priorities = defaultPriorities,
): PacketCheck {
  const steps = checkSteps(context, evidence, whole, said, priorities);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, criterion by criterion, so that a long ticket keeps nobody waiting. */
export function* checkSteps(
  context: TicketContext,
  evidence: Evidence[],
  whole: Rubric,
  said: Said,
  priorities: Priorities,
): Generator<void, PacketCheck> {
  const rubric = whole.filter(({ on }) => on);
  const reading = readingOf(context, evidence, priorities);
  yield;
  const own = reading.evidence.map((found) => found.evidence);
  const kind = kindInWords(kindOfTicket(context, own, said.kind), reading);
  const type = typeOfTicket(kind, reading);
  yield;
  const triage = triageOf(reading, type, said);
  yield;
  const judged: Judged = { ...reading, type, triage };
  const unread = unreadIn(reading.all);
  const situation: Situation = { type: type.type, ...(triage.severity.value && { severity: triage.severity.value }) };
  const verdictOn = (criterion: Criterion): Verdict => {
    const required = isWhen(criterion.required, situation);
    const base = { criterion: criterion.id, required };
    if (!isWhen(criterion.asked, situation))
      return { ...base, required: false, ...notAsked(criterion, situation, kind.because) };
    const isProposed = triage.severity.from === 'proposed' && triage.severity.value !== undefined;
    const requiredAt =
      required && isProposed && dependsOnSeverity(criterion.required, situation) ? triage.severity.value : undefined;
    const verdict = verdictOf(judge(judged, criterion.judge), criterion.judge.name, judged, unread);
    return { ...base, ...(requiredAt && { requiredAt }), ...verdict };
  };
  const verdicts: Verdict[] = [];
  for (const criterion of rubric) {
    verdicts.push(overruled(verdictOn(criterion), said.verdicts?.[criterion.id]));
    yield;
  }
  const looked = lookedOf(context);
  return {
    rubric,
    verdicts,
    kind,
    type: type.type,
    triage,
    completeness: completenessOf(verdicts),
    score: scoreOf(verdicts, rubric),
    acceptance: { state: 'not-recorded' },
    unread,
    ...(looked && { looked }),
  };
}

function readingOf(context: TicketContext, evidence: Evidence[], priorities: Priorities): Reading {
  const all = statementsOf(context).filter((statement) => !isMailHeader(statement));
  const statements = all.filter(({ isAsked }) => !isAsked);
  const byEntry = Map.groupBy(statements, ({ entry }) => entry);
  const found = evidence.map((item) => ({
    evidence: item,
    statements: item.spans.flatMap(({ entry, start }) => statementAt(byEntry.get(entry) ?? [], start) ?? []),
  }));
  return { context, statements, all, evidence: found.filter((item) => item.statements.length > 0), priorities };
}

/** The statement that an offset lies in; the statements are in the order of their text. */
function statementAt(statements: Statement[], offset: number): Statement | undefined {
  let low = 0;
  let high = statements.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const statement = statements[middle];
    if (!statement) return undefined;
    if (offset < statement.start) high = middle - 1;
    else if (offset >= statement.end) low = middle + 1;
    else return statement;
  }
  return undefined;
}

function notAsked({ asked }: Criterion, { type, severity }: Situation, sign: PacketCheck['kind']['because']) {
  const isOther = !asked.types.includes(type);
  const why: NotAsked =
    isOther || severity === undefined ? { code: 'otherType', type } : { code: 'otherSeverity', severity };
  // What decided the kind says more than the type it led to.
  const because = isOther && sign && (type === 'how-to' || type === 'request') ? sign : why;
  return { verdict: 'not-applicable' as const, because, citations: [] };
}

/** By a person's word, with the rules' verdict beside it; what does not apply is not required. */
function overruled(rules: Verdict, said: NonNullable<Said['verdicts']>[string] | undefined): Verdict {
  if (!said) return rules;
  const { verdict, why } = said;
  const { criterion, field, requiredAt } = rules;
  const required = rules.required && verdict !== 'not-applicable';
  // What the rules found shows it still; why they found it weak, or could not read it, shows nothing.
  const isShown = verdict === 'met' && (rules.verdict === 'met' || rules.verdict === 'weak');
  return {
    criterion,
    required,
    ...(required && requiredAt && { requiredAt }),
    verdict,
    citations: isShown ? rules.citations : [],
    ...(isShown && field && { field }),
    said: { why, rules: rules.verdict },
  };
}

type Found = Pick<Verdict, 'verdict' | 'because' | 'citations' | 'field'>;

/** What fields, names of files and forms such as an id tell is known in every language. */
const needNoWords = new Set<JudgeName>(['field', 'attachment', 'clean']);

/** Their words are known in every language of `readLanguages`; those of the others are known in fewer (`unread.ts`). */
const readInAll = new Set<JudgeName>(['summary', 'type', 'environment', 'impact', 'steps', 'expected', 'actual']);

function verdictOf(judgement: Judgement, name: JudgeName, reading: Judged, messages: UnreadEntry[]): Found {
  const isKnown = (language: string) => readInAll.has(name) && readLanguages.some((one) => one === language);
  const unread = messages.filter(({ language }) => !isKnown(language));
  const { statements, verdict, because, field } = judgement;
  const isForeign = name === 'summary' && verdict !== 'missing' && isForeignSubject(reading, unread);
  if ((verdict === 'missing' || isForeign) && unread.length > 0 && !needNoWords.has(name)) {
    const languages = [...new Set(unread.map(({ language }) => language))];
    const citations = unread.slice(0, 4).map(({ span, text }): Citation => ({ span, text }));
    return { verdict: 'not-read', because: { code: 'unreadLanguage', languages }, citations };
  }
  const place = (statement: Statement) => (statement.entry === 'subject' ? -1 : reading.all.indexOf(statement));
  const citations = statements
    .toSorted((a, b) => place(a) - place(b))
    .map(({ entry, start, end, text }): Citation => ({ span: { entry, start, end }, text }));
  return { verdict, citations, ...(because && { because }), ...(field && { field }) };
}

/** A subject of a few words, above a message in a language that is not read. What has no spaces is judged by its length. */
function isForeignSubject({ context }: Judged, unread: UnreadEntry[]): boolean {
  const subject = context.fields.subject?.value ?? '';
  const isFirst = unread.some(({ entry }) => entry === context.conversation[0]?.id);
  return (
    isFirst &&
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{4}/u.test(subject) &&
    !isReadLanguage(subject)
  );
}
