import type { TicketContext } from '@/lib/context/context';
import type { Evidence, EvidenceKind, Span } from '@/lib/evidence/evidence';
import { type Block, type Item, type Piece, us } from './blocks';
import { placeOf } from './places';

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

/** The evidence that was found, by its kind, each with where it stands. */
export function evidenceList(evidence: Evidence[], context: TicketContext): Block<Piece[]>[] {
  if (evidence.length === 0) return [];
  const kinds = Object.keys(kindTitles) as EvidenceKind[];
  const items = kinds.flatMap((kind): Item<Piece[]>[] => {
    const found = evidence.filter((item) => item.kind === kind);
    if (found.length === 0) return [];
    const shown = found.slice(0, mostOfAKind).map((item) => evidenceLine(item, context));
    const rest = found.length - shown.length;
    return [{ line: [us(kindTitles[kind])], items: [...shown, ...(rest > 0 ? [[us(`and ${rest} more`)]] : [])] }];
  });
  return [
    { kind: 'heading', level: 2, line: [us('Evidence')], place: 'evidence' },
    { kind: 'list', items },
  ];
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
