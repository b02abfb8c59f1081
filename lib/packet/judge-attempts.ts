import { subjectEntry } from '@/lib/evidence/entries';
import { followed, type Judged, type Judgement, met, missing, oursIn, spoken, weak } from './judgement';
import { tells } from './situation-words';
import type { Statement } from './statements';
import { notReproduced } from './triage';
import { says } from './words';

const told = (reading: Judged) =>
  spoken(reading).filter(
    ({ section, entry }) => section !== 'expected' && section !== 'steps' && entry !== subjectEntry,
  );

/** Met by our own attempt to bring it about, and how often that went so. */
export function judgeReproduction(reading: Judged): Judgement {
  const isOurs = oursIn(reading);
  const texts = told(reading).filter(({ text }) => !/[?:]\s{0,4}$/.test(text));
  const ours = texts.filter(
    (statement) =>
      isOurs(statement) &&
      (tells('reproduced', statement.text) || notReproduced.test(statement.text)) &&
      !asksFor.test(statement.text),
  );
  if (ours.length > 0) {
    const often = followed(texts).filter(
      ([statement, next]) =>
        ours.includes(statement) &&
        (tells('frequency', statement.text) || (next && isOurs(next) && tells('frequency', next.text))),
    );
    return often.length > 0 ? met(often.map(([statement]) => statement)) : weak('noFrequency', ours);
  }
  const theirs = texts.filter(
    ({ text }) =>
      !asksFor.test(text) && (tells('reproduced', text) || (tells('frequency', text) && happens.test(text))),
  );
  return theirs.length > 0 ? weak('onlyTheirs', theirs) : missing;
}

const asksFor = /\b(?:so (?:that )?we can|to|help us|in order to) re-?produce\b|\bum [\p{L} ]{0,20}nachzustellen/iu;
/** `It happens every time`: how often it comes, not how often it should. */
const happens =
  /\b(?:happens?|occurs?|fails?|failed|appears?|get|comes?|crash(?:es)?|reproducible|breaks?|it is|it['’]s|stops?|hangs?)\b[^.!?]{0,40}\b(?:always|every|each|sometimes|intermittent\w{0,2}|sporadic\w{0,4}|random\w{0,2}|consistent\w{0,2}|\d+ (?:out )?of \d+|in about \d|once|reproducible)|^\W{0,6}(?:always|every (?:single )?(?:time|attempt)|sometimes|intermittently)\b|(?:tritt|passiert|kommt|scheitert|schlägt)[\p{L} ]{0,30}(?:immer|jedes mal|jedesmal|bei jedem|manchmal|sporadisch|gelegentlich)/iu;

/** Met by the place and the setup, both looked at and found not to be it. */
export function judgeRuledOut(reading: Judged): Judgement {
  const texts = told(reading).filter(({ text }) => !/\?\s{0,4}$/.test(text));
  const pairs = followed(texts);
  const isSame = (text: string) => sameThere.test(text) || tells('result', text);
  const place = pairs
    .filter(
      ([{ text }, next]) =>
        tells('otherPlace', text) &&
        !setupFirst.test(text) &&
        !tells('setupRuledOut', text) &&
        (isSame(text) || (next !== undefined && sameThere.test(next.text))),
    )
    .map(([statement]) => statement);
  const setup = texts.filter(({ text }) => tells('setupRuledOut', text) && !unchecked.test(text));
  const cited = [...new Set([...place.slice(0, 2), ...setup.slice(0, 2)])];
  if (place.length > 0 && setup.length > 0) return met(cited);
  if (place.length > 0) return weak('onlyEnvironment', cited);
  return setup.length > 0 ? weak('onlyConfiguration', cited) : missing;
}

/** Settings that were compared with another place say nothing of the fault there. */
const setupFirst = /^\W{0,4}(?:the |all |our )?(?:config(?:uration)?|settings?|konfiguration|einstellungen)\b/i;
const sameThere =
  /\b(?:same|identical|also (?:fails?|happens?|occurs?|there)|too\b|as well|likewise|ruled out|excluded|no difference|not the (?:cause|problem)|healthy|checked|fine|works?|shows nothing|clean)\b|gleiche|ebenfalls|auch dort|ausgeschlossen|unauffällig|geprüft|in ordnung|kein unterschied|funktioniert/i;
const unchecked =
  /\b(?:not|n['’]t|never) (?:yet )?(?:checked|verified|compared|ruled out|reviewed|looked)|\bplease\b|\bbitte\b|noch nicht/i;

/** Met by what was tried and what came of it. */
export function judgeTried(reading: Judged): Judgement {
  const texts = told(reading).filter(({ text, content }) => content !== '' && !/\?\s{0,4}$/.test(text));
  const isTry = ({ section, text, content }: Statement) =>
    (section === 'workaround' && !says.onlyFiller.test(content) && tells('attempt', text)) ||
    ((says.tried.test(text) || tells('attempt', text)) &&
      !says.notTried.test(text) &&
      !notATry.test(text) &&
      (tells('attempt', text) || !byHand.test(text)));
  const pairs = followed(texts).filter(([statement]) => isTry(statement));
  const clear = pairs.filter(
    ([{ text }]) => !says.vagueTried.test(text) || tells('attempt', text.replace(says.vagueTried.find(text) ?? '', '')),
  );
  const withResult = clear.filter(
    ([{ text }, next]) =>
      hasResult(text) || (next !== undefined && (resultFirst.test(next.text) || hasResult(next.text))),
  );
  if (withResult.length > 0) {
    return met([
      ...new Set(
        withResult.flatMap(([statement, next]) =>
          hasResult(statement.text) || !next ? [statement] : [statement, next],
        ),
      ),
    ]);
  }
  if (clear.length > 0)
    return weak(
      'noResult',
      clear.map(([statement]) => statement),
    );
  const vague = [
    ...new Set([...pairs.map(([statement]) => statement), ...texts.filter(({ text }) => says.vagueTried.test(text))]),
  ];
  return vague.length > 0 ? weak('vagueTries', vague) : missing;
}

const hasResult = (text: string) => tells('result', text) || inlineResult.test(text);
const inlineResult =
  /\b(?:works?|worked|fails?|failed|helps?|helped|goes through|solved|fixed) (?:it|only|but|for|with|in|on|fine|too|again)\b|,? but (?:it|the|that|no|not|only)|(?:geht|ging|läuft|klappt)(?: es)? (?:nur|nicht|aber|wieder|dann)/i;
const resultFirst =
  /^\W{0,6}(?:no |same|still|nothing|it |that |this |did|without|worked|works|neither|both|ohne|gleiche|kein|danach|dann|es |das )/i;
/** Work done by hand is a way around. */
const byHand =
  /\b(?:manually|by hand|manualmente|a mano|manuellement|handmatig)\b|von hand|manuell|händisch|à la main|à mão|met de hand/i;
/** A way around is no try; what somebody means to do is none yet; nor what a change of theirs began. */
const notATry =
  /\b(?:will|shall|going to|plan to|want to|could|should|please|would) (?:try|test|restart|clear|reset|roll|re-?install|upgrade)|^\W{0,6}(?:that|this|it) works for (?:now|me|us)\W{0,3}$|\bis there (?:a|any)|no work-?around|^\W{0,6}(?:as a )?work-?around\b|\bsince (?:we|the) (?:re-?start|upgrade|update)|\bno (?:known )?work-?around|\bafter [^.]{0,60}(?:was|were|is) (?:re-?started|reset|restored)|^[^:]{0,40}checked: |werden (?:wir )?(?:versuchen|testen)/i;

/** Met by a way around that says for how long or at what price it will do, or by the word that there is none. */
export function judgeWorkaround(reading: Judged): Judgement {
  const texts = told(reading).filter(({ text, content }) => content !== '' && !/\?\s{0,4}$/.test(text));
  const none = texts.filter(({ text }) => tells('noneAround', text));
  if (none.length > 0) return met(none);
  const around = followed(texts).filter(
    ([{ text, section, content }]) =>
      !notAround.test(text) &&
      (tells('around', text) ||
        (section === 'workaround' &&
          !says.onlyFiller.test(content) &&
          !tells('attempt', text) &&
          !says.tried.test(text))),
  );
  if (around.length === 0) return missing;
  const judged = around.filter(
    ([{ text }, next]) => tells('bearable', text) || (next !== undefined && tells('bearable', next.text)),
  );
  if (judged.length === 0)
    return weak(
      'notSaidBearable',
      around.map(([statement]) => statement),
    );
  return met([
    ...new Set(
      judged.flatMap(([statement, next]) =>
        tells('bearable', statement.text) || !next ? [statement] : [statement, next],
      ),
    ),
  ]);
}

const notAround =
  /\b(?:any|need an?|want an?|looking for an?|offer an?|know of an?|is there an?) work-?around|\bin the meantime,? (?:please|could|can|we (?:will|are) (?:investigat|check|look))|\b(?:we|i) (?:will|are going to) [\w ]{0,30}in the meantime|\b(?:re-?calculat|check|compar|verif|count)\w{0,4} [^.]{0,40}\b(?:by hand|manually)|gibt es (?:eine?n?) /i;

/** Met by what is known and what is assumed, each said to be so. */
export function judgeKnown(reading: Judged): Judgement {
  const texts = told(reading).filter(({ text }) => !/\?\s{0,4}$/.test(text));
  const assumed = texts.filter(({ text }) => tells('assumed', text));
  const confirmed = texts.filter((statement) => tells('confirmed', statement.text));
  if (assumed.length > 0 && confirmed.length > 0)
    return met([...new Set([...confirmed.slice(0, 2), ...assumed.slice(0, 2)])]);
  if (assumed.length > 0) return weak('nothingConfirmed', assumed);
  return confirmed.length > 0 ? weak('nothingAssumed', confirmed) : missing;
}
