import { useState } from 'react';
import type { TicketContext } from '@/lib/context/context';
import type { Evidence } from '@/lib/evidence/evidence';
import { Button } from '../../ui/Button';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { EvidenceChips } from '../citations/EvidenceChips';
import { MissedNote } from '../citations/MissedNote';
import { useShowSpan } from '../citations/use-show-span';
import classes from './Runbooks.module.css';

interface FoundEvidenceProps {
  evidence: Evidence[];
  context: TicketContext;
  /** So many are shown before the rest is asked for. */
  atFirst?: number;
  /** The place says already what they are. */
  quiet?: boolean;
}

/** The facts that were found in the record's text. */
export function FoundEvidence({ evidence, context, atFirst = 2, quiet }: FoundEvidenceProps) {
  const w = useWords();
  const [showsAll, setShowsAll] = useState(false);
  const { show, missed } = useShowSpan(context);
  if (evidence.length === 0) return null;
  const shown = showsAll ? evidence : evidence.slice(0, atFirst);
  const more = evidence.length - atFirst;
  return (
    <>
      <div className={classes.found}>
        {!quiet && <span className={text.meta}>{w.runbooks.found}</span>}
        <EvidenceChips evidence={shown} context={context} onShow={(spans) => void show(spans)} />
        {more > 0 && (
          <Button small look="quiet" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? w.runbooks.fewer : w.runbooks.more(more)}
          </Button>
        )}
      </div>
      <MissedNote missed={missed} context={context} />
    </>
  );
}
