import { listMark } from '@/lib/evidence/lines';
import { says } from './words';

/** A box that nobody ticked: `- [ ] P1`, `☐ P1`. */
const untickedBox = /^\s{0,20}(?:[-*•+]\s{1,3})?(?:\[\s?\]|☐|❏|❑)(?:\s|$)/;
/** A place that a template leaves to fill: `'...'`, `{{step 1}}`, `<first step>`, `[e.g. iOS]`, `(e.g. Chrome 51)`. */
const placeholder =
  /["'“”‘’«»„`]\s?(?:\.{2,6}|…)\s?["'“”‘’«»`]|\{\{[^{}]{1,60}\}\}|<[\p{L}][\p{L}\p{N} _-]{1,60}>|(?:\.{3,6}|…|_{3,60})\s{0,3}$/gu;
const example =
  /[([（]\s?(?:e\.? ?g\.?|for example|z\.? ?B\.?|p\. ?ex\.?|par exemple|por ejemplo|por exemplo|ad esempio|es\.|bijv\.?|例)[^()[\]]{0,120}(?:\([^()]{0,60}\)[^()[\]]{0,60})?[)\]）]/giu;
const letters = /[\p{L}\p{N}]/gu;
const few = 12;

/**
 * Whether a line is a template's own: words that tell what to write, a place that is still to fill, or a box that nobody
 * ticked. Nobody said what it says.
 */
export function isTemplates(text: string): boolean {
  if (untickedBox.test(text)) return true;
  const line = text.replace(listMark, '').trim();
  if (line === '') return false;
  if (says.template.test(line)) return true;
  if (isLabelWithExample(line)) return true;
  placeholder.lastIndex = 0;
  if (!placeholder.test(line)) return false;
  // `Click on "Save" ...` says where; `Click on '....'` says nothing but what to do with it.
  const rest = line.replace(placeholder, ' ').match(letters)?.length ?? 0;
  return rest <= few || /^["'“”‘’«»„`{<\s.…_]/.test(line);
}

/** `Browser name and version (e.g. Chrome 51):` without anything behind it, `OS: [e.g. iOS]` and `Version [e.g. 22]`. */
function isLabelWithExample(line: string): boolean {
  if (line.length > 300) return false;
  const without = line.replace(example, '');
  if (without === line) return false;
  return (
    /[:：]\s{0,3}$/.test(without.trimEnd()) || (line.endsWith(']') && /^\p{L}[\p{L} ]{1,40}$/u.test(without.trim()))
  );
}

/** `<!-- Tell us what happened -->`: Markdown shows none of it. Gives the ranges, in their order. */
export function commentsIn(text: string): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  for (let at = text.indexOf('<!--'); at >= 0; ) {
    const close = text.indexOf('-->', at + 4);
    if (close < 0) break;
    ranges.push({ start: at, end: close + 3 });
    at = text.indexOf('<!--', close + 3);
  }
  return ranges;
}
