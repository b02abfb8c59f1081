import type { TicketContext } from '@/lib/context/context';
import type { Evidence, Span } from '@/lib/evidence/evidence';
import { shown } from '@/lib/text/foreign';
import { Foreign } from '../../ui/Foreign';
import { ChipButton } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Citations.module.css';
import { asksForCopy, copyKeys, useCopyAlone, useCopyKeys } from './use-copy-alone';

interface EvidenceChipsProps {
  evidence: Evidence[];
  context: TicketContext;
  onShow: (spans: readonly Span[]) => void;
}

/** Facts that were found in the ticket, verbatim, with how often. Each leads to where it stands; the keys for copying copy it. */
export function EvidenceChips({ evidence, context, onShow }: EvidenceChipsProps) {
  const w = useWords();
  const copy = useCopyAlone();
  const keys = useCopyKeys();
  return evidence.map((found) => {
    const { kind, value, spans } = found;
    return (
      <ChipButton
        key={`${kind} ${value}`}
        title={w.citations.chipTitle({ value: shown(value), keys })}
        aria-keyshortcuts={copyKeys}
        onClick={() => onShow(placesOf(found))}
        onKeyDown={(event) => {
          if (!asksForCopy(event)) return;
          event.preventDefault();
          void copy((masking, by) => by.copyOfEvidence(found, context, masking));
        }}
      >
        <Foreign className={classes.evidence}>{value}</Foreign>
        {spans.length > 1 && (
          <span className={`${text.meta} ${text.nowrap}`}>
            <span aria-hidden="true">×{spans.length}</span>
            <span className={text.hiddenVisually}>, {w.runbooks.times(spans.length)}</span>
          </span>
        )}
        <span className={text.hiddenVisually}>. {w.citations.showInTicket}</span>
      </ChipButton>
    );
  });
}

/** Each place once; steps are told over several lines of one message, which are shown together. */
function placesOf({ kind, spans }: Evidence): Span[] {
  if (kind !== 'steps') return spans;
  return [...Map.groupBy(spans, ({ entry }) => entry)].map(([entry, all]) => ({
    entry,
    start: all.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY),
    end: all.reduce((most, { end }) => Math.max(most, end), 0),
  }));
}
