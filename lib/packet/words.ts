import { type WordPattern, wordPattern } from '@/lib/text/word-pattern';
import { type Language, languagesIn } from './language';
import type { CriterionId } from './packet';
import { de } from './words-de';
import { en } from './words-en';
import { es } from './words-es';
import { fr } from './words-fr';
import { it } from './words-it';
import { ja } from './words-ja';
import { nl } from './words-nl';
import { pt } from './words-pt';

/**
 * What the words of a language say about a report. Each text is a list of alternatives, pieces of a regular expression
 * with ` | ` between them, that are matched between word boundaries, case ignored. Every quantifier in them is bounded.
 */
export interface LanguageWords {
  /** Headings of templates, without their colon. */
  headings: Partial<Record<CriterionId | 'other', string>>;
  /** What ought to happen. */
  expected: string;
  /** Holds a word of `expected` and says nothing about what ought to happen. */
  notExpected: string;
  /** What goes wrong. */
  failure: string;
  /** Goes wrong, with nothing said about how; alone it is no description. */
  vagueFailure: string;
  /** Verbs of a step, as one gives or tells it. */
  action: string;
  /** Who acts in a step that is told: `I click`. */
  person: string;
  /** What may stand before or between steps: `then`. */
  linker: string;
  /** Begins a clause that tells under which action it happens: `when I click`, `after clicking`. */
  condition: string;
  /** An action as a noun: `clicking`. */
  doing: string;
  /** Verbs of `action` as one gives a step, and that seldom say what somebody wants to have: `Open`, not `Add`. */
  order: string;
  /** Verbs of `action` as one tells what one did. */
  done: string;
  /** Looks like a step at the beginning of a sentence and is none without who does it: `Clicking Save shows`, `Attached is`. */
  noStep: string;
  /** What makes `when I click` say something else than how to bring the fault about: `only`. */
  noCondition: string;
  /** Code or a file that shows the fault: `The following snippet`. */
  sample: string;
  tried: string;
  notTried: string;
  /** Tried, with nothing said about what. */
  vagueTried: string;
  /** A request to the other side. */
  request: string;
  /** A question for information, not for what ought to be: `What should I do`. */
  question: string;
  /** Says how bad it is without a severity. */
  urgent: string;
  severity: string;
  /** People or work that suffer, without a number. */
  group: string;
  /** What the trouble keeps people from. */
  blocked: string;
  environment: string;
  /** Fills a heading and says nothing. */
  filler: string;
  /** A template's own words, that tell what to write and are nobody's. */
  template: string;
  /** Tells nothing in a subject. */
  vagueSubject: string;
}

/** A further language that is read is one more row here and one in `language.ts`. */
const languages: Record<Language, Partial<LanguageWords>> = { en, de, fr, es, pt, it, nl, ja };

export type Section = keyof LanguageWords['headings'];
export type Topic = Exclude<keyof LanguageWords, 'headings'>;

const letter = '\\p{L}\\p{N}_';

/** Japanese puts no word apart from the next, and says the action before what tells that it is a condition. */
const joinsWords = (language: Language) => language === 'ja';
const edges = (language: Language) =>
  joinsWords(language) ? { before: '', after: '' } : { before: `(?<![${letter}])`, after: `(?![${letter}])` };

/** `Cuando hago clic`: the verb's form tells who acts. */
const dropsPerson: ReadonlySet<Language> = new Set<Language>(['es', 'pt', 'it']);

/** Alternatives as one piece of a regular expression; one that never matches where the language has none. */
function anyOf(list: string | undefined): string {
  return list === undefined ? '(?!)' : `(?:${list.trim().replace(/\s+\|\s+/g, '|')})`;
}

/** Pieces of a regular expression in one language: those of its topics, and what stands before and after a word. */
interface Pieces {
  of: (topic: Topic) => string;
  before: string;
  after: string;
  joinsWords: boolean;
  /** Who acts, where the language says it. */
  who: string;
}

function piecesOf(language: Language): Pieces {
  const of = (topic: Topic) => anyOf(languages[language][topic]);
  // `j’ouvre` has no space.
  const who = `${of('person')}(?: |(?<=['’]))(?:[${letter}’']{1,20} ){0,2}`;
  return {
    of,
    ...edges(language),
    joinsWords: joinsWords(language),
    who: dropsPerson.has(language) ? `(?:${who})?` : who,
  };
}

export interface Saying {
  /** Whether a text has it in one of the languages that it, or the text around it, may be in. */
  test(text: string, around?: string): boolean;
  /** The words that say it, in the first language that has them. */
  find(text: string): string | undefined;
}

/** One pattern for each language, made when it is first needed. */
function saying(pattern: (pieces: Pieces) => string): Saying {
  const made = new Map<Language, WordPattern>();
  const patternIn = (language: Language) => {
    const known = made.get(language) ?? wordPattern(pattern(piecesOf(language)));
    made.set(language, known);
    return known;
  };
  return {
    test: (text, around = text) => languagesIn(around).some((language) => patternIn(language).test(text)),
    find: (text) =>
      languagesIn(text)
        .values()
        .map((language) => patternIn(language).find(text))
        .find((found) => found !== undefined),
  };
}

const wholeWords = (topic: Topic) => saying(({ before, of, after }) => `${before}${of(topic)}${after}`);
const nothingBut = (topic: Topic) =>
  saying(({ of }) => `^[^${letter}]{0,20}(?:${of(topic)}[^${letter}]{1,20}){0,3}${of(topic)}[^${letter}]{0,20}$`);

/** A list's mark before the words. */
const lead = `[^${letter}/]{0,12}(?:\\d{1,2}[^${letter}]{1,3})?`;

/** Each matches a text that has one of the topic's words, in any language that the text may be in. */
export const says = {
  expected: wholeWords('expected'),
  notExpected: wholeWords('notExpected'),
  failure: wholeWords('failure'),
  action: wholeWords('action'),
  tried: wholeWords('tried'),
  notTried: wholeWords('notTried'),
  vagueTried: wholeWords('vagueTried'),
  request: wholeWords('request'),
  urgent: wholeWords('urgent'),
  severity: wholeWords('severity'),
  group: wholeWords('group'),
  blocked: wholeWords('blocked'),
  environment: wholeWords('environment'),
  vagueSubject: saying(({ of }) => `^${of('vagueSubject')}$`),
  /** Begins with a question for information. */
  question: saying(({ of }) => `^[^${letter}]{0,10}${of('question')}`),
  /** An action within a clause such as `when I click`, or `After clicking` at the beginning. */
  conditionalAction: saying(({ before, after, of, who, joinsWords }) =>
    joinsWords
      ? `${of('doing')}${of('condition')}`
      : `${before}${of('condition')} ${who}${of('action')}${after}|${before}${of('condition')} ${of('order')}${after}|${before}${of('condition')} ${of('doing')}${after}[^.!?]{1,120} and (?:then )?${of('doing')}${after}|(?:^|[.;:!?,] )${lead}(?:${of('linker')}[ ,]{1,2}){0,2}${of('condition')} (?:[${letter}]{1,20}ly )?${of('doing')}${after}`,
  ),
  /** Begins with an action: `Click Export`, `Then I open the page`, `1. POST /v2/orders`. */
  actionFirst: saying(
    ({ after, of }) =>
      `^${lead}(?:(?:${of('linker')}|${of('person')})[ ,]{1,2}){0,4}(?:[${letter}]{1,20}ly )?(?!(?<!${of('person')}[ ,]{1,2})(?:${of('noStep')})${after})${of('action')}${after}`,
  ),
  /** Gives one step: `Resize the window until it is thin`. */
  orderFirst: saying(
    ({ after, of }) =>
      `^(?!--?[${letter}])${lead}(?:(?:for example|e\\.g\\.|${of('linker')})[ ,_:]{1,3}){0,3}(?!${of('noStep')}${after})${of('order')}${after}(?![.:] ?$)`,
  ),
  /** Tells what one did: `I saved the page`. */
  toldAction: saying(
    ({ before, after, of }) =>
      `(?:^|[.,;:] |${before}(?:and|then|when|after|but) )[^${letter}]{0,8}(?:(?:${of('linker')})[ ,]{1,2}){0,2}${of('person')} (?:(?:just|then|now|also|first|simply|have|had|am|was|recently|later) ){0,2}${of('done')}${after}`,
  ),
  /** Tells two things that one did: `I saved the page, then I closed it`. */
  toldInOrder: saying(
    ({ before, after, of }) =>
      `${before}${of('person')}(?: |(?<=['’]))(?:just |then |first )?${of('done')}${after}[^.!?]{1,200}[ ,](?:${of('linker')}[ ,]{1,2}){1,3}(?:${of('person')}(?: |(?<=['’])))?(?:just |then )?${of('done')}${after}`,
  ),
  noCondition: wholeWords('noCondition'),
  sample: wholeWords('sample'),
  /** Ends with the doing, as steps do in German and Japanese: `Portal öffnen`. */
  doingLast: saying(({ before, of }) => `${before}${of('doing')}[^${letter}]{0,5}$`),
  /** Only that it does not work. */
  onlyVagueFailure: nothingBut('vagueFailure'),
  /** Fills a form and says nothing. */
  onlyFiller: nothingBut('filler'),
  /** Begins with what a template says itself. */
  template: saying(({ of }) => `^[^${letter}]{0,20}(?:\\d{1,2}[.)] )?${of('template')}`),
};

const headingPatterns = (
  [
    'summary',
    'severity',
    'impact',
    'environment',
    'steps',
    'expected',
    'actual',
    'evidence',
    'workaround',
    'other',
  ] as const
).map((section) => ({
  section,
  pattern: wordPattern(
    `^(?:${Object.values(languages)
      .map(({ headings }) => anyOf(headings?.[section]))
      .join('|')})$`,
  ),
}));

/** The section that a template's heading begins; the text comes without colon and markup. */
export function sectionNamed(heading: string): Section | undefined {
  return headingPatterns.find(({ pattern }) => pattern.test(heading))?.section;
}
