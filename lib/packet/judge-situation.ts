import { subjectEntry } from '@/lib/evidence/entries';
import { holding, type Judgement, met, missing, type Reading, spoken, weak } from './judgement';
import { tellingWords } from './subject-words';
import { says } from './words';

/** `Re:`, `AW:`, `[EXTERNAL]`, `[#48213]` before a subject. */
const subjectPrefix = /^(?:\s{0,4}(?:(?:re|fwd?|aw|wg|tr|rv)\s?:|\[[^\]]{1,40}\]))+/i;
const fewestTellingWords = 3;

/** Met by a subject that says what fails and where: three words that are not in every ticket. */
export function judgeSummary({ context, statements }: Reading): Judgement {
  const subject = context.fields.subject?.value ?? '';
  const cited = statements.filter(({ entry }) => entry === subjectEntry);
  if (cited.length === 0) return missing;
  const telling = tellingWords(subject.replace(subjectPrefix, ''));
  return telling.length >= fewestTellingWords ? met(cited) : weak('vagueSubject', cited);
}

const unset = /^(?:|-+|none|not set|unset|unprioriti[sz]ed|keine?|ohne)$/i;

/** Met by the ticket's priority, a severity field, or a severity in the text. */
export function judgeSeverity(reading: Reading): Judgement {
  const { priority, custom } = reading.context.fields;
  if (priority && !unset.test(priority.value.trim())) return met([], { name: 'priority', value: priority.value });
  const severity = custom?.value.find(
    ({ label, value }) => /\bsev(?:erity)?\b|schweregrad/i.test(label) && !unset.test(value),
  );
  if (severity) return met([], { name: severity.label, value: severity.value });

  const texts = spoken(reading);
  const named = texts.filter(({ section, text }) => section === 'severity' || says.severity.test(text));
  if (named.length > 0) return met(named);
  const urgent = texts.filter(({ text }) => says.urgent.test(text));
  return urgent.length > 0 ? weak('urgentOnly', urgent) : missing;
}

/** Met by how many, or all of whom, together with what they cannot do. */
export function judgeImpact(reading: Reading): Judgement {
  const texts = spoken(reading);
  const suffers = ({ text }: { text: string }) => says.blocked.test(text) || says.failure.test(text);
  const counted = holding(reading, ({ kind }) => kind === 'affected').filter(({ form }) => form !== 'machine');
  const counts = counted.filter((statement) => statement.section === 'impact' || suffers(statement));
  if (counts.length > 0) {
    // A number says more than "everyone".
    const numbers = counts.filter(({ text }) => /\d/.test(text));
    return met(numbers.length > 0 ? numbers : counts);
  }

  const section = texts.filter(({ section, content }) => section === 'impact' && !says.onlyFiller.test(content));
  const numbered = section.filter(({ content }) => /\d/.test(content));
  if (numbered.length > 0) return met(numbered);
  if (section.length > 0) return weak('noCount', section);
  const hurt = texts.filter(({ text }) => says.blocked.test(text) && says.group.test(text));
  if (hurt.length > 0) return weak('noCount', hurt);
  const some = texts.filter(({ text }) => says.failure.test(text) && /\p{L}/u.test(text) && groupOfPeople.test(text));
  return some.length > 0 ? weak('noCount', some) : missing;
}

const groupOfPeople =
  /(?<!\p{L})(?:users?|customers?|people|employees|colleagues|staff|agents|drivers|teams?|benutzer|nutzer|anwender|kunden|mitarbeiter\p{L}{0,6}|kollegen)(?!\p{L})/iu;

/** Met by a version together with where it runs. */
export function judgeEnvironment(reading: Reading): Judgement {
  const { versions, environment } = reading.context.fields;
  const inText = holding(reading, ({ kind }) => kind === 'version');
  const places = [
    ...spoken(reading).filter(
      ({ section, content, text }) =>
        says.environment.test(text) ||
        (section === 'environment' && /[\p{L}\p{N}]{2}/u.test(content) && !says.onlyFiller.test(content)),
    ),
    ...holding(reading, ({ kind }) => kind === 'platform'),
  ];
  const version = versions?.value.find((value) => value.trim() !== '');
  const place = environment?.value.trim();
  const field = version
    ? { name: 'versions', value: version }
    : place
      ? { name: 'environment', value: place }
      : undefined;

  const hasVersion = version !== undefined || inText.length > 0;
  const hasPlace = Boolean(place) || places.length > 0;
  const cited = [...new Set([...(version ? [] : inText), ...(place ? [] : places)])];
  // The sentence that says both says it best.
  const both = inText.filter((statement) => places.includes(statement));
  if (hasVersion && hasPlace) return met(both.length > 0 && !field ? both : cited, field);
  if (hasVersion) return weak('noEnvironment', cited, field);
  return hasPlace ? weak('noVersion', cited, field) : missing;
}
