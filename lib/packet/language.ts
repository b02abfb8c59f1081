import type { TicketContext } from '@/lib/context/context';
import { linesOf } from '@/lib/evidence/lines';
import { isLogLine } from '@/lib/evidence/log-lines';
import { lookedAt } from '@/lib/evidence/looked-at';
import { messageParts } from '@/lib/evidence/message-parts';
import { isTraceFrame } from '@/lib/evidence/trace-frames';

/** Languages whose words the verdicts know. */
export const readLanguages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ja'] as const;
export type Language = (typeof readLanguages)[number];

/**
 * Small words that nearly every sentence has. A word may be one of several languages; those of languages that are not
 * read are here so that their texts are not taken for a neighbour's: Danish for Dutch, Romanian for Italian.
 */
const smallWords = {
  en: 'the and is are was were of to in it that this for with on not you i we have has when from be as but at after if an a my our can does do there why get got how what which been will would should they he she his her their them its any some all not or so just only also by please no more then into where need cannot hello',
  de: 'der die das und ist sind war nicht ich wir sie es ein eine einen dem den des zu zur zum mit auf für von bei wenn nach aus im am auch nur wird werden kann noch aber als dass seit beim über keine sich hat haben uns mehr um bitte kein werden hallo',
  fr: 'le la les des du de un une et est sont n ne pas je nous vous il elle que qui dans sur pour avec au aux ce cette mais quand depuis par plus se en l j qu être a nos notre bonjour sans sous avons',
  es: 'el la los las de del un una y es son no que en con para por se al lo nos mi su pero cuando desde está están como más hay este esta',
  pt: 'o a os as de do da dos das um uma e é são não que em no na nos nas com para por se ao à mas quando desde está como mais foi este esta isso eu meu',
  it: 'il lo la i gli le di del della dei un una e è sono non che in nel nella con per si al alla ma quando da dal come più questo questa ho abbiamo dell nell',
  nl: 'de het een en is zijn niet ik wij we je van te in op met voor bij als na uit maar ook dat die dit er wordt worden kan nog naar sinds aan heeft hebben geen',
  pl: 'i w na nie się z do jest że to jak po od przez dla ale przy są gdy co już tylko o za',
  sv: 'och att det är inte en ett på av för med som jag vi när till från den har men kan om efter sedan sig de',
  da: 'og at det er ikke en et på af for med som jeg vi når til fra den har men kan om efter siden sig de blev',
  no: 'og at det er ikke en et på av for med som jeg vi når til fra den har men kan om etter siden seg de ble',
  fi: 'ja on ei se että kun mutta jos ovat olen emme tämä voi niin kuin myös vain kanssa sitten jälkeen',
  cs: 'a je na se že ne to jsem jsme pro když ale po od při není jsou jako také už do i',
  hu: 'a az és nem hogy van egy is ez meg de ha csak már után vagy volt el minden',
  ro: 'și nu este sunt în la cu pe de un o că din pentru când după dar mai se am care',
  tr: 've bir bu için ile değil da de çok ama olarak var ne gibi sonra daha ben biz',
} as const;
type Code = keyof typeof smallWords;

const languagesOfWord = new Map<string, Code[]>();
for (const [code, words] of Object.entries(smallWords)) {
  for (const word of new Set(words.split(' '))) {
    languagesOfWord.set(word, [...(languagesOfWord.get(word) ?? []), code as Code]);
  }
}

/** Scripts that tell the language, or at least that it is none of the read ones. */
const scripts: [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Devanagari}/gu, 'hi'],
];

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const others = readLanguages.filter((language) => language !== 'ja');
const known = new Map<string, readonly Language[]>();
const mostKnown = 4000;
const longestKnown = 2000;

/**
 * The languages that one sentence may be in, English always: so that a word of one language is not looked for in
 * another's sentences, where it means something else. One without any small word may be in each of them.
 */
export function languagesIn(text: string): readonly Language[] {
  const found = known.get(text);
  if (found) return found;
  const languages = made(text);
  if (text.length <= longestKnown) {
    if (known.size >= mostKnown) known.clear();
    known.set(text, languages);
  }
  return languages;
}

function made(text: string): readonly Language[] {
  if (japanese.test(text)) return ['en', 'ja'];
  const words = wordsIn(text.slice(0, longestKnown));
  // `a`, `in` and `on` are words of English and of others: they tell nothing beside one that is of one side alone.
  const counts = countsOf(words.filter((codes) => !codes.includes('en')));
  const english = words.filter((codes) => codes.includes('en')).length;
  const heard = others.filter((language) => (counts.get(language) ?? 0) > 0);
  if (heard.length === 0) return words.some((codes) => codes.length === 1) ? ['en'] : others;
  const most = heard.reduce((sofar, language) => Math.max(sofar, counts.get(language) ?? 0), 0);
  return ['en', ...heard.filter((language) => 2 * (counts.get(language) ?? 0) >= Math.max(most, english / 2))];
}

/** For each small word of a text the languages that have it. */
function wordsIn(text: string): readonly Code[][] {
  return [...text.toLowerCase().matchAll(/\p{L}+/gu)].flatMap(([word]) => {
    const codes = languagesOfWord.get(word);
    return codes ? [codes] : [];
  });
}

function countsOf(words: readonly Code[][]): Map<Code, number> {
  const counts = new Map<Code, number>();
  for (const code of words.flat()) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

export interface SpokenLanguage {
  /** ISO 639-1. */
  language: string;
  /** Whether the verdicts know its words. Of one that is not read nothing is missing: it was not looked for. */
  isRead: boolean;
}

/** Fewer small words, or letters of a script, tell no language; nor do so few that are of another nearly as well. */
const fewestWords = 3;
const enoughWords = 4;
const clearLead = 2;
const fewestLetters = 8;
/** More of a conversation does not make it clearer. */
const enough = 20_000;

/**
 * The language in which the customer writes, as far as their own words tell: quoted replies, signatures and a machine's
 * lines are left out. `undefined` where there is too little to say; it is then read as every language that we know.
 */
export function languageOf(context: TicketContext): SpokenLanguage | undefined {
  const byCustomer = new Set(
    context.conversation
      .filter(({ author }) => author.role !== 'agent' && author.role !== 'system')
      .map(({ id }) => id),
  );
  const pieces = lookedAt(context).filter(({ id }) => byCustomer.has(id) || id === 'subject');
  const text = pieces
    .flatMap(({ text }) => messageParts(linesOf(text)).own)
    .map((line) => line.text)
    .filter((line) => !isLogLine(line) && !isTraceFrame(line))
    .join('\n');
  return languageOfText(text.slice(0, enough));
}

/** Of mail addresses, hosts, paths and values no part is a word. */
const address = /\S{0,200}[@/\\_:=.][^\s.]\S{0,200}/g;

export function languageOfText(text: string): SpokenLanguage | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, language] of scripts) {
    const own = text.match(script)?.length ?? 0;
    // Product names stay Latin, so a third is much. Japanese has more Han than kana.
    if (own >= fewestLetters && own * (language === 'ja' ? 8 : 3) >= letters) return told(language);
  }
  const counts = countsOf(wordsIn(text.replace(address, ' ')));
  const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (!first || first[1] < fewestWords) return undefined;
  if (first[1] < enoughWords && first[1] - (second?.[1] ?? 0) < clearLead) return undefined;
  // Of two that are as likely, the one that is read: nobody is told that their text was not read when it was.
  const isTie = second && second[1] === first[1];
  const [code] = isTie && !isReadLanguage(first[0]) && isReadLanguage(second[0]) ? second : first;
  return told(code);
}

const isReadLanguage = (code: string): code is Language => readLanguages.some((language) => language === code);
const told = (language: string): SpokenLanguage => ({ language, isRead: isReadLanguage(language) });
