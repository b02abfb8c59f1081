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
  if (own.every((line) => isBlank(line) || isField(line))) return { own: lines, rest: [] };
  const kept = new Set(own);
  return { own, rest: lines.filter((line) => !kept.has(line)) };
}

const isBlank = ({ text }: Line) => text.trim() === '';
/** `Build: 20110218`: a form's field above a mail that was pasted in says nothing of its own. */
const isField = ({ text }: Line) => /^[\p{L}][\p{L} -]{1,28}: {1,12}\S/u.test(text) && !/[.!?]$/.test(text.trim());

/** "Wrote" as mail programs write it above a quote: en, de, fr, es, it, nl, pt, pl, cs, sv, da, no, fi. */
const wrote =
  '(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|napisał(?:\\(a\\)|a)?|pisze|napsal(?:\\(a\\)|a)?|skrev|kirjoitti)(?!\\p{L}).{0,100}[:：]$';
/** How such a head begins, where it begins with a word; some begin with the day of the week or the date. */
const on = '(?:on|am|le|el|il(?: giorno)?|op|em|no dia|a(?: \\p{L}{2,4},)?|dnia|w dniu|den|på|dne)';
const dayFirst =
  '(?:\\p{L}{2,12}\\.?,? )?(?:den )?\\d{1,4}[.\\/-]?\\s?(?:de )?[\\p{L}\\d]{1,12}[.\\/-]?,?\\s?(?:de )?\\d{0,4}';
/** Lines after which a mail client repeats the message that is answered. */
const quoteHeads = [
  /^-{2,}\s?(?:original (?:message|appointment|besked)|ursprüngliche nachricht|message d['’]origine|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|originalbericht|original meddelande|ursprungligt meddelande|oprindelig (?:meddelelse|besked)|(?:oryginalna|pierwotna) wiadomość|元のメッセージ)\s?-{2,}$/i,
  new RegExp(`^(?:${on}\\s|${dayFirst}).{4,200}(?<!\\p{L})${wrote}`, 'iu'),
  // A name with its address, or a date, before the verb.
  new RegExp(
    `^(?=.{0,200}(?:<[^<>\\s]{3,80}@[^<>\\s]{3,80}>|\\d{1,2}[:.]\\d{2}|(?:19|20)\\d{2})).{4,250}(?<!\\p{L})${wrote}`,
    'iu',
  ),
  /^(?:19|20)\d{2}[年/-]\s?\d{1,2}[月/-]\s?\d{1,2}日?.{0,80}(?:<[^<>\s]{3,80}@[^<>\s]{3,80}>.{0,20}[:：]?|[:：])$/,
  /^.{1,80}(?:さん|様|氏)?(?:は|が)(?:書|か)きました[:：]$/,
  /^(?:#{2}- ?)(?:please type your reply above this line|.{5,120} -?#{2}$)/i,
];
/** The end of such a head that was broken before its last words. */
const brokenHead = new RegExp(`^\\s{0,4}${wrote}`, 'iu');
/** Outlook writes the head of the answered message as fields, below a rule where it writes plain text. */
const field = (names: string) => new RegExp(`^[*_]{0,2}(?:${names})\\s?[:：][*_]{0,2}(?:\\s|$)`, 'i');
const fromField = field('from|von|de|da|van|od|från|fra|lähettäjä|差出人|送信者');
const sentField = field(
  'sent|gesendet|date|datum|envoyé(?: le)?|enviado(?: el| em)?|enviada(?: em)?|fecha|data|inviato|verzonden|wysłano|skickat|sendt|dato|送信日時|日時|日付',
);
const otherField = field(
  'to|an|à|para|a|aan|do|till|til|cc|kopie|宛先|subject|betreff|objet|asunto|assunto|oggetto|onderwerp|temat|ämne|emne|件名',
);
const rule = /^_{20,}$/;
/** What follows is not a repetition: the customer hands something on. */
const forwardHeads =
  /^(?:-{2,}\s?(?:forwarded (?:message|by)|weitergeleitete nachricht|message transféré|mensaje reenviado|mensagem encaminhada|messaggio inoltrato|doorgestuurd bericht|vidarebefordrat meddelande|videresendt (?:meddelelse|besked)|(?:wiadomość )?przekazana(?: wiadomość)?|転送(?:された)?メッセージ).{0,60}-{2,}|begin forwarded message:?|anfang der weitergeleiteten nachricht:?|début du message (?:transféré|réexpédié)\s?:?|inicio del mensaje reenviado:?|início da mensagem (?:encaminhada|reencaminhada):?|inizio messaggio inoltrato:?|begin doorgestuurd bericht:?|vidarebefordrat brev:?|start på videresendt besked:?)$/i;

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
  if (isHead(text) || (headStart.test(text) && next !== '' && isHead(`${text} ${next}`))) return true;
  // People draw rules too.
  if (!isHeader(lines, rule.test(text) ? i + 1 : i)) return false;
  return !lines.slice(Math.max(0, i - 3), i).some((line) => forwardHeads.test(line.text.trim()));
}

const headStart = new RegExp(`^${on}\\s`, 'iu');

/** A sender with a date, or with an addressee and a subject: `From: 4.17` above `To: 4.18` is none. */
function isHeader(lines: Line[], i: number): boolean {
  if (!fromField.test(textAt(lines, i))) return false;
  const below = [1, 2, 3, 4].map((step) => textAt(lines, i + step)).filter((text) => text !== '');
  const until = below.findIndex((text) => !sentField.test(text) && !otherField.test(text));
  const fields = until < 0 ? below : below.slice(0, until);
  return fields.some((text) => sentField.test(text)) || fields.length >= 2;
}

function textAt(lines: Line[], i: number): string {
  return lines[i]?.text.trim() ?? '';
}

const signatureHeads = [
  /^--\s?$/, // RFC 3676, section 4.3
  /^(?:sent from my |von meinem .{1,20} gesendet|gesendet von |get outlook for |envoyé de(?:puis)? mon |enviado (?:desde mi|do meu) |inviato da(?:l mio)? |verzonden vanaf mijn |skickat från min |sendt fra min |wysłane z |(?:iphone|ipad|android)から送信)/i,
  /^(?:best|kind|warm|warmest|many|with|with (?:best|kind))?\s?(?:regards|thanks|wishes|best)\s?[,!.]{0,2}$/i,
  /^(?:cheers|sincerely|thank you|thx|br|(?:mit )?(?:freundlichen?|besten?|herzlichen?|vielen?|viele|schöne)\s(?:grüßen?|grüssen?|dank)|mfg|vg|lg|danke)\s?[,!.]{0,2}$/i,
  /^(?:(?:bien |très )?cordialement|(?:meilleures )?salutations(?: distinguées)?|bonne journée|merci(?: d['’]avance)?|(?:un )?(?:cordial )?saludos?(?: cordial(?:es)?)?|un saludo|atentamente|(?:muchas )?gracias(?: de antemano)?|(?:muito )?obrigad[oa]|atenciosamente|att|(?:com os melhores )?cumprimentos|abraços|(?:cordiali|distinti) saluti|saluti|grazie(?: mille)?)\s?[,!.]{0,2}$/i,
  /^(?:met vriendelijke groet(?:en)?|(?:vriendelijke )?groet(?:en|jes)?|mvg|(?:alvast )?bedankt|(?:z poważaniem|pozdrawiam|pozdrowienia|dziękuję)|(?:med )?(?:vänlig(?:a)?|venlig(?:e)?) h(?:älsning(?:ar)?|ilsen(?:er)?)|mvh|hälsningar|tack(?: på förhand)?|tak|以上(?:です)?(?:、よろしく.{0,20})?|(?:どうぞ)?(?:宜|よろ)しくお(?:願|ねが)い(?:いた|致|申し上げ)?(?:し)?ます)\s?[,!.。]{0,2}$/i,
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
