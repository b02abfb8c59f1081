import { type EvidencePattern, matching, matchingWords } from './pattern';

const kind = 'request-id';
const uuid = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}';
const what =
  '(?:request|req|correlation|trace|fbtrace|span|transaction|txn|operation|activity|invocation|client[-_ ]?request|host|support|incident|error|exception|diagnostic|sentry|reference|log|anfrage|anforderungs?|vorgangs?|korrelations?|fehler|referenz|erreur|error[e]?|demande|solicitud|requisição|richiesta|aanvraag|fout)';
/** The numbers that people give to what they deal with: only a longer one is a machine's. */
const ofPeople = /^(?:host|log|reference|referenz|incident|support|req|exception)/;

/** A word is no id: one that counts has a digit. */
const withDigit = (found: string) => (/\d/.test(found) ? found : undefined);

function labelled(found: string, { 0: whole }: RegExpExecArray): string | undefined {
  if (ofPeople.test(whole) && !((/[a-z]/i.test(found) && found.length >= 8) || found.length >= 12)) return undefined;
  return withDigit(found);
}

export const idPatterns: EvidencePattern[] = [
  {
    name: 'prefixed request id',
    kind,
    find: matching(/(?<![\w-])req[-_][0-9A-Za-z](?:[0-9A-Za-z-]{4,62}[0-9A-Za-z])(?!\w)/g, { value: withDigit }),
  },
  {
    name: 'labelled id',
    kind,
    find: matchingWords(
      `(?<![a-z])${what}(?:[-_ ]{0,2}(?:ids?|kennung|identifier)|[-_]?id)["']?(?: {0,2}(?:=>|[:=#>]) {0,3}| (?:is|was|ist|lautet|war|est|es|é|è):? | {1,2})["'\`<(]?(?<found>[0-9a-z][\\w./:+=-]{4,126}[\\w=])`,
      { value: labelled },
    ),
  },
  {
    name: 'id of a key alone',
    kind,
    // `req=9c1e77aa` of a log: eight digits of base 16 or more, or the key would name something else.
    find: matching(
      /(?<![\w-])(?:req|request|rid|reqid|trace|corr|correlation|span|txn)=["']?(?<found>[0-9a-f]{8,64})(?![\w-])/dgi,
      {
        value: withDigit,
      },
    ),
  },
  {
    name: 'UUID near the word',
    kind,
    find: matching(
      new RegExp(`(?<![A-Za-z])(?:${what}|request[-_ ]?ids|traces?)\\b[^\\n]{0,40}?(?<found>\\b${uuid})\\b`, 'gdi'),
      { value: (found) => found.toLowerCase() },
    ),
  },
  {
    name: 'W3C traceparent',
    kind,
    find: matching(/\b[0-9a-f]{2}-(?<found>(?!0{32})[0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}\b/dg),
  },
  {
    name: 'Cloudflare ray',
    kind,
    find: matching(/\b(?:cf-)?ray(?: ?id)?["']?[ :=]{1,3}["']?(?<found>[0-9a-f]{16}(?:-[A-Z]{3})?)\b/dgi, {
      value: (found) => found.toLowerCase().slice(0, 16),
    }),
  },
  {
    name: 'AWS trace',
    kind,
    find: matching(/\bRoot=(?<found>1-[0-9a-f]{8}-[0-9a-f]{24})\b/dg),
  },
  {
    name: 'hexadecimal trace',
    kind,
    find: matching(
      /\b(?:[Xx]-[Bb]3-[Tt]race[Ii]d|[Xx]-[Cc]loud-[Tt]race-[Cc]ontext|[Ss]entry-[Tt]race|[Uu]ber-[Tt]race-[Ii]d|b3|dd\.trace_id)["']?\s?[:=] ?["']?(?<found>[0-9a-f]{16,32}|\d{15,20})(?![0-9a-z])/dg,
    ),
  },
  {
    name: 'Akamai',
    kind,
    find: matching(
      /\bReference(?: |&#32;)?(?:ID)?:? ?(?:#|&#35;|&#x23;)(?<found>\d{1,3}\.[0-9a-f]{6,10}\.\d{8,12}\.[0-9a-f]{4,10})(?!\w)/dg,
    ),
  },
  {
    name: 'AWS header',
    kind,
    find: matching(/\bx-amz(?:n)?-(?:id-2|cf-id|requestid)["']? {0,2}[:=] {0,2}["']?(?<found>[\w+/=-]{12,128})/dgi),
  },
];
