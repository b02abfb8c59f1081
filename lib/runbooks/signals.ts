import { rarityOf } from './rarity';
import type { Runbook } from './runbook';
import { type Token, tokenize } from './tokenize';

/** A signal as it is looked for: word by word. */
export interface IndexedSignal {
  text: string;
  words: string[];
  /** Positions of its runbooks. */
  runbooks: number[];
  rarity: number;
  /** A code or a phrase speaks for itself in any sentence; a plain word such as `timeout` only as evidence. */
  isDistinct: boolean;
}

export interface SignalIndex {
  /** By their words, lower-cased and joined by a space. */
  byWords: Map<string, IndexedSignal>;
  /** The distinct ones by their first word, to look for them in a text. */
  byFirstWord: Map<string, IndexedSignal[]>;
}

export function indexSignals(runbooks: readonly Pick<Runbook, 'signals'>[]): SignalIndex {
  const byWords = new Map<string, IndexedSignal>();
  runbooks.forEach((runbook, position) => {
    for (const text of runbook.signals) {
      const words = wholeWords(text);
      const key = words.join(' ');
      const isDistinct = words.length > 1 || /[\p{N}_]|\p{Ll}\p{Lu}|\p{Lu}{6}/u.test(text);
      const signal = byWords.get(key) ?? { text, words, runbooks: [], rarity: 0, isDistinct };
      if (!signal.runbooks.includes(position)) signal.runbooks.push(position);
      if (key !== '') byWords.set(key, signal);
    }
  });
  for (const signal of byWords.values()) signal.rarity = rarityOf(signal.runbooks.length, runbooks.length);
  const distinct = [...byWords.values()].filter(({ isDistinct }) => isDistinct);
  return { byWords, byFirstWord: Map.groupBy(distinct, ({ words }) => words[0] ?? '') };
}

function wholeWords(text: string): string[] {
  return tokenize(text).map(({ whole }) => whole);
}

/** The signal that this text is, word by word, whatever its case. */
export function signalEqualTo(text: string, { byWords }: SignalIndex): IndexedSignal | undefined {
  return byWords.get(wholeWords(text).join(' '));
}

/** The distinct signals that stand in these words. */
export function signalsIn(tokens: Token[], { byFirstWord }: SignalIndex): IndexedSignal[] {
  return tokens.flatMap(({ whole }, at) =>
    (byFirstWord.get(whole) ?? []).filter(({ words }) => words.every((word, i) => tokens[at + i]?.whole === word)),
  );
}
