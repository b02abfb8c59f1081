import { type EvidencePattern, matching, matchingWords } from './pattern';

const kind = 'request-id';
const uuid = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}';
const what =
  '(?:request|req|correlation|trace|fbtrace|span|transaction|txn|operation|activity|invocation|client[-_ ]?request|host|support|incident|error|exception|diagnostic|sentry|reference|log|anfrage|anforderungs?|vorgangs?|korrelations?|fehler|referenz|erreur|error[e]?|demande|solicitud|requisição|richiesta|aanvraag|fout)';
/** The numbers that people give to what they deal with: only a longer one with letters in it is a machine's. */
const ofPeople = /^(?:host|log|reference|referenz|incident|support|req|exception)/;

/** A word is no id: one that counts has a digit. */
const withDigit = (found: string) => (/\d/.test(found) ? found : undefined);

function labelled(found: string, { 0: whole }: RegExpExecArray): string | undefined {
  if (ofPeople.test(whole) && !(/[a-z]/i.test(found) && found.length >= 8)) return undefined;
  return withDigit(found);
}

export const idPatterns: EvidencePattern[] = [
  {
    name: 'prefixed request id',
    kind,
    find: matching(/(?<![\w-])req[-_][0-9A-Za-z](?:[0-9A-Za-z-]{4,62}[0-9A-Za-z])(?!\w)/g, { value: withDigit }),
    example: 'failed at 09:05 UTC, req_8f2Kd91mXa.',
    finds: 'req_8f2Kd91mXa',
    not: 'the req_number field',
  },
  {
    name: 'labelled id',
    kind,
    find: matchingWords(
      `(?<![a-z])${what}(?:[-_ ]{0,2}(?:ids?|kennung|identifier)|[-_]?id)["']?(?: {0,2}(?:=>|[:=#>]) {0,3}| (?:is|was|ist|lautet|war|est|es|é|è):? | {1,2})["'\`<(]?(?<found>[0-9a-z][\\w./:+=-]{4,126}[\\w=])`,
      { value: labelled },
    ),
    example: 'x-request-id: 7d1f-0042-aa',
    finds: '7d1f-0042-aa',
    not: 'the request id is missing',
  },
  {
    name: 'UUID near the word',
    kind,
    find: matching(
      new RegExp(`(?<![A-Za-z])(?:${what}|request[-_ ]?ids|traces?)\\b[^\\n]{0,40}?(?<found>\\b${uuid})\\b`, 'gdi'),
      { value: (found) => found.toLowerCase() },
    ),
    example: 'Trace of the failed call: 3B6E0C1A-77D2-4E0B-9A51-C0D4F1E2AA01',
    finds: '3b6e0c1a-77d2-4e0b-9a51-c0d4f1e2aa01',
    not: 'tenant 3b6e0c1a-77d2-4e0b-9a51-c0d4f1e2aa01',
  },
  {
    name: 'W3C traceparent',
    kind,
    find: matching(/\b[0-9a-f]{2}-(?<found>(?!0{32})[0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}\b/dg),
    example: 'traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    finds: '4bf92f3577b34da6a3ce929d0e0e4736',
    not: 'commit 4bf92f3577b34da6a3ce929d0e0e4736',
  },
  {
    name: 'Cloudflare ray',
    kind,
    find: matching(/\b(?:cf-)?ray(?: ?id)?["']?[ :=]{1,3}["']?(?<found>[0-9a-f]{16}(?:-[A-Z]{3})?)\b/dgi, {
      value: (found) => found.toLowerCase().slice(0, 16),
    }),
    example: 'Cloudflare Ray ID: 8c2f4a1b9d3e7f60',
    finds: '8c2f4a1b9d3e7f60',
    not: 'ray: 8c2f4a1b',
  },
  {
    name: 'AWS trace',
    kind,
    find: matching(/\bRoot=(?<found>1-[0-9a-f]{8}-[0-9a-f]{24})\b/dg),
    example: 'X-Amzn-Trace-Id: Root=1-67891233-abcdef012345678912345678',
    finds: '1-67891233-abcdef012345678912345678',
    not: 'Root=1-2-3',
  },
  {
    name: 'hexadecimal trace',
    kind,
    find: matching(
      /\b(?:[Xx]-[Bb]3-[Tt]race[Ii]d|[Xx]-[Cc]loud-[Tt]race-[Cc]ontext|[Ss]entry-[Tt]race|[Uu]ber-[Tt]race-[Ii]d|b3|dd\.trace_id)["']?\s?[:=] ?["']?(?<found>[0-9a-f]{16,32}|\d{15,20})(?![0-9a-z])/dg,
    ),
    example: 'X-Cloud-Trace-Context: 105445aa7843bc8bf206b12000100000/1;o=1',
    finds: '105445aa7843bc8bf206b12000100000',
    not: 'b3: 4bf92f',
  },
  {
    name: 'Akamai',
    kind,
    find: matching(
      /\bReference(?: |&#32;)?(?:ID)?:? ?(?:#|&#35;|&#x23;)(?<found>\d{1,3}\.[0-9a-f]{6,10}\.\d{8,12}\.[0-9a-f]{4,10})(?!\w)/dg,
    ),
    example: 'Access Denied. Reference #18.7d1f0042.1763456712.1a2b3c4d',
    finds: '18.7d1f0042.1763456712.1a2b3c4d',
    not: 'Reference #18.7 of the manual',
  },
  {
    name: 'of a delivery network',
    kind,
    find: matching(
      /\bx-(?:vercel-id|served-by|nf-request-id|github-request-id|azure-ref|fastly-request-id)["']?: ?["']?(?<found>[\w:.+/=-]{8,128}[\w=])/dgi,
      {
        value: withDigit,
      },
    ),
    example: 'x-vercel-id: fra1::iad1::7d1fq-1763456712331-0042aa',
    finds: 'fra1::iad1::7d1fq-1763456712331-0042aa',
    not: 'x-served-by: us',
  },
  {
    name: 'AWS header',
    kind,
    find: matching(/\bx-amz(?:n)?-(?:id-2|cf-id|requestid)["']? {0,2}[:=] {0,2}["']?(?<found>[\w+/=-]{12,128})/dgi),
    example: 'x-amz-cf-id: Zk1Qb0aXw93Lm5vT7yRu2dKp8sEf4hJc==',
    finds: 'Zk1Qb0aXw93Lm5vT7yRu2dKp8sEf4hJc==',
    not: 'x-amz-meta-name: something-long',
  },
];
