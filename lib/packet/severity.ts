import { type Reading, spoken } from './judgement';
import { severityOfLabel } from './priority-severity';
import type { Severity } from './situation';
import type { Statement } from './statements';
import { says } from './words';

/** A field that states how severe it is, and which severity that is, where its value is one that is known. */
interface StatedSeverity {
  severity?: Severity;
  field: { name: string; value: string };
}

const unset = /^(?:|-+|none|not set|unset|unprioriti[sz]ed|keine?|ohne)$/i;

/** Names of steps of severity, as people call them in what they write; what a field's value means is a setting. */
const names: [severity: Severity, pattern: RegExp][] = [
  [1, /\b(?:urgent|critical|highest|blocker|showstopper|dringend|kritisch|höchste)\b/i],
  [2, /\b(?:high|major|hoch|hohe)\b/i],
  [3, /\b(?:normal|medium|moderate|mittel|mittlere)\b/i],
  [4, /\b(?:low|lowest|minor|trivial|cosmetic|planning|niedrig\w{0,2}|gering\w{0,2})\b/i],
];

/** `Sev 2`, `P1`, `2 - High`, `urgent`. */
export function severityNamed(text: string): Severity | undefined {
  const number = /(?:\b(?:sev(?:erity)?|prio(?:rity)?|schweregrad|priorität|p|s)[ :.=#-]{0,3}|^\s{0,4})([1-5])\b/i.exec(
    text,
  )?.[1];
  if (number) return Math.min(4, Number(number)) as Severity;
  return names.find(([, pattern]) => pattern.test(text))?.[0];
}

/** What the ticket's priority field maps to, as in the risk of its account. */
export function severityOfPriority({ context, priorities }: Reading): StatedSeverity | undefined {
  const { priority } = context.fields;
  if (!priority || unset.test(priority.value.trim())) return undefined;
  const severity = severityOfLabel(priority.value, priorities);
  return { ...(severity && { severity }), field: { name: 'priority', value: priority.value } };
}

/** A field of the ticket's own that is called severity. */
export function severityField({ context, priorities }: Reading): StatedSeverity | undefined {
  const field = context.fields.custom?.value.find(
    ({ label, value }) => /\bsev(?:erity)?\b|schweregrad/i.test(label) && !unset.test(value.trim()),
  );
  const severity = field && (severityOfLabel(field.value, priorities) ?? severityNamed(field.value));
  return field && { ...(severity && { severity }), field: { name: field.label, value: field.value } };
}

/** Sentences that name a severity, and which: the last one counts, for people change their minds. */
export function severityStatements(reading: Reading): { statement: Statement; severity?: Severity }[] {
  return spoken(reading)
    .filter(
      ({ section, text, content }) =>
        (section === 'severity' && !says.onlyFiller.test(content)) || says.severity.test(text),
    )
    .filter(({ text }) => !notStated.test(text))
    .map((statement) => {
      const named = says.severity.find(statement.text);
      const severity =
        (named && (severityNamed(named) ?? (/down|outage|steht|ausfall/i.test(named) ? 1 : undefined))) ||
        (statement.section === 'severity' ? severityNamed(statement.content) : undefined);
      return { statement, ...(severity && { severity: severity as Severity }) };
    });
}

const notStated =
  /\b(?:sla|support plan|response time)s? for (?:sev|p[0-5])|\b(?:not|no) (?:a |an )?(?:sev|p)[ -]?[0-5]\b|\bsev(?:erity)? [0-5] (?:tickets?|cases?|issues?) (?:are|is|get|have)/i;
