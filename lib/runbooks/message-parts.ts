/** Lines after which a mail client quotes the message that is answered, in the languages we meet most. */
const quoteHeads = [
  /^-{2,}\s*(original message|forwarded message|ursprüngliche nachricht|message d'origine)\s*-{2,}$/i,
  /^(on|am|le) .{6,120}\b(wrote|schrieb|a écrit)\b.{0,80}:$/i,
  /^_{20,}$/,
];
const signatureHeads = [
  /^--\s?$/, // RFC 3676 section 4.3
  /^(sent from my |von meinem .{1,20} gesendet|get outlook for )/i,
  /^(best|kind|warm|many|with)?\s*(regards|thanks|wishes)\s*[,!.]?$/i,
  /^(cheers|sincerely|thank you|mit freundlichen grüßen|viele grüße|cordialement)\s*[,!.]?$/i,
];
/** A signature is at the end; a "Thanks," further up is only polite. */
const longestSignature = 8;

/** Parts what a person wrote in a message from what they quoted and their signature. */
export function messageParts(text: string): { own: string; quoted: string } {
  const lines = text.split('\n');
  const quoteAt = lines.findIndex((line) => quoteHeads.some((head) => head.test(line.trim())));
  const written = quoteAt < 0 ? lines : lines.slice(0, quoteAt);
  const signatureAt = written.findLastIndex((line) => signatureHeads.some((head) => head.test(line.trim())));
  const linesAfter = written.slice(signatureAt).filter((line) => line.trim() !== '').length;
  const end = signatureAt >= 0 && linesAfter <= longestSignature ? signatureAt : written.length;

  const isQuoted = (line: string, i: number) => i >= end || line.startsWith('>');
  return {
    own: lines
      .filter((line, i) => !isQuoted(line, i))
      .join('\n')
      .trim(),
    quoted: lines.filter(isQuoted).join('\n').trim(),
  };
}
