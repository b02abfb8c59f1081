import { subjectEntry } from '@/lib/evidence/entries';
import { impactStatements } from './judge-impact';
import { holding, type Reading, spoken } from './judgement';
import type { Citation } from './packet';
import { severityField, severityOfPriority, severityStatements } from './severity';
import type { Severity } from './situation';
import { tells } from './situation-words';
import type { Statement } from './statements';
import { isError } from './ticket-kind';
import type { TypeOfTicket } from './ticket-type';
import type { Cause, Route } from './triage-values';
import type { Said } from './word';
import { says } from './words';

/** Why something is proposed, in the order of weight; each with the words it rests on, where it rests on some. */
export type TriageSign =
  | { code: 'statedSeverity' }
  | { code: 'allStopped' }
  | { code: 'manyBlocked' }
  | { code: 'someBlocked' }
  | { code: 'hasWorkaround' }
  | { code: 'cosmetic' }
  | { code: 'securityMatter' }
  | { code: 'priorityField'; priority: string }
  | { code: 'severityField'; field: string }
  | { code: 'noSign' }
  | { code: 'onlyAsks' }
  | { code: 'asksForWork' }
  | { code: 'afterSetup' }
  | { code: 'solvedBySetup' }
  | { code: 'theirNetwork' }
  | { code: 'otherPlaceWorks' }
  | { code: 'wrongData' }
  | { code: 'afterRelease' }
  | { code: 'machineError' }
  | { code: 'reproducedByUs' }
  | { code: 'setupRuledOut' }
  | { code: 'cause'; cause: Cause }
  | { code: 'severe'; severity: Severity };

export interface Reason {
  sign: TriageSign;
  citation?: Citation;
}

export interface Proposal<T> {
  value: T;
  reasons: Reason[];
  /** A person said the value: what the rules say, if they say anything. */
  said?: { rules?: Proposal<T> };
}

/** Where the severity that counts comes from, the first that there is. */
export type SeveritySource = 'said' | 'stated' | 'proposed' | 'priority' | 'unknown';

export interface SeverityOf {
  /** Absent where nothing tells. */
  value?: Severity;
  from: SeveritySource;
  reasons: Reason[];
  /** What the priority field maps to, where that is another. */
  priority?: { value: Severity; text: string };
  /** A person said the value: what the rules say. */
  said?: { rules: SeverityOf };
}

export interface Triage {
  severity: SeverityOf;
  cause?: Proposal<Cause>;
  route: Proposal<Route>;
}

export function citationOf({ entry, start, end, text }: Statement): Citation {
  return { span: { entry, start, end }, text };
}

const because = (sign: TriageSign, statement?: Statement): Reason => ({
  sign,
  ...(statement && { citation: citationOf(statement) }),
});

/** How bad a ticket is, why, and whose: what a person said, else what it looks like before anybody decided. */
export function triageOf(
  reading: Reading,
  type: TypeOfTicket,
  said: Pick<Said, 'severity' | 'cause' | 'route'>,
): Triage {
  const severity = severityOf(reading, type, said.severity);
  const cause = sayingSo(said.cause, causeOf(reading, type));
  const route = routeOf(reading, type, severity, cause);
  return { severity, ...(cause && { cause }), route: sayingSo(said.route, route) ?? route };
}

/** A person's word with what the rules say beside it. */
function sayingSo<T>(said: T | undefined, rules: Proposal<T> | undefined): Proposal<T> | undefined {
  return said === undefined ? rules : { value: said, reasons: [], said: { ...(rules && { rules }) } };
}

/** What a person said, else what the rules say. */
function severityOf(reading: Reading, type: TypeOfTicket, said: Severity | undefined): SeverityOf {
  const rules = severityByRules(reading, type);
  return said === undefined ? rules : { value: said, from: 'said', reasons: [], said: { rules } };
}

/** What the text states, what the text lets propose, what the priority maps to. */
function severityByRules(reading: Reading, type: TypeOfTicket): SeverityOf {
  const priority = severityOfPriority(reading);
  const beside = (value: Severity) =>
    priority?.severity !== undefined &&
    priority.severity !== value && { priority: { value: priority.severity, text: priority.field.value } };
  const stated = severityStatements(reading).findLast(({ severity }) => severity !== undefined);
  if (stated?.severity) {
    const reasons = [because({ code: 'statedSeverity' }, stated.statement)];
    return { value: stated.severity, from: 'stated', reasons, ...beside(stated.severity) };
  }
  const field = severityField(reading);
  if (field?.severity) {
    const reasons = [because({ code: 'severityField', field: field.field.name })];
    return { value: field.severity, from: 'stated', reasons, ...beside(field.severity) };
  }
  const proposed = proposedSeverity(reading, type);
  if (proposed) {
    const { value, reasons } = proposed;
    return { value, reasons, from: 'proposed', ...beside(value) };
  }
  if (!priority?.severity) return { from: 'unknown', reasons: [because({ code: 'noSign' })] };
  const reasons = [because({ code: 'priorityField', priority: priority.field.value })];
  return { value: priority.severity, from: 'priority', reasons };
}

/** So many who are stopped, or so many who are only held up, make it severe. */
const fewPeople = 10;
const manyPeople = 50;

function proposedSeverity(reading: Reading, type: TypeOfTicket): Proposal<Severity> | undefined {
  const texts = spoken(reading).filter(({ section }) => section !== 'expected');
  if (type.type === 'how-to') return { value: 4, reasons: [because({ code: 'onlyAsks' }, type.statement)] };
  if (type.type === 'security') return { value: 1, reasons: [because({ code: 'securityMatter' }, type.statement)] };
  const cosmetic = texts.find(({ text }) => cosmeticWords.test(text));
  const impact = impactStatements(reading);
  const stopped = impact.all.find(isStopped) ?? (type.type === 'outage' ? type.statement : undefined);
  if (stopped && !cosmetic) return { value: 1, reasons: [because({ code: 'allStopped' }, stopped)] };
  const around = texts.find(({ text }) => tells('around', text) && !tells('noneAround', text) && !/\?\s*$/.test(text));
  const many =
    impact.counted.find((statement) => impact.most(statement) >= (isBlocked(statement) ? fewPeople : manyPeople)) ??
    impact.all.find(({ text }) => buyers.test(text));
  if (many) {
    const reasons = [because({ code: 'manyBlocked' }, many)];
    if (!around) return { value: 2, reasons };
    // Many who can live with it meanwhile are not stopped.
    const value = livableWith.test(around.text) ? 3 : 2;
    return { value, reasons: [...reasons, because({ code: 'hasWorkaround' }, around)] };
  }
  if (cosmetic) return { value: 4, reasons: [because({ code: 'cosmetic' }, cosmetic)] };
  const some = impact.counted[0] ?? impact.vague.find(isHurt);
  if (some) return { value: 3, reasons: [because({ code: 'someBlocked' }, some)] };
  return undefined;
}

const livableWith =
  /\blive with (?:it|that|this)\b|\b(?:fine|ok|okay|good enough) for (?:now|us|a (?:while|week))\b|\bmanageable\b|geht (?:noch|schon)|erträglich|vertretbar/i;

const cosmeticWords =
  /\bcosmetic|\btypo\b|\b(?:wrong|missing) (?:icon|colou?r|translation)|\bnobody is (?:blocked|stopped)|\bno (?:real |business )?impact\b|kosmetisch|schönheitsfehler|tippfehler/i;
const isStopped = ({ text }: Statement) =>
  tells('outage', text) ||
  (/\b(?:everyone|everybody|nobody (?:can|is able)|no one can|whole|entire|niemand kann|ganze|gesamte)\b/i.test(text) &&
    /\b(?:stops?|stopped|stand(?:s|ing)? still|standstill|cannot|can['’]t|can not|unable|locked out|down|offline|blocked|nicht|steht|stehen|ausgesperrt)\b/i.test(
      text,
    ));
const isHurt = ({ text }: Statement) => says.blocked.test(text) || tells('hurt', text) || says.failure.test(text);
const isBlocked = ({ text }: Statement) => says.blocked.test(text) || blockedWords.test(text);
const blockedWords =
  /\b(?:cannot|can['’]t|can not|unable|los(?:t|es?)|locked out|blocked|offline|stopped|not paid|receives? no|nicht)\b|ausgesperrt/i;
/** Customers of the customer: what they cannot do costs at once. */
const buyers =
  /\bcustomers? (?:cannot|can['’]t|can not|are unable|could not|(?:receive|get) (?:no|nothing))\b|\bkunden (?:können|konnten)\b[^.]{0,40}nicht/i;

/** The likeliest cause, by the first sign there is; none where nothing tells. */
function causeOf(reading: Reading, type: TypeOfTicket): Proposal<Cause> | undefined {
  const texts = spoken(reading).filter(({ section }) => section !== 'expected');
  const find = (isWanted: (text: string) => boolean) => texts.find(({ text }) => isWanted(text));
  if (type.type === 'how-to') return { value: 'how-to', reasons: [because({ code: 'onlyAsks' }, type.statement)] };
  if (type.type === 'request') return undefined;
  const solved = find((text) => solvedBySetup.test(text));
  if (solved) return { value: 'configuration', reasons: [because({ code: 'solvedBySetup' }, solved)] };
  const ruledOut = find((text) => tells('setupRuledOut', text));
  const reproduced = texts.find((statement) => isReproducedByUs(reading, statement));
  const network = find((text) => networkWords.test(text) && !networkRuledOut.test(text));
  const elsewhere = find((text) => worksElsewhere.test(text));
  const setup = find((text) => ownChange.test(text));
  const release = find((text) => releaseWords.test(text));
  const product: Reason[] = [
    ...(reproduced ? [because({ code: 'reproducedByUs' }, reproduced)] : []),
    ...(release ? [because({ code: 'afterRelease' }, release)] : []),
    ...(ruledOut ? [because({ code: 'setupRuledOut' }, ruledOut)] : []),
  ];
  if (reproduced || (ruledOut && !setup)) return { value: 'product', reasons: product };
  if (network) return { value: 'environment', reasons: [because({ code: 'theirNetwork' }, network)] };
  if (setup && !release) return { value: 'configuration', reasons: [because({ code: 'afterSetup' }, setup)] };
  if (elsewhere) return { value: 'environment', reasons: [because({ code: 'otherPlaceWorks' }, elsewhere)] };
  const input = find((text) => inputWords.test(text));
  if (input) return { value: 'data', reasons: [because({ code: 'wrongData' }, input)] };
  if (release) return { value: 'product', reasons: product };
  const [error] = holding(reading, isError).filter(({ entry }) => entry !== subjectEntry);
  return error && { value: 'product', reasons: [because({ code: 'machineError' }, error)] };
}

const solvedBySetup =
  /\b(?:after|once|when) (?:we |i |they )?(?:chang|correct|set|fix|adjust|add|enabl|disabl|renew|updat)\w{1,5} (?:the |our )?[\w -]{0,30}(?:setting|config\w*|mapping|redirect uri|certificate|permission|role|flag|dns|allowlist)[\w -]{0,20},? (?:it|everything|sign-in|login|the \w+) (?:works|worked|is fine)/i;
const networkWords =
  /\b(?:proxy|firewall|vpn|dns|antivirus|zscaler|load balancer|our (?:network|wifi|wi-fi|isp)|tls inspection|packet loss|no space left on device|disk (?:is |was )?full)\b|virenscanner|netzwerk/i;
const networkRuledOut =
  /ruled out|excluded|without (?:the )?(?:vpn|proxy)|no difference|not the (?:cause|problem)|ausgeschlossen|same|gleiche|unchanged|healthy|fine\b/i;
const worksElsewhere =
  /\b(?:works?|fine|no (?:problem|error)s?)\b[^.!?]{0,40}\b(?:on (?:another|other|a different|my home|mobile)|in (?:another|other|a different|firefox|edge|chrome|safari|incognito)|from (?:home|another|outside)|over (?:a )?(?:hotspot|mobile))|funktioniert[^.!?]{0,30}(?:anderen|firefox|edge|zuhause|hotspot)/i;
const ownChange =
  /\b(?:we|they|i|our (?:admin|it|team|network team)|the customer) (?:have |has |had |also |just |recently ){0,2}(?:changed|moved|migrated|rotated|renewed|switched|enabled|disabled|reconfigured|raised|increased|reduced|lowered|removed|added|replaced|set)\b|(?:wir|unsere it|der kunde) (?:haben|hat)[\p{L}\p{N} ,.-]{0,60}(?:geändert|umgezogen|umgestellt|gewechselt|getauscht|erneuert|aktiviert|deaktiviert|erhöht)|\bredirect uri[\w ]{0,30}(?:does not match|mismatch)|zertifikatswechsel|certificate (?:was )?(?:expired|rotated|renewed|replaced)/iu;
const releaseWords =
  /\b(?:after|since|with|in|following) (?:the |your |our |last |an? )?(?:[\w.'’-]{1,20} ){0,3}(?:upgrade|update|release|deployment|rollout|version \d|patch)|\bregression\b|\b(?:worked|fine) (?:in|on|with|until|before) (?:version )?v?\d|nach (?:dem|einem|eurem|ihrem) (?:[\p{L}\p{N}.]{1,20} ){0,2}(?:update|upgrade|release)|seit (?:version|dem update)/iu;
const inputWords =
  /\b(?:only|just) (?:for |with |when |if )?(?:the |one |these |this |files? |records? |rows? |orders? )[^.!?]{0,40}(?:umlauts?|special characters?|empty|null|without (?:an? )?\w+|with (?:an? )?\w+|longer than|negative|duplicate)|\b(?:malformed|invalid|wrong|bad|duplicate|missing) (?:row|rows|value|values|column|columns|csv|file|encoding|format|header|record|records)|encoding of the file|umlaut/i;

export function isReproducedByUs(reading: Reading, statement: Statement): boolean {
  const comment = reading.context.conversation.find(({ id }) => id === statement.entry);
  const isOurs = comment?.author.role === 'agent' || comment?.public === false;
  return isOurs && tells('reproduced', statement.text) && !notReproduced.test(statement.text);
}
export const notReproduced =
  /\b(?:not|n['’]t|never|unable to|cannot|failed to|no luck) (?:yet |been able to |be |managed to )?(?:re-?produc|re-?creat|repro)|nicht (?:reproduzier|nachstell|nachvollzieh)|\bto re-?produce\b/i;

function routeOf(
  reading: Reading,
  { type, statement }: TypeOfTicket,
  severity: SeverityOf,
  cause: Proposal<Cause> | undefined,
): Proposal<Route> {
  if (type === 'security') return { value: 'security', reasons: [because({ code: 'securityMatter' }, statement)] };
  if (type === 'request') {
    const work = spoken(reading).find(({ text }) => serviceWords.test(text));
    return work
      ? { value: 'services', reasons: [because({ code: 'asksForWork' }, work)] }
      : { value: 'cse', reasons: [because({ code: 'asksForWork' }, statement)] };
  }
  if (!cause) {
    const isSevere = severity.value !== undefined && severity.value <= 2;
    return isSevere && severity.value
      ? { value: 'cse', reasons: [because({ code: 'severe', severity: severity.value })] }
      : { value: 'support', reasons: [because({ code: 'noSign' })] };
  }
  const why: Reason[] = [because({ code: 'cause', cause: cause.value }), ...cause.reasons.slice(0, 1)];
  if (cause.value === 'product') return { value: 'engineering', reasons: why };
  if (cause.value === 'how-to') return { value: 'support', reasons: why };
  const isSevere = severity.value !== undefined && severity.value <= 2;
  if (cause.value === 'configuration' || cause.value === 'environment')
    return { value: isSevere ? 'cse' : 'support', reasons: why };
  return { value: isSevere ? 'engineering' : 'cse', reasons: why };
}

const serviceWords =
  /\b(?:migrat\w{1,5}|implement\w{0,8}|custom(?:i[sz]\w{1,6})?|train(?:ing)?|consult\w{1,5}|onboard\w{0,3}|set ?up|setting up|workshop|roll-?out|build (?:a|an|us)|integration project)\b|schulung|einrichtung|migration|beratung|anpassung/i;
