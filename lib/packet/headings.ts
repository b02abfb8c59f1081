import { type Section, sectionNamed } from './words';

/** The heading that a line is or begins with, in a template's words, and what follows it. */
export function headingOf(text: string): { section: Section; content: string } | undefined {
  const mark =
    /^\s{0,20}(?:h[1-6]\.|#{1,6}|[-*•–]|\d{1,2}[.)]|[*_=]{1,3}|>){0,3}\s{0,4}[*_[]{0,3}/.exec(text)?.[0].length ?? 0;
  const line = text.slice(mark, mark + 80);
  const label = /^[^:\n]{2,60}(?=:)/.exec(line)?.[0];
  const section = label && sectionNamed(label.replace(/[\s*_\]=]{1,6}$/, ''));
  if (section) return { section, content: text.slice(mark + label.length + 1).replace(/^[\s*_]{1,20}/, '') };
  const whole = line.replace(/[\s*_\]=]{1,6}$/, '');
  const named = text.length <= mark + 70 ? sectionNamed(whole) : undefined;
  return named && { section: named, content: '' };
}
