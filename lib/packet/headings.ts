import { type Section, sectionNamed } from './words';

/** A heading's marks in Markdown, in Jira's markup and in plain text, before its words. */
const marks = /^\s{0,20}(?:h[1-6]\.|#{1,6}|[-*•–■□▼◆●【]|\d{1,2}[.)](?!\d)|[*_=]{1,3}|>){0,3}\s{0,4}[*_[【]{0,3}/;
/** What closes them, and a sign that a field has to be filled. */
const closing = /[\s*_\]】=:：#]{1,8}$/;

/** The heading that a line is or begins with, in a template's words, and what follows it. */
export function headingOf(text: string): { section: Section; content: string } | undefined {
  const mark = marks.exec(text)?.[0].length ?? 0;
  const line = text.slice(mark, mark + 100);
  const label = /^[^:：\n]{2,80}(?=[:：])/.exec(line)?.[0];
  const section = label && sectionOf(label);
  if (section) return { section, content: text.slice(mark + label.length + 1).replace(/^[\s*_]{1,20}/, '') };
  const named = text.length <= mark + 90 ? sectionOf(line) : undefined;
  return named && { section: named, content: '' };
}

/**
 * Forms put a question mark, an example in brackets or a second name behind a slash: `What did you expect to happen?`,
 * `Steps (as minimal as possible)`, `Expected behavior/code`.
 */
function sectionOf(heading: string): Section | undefined {
  const plain = heading.replace(closing, '');
  const short = plain
    .replace(/\s{0,3}[([（][^()[\]（）]{0,80}[)\]）]\s{0,3}/g, ' ')
    .replace(/[?？!.…\s*_]{1,6}$/, '')
    .replace(/^¿\s{0,2}/, '')
    .trim();
  const [first = '', second] = short.split(/\s{0,2}[/／&]\s{0,2}/);
  return sectionNamed(plain) ?? sectionNamed(short) ?? sectionNamed(first) ?? sectionNamed(second ?? '');
}

/** A heading by its marks, whatever it says: what stands below it belongs to no section above. */
export function isMarkedHeading(text: string): boolean {
  const line = text.trim();
  if (line.length > 80) return false;
  return /^(?:#{2,6}|h[1-6]\.)\s{1,3}\S/.test(line) || /^(?:\*\*|__)[^*_]{2,70}(?:\*\*|__)[:：]?$/.test(line);
}
