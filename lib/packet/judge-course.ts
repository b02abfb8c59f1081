import { subjectEntry } from '@/lib/evidence/entries';
import { holding, type Judged, type Judgement, met, missing, oursIn, spoken, weak } from './judgement';
import { tells } from './situation-words';
import type { Statement } from './statements';

/** Met by when it began together with what was changed before, or with what happened when. */
export function judgeTimeline(reading: Judged): Judgement {
  const texts = spoken(reading).filter(({ section, entry }) => section !== 'expected' && entry !== subjectEntry);
  const dated = new Set(holding(reading, ({ kind }) => kind === 'timestamp'));
  const onset = texts.filter(({ text }) => tells('onset', text));
  const changes = texts.filter(({ text }) => tells('change', text) && !isWish.test(text));
  const events = texts.filter((statement) => dated.has(statement) || clockFirst.test(statement.text));
  if (clockList(events)) return met(events);
  if (onset.length > 0 && changes.length > 0) {
    const both = onset.filter((statement) => changes.includes(statement));
    return met(both.length > 0 ? both : [...onset.slice(0, 2), ...changes.slice(0, 2)]);
  }
  if (changes.length > 0) {
    const timed = changes.filter((statement) => dated.has(statement));
    return timed.length > 0 ? met(timed) : weak('noOnset', changes);
  }
  return onset.length > 0 ? weak('noChanges', onset) : missing;
}

/** A time at the head of a line: what happened then. */
const clockFirst =
  /^[^\p{L}\d]{0,6}(?:\d{4}-\d\d-\d\d[T ])?\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:h|uhr|am|pm|utc|cet|cest|mez|z)?\b[^\p{L}\d]{0,6}\p{L}/iu;
const clockList = (events: Statement[]) => events.filter(({ text }) => clockFirst.test(text)).length >= 2;
const isWish =
  /\b(?:please|can you|could you|should|would|will|going to|plan(?:ned)? to|want to)\b|\bbitte\b|\?\s{0,4}$/i;

/** Met by our last public word to the customer together with when the next one comes. */
export function judgeUpdates(reading: Judged): Judgement {
  const { conversation } = reading.context;
  const ours = conversation.filter(({ author, public: isPublic }) => author.role === 'agent' && isPublic !== false);
  const isPublicWord = new Set(ours.map(({ id }) => id));
  const isOurs = oursIn(reading);
  const said = reading.all.filter((statement) => isPublicWord.has(statement.entry) && statement.content !== '');
  const promised = reading.all.filter(
    (statement) => isOurs(statement) && statement.form !== 'machine' && tells('nextUpdate', statement.text),
  );
  if (said.length > 0 && promised.length > 0) return met(promised.slice(-2));
  const last = said.filter(({ entry }) => entry === ours.at(-1)?.id).slice(0, 1);
  return last.length > 0 ? weak('noNextUpdate', last) : missing;
}

/** Met by what somebody is to do about it, together with until when. */
export function judgeAsk(reading: Judged): Judgement {
  const { conversation } = reading.context;
  const repliesToCustomer = new Set(
    conversation
      .filter(({ author, public: isPublic }) => author.role === 'agent' && isPublic !== false)
      .map(({ id }) => id),
  );
  const texts = reading.all.filter(
    ({ entry, form, section, content }) =>
      form !== 'machine' &&
      content !== '' &&
      entry !== subjectEntry &&
      section !== 'expected' &&
      section !== 'steps' &&
      !repliesToCustomer.has(entry),
  );
  const asks = texts.filter(({ text }) => tells('wanted', text) && !noAsk.test(text));
  if (asks.length === 0) return missing;
  const timely = asks.flatMap((ask): Statement[] => {
    if (tells('deadline', ask.text)) return [ask];
    const next = texts[texts.indexOf(ask) + 1];
    return next?.entry === ask.entry && tells('deadline', next.text) ? [ask, next] : [];
  });
  return timely.length > 0 ? met([...new Set(timely)]) : weak('noDeadline', asks);
}

const noAsk =
  /\btreat (?:this|it) as\b|\b(?:how (?:do|can|should) (?:we|i)|where (?:do|can)|what (?:do|can|should) (?:we|i))\b|^\W{0,6}(?:please |can (?:you|someone) (?:please )?)?(?:help|advise|look into (?:it|this)|fix (?:it|this|asap)|check(?: this)?|investigate)\W{0,4}(?:asap|urgently|soon|thanks?)?\W{0,4}$/i;
