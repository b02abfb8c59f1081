type Coded = { code: string };

/**
 * Words for each code of a union that the domain gives: a sentence, or a function of the code's parameters. A code
 * without words does not compile, and neither do words without a code.
 */
export type WordsFor<All extends Coded> = {
  readonly [Code in All['code']]: keyof Extract<All, { code: Code }> extends 'code'
    ? string
    : (of: Extract<All, { code: Code }>) => string;
};

/** The words of a code with its parameters. */
export function say<All extends Coded>(words: WordsFor<All>, coded: All): string {
  const word = (words as Record<string, string | ((of: Coded) => string)>)[coded.code];
  if (word === undefined) return coded.code; // of a newer version than the words
  return typeof word === 'string' ? word : word(coded);
}
