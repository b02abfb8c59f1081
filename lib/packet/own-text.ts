import { headingOf, listMark } from './headings';

/** Lines after which a mail client repeats the message that is answered, in the languages we meet most. */
const quoteHeads = [
  /^-{2,}\s?(?:original message|ursprüngliche nachricht|message d'origine|mensaje original)\s?-{2,}$/i,
  /^(?:on|am|le|el)\s.{4,200}(?:wrote|schrieb|a écrit|escribió)\b.{0,100}:$/i,
  /^(?:#{2}- )?please type your reply above this line/i,
];
/** Outlook writes the head of the answered message as fields. */
const headerFields = [/^\*?(?:from|von|de)\s?:\*? /i, /^\*?(?:sent|gesendet|date|datum|envoyé|to|an)\s?:\*? /i];
/** What follows is not a repetition: the customer hands something on. */
const forwardHeads = /^(?:-{2,}\s?(?:forwarded message|weitergeleitete nachricht)\s?-{2,}|begin forwarded message:?)$/i;

const signatureHeads = [
  /^--\s?$/, // RFC 3676, section 4.3
  /^(?:sent from my |von meinem .{1,20} gesendet|get outlook for )/i,
  /^(?:best|kind|warm|warmest|many|with|with (?:best|kind))?\s?(?:regards|thanks|wishes|best)\s?[,!.]{0,2}$/i,
  /^(?:cheers|sincerely|thank you|thx|br|(?:mit )?(?:freundlichen?|besten?|herzlichen?|vielen?|viele|schöne)\s(?:grüßen?|grüssen?|dank)|mfg|vg|lg|danke|cordialement)\s?[,!.]{0,2}$/i,
];
/** A signature is at the end; a "Thanks," further up is only polite. */
const longestSignature = 8;

export interface Line {
  start: number;
  end: number;
  text: string;
}

/**
 * The lines a person wrote in a message, without the replies it quotes and without the signature. A message that is
 * nothing but a quote was sent for what it quotes, so it is read whole.
 */
export function ownLines(lines: Line[]): Line[] {
  const unquoted = withoutQuotes(lines);
  const own = withoutSignature(unquoted);
  return own.some(({ text }) => text.trim() !== '') ? own : lines;
}

function withoutQuotes(lines: Line[]): Line[] {
  const own: Line[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line || line.text.startsWith('>')) continue;
    if (!startsQuote(lines, i)) {
      own.push(line);
      continue;
    }
    // Answers may stand between marked lines; unmarked, the rest is the quote.
    const isWrote = (at: number) => /^\s{0,4}(?:wrote|schrieb)\b.{0,100}:$/.test(lines[at]?.text ?? '');
    if (isWrote(i + 1)) i += 1;
    const next = lines.slice(i + 1, i + 5).find(({ text }) => text.trim() !== '');
    if (!next?.text.startsWith('>')) return own;
  }
  return own;
}

function startsQuote(lines: Line[], i: number): boolean {
  const text = lines[i]?.text.trim() ?? '';
  const next = lines[i + 1]?.text.trim() ?? '';
  const isHead = (line: string) => line.length < 300 && quoteHeads.some((head) => head.test(line));
  // Gmail breaks a long head before its last words.
  if (isHead(text) || (/^(?:on|am|le|el)\s/i.test(text) && next !== '' && isHead(`${text} ${next}`))) return true;
  const isHeader = headerFields[0]?.test(text) && headerFields[1]?.test(next);
  return Boolean(isHeader) && !lines.slice(Math.max(0, i - 3), i).some((line) => forwardHeads.test(line.text.trim()));
}

function withoutSignature(lines: Line[]): Line[] {
  const at = lines.findLastIndex(({ text }) => signatureHeads.some((head) => head.test(text.trim().slice(0, 80))));
  if (at < 0) return lines;
  const after = lines.slice(at + 1).filter(({ text }) => text.trim() !== '');
  const goesOn = after.some(({ text }) => headingOf(text) || listMark.test(text.slice(0, 40)));
  return after.length <= longestSignature && !goesOn ? lines.slice(0, at) : lines;
}
