import { type Line, listMark } from './lines';

export interface MessageParts {
  /** What the person wrote. */
  own: Line[];
  /** The replies that are quoted, and the signature. */
  rest: Line[];
}

export interface PartsOptions {
  /**
   * Whether a line below a "Thanks," goes on with the report, so that this is no signature. A list or a heading that
   * ends with a colon always does.
   */
  goesOn?: (line: string) => boolean;
}

/**
 * Parts what a person wrote in a message from what they quoted and from their signature. A message that is nothing but
 * a quote was sent for what it quotes, so all of it is their own.
 */
export function messageParts(lines: Line[], { goesOn = () => false }: PartsOptions = {}): MessageParts {
  const own = withoutSignature(withoutQuotes(lines), goesOn);
  if (own.every(isBlank)) return { own: lines, rest: [] };
  const kept = new Set(own);
  return { own, rest: lines.filter((line) => !kept.has(line)) };
}

const isBlank = ({ text }: Line) => text.trim() === '';

const wrote = '(?:wrote|schrieb|a écrit|escribió)(?!\\p{L}).{0,100}:$';
/** Lines after which a mail client repeats the message that is answered, in the languages we meet most. */
const quoteHeads = [
  /^-{2,}\s?(?:original message|ursprüngliche nachricht|message d'origine|mensaje original)\s?-{2,}$/i,
  new RegExp(`^(?:on|am|le|el)\\s.{4,200}(?<!\\p{L})${wrote}`, 'iu'),
  /^(?:#{2}- )?please type your reply above this line/i,
];
/** The end of such a head that was broken before its last words. */
const brokenHead = new RegExp(`^\\s{0,4}${wrote}`, 'iu');
/** Outlook writes the head of the answered message as fields, below a rule where it writes plain text. */
const fromField = /^\*?(?:from|von|de)\s?:\*? /i;
const sentField = /^\*?(?:sent|gesendet|date|datum|envoyé|to|an)\s?:\*? /i;
const rule = /^_{20,}$/;
/** What follows is not a repetition: the customer hands something on. */
const forwardHeads = /^(?:-{2,}\s?(?:forwarded message|weitergeleitete nachricht)\s?-{2,}|begin forwarded message:?)$/i;

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
    if (brokenHead.test(lines[i + 1]?.text ?? '')) i += 1;
    const next = lines.slice(i + 1, i + 5).find((below) => !isBlank(below));
    if (!next?.text.startsWith('>')) return own;
  }
  return own;
}

function startsQuote(lines: Line[], i: number): boolean {
  const text = textAt(lines, i);
  const next = textAt(lines, i + 1);
  const isHead = (line: string) => line.length < 300 && quoteHeads.some((head) => head.test(line));
  // Gmail breaks a long head before its last words.
  if (isHead(text) || (/^(?:on|am|le|el)\s/i.test(text) && next !== '' && isHead(`${text} ${next}`))) return true;
  // People draw rules too.
  if (!isHeader(lines, rule.test(text) ? i + 1 : i)) return false;
  return !lines.slice(Math.max(0, i - 3), i).some((line) => forwardHeads.test(line.text.trim()));
}

function isHeader(lines: Line[], i: number): boolean {
  return fromField.test(textAt(lines, i)) && sentField.test(textAt(lines, i + 1));
}

function textAt(lines: Line[], i: number): string {
  return lines[i]?.text.trim() ?? '';
}

const signatureHeads = [
  /^--\s?$/, // RFC 3676, section 4.3
  /^(?:sent from my |von meinem .{1,20} gesendet|get outlook for )/i,
  /^(?:best|kind|warm|warmest|many|with|with (?:best|kind))?\s?(?:regards|thanks|wishes|best)\s?[,!.]{0,2}$/i,
  /^(?:cheers|sincerely|thank you|thx|br|(?:mit )?(?:freundlichen?|besten?|herzlichen?|vielen?|viele|schöne)\s(?:grüßen?|grüssen?|dank)|mfg|vg|lg|danke|cordialement)\s?[,!.]{0,2}$/i,
];
/** A signature is at the end; a "Thanks," further up is only polite. */
const longestSignature = 8;

function withoutSignature(lines: Line[], goesOn: (line: string) => boolean): Line[] {
  const at = lines.findLastIndex(({ text }) => signatureHeads.some((head) => head.test(text.trim().slice(0, 80))));
  if (at < 0) return lines;
  const after = lines.slice(at + 1).filter((line) => !isBlank(line));
  const isReport = after.some(({ text }) => listMark.test(text.slice(0, 40)) || /:\s{0,4}$/.test(text) || goesOn(text));
  return after.length <= longestSignature && !isReport ? lines.slice(0, at) : lines;
}
