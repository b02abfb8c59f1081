import type { Comment, TicketContext } from '@/lib/context/context';
import { subjectEntry } from '@/lib/evidence/entries';
import type { Evidence, EvidenceKind, Span } from '@/lib/evidence/evidence';
import { type Block, type Item, type Piece, us } from './blocks';
import type { Because, PacketCheck, Score, Verdict } from './packet';
import type { Criterion } from './rubric';

type Row = { criterion: Criterion; verdict: Verdict };

type PacketBlock = Block<Piece[]>;

/** What people call the ticket, and its site. */
export interface NamedRecord {
  label: string;
  site: string;
}

/** What a packet says of a criterion, and of what is weak about it. */
export interface PacketWords {
  title(criterion: Criterion): string;
  because(because: Because): string;
}

/**
 * The packet as a structure: what is still missing first, then each criterion with the sentences that met it and who
 * wrote them when (UTC), then the evidence. It tells our own words from the ticket's; `review` looks at the latter, and
 * a renderer writes it.
 */
export function composePacket(
  context: TicketContext,
  check: PacketCheck,
  evidence: Evidence[],
  words: PacketWords,
  named: NamedRecord,
): PacketBlock[] {
  const rows = check.verdicts.flatMap((verdict): Row[] => {
    const criterion = check.rubric.find(({ id }) => id === verdict.criterion);
    return criterion ? [{ criterion, verdict }] : [];
  });
  return [
    ...headOf(context, check, named),
    ...stillMissing(rows, words),
    ...rows.flatMap((row) => sectionOf(row, context, words)),
    ...evidenceList(evidence, context),
  ];
}

const value = (text: string, is?: 'name' | 'account'): Piece => ({ from: 'value', text, ...(is && { is }) });

function headOf(
  context: TicketContext,
  { completeness, score }: PacketCheck,
  { label, site }: NamedRecord,
): PacketBlock[] {
  const { ref, fields, readAt } = context;
  const title = fields.subject?.value ?? '';
  const { organization, requester, status, createdAt } = fields;
  const facts: [string, Piece[] | undefined][] = [
    ['Ticket', [value(label), us(`, ${site} (`), value(ref.host), us(')')]],
    ['Customer', organization && [value(organization.value.name, 'account')]],
    ['Requester', requester && [value(requester.value.name, 'name')]],
    ['Status', status && [value(status.value.label)]],
    ['Opened', createdAt && [us(isoTime(createdAt.value))]],
    ['Read', [us(isoTime(readAt))]],
    ['Completeness', [us(`${completeness.met} of ${completeness.required} required`)]],
    ['Rubric score', [us(`${scoreText(score)} of 5`)]],
  ];
  const items = facts.flatMap(([name, pieces]): Item<Piece[]>[] =>
    pieces?.some(({ text }) => text.trim() !== '') ? [{ line: [us(`${name}: `), ...pieces] }] : [],
  );
  const subject: Piece = { from: 'entry', span: { entry: subjectEntry, start: 0, end: title.length }, text: title };
  return [
    {
      kind: 'heading',
      level: 1,
      line: [title.trim() === '' ? us('No subject') : subject, us(' ('), value(label), us(')')],
    },
    { kind: 'list', items },
  ];
}

/** One number, or from what was read to what may stand in what was not. */
function scoreText({ low, high }: Score): string {
  const [from, to] = [low.toFixed(1), high.toFixed(1)];
  return from === to ? from : `${from} to ${to}`;
}

const heading = (title: string): PacketBlock => ({ kind: 'heading', level: 2, line: [us(title)] });

function stillMissing(rows: Row[], words: PacketWords): PacketBlock[] {
  const open = rows.filter(
    ({ verdict: { verdict, required } }) =>
      verdict === 'weak' || (verdict === 'missing' && required) || (verdict === 'not-read' && required),
  );
  if (open.length === 0) return [];
  const line = ({ criterion, verdict: { because } }: Row): Piece[] => [
    us(`${words.title(criterion)}: `),
    // A reason may name something of the ticket's own.
    because ? value(words.because(because)) : us('missing'),
  ];
  return [heading('Still missing'), { kind: 'list', items: open.map((row) => ({ line: line(row) })) }];
}

function sectionOf({ criterion, verdict }: Row, context: TicketContext, words: PacketWords): PacketBlock[] {
  if (verdict.verdict !== 'met' && verdict.verdict !== 'weak') return [];
  const blocks = [heading(words.title(criterion))];
  if (verdict.because && verdict.verdict === 'met') {
    blocks.push({ kind: 'paragraph', line: [us(`${words.because(verdict.because)}.`)] });
  } else if (verdict.because) {
    blocks.push({ kind: 'paragraph', line: [us('Weak: '), value(words.because(verdict.because)), us('.')] });
  }
  if (verdict.field) {
    const { name, value: text } = verdict.field;
    blocks.push({ kind: 'paragraph', line: [value(name), us(': '), value(text)] });
  }
  let entry: string | undefined;
  for (const { span, text } of verdict.citations) {
    if (entry !== undefined && entry !== span.entry) blocks.push(byline(entry, context));
    entry = span.entry;
    blocks.push({ kind: 'quote', line: [{ from: 'entry', span, text }] });
  }
  if (entry !== undefined) blocks.push(byline(entry, context));
  return blocks;
}

/** `— Ines Carvalho, comment 2 of 5, 2026-11-19T08:51:00Z` */
function byline(entry: string, context: TicketContext): PacketBlock {
  const comment = context.conversation.find(({ id }) => id === entry);
  if (!comment) return { kind: 'paragraph', line: [us('— subject')] };
  const { name } = comment.author;
  const who = name.trim() === '' ? us('unknown author') : value(name, 'name');
  const when = comment.at === undefined ? 'time unknown' : isoTime(comment.at);
  const note = comment.public === false ? ', internal note' : '';
  return { kind: 'paragraph', line: [us('— '), who, us(`, ${placeOf(comment, context)}${note}, ${when}`)] };
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

function evidenceList(evidence: Evidence[], context: TicketContext): PacketBlock[] {
  if (evidence.length === 0) return [];
  const kinds = Object.keys(kindTitles) as EvidenceKind[];
  const items = kinds.flatMap((kind): Item<Piece[]>[] => {
    const found = evidence.filter((item) => item.kind === kind);
    if (found.length === 0) return [];
    const shown = found.slice(0, mostOfAKind).map((item) => evidenceLine(item, context));
    const rest = found.length - shown.length;
    return [{ line: [us(kindTitles[kind])], items: [...shown, ...(rest > 0 ? [[us(`and ${rest} more`)]] : [])] }];
  });
  return [heading('Evidence'), { kind: 'list', items }];
}

function evidenceLine({ value: text, spans, kind, zoned }: Evidence, context: TicketContext): Piece[] {
  const zone = kind === 'timestamp' && !zoned ? ', no time zone' : '';
  const [first] = spans;
  const where = first ? ` (${whereIs(first, context)})` : '';
  return [{ from: 'value', text, spans, isCode: true }, us(zone + where)];
}

function whereIs({ entry }: Span, context: TicketContext): string {
  const comment = context.conversation.find(({ id }) => id === entry);
  return comment ? placeOf(comment, context) : 'subject';
}
