import type { CriterionId } from './packet';
import { de } from './words-de';
import { en } from './words-en';

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
  /** Tells nothing in a subject. */
  vagueSubject: string;
}

/** A further language is one more row; nothing else names a language. */
const languages: Record<string, LanguageWords> = { en, de };

export type Section = keyof LanguageWords['headings'];
export type Topic = Exclude<keyof LanguageWords, 'headings'>;

const letter = '\\p{L}\\p{N}_';

/** Alternatives of all languages as one piece of a regular expression. */
function anyOf(lists: (string | undefined)[]): string {
  return `(?:${lists
    .filter((list) => list !== undefined)
    .map((list) => list.trim().replace(/\s+\|\s+/g, '|'))
    .join('|')})`;
}

const wordsOf = (topic: Topic) => anyOf(Object.values(languages).map((language) => language[topic]));
const wholeWords = (topic: Topic) => new RegExp(`(?<![${letter}])${wordsOf(topic)}(?![${letter}])`, 'iu');
const nothingBut = (topic: Topic) =>
  new RegExp(
    `^[^${letter}]{0,20}(?:${wordsOf(topic)}[^${letter}]{1,20}){0,3}${wordsOf(topic)}[^${letter}]{0,20}$`,
    'iu',
  );

/** A list's mark before the words. */
const lead = `[^${letter}/]{0,12}(?:\\d{1,2}[^${letter}]{1,3})?`;

/** Each matches a text that has one of the topic's words, in any language. */
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
  vagueSubject: new RegExp(`^${wordsOf('vagueSubject')}$`, 'iu'),
  /** Begins with a question for information. */
  question: new RegExp(`^[^${letter}]{0,10}${wordsOf('question')}`, 'iu'),
  /** An action within a clause such as `when I click` or `after clicking`. */
  conditionalAction: new RegExp(
    `(?<![${letter}])${wordsOf('condition')} (?:${wordsOf('person')} (?:[${letter}’']{1,20} ){0,2}${wordsOf('action')}|(?:[${letter}]{1,20}ly )?${wordsOf('doing')})(?![${letter}])`,
    'iu',
  ),
  /** Begins with an action: `Click Export`, `Then I open the page`, `1. POST /v2/orders`. */
  actionFirst: new RegExp(
    `^${lead}(?:(?:${wordsOf('linker')}|${wordsOf('person')})[ ,]{1,2}){0,4}(?:[${letter}]{1,20}ly )?${wordsOf('action')}(?![${letter}])`,
    'iu',
  ),
  /** Ends with the doing, as steps do in German: `Portal öffnen`. */
  doingLast: new RegExp(`(?<![${letter}])${wordsOf('doing')}[^${letter}]{0,5}$`, 'iu'),
  /** Only that it does not work. */
  onlyVagueFailure: nothingBut('vagueFailure'),
  /** Fills a form and says nothing. */
  onlyFiller: nothingBut('filler'),
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
  pattern: new RegExp(`^${anyOf(Object.values(languages).map(({ headings }) => headings[section]))}$`, 'iu'),
}));

/** The section that a template's heading begins; the text comes without colon and markup. */
export function sectionNamed(heading: string): Section | undefined {
  return headingPatterns.find(({ pattern }) => pattern.test(heading))?.section;
}
