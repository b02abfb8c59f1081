/** What makes plain text of pages, of HTML and of Jira's two formats: one form, wherever a text was from. */

/** Elements that stand on lines of their own. */
export const blockTags: ReadonlySet<string> = new Set(
  'address article blockquote dd div dl dt figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table tr ul'.split(' '),
);
/** Elements whose text nobody is shown. */
export const unreadTags: ReadonlySet<string> = new Set('script style template noscript svg title'.split(' '));

/** Text put together piece by piece. Asking a growing string how it ends would copy it each time. */
export function textBuilder() {
  const pieces: string[] = [];
  let last = '\n';
  const add = (piece: string) => {
    if (piece === '') return;
    pieces.push(piece);
    last = piece.slice(-1);
  };
  return {
    add,
    /** Ends the line that is begun, if one is. */
    line() {
      if (last !== '\n') add('\n');
    },
    /** Whether a space, a line end or nothing stands before. */
    isAfterSpace: () => /\s/.test(last),
    text: () => pieces.join(''),
  };
}

/** A text with something before each of its lines. */
export function prefixed(text: string, prefix: string): string {
  return prefix + text.replaceAll('\n', `\n${prefix}`);
}

/** Trims line ends and keeps at most one empty line; its cost grows with the text only, whatever the text. */
export function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
