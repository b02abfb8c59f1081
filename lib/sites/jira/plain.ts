/** What both of Jira's text formats have in common. */

/** `text` is what Jira's editor writes for no language. */
export function codeBlock(language: string, code: string): string {
  return `\n\`\`\`${language === 'text' ? '' : language}\n${code}\n\`\`\`\n`;
}

/** `text (address)`, or the address alone when the text says no more. */
export function linkText(text: string, address: string): string {
  return text === address || text === '' ? address : `${text} (${address})`;
}
