import type { TicketContext } from '@/lib/context/context';
import type { Evidence } from '@/lib/evidence/evidence';
import { lookedOf } from '@/lib/evidence/looked-at';
import { judgeWords } from './judge-words';
import type { Judgement, Reading } from './judgement';
import { judges } from './judges';
import { type Citation, isBuiltIn, type PacketCheck, type Verdict } from './packet';
import type { Criterion, Rubric } from './rubric';
import { scoreOf } from './score';
import { type Statement, statementsOf } from './statements';
import { kindOfTicket, type TicketKind } from './ticket-kind';

/**
 * Judges what a ticket says, in its whole conversation and its fields, by each criterion of the rubric that is on.
 * @param said what a person says that the ticket is
 */
export function checkPacket(
  context: TicketContext,
  evidence: Evidence[],
  whole: Rubric,
  said?: TicketKind,
): PacketCheck {
  const rubric = whole.filter(({ on }) => on);
  const reading = readingOf(context, evidence);
  const own = reading.evidence.map((found) => found.evidence);
  const kindOf = kindOfTicket(context, own, said);
  const { kind, because } = kindOf;
  const verdicts = rubric.map((criterion): Verdict => {
    if (criterion.appliesTo.includes(kind)) return verdictOf(criterion, judgementOf(criterion, reading), reading);
    return { criterion: criterion.id, verdict: 'not-applicable', citations: [], ...(because && { because }) };
  });
  const looked = lookedOf(context);
  const completeness = completenessOf(verdicts, rubric);
  return { rubric, verdicts, kind: kindOf, completeness, score: scoreOf(verdicts, rubric), ...(looked && { looked }) };
}

function judgementOf({ id, words = [] }: Criterion, reading: Reading): Judgement {
  return isBuiltIn(id) ? judges[id](reading) : judgeWords(reading, words);
}

function readingOf(context: TicketContext, evidence: Evidence[]): Reading {
  const statements = statementsOf(context).filter(({ isAsked }) => !isAsked);
  const byEntry = Map.groupBy(statements, ({ entry }) => entry);
  const found = evidence.map((item) => ({
    evidence: item,
    statements: item.spans.flatMap(({ entry, start }) => statementAt(byEntry.get(entry) ?? [], start) ?? []),
  }));
  return { context, statements, evidence: found.filter((item) => item.statements.length > 0) };
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

function verdictOf({ id }: Criterion, { statements, verdict, because, field }: Judgement, reading: Reading): Verdict {
  const place = (statement: Statement) => (statement.entry === 'subject' ? -1 : reading.statements.indexOf(statement));
  const citations = statements
    .toSorted((a, b) => place(a) - place(b))
    .map(({ entry, start, end, text }): Citation => ({ span: { entry, start, end }, text }));
  return { criterion: id, verdict, citations, ...(because && { because }), ...(field && { field }) };
}

function completenessOf(verdicts: Verdict[], rubric: Rubric): PacketCheck['completeness'] {
  const required = new Set(rubric.filter((criterion) => criterion.required).map(({ id }) => id));
  const counted = verdicts.filter(({ criterion, verdict }) => required.has(criterion) && verdict !== 'not-applicable');
  return { met: counted.filter(({ verdict }) => verdict === 'met').length, required: counted.length };
}
