import { subjectEntry } from '@/lib/evidence/entries';
import { impactStatements } from './judge-impact';
import { followed, holding, type Judged, type Judgement, met, missing, oursIn, spoken, weak } from './judgement';
import { severityField, severityOfPriority, severityStatements } from './severity';
import { tells } from './situation-words';
import type { Statement } from './statements';
import { tellingWords } from './subject-words';
import { says } from './words';

/** `Re:`, `AW:`, `[EXTERNAL]`, `[#48213]` before a subject. */
const subjectPrefix = /^(?:\s{0,4}(?:(?:web ?form|re|fwd?|aw|wg|tr|rv|sv|vs|res|enc)\s?:|\[[^\]]{1,40}\]))+/i;
/** What a system writes where nobody gave a subject. */
const madeSubject =
  /^\s{0,4}(?:conversation|chat|call|voicemail|message|sms|whatsapp|facebook message|new (?:message|chat|ticket|request)|web ?form|contact form|unterhaltung|gespräch|anruf|nachricht|kontaktformular|conversación|llamada|mensaje|conversation|appel|conversa|chamada|mensagem|conversazione|chiamata|messaggio|gesprek|oproep|bericht)(?: \p{L}{1,12})? (?:with|from|by|mit|von|con|de|avec|com|di|met|van|#)|^(?:no subject|\(no subject\)|kein betreff|\(kein betreff\)|untitled)\s{0,4}$/iu;
const fewestTellingWords = 3;

/** Met by a subject that says what fails and where: three words that are not in every ticket. */
export function judgeSummary({ context, statements }: Judged): Judgement {
  const subject = context.fields.subject?.value ?? '';
  const cited = statements.filter(({ entry }) => entry === subjectEntry);
  const problem = statements.filter(({ section, content }) => section === 'summary' && isTelling(content));
  if (cited.length > 0 && isTelling(subject) && !madeSubject.test(subject)) return met(cited);
  if (problem.length > 0) return met(problem);
  if (cited.length === 0) return missing;
  return weak(madeSubject.test(subject) ? 'madeSubject' : 'vagueSubject', cited);
}

function isTelling(text: string): boolean {
  const plain = text.replace(subjectPrefix, '');
  const told = tellingWords(plain);
  const telling = told.length;
  const things = told.filter((word) => !/^(?:slow|down|stuck|wrong|offline|broken|langsam|falsch)$/i.test(word)).length;
  // "Notes cannot be edited" has two, and says what is wrong with them.
  return telling >= fewestTellingWords || (things >= 2 && (says.failure.test(plain) || tells('failing', plain)));
}

/** Met by the ticket's type, or by words that tell what it is about. */
export function judgeType({ type: { statement, field } }: Judged): Judgement {
  if (field) return met(statement ? [statement] : [], field);
  return statement ? met([statement]) : missing;
}

/** Met by a severity, as priority, as field or in the text, together with what makes it one. */
export function judgeSeverity(reading: Judged): Judgement {
  const field = (severityField(reading) ?? severityOfPriority(reading))?.field;
  const named = severityStatements(reading).map(({ statement }) => statement);
  const reasons = reasonsIn(reading, named);
  if (field || named.length > 0) {
    const own = named.filter(({ text }) => tells('reason', text));
    const why = own.length > 0 ? own : reasons;
    if (why.length > 0) return met([...new Set([...named.slice(0, 1), ...why.slice(0, 2)])], field);
    return weak('noReason', named, field);
  }
  const urgent = spoken(reading).filter(({ text }) => says.urgent.test(text));
  return urgent.length > 0 ? weak('urgentOnly', urgent) : missing;
}

/** What makes it as severe as it is: what stands still, for whom, at what cost. */
function reasonsIn(reading: Judged, named: Statement[]): Statement[] {
  const { counted, vague } = impactStatements(reading);
  const { type, statement: told } = reading.type;
  const because = spoken(reading).filter(
    ({ text, section, entry }) =>
      section !== 'expected' && section !== 'steps' && entry !== subjectEntry && tells('reason', text),
  );
  // "Sev 3. Five people use it and can type it": the sentence after it is why.
  const after = followed(spoken(reading)).flatMap(([statement, next]) =>
    named.includes(statement) && next && next.paragraph === statement.paragraph && next.text.length > 30 ? [next] : [],
  );
  const matter = told && (type === 'security' || type === 'outage') ? [told] : [];
  return [...new Set([...counted, ...because, ...after, ...matter, ...vague])].filter(
    ({ entry }) => entry !== subjectEntry || matter.length > 0,
  );
}

/** Met by why it matters now: a renewal, a date, money or a contract that hangs on it. */
export function judgePriority(reading: Judged): Judgement {
  const { dueOn } = reading.context.fields;
  const told = spoken(reading).filter(
    ({ text, section, entry }) =>
      section !== 'expected' &&
      entry !== subjectEntry &&
      !noContext.test(text) &&
      (tells('context', text) ||
        (tells('contextDate', text) &&
          !tells('wanted', text) &&
          !tells('nextUpdate', text) &&
          !tells('bearable', text.replace(ofDate, ' ')))),
  );
  if (told.length > 0) return met(told);
  if (dueOn) return met([], { name: 'dueOn', value: String(dueOn.value) });
  return missing;
}

const ofDate = /\b(?:until|bis)\b/giu;
/** Our own answer times, and prices that a page shows. */
const noContext =
  /\b(?:price|amount|total|invoice|order) [\w -]{0,30}(?:is |was |shows? |of )+(?:€|\$|£|eur|usd)|\bnext (?:update|reply|answer)|\bwe (?:will|shall) (?:update|get back|answer|reply)|\bresponse time/i;

/** Met by the area that the ticket is filed under, or by a part of the product that somebody names. */
export function judgeArea(reading: Judged): Judgement {
  const area = reading.context.fields.area?.value.filter((value) => value.trim() !== '') ?? [];
  if (area.length > 0) return met([], { name: 'area', value: area.join(', ') });
  const called = holding(reading, ({ kind }) => kind === 'http-request');
  const told = spoken(reading).filter(({ text }) => tells('area', text));
  const cited = [...new Set([...told, ...called])];
  return cited.length > 0 ? met(cited) : missing;
}

/** Met by a version together with where it runs. */
export function judgeEnvironment(reading: Judged): Judgement {
  const { versions, environment } = reading.context.fields;
  const isOurs = oursIn(reading);
  const versioned = new Set(holding(reading, ({ kind }) => kind === 'version'));
  const inText = reading.statements.filter(
    (statement) =>
      (versioned.has(statement) || (statement.form !== 'machine' && ownVersion.test(statement.text))) &&
      !notTheirs.test(statement.text) &&
      !(isOurs(statement) && proposed.test(statement.text)),
  );
  const places = [
    ...spoken(reading).filter(
      (statement) =>
        (says.environment.test(statement.text) &&
          !(isOurs(statement) && (notTheirs.test(statement.text) || ourPlace.test(statement.text)))) ||
        (statement.section === 'environment' &&
          /[\p{L}\p{N}]{2}/u.test(statement.content) &&
          !says.onlyFiller.test(statement.content)),
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
  // With it whatever else says where: the region often stands in another sentence.
  if (hasVersion && hasPlace) return met(both.length > 0 && !field ? [...new Set([...both, ...places])] : cited, field);
  if (hasVersion) return weak('noEnvironment', cited, field);
  return hasPlace ? weak('noVersion', cited, field) : missing;
}

/** `We are on 4.20`. */
const ownVersion =
  /\b(?:we (?:are on|run|use|have)|running|it is|it['’]s|updated? to|upgraded? to|wir (?:nutzen|haben|setzen)|auf) v?(?:version )?\d{1,3}\.\d{1,3}(?:\.\d{1,4}){0,2}(?![\d%€]| ?(?:%|€|eur|usd|h\b|hours?|seconds?|s\b))/i;

/** A version that has the fix is not the one that the customer runs. */
const notTheirs =
  /\b(?:fix(?:ed)?|resolved|released|shipped|ships|corrected|available|patched|addressed|solved) (?:is |was |it )?(?:in|with|by|as of|from)\b|\b(?:behoben|korrigiert|verfügbar|gelöst) (?:in|mit|ab)\b|\b(?:in|mit|ab) (?:version )?\S{1,20} (?:behoben|korrigiert|gelöst)/i;
/** Where we tried it says nothing of where they run it. */
const ourPlace = /\b(?:our|my|the) (?:own )?(?:demo|lab|test|staging|sandbox)\b|\bunsere[rmn]? (?:test|demo|staging)/i;
const proposed =
  /\b(?:please |can you |could you )?(?:upgrade|update|install|try|move|downgrade) (?:it |the \w+ |your \w+ )?(?:to|version)\b|\bbitte [\p{L}\p{N} .]{0,40}(?:aktualisieren|installieren|einspielen)/iu;

const configurationFile =
  /\.(?:ya?ml|json|ini|conf|cfg|config|properties|toml|env|xml|reg|tf)$|config|settings|konfig/i;
/** `batch.size = 500`, `"timeout": 30`. */
const settingLine = /^\s{0,40}["']?[\w.[\]-]{2,60}["']?\s{0,4}[:=]\s{0,4}\S/;

/** Met by a setting with its value, by lines of a configuration, or by a file of one. */
export function judgeConfiguration(reading: Judged): Judgement {
  const file = reading.context.fields.attachments?.value.find((name) => configurationFile.test(name));
  if (file) return met([], { name: 'attachments', value: file });
  const texts = spoken(reading).filter(({ section, entry }) => section !== 'steps' && entry !== subjectEntry);
  const told = texts.filter(({ text }) => tells('configuration', text) && !/\?\s{0,4}$/.test(text));
  const valued = told.filter(({ text }) => tells('setTo', text) && !tells('attempt', text) && !tells('wanted', text));
  if (valued.length > 0) return met(valued);
  const lines = reading.statements.filter(
    ({ form, text }) => form === 'machine' && settingLine.test(text) && !headerLine.test(text),
  );
  if (lines.length >= 2) return met(lines);
  const named = told.filter(
    ({ text }) =>
      !tells('setupRuledOut', text) && /\b(?:config(?:uration)?|settings?)\b|konfiguration|einstellung/i.test(text),
  );
  return named.length > 0 ? weak('noValues', named) : missing;
}

/** Headers of a request, times of a log and fields of an error are no configuration. */
const headerLine =
  /^\s{0,10}(?:\d|[A-Z][\w-]{1,30}: |at |"?(?:error|message|code|status|trace|request|timestamp|time|detail|title|type|level|msg)\w{0,12}"?\s{0,3}[:=]|[\w.]{1,80}(?:Exception|Error)\b)/i;
