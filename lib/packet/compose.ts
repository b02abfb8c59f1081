import type { TicketContext } from '@/lib/context/context';
import { subjectEntry } from '@/lib/evidence/entries';
import type { Evidence } from '@/lib/evidence/evidence';
import { type Block, type Item, type Piece, us } from './blocks';
import { evidenceList } from './compose-evidence';
import { withGenerated } from './generated';
import type { Because, PacketCheck, Score, Verdict } from './packet';
import { isoTime, placeOf } from './places';
import type { ReceiverId } from './receiver-ids';
import {
  criterionSlot,
  type HeadFact,
  isIn,
  isOpen,
  type OwnTexts,
  type Receiver,
  receivers,
  summarySlot,
  type TopicId,
  topicSlot,
} from './receivers';
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
  topics: Record<TopicId, string>;
  /** Under a topic of which the ticket says nothing. */
  notStated: string;
}

/** For whom a packet is, and what its sender wrote into it. */
export interface ComposedFor {
  receiver?: ReceiverId;
  own?: OwnTexts;
}

/** All that the blocks of a packet are made of. */
interface Material {
  context: TicketContext;
  rows: Row[];
  evidence: Evidence[];
  words: PacketWords;
  own: OwnTexts;
}

/**
 * The packet as a structure, in the order of its receiver; for Engineering what is still missing first, then each criterion
 * with the sentences that met it and who wrote them when (UTC), then the evidence. It tells our own words from the ticket's
 * and from its sender's; `review` looks at the latter two, and a renderer writes it.
 */
export function composePacket(
  context: TicketContext,
  check: PacketCheck,
  evidence: Evidence[],
  words: PacketWords,
  named: NamedRecord,
  { receiver: id = 'engineering', own = {} }: ComposedFor = {},
): PacketBlock[] {
  const receiver = receivers[id];
  const rows = check.verdicts.flatMap((verdict): Row[] => {
    const criterion = check.rubric.find(({ id: known }) => known === verdict.criterion);
    return criterion ? [{ criterion, verdict: receiver.isOutside ? withoutInternal(verdict, context) : verdict }] : [];
  });
  const material: Material = { context, rows, evidence, words, own };
  return withGenerated([
    titleOf(context, named),
    ...ownText(own[summarySlot]),
    ...headOf(context, check, named, receiver.head),
    ...receiver.blocks.flatMap((block): PacketBlock[] => {
      if (block.block === 'missing') return stillMissing(rows, words, own);
      if (block.block === 'criteria') return rows.flatMap((row) => sectionOf(row, material, receiver));
      if (block.block === 'evidence') return evidenceList(evidence, context);
      return topicOf(block, material, receiver);
    }),
  ]);
}

/** What the sender wrote, as they wrote it. */
function ownText(text = ''): PacketBlock[] {
  return text.trim() === '' ? [] : [{ kind: 'text', line: [{ from: 'person', text }] }];
}

/** For people outside: neither what an internal note says nor what a field of ours does. */
function withoutInternal({ field: _, ...verdict }: Verdict, { conversation }: TicketContext): Verdict {
  const internal = new Set(conversation.filter((comment) => comment.public === false).map(({ id }) => id));
  return { ...verdict, citations: verdict.citations.filter(({ span }) => !internal.has(span.entry)) };
}

const value = (text: string, is?: 'name' | 'account'): Piece => ({ from: 'value', text, ...(is && { is }) });

function headOf(
  { ref, fields, readAt }: TicketContext,
  { completeness, score }: PacketCheck,
  { label, site }: NamedRecord,
  wanted: readonly HeadFact[],
): PacketBlock[] {
  const { organization, requester, status, createdAt } = fields;
  const facts: Record<HeadFact, [string, Piece[] | undefined]> = {
    ticket: ['Ticket', [value(label), us(`, ${site} (`), value(ref.host), us(')')]],
    customer: ['Customer', organization && [value(organization.value.name, 'account')]],
    requester: ['Requester', requester && [value(requester.value.name, 'name')]],
    status: ['Status', status && [value(status.value.label)]],
    opened: ['Opened', createdAt && [us(isoTime(createdAt.value))]],
    read: ['Read', [us(isoTime(readAt))]],
    completeness: ['Completeness', [us(`${completeness.met} of ${completeness.required} required`)]],
    score: ['Rubric score', [us(`${scoreText(score)} of 5`)]],
  };
  const items = wanted.flatMap((fact): Item<Piece[]>[] => {
    const [name, pieces] = facts[fact];
    return pieces?.some(({ text }) => text.trim() !== '') ? [{ line: [us(`${name}: `), ...pieces] }] : [];
  });
  return [{ kind: 'list', items }];
}

function titleOf({ fields }: TicketContext, { label }: NamedRecord): PacketBlock {
  const title = fields.subject?.value ?? '';
  const subject: Piece = { from: 'entry', span: { entry: subjectEntry, start: 0, end: title.length }, text: title };
  return {
    kind: 'heading',
    level: 1,
    line: [title.trim() === '' ? us('No subject') : subject, us(' ('), value(label), us(')')],
  };
}

/** One number, or from what was read to what may stand in what was not. */
function scoreText({ low, high }: Score): string {
  const [from, to] = [low.toFixed(1), high.toFixed(1)];
  return from === to ? from : `${from} to ${to}`;
}

const heading = (title: string, place: string): PacketBlock => ({
  kind: 'heading',
  level: 2,
  line: [us(title)],
  place,
});

/** What nobody said, neither in the ticket nor its sender. */
function stillMissing(rows: Row[], words: PacketWords, own: OwnTexts): PacketBlock[] {
  const open = rows.filter(
    ({ criterion, verdict }) => isOpen(verdict) && ownText(own[criterionSlot(criterion.id)]).length === 0,
  );
  if (open.length === 0) return [];
  const line = ({ criterion, verdict: { because } }: Row): Piece[] => [
    us(`${words.title(criterion)}: `),
    // A reason may name something of the ticket's own.
    because ? value(words.because(because)) : us('missing'),
  ];
  return [heading('Still missing', 'missing'), { kind: 'list', items: open.map((row) => ({ line: line(row) })) }];
}

function sectionOf(row: Row, { context, words, own }: Material, receiver: Receiver): PacketBlock[] {
  const { criterion, verdict } = row;
  const place = criterionSlot(criterion.id);
  const wrote = ownText(own[place]);
  const isSaid = verdict.verdict === 'met' || verdict.verdict === 'weak';
  if (!isSaid && wrote.length === 0) return [];
  return [heading(words.title(criterion), place), ...wrote, ...(isSaid ? saidOf([row], context, words, receiver) : [])];
}

/** What some criteria found, each sentence once, and what the sender wrote beside it. */
function topicOf(
  { topic, from }: { topic: TopicId; from: readonly string[] },
  { rows, context, words, own }: Material,
  receiver: Receiver,
): PacketBlock[] {
  const said = rows.filter(
    ({ criterion, verdict: { verdict } }) => isIn(from, criterion.id) && (verdict === 'met' || verdict === 'weak'),
  );
  const place = topicSlot(topic);
  const blocks = [...ownText(own[place]), ...saidOf(said, context, words, receiver)];
  if (blocks.length > 0) return [heading(words.topics[topic], place), ...blocks];
  if (!receiver.saysUnknown) return [];
  return [heading(words.topics[topic], place), { kind: 'paragraph', line: [us(words.notStated)] }];
}

function saidOf(
  rows: Row[],
  context: TicketContext,
  words: PacketWords,
  { saysWeak, isOutside }: Receiver,
): PacketBlock[] {
  const blocks: PacketBlock[] = [];
  for (const { verdict } of rows) {
    if (verdict.because && verdict.verdict === 'met' && !isOutside) {
      blocks.push({ kind: 'paragraph', line: [us(`${words.because(verdict.because)}.`)] });
    } else if (verdict.because && saysWeak) {
      blocks.push({ kind: 'paragraph', line: [us('Weak: '), value(words.because(verdict.because)), us('.')] });
    }
    if (verdict.field) {
      const { name, value: text } = verdict.field;
      blocks.push({ kind: 'paragraph', line: [value(name), us(': '), value(text)] });
    }
  }
  const seen = new Set<string>();
  const citations = rows
    .flatMap(({ verdict }) => verdict.citations)
    .filter(({ span: { entry, start, end } }) => {
      const place = `${entry} ${start} ${end}`;
      return !seen.has(place) && seen.add(place);
    });
  let entry: string | undefined;
  for (const { span, text } of citations) {
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
