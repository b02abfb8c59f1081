import { says } from './words';

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const word = /[\p{L}\p{N}][\p{L}\p{N}_.-]{0,60}/gu;
/** More of a subject does not make it clearer. */
const longest = 400;

/** The words of a subject that are not in every ticket; also where nothing stands between words. */
export function tellingWords(subject: string): string[] {
  const head = subject.slice(0, longest);
  const words = unspaced.test(head) ? segmentsOf(head) : (head.match(word) ?? []);
  return words.filter((one) => !says.vagueSubject.test(one, head));
}

function segmentsOf(text: string): string[] {
  const segments = new Intl.Segmenter('ja', { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}
