import type { Comment, TicketContext } from '@/lib/context/context';
import { contextLabel, siteNames } from '@/lib/context/record-key';
import type { Evidence, EvidenceKind, Span } from '@/lib/evidence/evidence';
import { escapeText, inlineCode, quoted } from './markdown';
import type { Because, PacketCheck, Verdict } from './packet';
import type { Criterion } from './rubric';

type Row = { criterion: Criterion; verdict: Verdict };

/** What a packet says of a criterion, and of what is weak about it. */
export interface PacketWords {
  title(criterion: Criterion): string;
  because(because: Because): string;
}

/**
 * The packet as Markdown: what is still missing first, then each criterion with the sentences that met it and who wrote
 * them when (UTC), then the evidence. The ticket's own text cannot become headings, links or HTML, and no character of
 * a cited sentence is lost. It is not redacted: that is for the whole of what is copied.
 */
export function composeMarkdown(
  context: TicketContext,
  check: PacketCheck,
  evidence: Evidence[],
  words: PacketWords,
): string {
  const rows = check.verdicts.flatMap((verdict): Row[] => {
    const criterion = check.rubric.find(({ id }) => id === verdict.criterion);
    return criterion ? [{ criterion, verdict }] : [];
  });
  const blocks = [
    ...headOf(context, check),
    ...stillMissing(rows, words),
    ...rows.flatMap((row) => sectionOf(row, context, words)),
    ...evidenceList(evidence, context),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function headOf(context: TicketContext, { completeness, score }: PacketCheck): string[] {
  const { ref, fields, readAt } = context;
  const title = fields.subject?.value.replace(/\s+/g, ' ').trim();
  const facts = [
    ['Ticket', `${contextLabel(context)}, ${siteNames[ref.site]} (${ref.host})`],
    ['Customer', fields.organization?.value.name],
    ['Requester', fields.requester?.value.name],
    ['Status', fields.status?.value.label],
    ['Opened', fields.createdAt && isoTime(fields.createdAt.value)],
    ['Read', isoTime(readAt)],
    ['Completeness', `${completeness.met} of ${completeness.required} required`],
    ['Rubric score', `${score.toFixed(1)} of 5`],
  ];
  const known = facts.filter(([, value]) => value !== undefined && value !== '');
  return [
    `# ${title ? escapeText(title) : 'No subject'} (${escapeText(contextLabel(context))})`,
    known.map(([name, value]) => `- ${name}: ${escapeText(String(value).replace(/\s+/g, ' '))}`).join('\n'),
  ];
}

function stillMissing(rows: Row[], words: PacketWords): string[] {
  const open = rows.filter(({ verdict }) => verdict.verdict === 'missing' || verdict.verdict === 'weak');
  if (open.length === 0) return [];
  const line = ({ criterion, verdict }: Row) =>
    `- ${words.title(criterion)}: ${verdict.because ? words.because(verdict.because) : 'missing'}`;
  return ['## Still missing', open.map(line).join('\n')];
}

function sectionOf({ criterion, verdict }: Row, context: TicketContext, words: PacketWords): string[] {
  if (verdict.verdict === 'not-applicable' || verdict.verdict === 'missing') return [];
  const blocks = [`## ${words.title(criterion)}`];
  if (verdict.because) blocks.push(`Weak: ${words.because(verdict.because)}.`);
  if (verdict.field)
    blocks.push(`${escapeText(verdict.field.name)}: ${escapeText(verdict.field.value.replace(/\s+/g, ' '))}`);
  let entry: string | undefined;
  for (const { span, text } of verdict.citations) {
    if (entry !== undefined && entry !== span.entry) blocks.push(byline(entry, context));
    entry = span.entry;
    blocks.push(quoted(text));
  }
  if (entry !== undefined) blocks.push(byline(entry, context));
  return blocks;
}

/** `— Ines Carvalho, comment 2 of 5, 2026-11-19T08:51:00Z` */
function byline(entry: string, context: TicketContext): string {
  const comment = context.conversation.find(({ id }) => id === entry);
  if (!comment) return '— subject';
  const who = comment.author.name.replace(/\s+/g, ' ').trim() || 'unknown author';
  const when = comment.at === undefined ? 'time unknown' : isoTime(comment.at);
  const note = comment.public === false ? ', internal note' : '';
  return `— ${escapeText(who)}, ${placeOf(comment, context)}${note}, ${when}`;
}

function placeOf(comment: Comment, { conversation }: TicketContext): string {
  return `comment ${conversation.indexOf(comment) + 1} of ${conversation.length}`;
}

/** An instant as a zoned time without milliseconds: `2026-11-19T08:51:00Z`. */
function isoTime(instant: number): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? 'time unknown' : date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}

const kindTitles: Record<EvidenceKind, string> = {
  'error-code': 'Error codes',
  'http-status': 'HTTP statuses',
  'http-request': 'HTTP requests',
  'request-id': 'Request IDs',
  timestamp: 'Times',
  version: 'Versions',
  host: 'Hosts',
  'stack-trace': 'Stack traces',
  'log-line': 'Log lines',
  steps: 'Steps',
  affected: 'Affected',
  platform: 'Platforms',
};
/** More of one kind is a log, which belongs beside the packet. */
const mostOfAKind = 12;

function evidenceList(evidence: Evidence[], context: TicketContext): string[] {
  if (evidence.length === 0) return [];
  const kinds = Object.keys(kindTitles) as EvidenceKind[];
  const lines = kinds.flatMap((kind) => {
    const found = evidence.filter((item) => item.kind === kind);
    if (found.length === 0) return [];
    const shown = found.slice(0, mostOfAKind).map((item) => `  - ${evidenceLine(item, context)}`);
    const rest = found.length - shown.length;
    return [`- ${kindTitles[kind]}`, ...shown, ...(rest > 0 ? [`  - and ${rest} more`] : [])];
  });
  return ['## Evidence', lines.join('\n')];
}

function evidenceLine({ value, spans, kind, zoned }: Evidence, context: TicketContext): string {
  const zone = kind === 'timestamp' && !zoned ? ', no time zone' : '';
  const [first] = spans;
  return `${inlineCode(value)}${zone}${first ? ` (${whereIs(first, context)})` : ''}`;
}

function whereIs({ entry }: Span, context: TicketContext): string {
  const comment = context.conversation.find(({ id }) => id === entry);
  return comment ? placeOf(comment, context) : 'subject';
}
