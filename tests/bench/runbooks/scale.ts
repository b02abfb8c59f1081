import type { Document, RetrievalSet } from './sets';

/**
 * A library of so many sections: those of all sets under their headings; where they are too few, halves of two of them
 * in turns, so that no text is there twice.
 */
export function sectionsOf(sets: readonly RetrievalSet[], count: number): Document[] {
  const libraries = new Map(sets.map(({ documents }) => [documents.map(({ id }) => id).join(), documents]));
  const sections = [...libraries.values()].flat().flatMap(({ title, body }) =>
    body.split(/^(?=#{1,6} )/m).flatMap((text) => {
      const heading = /^#+ +(.*)/.exec(text)?.[1] ?? '';
      return text.trim().length < 40 ? [] : [{ title: `${title} ${heading}`.trim(), body: text }];
    }),
  );
  return Array.from({ length: sections.length === 0 ? 0 : count }, (_, at) => {
    const round = Math.floor(at / sections.length);
    const one = sections[at % sections.length];
    const other = sections[(at * 31 + round * 977) % sections.length];
    const half = (text = '') => Math.floor(text.length / 2);
    const body = `${one?.body.slice(0, half(one.body))} ${other?.body.slice(half(other.body))}`;
    const id = `section ${at}`;
    return round === 0
      ? { id, title: one?.title ?? '', body: one?.body ?? '' }
      : { id, title: other?.title ?? '', body };
  });
}

/** Questions of all sets in turns, so that long and short ones are among them. */
export function questionsOf(sets: readonly RetrievalSet[], count: number): string[] {
  const questions: string[] = [];
  for (let at = 0; questions.length < count && sets.some(({ queries }) => at < queries.length); at += 1)
    for (const { queries } of sets) if (at < queries.length) questions.push(queries[at]?.text ?? '');
  return questions.slice(0, count);
}
