import type { PromiseKind } from './promise-kinds';
import type { PromiseRules } from './promise-rules';

/** A promise in a person's own draft, and where in it. */
export interface FoundPromise {
  kind: PromiseKind;
  start: number;
  end: number;
  text: string;
  /** Who must agree, in the team's words. */
  approval?: string;
}

/** `24.11.` and `24.11.2026`, and no version: `4.21.0`. */
const calendarDay = String.raw`(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:\d{4})?(?!\d)`;
const day = String.raw`(?:today|tonight|tomorrow|(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:next|this|the end of(?: the| this| next)?) (?:day|week|month|quarter|year)|end of (?:day|week|month|quarter|year)|eod|eow|(?:in|within) (?:an hour|the hour|\d{1,3} (?:minutes?|hours?|days?|weeks?))|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}(?: \d{4})?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6} \d{1,2}|\d{4}-\d\d-\d\d|\d{1,2}:\d\d(?: [ap]m)?|${calendarDay}|noon|q[1-4])`;
const tag = String.raw`(?:heute|morgen|übermorgen|(?:am |bis )?(?:kommenden |nächsten |diesen )?(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|(?:ende|anfang|mitte) (?:der woche|des monats|des quartals|nächster woche|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)|(?:nächste|diese|kommende) woche|(?:in|innerhalb von|binnen) (?:einer stunde|\d{1,3} (?:minuten|stunden|tagen|wochen))|${calendarDay}|\d{1,2}\. (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)|\d{1,2}(?::\d\d)? uhr)`;
const deed = `(?:fix(?:ed)?|solv(?:e|ed)|resolv(?:e|ed)|repair(?:ed)?|releas(?:e|ed)|deploy(?:ed)?|deliver(?:ed)?|ship(?:ped)?|restor(?:e|ed)|ready|done|available|working|back (?:up|online|to normal)|patch(?:ed)?|roll(?:ed)? out|live|hotfix|fix|patch|solution|release)`;

/** Each pattern finds the words that promise. Bounded, so that a draft of any length is read in linear time. */
const patterns: Record<PromiseKind, RegExp[]> = {
  date: [
    new RegExp(
      String.raw`(?<!\p{L})(?:will|we['’]ll|i['’]ll|it['’]ll|shall|is going to|are going to|should|expect(?:ed)?|plan(?:ned)?|scheduled)(?!\p{L})[^.!?\n]{0,80}?(?<!\p{L})${deed}(?!\p{L})[^.!?\n]{0,60}?(?<!\p{L})${day}(?!\p{L})`,
      'giu',
    ),
    new RegExp(
      String.raw`(?<!\p{L})(?:a |the |this )?${deed}(?!\p{L})[^.!?\n]{0,40}?(?<!\p{L})(?:by|on|before|until|no later than|in|within|is planned for|will follow) ${day}(?!\p{L})`,
      'giu',
    ),
    new RegExp(
      String.raw`(?<!\p{L})(?:by|before|no later than) ${day}(?!\p{L})[^.!?\n]{0,40}?(?:you will|it will|we will|everything)[^.!?\n]{0,40}`,
      'giu',
    ),
    new RegExp(
      String.raw`(?<!\p{L})(?:wird|werden|ist|sind)(?!\p{L})[^.!?\n]{0,60}?(?<!\p{L})${tag}(?!\p{L})[^.!?\n]{0,60}?(?:behoben|gelöst|verfügbar|bereit|fertig|ausgeliefert|eingespielt|repariert|wiederhergestellt|erledigt)`,
      'giu',
    ),
    new RegExp(
      String.raw`(?<!\p{L})(?:beheben|lösen|liefern|reparieren|spielen) (?:wir|ich)[^.!?\n]{0,60}?(?<!\p{L})${tag}(?!\p{L})`,
      'giu',
    ),
  ],
  credit: [
    /(?<!\p{L})(?:(?:service |sla )?credits?|refund(?:s|ed)?|reimburs\p{L}{1,6}|compensat\p{L}{1,5}|free of charge|at no (?:extra |additional )?(?:cost|charge)|waive(?:d|s)? the|discount(?:s|ed)?|(?:one|two|three|\d{1,2}) (?:free )?months? (?:free|on us))(?!\p{L})[^.!?\n]{0,40}/giu,
    /(?<!\p{L})(?:gutschrift(?:en)?|gutschreiben|erstatt\p{L}{2,6}|rückerstatt\p{L}{2,5}|entschädig\p{L}{2,5}|kostenlos|kostenfrei|rabatt|nachlass|erlassen)(?!\p{L})[^.!?\n]{0,40}/giu,
  ],
  guarantee: [
    /(?<!\p{L})(?:guarantee[ds]?|(?:we|i) (?:can )?(?:assure|promise|ensure|commit)(?: you)?|100 ?%|never (?:happen )?again|won['’]t happen again|will not happen again|definitely|for sure|rest assured)(?!\p{L})[^.!?\n]{0,60}/giu,
    /(?<!\p{L})(?:garant\p{L}{2,7}|versprech\p{L}{1,3}|sichern (?:wir|ich)(?: ihnen)?[^.!?\n]{0,40}zu|zusichern|hundertprozentig|auf jeden fall|kommt nicht (?:mehr|wieder) vor|nie wieder)(?!\p{L})[^.!?\n]{0,60}/giu,
  ],
  roadmap: [
    /(?<!\p{L})(?:road ?map|(?:is|are) (?:planned|scheduled|coming|on the list) (?:for|in|with) (?:the (?:next|following|upcoming|spring|summer|autumn|winter)|a (?:later|future|coming)|version|release|20\d\d|q[1-4]|v?\d{1,2}\.\d)|(?:next|upcoming|future) (?:release|version|major)|(?:will|going to) (?:add|build|implement|support|introduce|ship) (?:this|that|it|the \p{L}{2,20}|a \p{L}{2,20})|coming (?:soon|in)|(?<!(?:is|are|was|were|ist|sind|wurde|wurden) (?:\p{L}{1,20} )?(?:fixed|resolved|solved|released|shipped|included|behoben|gelöst|enthalten) )in (?:version |release )?v?\d{1,3}\.\d{1,3}(?:\.\d{1,3})?)(?!\p{L})[^.!?\n]{0,40}/giu,
    /(?<!\p{L})(?:(?:nächste[nrs]?|kommende[nrs]?) (?:version|release|hauptversion)|(?:ist|sind) (?:für|in) [^.!?\n]{0,30}(?:geplant|vorgesehen)|(?:bauen|setzen|nehmen) wir[^.!?\n]{0,30}(?:ein|um|auf)|mit (?:version )?v?\d{1,3}\.\d{1,3})(?!\p{L})[^.!?\n]{0,40}/giu,
  ],
  severity: [
    /(?<!\p{L})(?:(?:raise|raised|raising|increase[ds]?|upgrade[ds]?|escalate[ds]?|change[ds]?|set|lower(?:ed)?|downgrade[ds]?|move[ds]?|bump(?:ed)?)[^.!?\n]{0,40}(?:sev(?:erity)?|prio(?:rity)?|p)[ -]?(?:to |as )?(?:[0-4]|critical|urgent|high|normal|low)|(?:treat|handle|count)(?:ed|ing)? (?:this|it)? ?as (?:a |an )?(?:sev(?:erity)?[ -]?[1-4]|p[0-4]|critical|top priority))(?!\p{L})/giu,
    /(?<!\p{L})(?:(?:schweregrad|priorität)[^.!?\n]{0,40}(?:erhöh\p{L}{1,3}|angehoben|gesenkt|geändert|hochgestuft|herabgestuft|gesetzt)|(?:erhöhen|heben|stufen|setzen|ändern|senken) wir[^.!?\n]{0,40}(?:schweregrad|priorität)|(?:als|auf) (?:sev|prio(?:rität)?) ?[0-4])(?!\p{L})/giu,
  ],
};

/** When the next word comes is a person's own to promise. */
export const ownWord =
  /(?:update|get back|write|inform|let you know|call you|come back|report|keep you|hear from|melde[nt]?|rückmeldung|zwischenstand|informieren|bescheid)/iu;
/** Asks the customer, or says that nothing is promised. */
export const asksOrDenies =
  /\?|(?<!\p{L})(?:please|could you|can you|if you|cannot promise|can['’]t promise|no (?:date|eta|promise)|not (?:yet )?(?:promise|know|planned)|bitte|können sie|könnten sie|kein(?:en)? (?:termin|datum)|nicht (?:versprechen|zusagen|geplant))/iu;

/** What a draft promises on behalf of others, in its order; of two that overlap the earlier and longer one. */
export function promisesIn(draft: string, rules: PromiseRules): FoundPromise[] {
  const found: FoundPromise[] = [];
  for (const sentence of draft
    .slice(0, longestDraft)
    .matchAll(/[^.!?\n]{1,600}(?:\.\d[^.!?\n]{0,600}|\.(?=\d)|[.!?])*/gu)) {
    const { 0: text, index } = sentence;
    if (asksOrDenies.test(text)) continue;
    for (const { kind, on, approval } of rules) {
      if (!on) continue;
      for (const match of patterns[kind].flatMap((pattern) => [...text.matchAll(pattern)])) {
        if (kind === 'date' && ownWord.test(match[0])) continue;
        const words = match[0].trimEnd();
        const start = index + match.index;
        found.push({ kind, start, end: start + words.length, text: words, ...(approval && { approval }) });
      }
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const ends = new Map<PromiseKind, number>();
  return found.filter(({ kind, start, end }) => {
    if (start < (ends.get(kind) ?? 0)) return false;
    ends.set(kind, end);
    return true;
  });
}

const longestDraft = 20_000;
