import { isOfThings } from './affected-patterns';

/** What a piece of evidence of the kind `affected` counts. */
export interface Count {
  /** How many, about; absent where it is all of them. */
  figure?: number;
  isPeople: boolean;
}

/** From one upwards, in each language whose words for numbers are looked for. */
const numbers = [
  'one two three four five six seven eight nine ten eleven twelve',
  'ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
  'un deux trois quatre cinq sept:7 huit:8 neuf:9 dix:10',
  'uno dos tres cuatro cinco seis siete ocho nueve diez',
  'um dois três quatro cinco seis sete oito nove dez duas:2',
  'uno due tre quattro cinque sei sette otto nove dieci',
  'een twee drie vier vijf zes zeven acht negen tien',
  'fifteen:15 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90 zwanzig:20 dozen:12',
];
const inWords = new Map(
  numbers.flatMap((list) =>
    list.split(' ').map((entry, i): [string, number] => {
      const [word = '', figure] = entry.split(':');
      return [word, figure === undefined ? i + 1 : Number(figure)];
    }),
  ),
);
/** Hundreds, half of them, dozens: nobody counted, and it is many. */
const many = 100;
const inexact =
  /dozens|hundred|thousand|half|third|quarter|dutzend|hundert|tausend|dizaine|vingtaine|centaine|douzaine|docena|ciento|dezena|centena|decin|centinai|tiental|honderd/;

/** Reads the value of a piece of evidence: `140 of 2300 users`, `three of our customers`, `all users`. */
export function countOf(value: string): Count {
  const text = value.normalize('NFKC');
  const isPeople = !isOfThings(text);
  const digits = /(\d+(?:\.\d{1,2})?) ?(k\b|thousand|tausend|million|mio|万|千)?/.exec(text);
  if (digits) return { figure: Number(digits[1]) * (scale[digits[2] ?? ''] ?? 1), isPeople };
  const words = text.split(' ').slice(0, 2);
  const figure = words.flatMap((word) => inWords.get(word) ?? [])[0];
  if (figure !== undefined && !inexact.test(text)) return { figure, isPeople };
  return inexact.test(text) ? { figure: many, isPeople } : { isPeople };
}

const scale: Record<string, number> = {
  k: 1000,
  thousand: 1000,
  tausend: 1000,
  million: 1e6,
  mio: 1e6,
  万: 10_000,
  千: 1000,
};
