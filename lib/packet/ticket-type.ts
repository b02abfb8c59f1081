import { subjectEntry } from '@/lib/evidence/entries';
import { isVagueFailure } from './judge-actual';
import { type Reading, spoken } from './judgement';
import type { TicketType } from './situation';
import { type SituationTopic, tells } from './situation-words';
import type { Statement } from './statements';
import { isError, type KindOfTicket } from './ticket-kind';
import { says } from './words';

export interface TypeOfTicket {
  type: TicketType;
  /** The sentence that tells. */
  statement?: Statement;
  /** The ticket's own type or tag, where that tells. */
  field?: { name: string; value: string };
}

/** Faults by what is worst about them. */
const faultTypes = ['security', 'outage', 'data', 'performance'] as const satisfies readonly (TicketType &
  SituationTopic)[];

const named: [type: TicketType, pattern: RegExp][] = [
  ['security', /\b(?:security|vulnerability|privacy|data[ -]breach)\b|sicherheit|datenschutz/i],
  ['outage', /\b(?:outage|major incident|service down)\b|ausfall/i],
  ['performance', /\bperformance\b/i],
  ['data', /\bdata (?:issue|loss|quality|correction)\b|\bdaten(?:fehler|korrektur)\b/i],
  ['bug', /\b(?:bug|defect)\b|\bfehler\b/i],
];

/**
 * The kind, once more with what people say: a question that tells of a failure is a fault, whatever its form was preset
 * to, and what only asks is none.
 */
export function kindInWords(kindOf: KindOfTicket, reading: Reading): KindOfTicket {
  if (kindOf.because?.code === 'said') {
    const rules = kindOf.rules && kindInWords(kindOf.rules, reading);
    return rules ? { ...kindOf, rules } : kindOf;
  }
  if (kindOf.kind === 'question' && customers(reading).some(isFailure)) {
    return { kind: 'fault', because: { code: 'saysFailure' } };
  }
  if (kindOf.kind === 'fault' && kindOf.because === undefined) {
    const said = customers(reading).filter(({ form }) => form !== 'machine');
    if (said.some(isFailure)) return kindOf;
    if (said.some(isWish)) return { kind: 'request', because: { code: 'onlyWishes' } };
    if (said.some(isQuestion)) return { kind: 'question', because: { code: 'onlyAsks' } };
  }
  return kindOf;
}

const asksFirst =
  /^\W{0,10}(?:(?:hi|hello|hallo|guten tag|good morning)[^?]{0,40}[,.!:]\s{1,4})?(?:(?:a )?quick (?:one|question)[:,] )?(?:for )?(?:is (?:it|there)|are there|can (?:we|i|you|one)|could (?:we|i|you)|do(?:es)? (?:you|your|the|it|we|i)|how|where|which|what|who|when|may we|should we|wie|wo|welche[rsn]?|was|wann|kann (?:man|ich)|können wir|gibt es|ist es)\b/i;
const isQuestion = ({ text, section }: Statement) =>
  section === undefined && !/^\s{0,4}[#*]/.test(text) && /\?["'”’»)]{0,2}\s{0,4}$/.test(text) && asksFirst.test(text);
const isFailure = ({ text, form, section }: Statement) =>
  form !== 'machine' &&
  section !== 'expected' &&
  !(/\?\s{0,4}$/.test(text) && asksFirst.test(text)) &&
  (says.failure.test(text) || tells('failing', text)) &&
  !isVagueFailure(text) &&
  !/\b(?:can(?:no|['’])t find|could ?n[o'’]t find|(?:do|does|did)(?: not|n['’]t) (?:know|find|see (?:where|how)|understand|have|want|need)|no (?:error|problem)|not (?:sure|urgent)|nothing (?:is )?(?:broken|wrong|urgent)|(?:just|only) (?:a )?(?:quick )?question|nichts (?:ist )?(?:kaputt|dringend)|that (?:have |has )?failed|nicht (?:sicher|dringend)|finde[n]? (?:wir |ich )?(?:das |es |die )?nicht|weiß nicht|wissen nicht|we (?:get|see|got|saw|receive|received)|(?:wir|ich) (?:bekommen?|erhalten?|sehen?|sehe))\b/i.test(
    text,
  );

const customers = ({ all, context }: Reading) => {
  const theirs = new Set(context.conversation.filter(({ author }) => author.role !== 'agent').map(({ id }) => id));
  return all.filter(({ entry }) => entry === subjectEntry || theirs.has(entry));
};

const wish =
  /\b(?:feature (?:request|wish)|(?:is|are) (?:that|this|it|there|such a thing|something like (?:that|this)) (?:any )?(?:planned|plans? (?:for|to)|on (?:the|your) roadmap)|would (?:save us|be (?:a )?(?:great|nice|helpful|useful) (?:addition|feature|to have))|could you (?:please )?add (?:an? |the )?(?:option|way|field|filter|button|setting)|ist (?:so etwas|das|etwas in der art) (?:schon )?(?:geplant|vorgesehen)|würde uns (?:das|dies|viel|einiges|sehr) (?:ersparen|erleichtern|helfen)|(?:wir wünschen uns|unser wunsch|funktionswunsch))\b/iu;
const isWish = ({ text }: Statement) => wish.test(text);

/** What the ticket is about: what its type is called, else what its subject and first message tell, worst first. */
export function typeOfTicket({ kind, because }: KindOfTicket, reading: Reading): TypeOfTicket {
  const field = fieldOf(because);
  if (kind === 'question') return { type: 'how-to', ...(field && { field }), ...saidBy(isQuestion, reading, field) };
  if (kind === 'request') return { type: 'request', ...(field && { field }), ...saidBy(isWish, reading, field) };
  const { type, tags } = reading.context.fields;
  for (const [name, values] of [
    ['type', type ? [type.value] : []],
    ['tags', tags?.value ?? []],
  ] as const) {
    for (const value of values) {
      const found = named.find(([, pattern]) => pattern.test(value));
      // "Bug" is what a form is preset to; the words may tell more.
      if (found && found[0] !== 'bug') return { type: found[0], field: { name, value } };
    }
  }
  const told = spoken(reading).filter(
    ({ section, text }) => section !== 'expected' && section !== 'workaround' && !tells('around', text),
  );
  const opening = told.filter(({ entry }) => entry === reading.context.conversation[0]?.id);
  const subject = told.filter(({ entry }) => entry === subjectEntry);
  for (const statements of [subject, opening]) {
    for (const type of faultTypes) {
      const statement = statements.find(({ text }) => tells(type, text) && !negated.test(text));
      if (statement) return { type, statement };
    }
  }
  const later = told.find(({ text }) => tells('security', text) && !negated.test(text));
  if (later) return { type: 'security', statement: later };
  if (type && named.some(([, pattern]) => pattern.test(type.value)))
    return { type: 'bug', field: { name: 'type', value: type.value } };
  const failing = [...subject, ...opening, ...told].find(isFailure);
  const error = reading.evidence.find(({ evidence }) => isError(evidence));
  const statement = error?.statements[0] ?? failing;
  return { type: 'bug', ...(field && { field }), ...(!field && statement && { statement }) };
}

const negated =
  /\bno (?:data (?:loss|was)|outage|security|performance|vulnerabilit|breach)|\bnot (?:a |an )?(?:outage|security|performance|slow|down|data)|kein(?:e|en)? (?:datenverlust|ausfall|sicherheits)/i;

function fieldOf(because: KindOfTicket['because']) {
  if (because?.code === 'ticketType') return { name: 'type', value: because.type };
  if (because?.code === 'tagged') return { name: 'tags', value: because.tag };
  return undefined;
}

/** The customer's sentence that tells, where no field does. */
function saidBy(tellsIt: (statement: Statement) => boolean, reading: Reading, field: unknown) {
  const statement = field ? undefined : customers(reading).find(tellsIt);
  return statement ? { statement } : {};
}
