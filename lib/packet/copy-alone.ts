import type { TicketContext } from '@/lib/context/context';
import { entriesOf } from '@/lib/evidence/entries';
import type { Evidence } from '@/lib/evidence/evidence';
import type { FindingKind } from '@/lib/redaction/redaction';
import type { Rules } from '@/lib/redaction/rules';
import type { Block, Piece } from './blocks';
import { copyOf, review } from './copy';
import { plain } from './plain';

/** Something of a ticket that is copied by itself, and whether anything of it is masked. */
export interface CopiedAlone {
  text: string;
  isMasked: boolean;
}

export interface Masking extends Pick<Rules, 'allowed' | 'denied'> {
  masked: readonly FindingKind[];
}

/** A piece of evidence as it is copied by itself: masked by where it stands in the ticket, as in a packet. */
export function copyOfEvidence(evidence: Evidence, context: TicketContext, masking: Masking): CopiedAlone {
  return copied(piecesOf(evidence, context), context, masking);
}

/** An address. What a person never lets out is masked in it too, though it leads nowhere then. */
export function copyOfAddress(url: string, context: TicketContext, masking: Masking): CopiedAlone {
  return copied([{ from: 'value', text: url }], context, masking);
}

/** What a colleague wrote of a ticket like it, such as a workaround. */
export function copyOfWords(words: string, context: TicketContext, masking: Masking): CopiedAlone {
  return copied([{ from: 'value', text: words }], context, masking);
}

/** Steps as they were written; of all else the value. */
function piecesOf({ kind, value, spans }: Evidence, context: TicketContext): Piece[] {
  const texts = new Map(entriesOf(context).map(({ id, text }) => [id, text]));
  const cited = spans.map((span): Piece => {
    return { from: 'entry', span, text: texts.get(span.entry)?.slice(span.start, span.end) ?? '' };
  });
  return kind === 'steps' && cited.length > 1 ? cited : [{ from: 'value', text: value, spans }];
}

function copied(pieces: Piece[], context: TicketContext, { masked, ...rules }: Masking): CopiedAlone {
  const blocks = pieces.map((piece): Block<Piece[]> => ({ kind: 'quote', line: [piece] }));
  const { text, runs } = copyOf(review(blocks, context, rules), new Set(masked), plain);
  return { text, isMasked: runs.some(({ mark }) => mark?.isMasked) };
}
