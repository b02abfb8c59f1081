/** A line without its end; offsets count UTF-16 units of the whole text. */
export interface Line {
  start: number;
  end: number;
  text: string;
}

/** The lines of a text with their offsets, without line ends. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const stop = newline < 0 ? text.length : newline;
    const end = stop > start && text[stop - 1] === '\r' ? stop - 1 : stop;
    lines.push({ start, end, text: text.slice(start, end) });
    start = stop + 1;
  }
  return lines;
}

/** How an item of a list begins. */
export const listMark =
  /^\s{0,20}(?:[-*•–+・][ \t]|#[ \t]|[[(（]?\d{1,2}[.):\]．、）](?:[ \t]|$|(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「]))|(?:step|schritt|étape|etape|paso|passo|stap) \d{1,2}\b)/iu;
