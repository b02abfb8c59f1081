import { subjectEntry } from '@/lib/evidence/entries';
import { holding, type Judgement, met, missing, type Reading, spoken, weak } from './judgement';
import type { Statement } from './statements';
import { says } from './words';

/** A list of steps is shown as it is, up to here. */
const mostSteps = 12;

/** Met by two actions or more in their order. */
export function judgeSteps(reading: Reading): Judgement {
  const list = listOfSteps(reading);
  if (list) {
    const startsLate = /^\D{0,12}(?:[2-9]|[1-9]\d)[.):]/.test(list[0]?.text ?? '');
    return {
      ...(startsLate ? weak('stepsStartLate', []) : met([])),
      statements: list.slice(0, mostSteps),
    };
  }
  const inOrder = holding(reading, ({ kind, spans }) => kind === 'steps' && spans.length === 1);
  const told = inOrder.filter(({ text }) => says.action.test(text));
  if (told.length > 0) return met(told);
  const texts = spoken(reading);
  const inOneSentence = texts.filter((statement) => tellsAction(statement) && says.toldInOrder.test(statement.text));
  if (inOneSentence.length > 0) return met(inOneSentence);
  const section = texts.filter(
    ({ section, content }) => section === 'steps' && /\p{L}{2}/u.test(content) && !says.onlyFiller.test(content),
  );
  if (section.length >= 2) return met(section);
  const shown = codeOfSteps(reading);
  if (shown.length > 0) return weak('stepsInPassing', shown);
  const inARow = actionsInARow(texts);
  if (inARow.length > 0) return met(inARow);
  const passing = texts.filter(tellsAction);
  return section.length + passing.length > 0 ? weak('stepsInPassing', [...new Set([...section, ...passing])]) : missing;
}

/** `Tools > Options`, `"Help->Help Contents"`. */
const menuPath = /\p{Lu}\p{L}{1,20}(?:\.{3}|…)?["'”’]? ?(?:>|->|→|»|⇒|–>) ?["'“‘]?\p{Lu}\p{L}/u;

/** One action, not where somebody says what ought to be or how they get by. */
function tellsAction({ text, section, entry }: Statement): boolean {
  if (section === 'expected' || section === 'workaround' || section === 'other') return false;
  if (says.noCondition.test(text)) return false;
  if (says.conditionalAction.test(text)) return true;
  if (says.toldAction.test(text)) return !says.tried.test(text);
  if (menuPath.test(text)) return true;
  return entry !== subjectEntry && (says.sample.test(text) || says.orderFirst.test(text));
}

/** Code under a heading that asks for steps: it is what to run. */
function codeOfSteps({ statements }: Reading): Statement[] {
  return statements.filter(({ section, form, content }) => section === 'steps' && form === 'machine' && content !== '');
}

function listOfSteps(reading: Reading): Statement[] | undefined {
  const lists = reading.evidence
    .filter(
      ({ evidence, statements }) => evidence.kind === 'steps' && evidence.spans.length >= 2 && statements.length >= 2,
    )
    .map(({ statements }) => statements);
  // A numbered list of complaints or of links is none of steps.
  return lists.find(
    (items) =>
      items.some(({ section }) => section === 'steps') ||
      2 * items.filter(({ text }) => says.actionFirst.test(text) || says.doingLast.test(text)).length >= items.length,
  );
}

/** The longest run of sentences of one paragraph that each begin with an action. */
function actionsInARow(texts: Statement[]): Statement[] {
  let best: Statement[] = [];
  let run: Statement[] = [];
  for (const statement of texts) {
    const last = run.at(-1);
    if (
      !says.actionFirst.test(statement.text) ||
      statement.section === 'expected' ||
      statement.section === 'workaround'
    ) {
      run = [];
      continue;
    }
    const follows = last?.entry === statement.entry && statement.paragraph - last.paragraph <= 1;
    if (follows) run.push(statement);
    else run = [statement];
    if (run.length > best.length) best = run;
  }
  return best.length >= 2 ? best : [];
}

/** Met by what ought to happen, under a heading or in a sentence of its own. A subject only hints at it. */
export function judgeExpected(reading: Reading): Judgement {
  const texts = spoken(reading);
  const section = reading.statements.filter(({ section, content }) => section === 'expected' && content !== '');
  const told = section.filter(({ content }) => !says.onlyFiller.test(content));
  if (told.length > 0) return met(told);
  const sentences = texts.filter(
    (statement) =>
      !isSubject(statement) &&
      !(statement.section === 'steps' && says.actionFirst.test(statement.text)) &&
      says.expected.test(statement.text) &&
      !says.notExpected.test(statement.text),
  );
  const clear = sentences.filter(({ text }) => !says.onlyFiller.test(text));
  if (clear.length > 0) return met(clear);
  const vague = [...section, ...sentences];
  return vague.length > 0 ? weak('noExpectation', vague) : missing;
}

const isSubject = ({ entry }: Statement) => entry === subjectEntry;
