/** What both of Jira's text formats become: plain text in one form, so that a reader need not know where it was from. */

/** Trims line ends and keeps at most one empty line; its cost grows with the text only, whatever the text. */
export function tidy(text: string): string {
  return text
    .replace(/(?<![ \t])[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

export function prefixed(text: string, prefix: string): string {
  return prefix + text.replaceAll('\n', `\n${prefix}`);
}

/** `text` is what Jira's editor writes for no language. */
export function codeBlock(language: string, code: string): string {
  return `\n\`\`\`${language === 'text' ? '' : language}\n${code}\n\`\`\`\n`;
}

/** `text (address)`, or the address alone when the text says no more. */
export function linkText(text: string, address: string): string {
  return text === address || text === '' ? address : `${text} (${address})`;
}

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
    /** A piece that starts on a line of its own. */
    addBlock(piece: string) {
      if (last !== '\n') add('\n');
      add(piece);
    },
    text: () => pieces.join(''),
  };
}
