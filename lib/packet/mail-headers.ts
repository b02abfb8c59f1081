import type { Statement } from './statements';

const mailHeader =
  /^\s{0,4}\*{0,2}(?:from|date|sent|to|cc|subject|reply-to|von|gesendet|datum|an|betreff)\s?:\*{0,2}\s/i;

/** The head of a mail that was handed on: who sent it when says nothing about the fault. */
export function isMailHeader({ text, form }: Statement): boolean {
  return form !== 'machine' && mailHeader.test(text);
}
