import type { Statement } from './statements';

/** A box of a form that nobody ticked: an option, not an answer. */
const unticked = /^\s{0,20}(?:[-*+]\s{1,4})?(?:\[\s{0,3}\]|☐|□)/;
/** A hint of a template: what stands there before somebody fills it in. */
const hint =
  /\{\{[^}]{1,60}\}\}|^[^\p{L}<]{0,10}<[\p{L} ]{3,60}>\s{0,4}$|['"“‘<[]\.{2,4}['"”’>\]]|…\s{0,3}['"”’]|^[^\p{L}]{0,10}(?:go to|click on|scroll down to|see error|gehe zu|klicke auf|siehe fehler)\s{0,3}(?:['"“‘]{0,2}\.{2,4}['"”’]{0,2})?\s{0,4}$|^[^\p{L}]{0,10}(?:\.{2,4}|…)\s{0,4}$|a clear and concise description|\((?:e\.g\.|z\. ?B\.).{0,120}:\s{0,4}$|^[^\p{L}]{0,6}(?:steps to reproduce the behaviou?r|eine klare (?:und (?:knappe|präzise) )?beschreibung)|^\s{0,8}<!--|(?:please )?(?:describe|explain|enter|fill in|add|list) (?:here|below|the (?:steps|issue|problem|impact) here)|\[(?:please )?(?:describe|enter|insert|fill|your|e\.g\.)[^\]]{0,80}\]|\[e\.g\.?\s{0,3}$|^[^[\n]{1,30}\]\s{0,3}$|^(?:bitte )?(?:hier )?(?:beschreiben|ausfüllen|eintragen)\b/iu;

const placeholder = /^\s{0,8}(?:\d{1,2}[.)]|[-*+])?\s{0,4}\{\{[^}]{1,60}\}\}\s{0,4}$/;

/** Whether a person filled it in: no option that nobody chose, no words of a template. */
export function isFilled({ text, form }: Statement): boolean {
  // A list's item in braces looks like code.
  const isCode = form === 'machine' && !placeholder.test(text);
  return !unticked.test(text) && (isCode || !hint.test(text.slice(0, 400)));
}

const mailHeader =
  /^\s{0,4}\*{0,2}(?:from|date|sent|to|cc|subject|reply-to|von|gesendet|datum|an|betreff)\s?:\*{0,2}\s/i;

/** The head of a mail that was handed on: who sent it when says nothing about the fault. */
export function isMailHeader({ text, form }: Statement): boolean {
  return form !== 'machine' && mailHeader.test(text);
}
