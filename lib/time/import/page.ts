/** So many entries of a file are handed over at once: a message has a bound. */
export const importPage = 2000;
