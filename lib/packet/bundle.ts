import type { Comment, TicketContext } from '@/lib/context/context';
import { subjectEntry } from '@/lib/evidence/entries';
import type { FindingKind } from '@/lib/redaction/redaction';
import type { Rules } from '@/lib/redaction/rules';
import { type Block, type Piece, us } from './blocks';
import { copyOf, review } from './copy';
import { markdown } from './markdown';
import { isoTime } from './places';
import { plainText } from './plain-text';

interface Masking extends Pick<Rules, 'allowed' | 'denied'> {
  masked: ReadonlySet<FindingKind>;
}

export interface BundledFile {
  name: string;
  text: string;
}

/**
 * The files that go beside an issue: the packet, and the whole conversation with the logs in it. Both are masked as one, so
 * that a placeholder means the same in either.
 */
export function bundleOf(
  packet: Block<Piece[]>[],
  context: TicketContext,
  { masked, ...rules }: Masking,
): BundledFile[] {
  const conversation = conversationOf(context);
  const reviewed = review([...packet, ...conversation], context, rules);
  const name = nameOf(context);
  const { text } = copyOf(reviewed, masked, (blocks) => markdown(blocks.slice(0, packet.length)));
  const { text: said } = copyOf(reviewed, masked, (blocks) => plainText(blocks.slice(packet.length)));
  return [
    { name: `${name}-packet.md`, text },
    { name: `${name}-conversation.txt`, text: said },
  ];
}

/** The record's id and site, as a file may be called anywhere; what people call the ticket may be anything. */
export function nameOf({ ref: { site, id } }: TicketContext): string {
  const plain = `${site}-${id}`.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 60);
  return plain.replace(/^-|-$/g, '');
}

function conversationOf({ fields, conversation }: TicketContext): Block<Piece[]>[] {
  const subject = fields.subject?.value ?? '';
  return [
    {
      kind: 'heading',
      level: 1,
      line: [{ from: 'entry', span: { entry: subjectEntry, start: 0, end: subject.length }, text: subject }],
    },
    ...conversation.flatMap((comment, i): Block<Piece[]>[] => [
      { kind: 'heading', level: 2, line: headOf(comment, `${i + 1} of ${conversation.length}`) },
      {
        kind: 'quote',
        line: [{ from: 'entry', span: { entry: comment.id, start: 0, end: comment.text.length }, text: comment.text }],
      },
    ]),
  ];
}

function headOf({ author, at, public: isPublic }: Comment, place: string): Piece[] {
  const when = at === undefined ? 'time unknown' : isoTime(at);
  const note = isPublic === false ? ', internal note' : '';
  const who: Piece =
    author.name.trim() === '' ? us('unknown author') : { from: 'value', text: author.name, is: 'name' };
  return [who, us(`, comment ${place}${note}, ${when}`)];
}
