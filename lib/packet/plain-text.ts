import { ownRun, type Run, type Shown, type Sign, textOf, written } from './render';
import { asIs, before, bullets, lines, shownIn, writer } from './walk';

/** Writes a packet without any markup: what was quoted stands behind `>`, as in a mail. */
export const plainText = writer({
  ...lines,
  heading: () => before(''),
  list: bullets('- ', '  - '),
  line: (line) => asIs(shownIn(line)),
  quote: quoted,
});

function quoted(shown: Shown[]): Run[] {
  const signs = new Map<number, Sign>();
  for (const { index } of textOf(shown).matchAll(/\n/g)) signs.set(index, { after: '> ' });
  return [ownRun('> ', ''), ...written(shown, signs)];
}
