import type { Span } from '@/lib/evidence/evidence';
import type { Statement } from './statements';

/** A message in a language that is not read. */
export interface UnreadEntry {
  entry: string;
  /** As BCP 47 names it. */
  language: string;
  /** Its first sentence. */
  span: Span;
  text: string;
}

/** Languages whose words the judges know. What they tell by its form, such as an error code, they know in all. */
const read = new Set(['en', 'de']);

const scripts: [language: string, letters: RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
];
/** So much of a text in a script makes it one of its languages; a name in it does not. */
const scriptShare = 0.2;

/** Short words that stand in nearly every sentence of a language, and in few of another. */
const common: Record<string, string> = {
  en: 'the and is are was to of for with that this it we our you not have has when from on at i my be can does after please in an but they',
  de: 'der die das und ist sind nicht wir ich sie ein eine mit für auf bei den dem im zu von es wird haben hat kann bitte seit nach auch noch beim aber',
  fr: 'le la les des et est sont nous vous pas une pour avec dans sur que qui ce cette je il elle depuis du au aux ne plus avons bonjour mais',
  es: 'el la los las y es son no nosotros un una para con en que se del al por desde este esta pero hemos más cuando nos su hola muy',
  pt: 'o os as e é são não um uma para com em que do da dos das no na ao por desde este esta mas quando nos mais você está olá foi',
  it: 'il lo gli le e è sono non un una per con in che di del della dei da al alla questo questa ma quando ci più abbiamo buongiorno si nel',
  nl: 'de het een en is zijn niet wij we ik voor met op van bij dat die dit te naar aan er maar als wordt kan sinds ook geen onze hallo',
  pl: 'i w na nie się jest do że z od po są dla to jak przy ale mamy nam czy przez dzień dobry już',
  sv: 'och att det är inte vi jag en ett för med på av som den till från har kan men när sedan våra hej',
  da: 'og at det er ikke vi jeg en et for med på af som den til fra har kan men når siden vores hej',
  cs: 'a je na se že v do to s z od pro ale jsme nám když dobrý den není jsou',
  tr: 've bir bu için ile da de değil çok olarak ama sonra bizim merhaba var yok',
  fi: 'ja on ei se että me en mutta kun hei ovat meillä ole',
  hu: 'a az és nem hogy egy van meg de ha mert nekünk jó napot',
  ro: 'și este nu de la în cu pe un o care sunt pentru noi bună dar',
};
const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(common))
  for (const word of words.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);

const fewestHits = 3;
const fewestShare = 0.12;

/** The language a text is written in, as far as its short words or its script tell; `undefined` where they do not. */
export function languageOf(text: string): string | undefined {
  const head = text.slice(0, 4000);
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  const byScript = scripts.find(([, pattern]) => (head.match(pattern)?.length ?? 0) >= scriptShare * letters);
  if (byScript) return byScript[0];
  const hits = new Map<string, number>();
  // Of mail addresses, hosts and paths no part is a word.
  const words =
    head
      .toLowerCase()
      .replace(/\S*[@/.\\_:=]\S+/g, ' ')
      .match(/(?<![\p{L}\p{N}'’])\p{L}+/gu) ?? [];
  for (const word of words)
    for (const language of languagesOf.get(word) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1);
  const [first, second] = [...hits].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < fewestHits || first[1] < fewestShare * words.length) return undefined;
  return second && first[1] === second[1] ? undefined : first[0];
}

/** Messages of people that are in a language whose words nobody here knows. */
export function unreadIn(statements: Statement[]): UnreadEntry[] {
  const byEntry = Map.groupBy(
    statements.filter(({ form }) => form !== 'machine'),
    ({ entry }) => entry,
  );
  return [...byEntry].flatMap(([entry, said]): UnreadEntry[] => {
    const [first] = said;
    const language = languageOf(said.map(({ text }) => text).join('\n'));
    if (!first || language === undefined || read.has(language)) return [];
    const { start, end, text } = first;
    return [{ entry, language, span: { entry, start, end }, text }];
  });
}

/** Whether a text is for certain in a language that is read. */
export function isReadLanguage(text: string): boolean {
  return read.has(languageOf(text) ?? '');
}
