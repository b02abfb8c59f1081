import { findEvidence } from '@/lib/evidence/find';
import { checkPacket } from '@/lib/packet/check';
import type { Verdict } from '@/lib/packet/packet';
import { rubric } from '@/lib/packet/rubric';
import { findSensitive } from '@/lib/redaction/find';
import { redact } from '@/lib/redaction/mask';
import { findingKinds } from '@/lib/redaction/placeholder';
import { readRunbook } from '@/lib/runbooks/parse';
import { adfText } from '@/lib/sites/jira/adf';
import { readSaved as readJira } from '@/lib/sites/jira/saved';
import { wikiText } from '@/lib/sites/jira/wiki';
import type { ReadSaved } from '@/lib/sites/saved';
import { readSaved as readServiceNow } from '@/lib/sites/servicenow/saved';
import { textOfHtml } from '@/lib/sites/zendesk/html';
import { parseDuration } from '@/lib/time/duration';
import { atTime } from '@/lib/time/typed-times';
import { z } from '@/lib/zod';
import { ticketOf } from './context';

/** Runs a case and names what is not as expected; throws where input or expectation cannot be used. */
type Call = (input: unknown, expected: unknown) => string[];

function call<I, E>(input: z.ZodType<I>, expected: z.ZodType<E>, run: (input: I, expected: E) => string[]): Call {
  return (given, wanted) => run(input.parse(given), expected.parse(wanted));
}

const texts = z.array(z.string());
const instant = z.string().transform((text) => Date.parse(text));

const isAs = (name: string, wanted: unknown, is: unknown): string[] =>
  JSON.stringify(wanted) === JSON.stringify(is)
    ? []
    : [`${name}: expected ${JSON.stringify(wanted)}, is ${JSON.stringify(is)}`];

const textExpected = z.object({
  text: z.string().optional(),
  contains: texts.optional(),
  containsNot: texts.optional(),
});

function textProblems(is: string, { text, contains = [], containsNot = [] }: z.infer<typeof textExpected>): string[] {
  return [
    ...(text === undefined ? [] : isAs('text', text, is)),
    ...contains.filter((part) => !is.includes(part)).map((part) => `does not contain ${shown(part)}: ${shown(is)}`),
    ...containsNot.filter((part) => is.includes(part)).map((part) => `contains ${shown(part)}: ${shown(is)}`),
  ];
}

const shown = (text: string) => JSON.stringify(text.length > 400 ? `${text.slice(0, 400)}…` : text);

const verdictsExpected = z.record(z.string(), z.string());

/** `{ steps: 'met', expectedCites: 'The list opens' }` against what a ticket of this text is judged. */
function packetProblems(
  subject: string | undefined,
  text: string,
  expected: z.infer<typeof verdictsExpected>,
): string[] {
  const context = ticketOf(subject, text);
  const { verdicts } = checkPacket(context, findEvidence(context), rubric);
  const byId = new Map(verdicts.map((verdict) => [verdict.criterion, verdict]));
  return Object.entries(expected).flatMap(([key, wanted]) => {
    const [, criterion = key, not] = /^(\w+?)Cites(Not)?$/.exec(key) ?? [];
    const verdict = byId.get(criterion);
    if (!verdict) return [`there is no criterion "${criterion}"`];
    const cited = verdict.citations.map((citation) => citation.text);
    if (criterion === key) return isVerdict(verdict, wanted) ? [] : [`${key}: expected ${wanted}, is ${told(verdict)}`];
    const isCited = cited.some((sentence) => sentence.includes(wanted));
    return isCited === (not === undefined) ? [] : [`${key} ${shown(wanted)}, cited is ${JSON.stringify(cited)}`];
  });
}

/** `met`, `weak or missing`, `not met`; what stands in brackets says why and is not compared. */
function isVerdict({ verdict }: Verdict, wanted: string): boolean {
  const words = wanted.replace(/\(.*\)/, '').toLowerCase();
  if (words.trim() === 'not met') return verdict !== 'met';
  return words.split(/[^a-z-]+/).includes(verdict);
}

function told({ verdict, because, citations }: Verdict): string {
  const why = because ? ` (${because.code})` : '';
  return `${verdict}${why}${citations.map(({ text }) => `\n      cites ${shown(text)}`).join('')}`;
}

const evidenceExpected = z.object({
  has: texts.optional(),
  hasNot: texts.optional(),
  hasKind: texts.optional(),
  countOf: z.record(z.string(), z.number()).optional(),
});

/** `hasNot` names a kind, or a kind and a value. */
function evidenceProblems(
  text: string,
  { has = [], hasNot = [], hasKind = [], countOf = {} }: z.infer<typeof evidenceExpected>,
) {
  const found = findEvidence(ticketOf(undefined, text));
  const all = found.map(({ kind, value }) => `${kind}: ${value}`);
  const kinds = found.map(({ kind }): string => kind);
  const lacks = (wanted: string) => `expected ${wanted}, found ${JSON.stringify(all)}`;
  return [
    ...has.filter((wanted) => !all.includes(wanted)).map(lacks),
    ...hasKind.filter((wanted) => !kinds.includes(wanted)).map(lacks),
    ...hasNot
      .filter((unwanted) => all.includes(unwanted) || kinds.includes(unwanted))
      .map((unwanted) => `expected no ${unwanted}, found ${JSON.stringify(all)}`),
    ...Object.entries(countOf).flatMap(([kind, count]) =>
      isAs(`number of ${kind}`, count, kinds.filter((one) => one === kind).length),
    ),
  ];
}

function timeOfDay(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    at,
  );
}

function durationProblems(
  { text, now, zone }: { text: string; now: number; zone: string },
  { minutes, local }: { minutes?: number; local?: string },
): string[] {
  const parsed = parseDuration(text, { now, zone });
  if ('problem' in parsed) return [`cannot be read: ${JSON.stringify(parsed.problem)}`];
  const { startedAt, endedAt } = parsed;
  return [
    ...(minutes === undefined ? [] : isAs('minutes', minutes, Math.round((endedAt - startedAt) / 60_000))),
    ...(local === undefined ? [] : isAs('local', local, `${timeOfDay(startedAt, zone)}-${timeOfDay(endedAt, zone)}`)),
  ];
}

/** The one ticket in a saved answer. @throws when there is none */
function savedTicket(read: ReadSaved, body: unknown, host: string) {
  const [record] = read({ body }, host, 0);
  if (record?.context?.kind === 'ticket') return record.context;
  throw new Error(`no ticket is read: ${JSON.stringify(record?.failure ?? record)}`);
}

function runbookProblems(text: string, { steps, error }: { steps?: number; error?: string | string[] }): string[] {
  let read: number | undefined;
  let said = '';
  try {
    const { runbook, remarks } = readRunbook(text, 'case.md');
    read = runbook.steps.length;
    // What is taken although it is not right is said as well.
    said = remarks.map(({ line, reason }) => `case.md:${line}: ${reason}`).join('\n');
  } catch (problem) {
    said = problem instanceof Error ? problem.message : String(problem);
  }
  if (Array.isArray(error)) return textProblems(said, { contains: error });
  // What a message must say is told to people in words, to us in the parts it has to contain.
  if (steps === undefined) return said === '' ? [`expected an error or a remark, read ${read} steps`] : [];
  return read === undefined ? [`cannot be read: ${said}`] : isAs('steps', steps, read);
}

const subject = z.string().optional();
const body = z.object({ body: z.unknown() });

/** By the name in a case; `read` is for a person. */
export const calls: Record<string, Call> = {
  packet: call(z.object({ subject, text: z.string() }), verdictsExpected, (input, expected) =>
    packetProblems(input.subject, input.text, expected),
  ),
  packetOfAdf: call(z.object({ subject, adf: z.unknown() }), verdictsExpected, (input, expected) =>
    packetProblems(input.subject, adfText(input.adf), expected),
  ),
  packetOfWiki: call(z.object({ subject, wiki: z.string() }), verdictsExpected, (input, expected) =>
    packetProblems(input.subject, wikiText(input.wiki), expected),
  ),
  evidence: call(z.object({ text: z.string() }), evidenceExpected, ({ text }, expected) =>
    evidenceProblems(text, expected),
  ),
  mask: call(z.object({ text: z.string() }), textExpected, ({ text }, expected) =>
    textProblems(redact(text, findSensitive(text), new Set(findingKinds)).text, expected),
  ),
  wikiText: call(z.object({ source: z.string() }), textExpected, ({ source }, expected) =>
    textProblems(wikiText(source), expected),
  ),
  adfText: call(z.object({ adf: z.unknown() }), textExpected, ({ adf }, expected) =>
    textProblems(adfText(adf), expected),
  ),
  htmlText: call(z.object({ html: z.string() }), textExpected, ({ html }, expected) =>
    textProblems(textOfHtml(html), expected),
  ),
  servicenow: call(
    body,
    z.object({ conversation: texts, times: z.boolean().optional() }),
    (input, { conversation, times }) => {
      const { conversation: comments } = savedTicket(readServiceNow, input.body, 'acme.service-now.com');
      const said = comments.map(({ author, text }) => `${author.name}: ${text}`);
      const timed = comments.every(({ at }) => at !== undefined);
      return [
        ...isAs('conversation', conversation, said),
        ...(times === undefined ? [] : isAs('every comment has a time', times, timed)),
      ];
    },
  ),
  jiraLinks: call(body, z.object({ links: texts }), (input, { links }) => {
    const { fields } = savedTicket(readJira, input.body, 'acme.atlassian.net');
    const ids = fields.links?.value.map(({ id }) => id) ?? [];
    return links.filter((id) => !ids.includes(id)).map((id) => `no link to ${id}, links are ${JSON.stringify(ids)}`);
  }),
  parseDuration: call(
    z.object({ text: z.string(), now: instant, zone: z.string() }),
    z.object({ minutes: z.number().optional(), local: z.string().optional() }),
    durationProblems,
  ),
  atTime: call(
    z.object({ time: z.string(), near: instant, now: instant.optional(), tz: z.string() }),
    z.object({ instant }),
    ({ time, near, now, tz }, expected) => {
      const at = atTime(time, near, tz, now === undefined ? {} : { until: now });
      return isAs('instant', new Date(expected.instant), at === undefined ? undefined : new Date(at));
    },
  ),
  parseRunbook: call(
    z.object({ text: z.string() }),
    z.object({ steps: z.number().optional(), error: z.union([z.string(), texts]).optional() }),
    ({ text }, expected) => runbookProblems(text, expected),
  ),
};
