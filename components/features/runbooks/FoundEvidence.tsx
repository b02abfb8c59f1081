import { useState } from 'react';
import type { Evidence } from '@/lib/evidence/evidence';
import { Button } from '../../ui/Button';
import { Foreign } from '../../ui/Foreign';
import { Chip } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Runbooks.module.css';

const shownAtFirst = 2;

/** The facts that were found in the record's text, verbatim, with how often. */
export function FoundEvidence({ evidence }: { evidence: Evidence[] }) {
  const w = useWords();
  const [showsAll, setShowsAll] = useState(false);
  if (evidence.length === 0) return null;
  const shown = showsAll ? evidence : evidence.slice(0, shownAtFirst);
  const more = evidence.length - shownAtFirst;
  return (
    <div className={classes.found}>
      <span className={text.meta}>{w.runbooks.found}</span>
      {shown.map(({ kind, value, spans }) => (
        <Chip key={`${kind} ${value}`} mono plain>
          <Foreign className={classes.evidence} title={value}>
            {value}
          </Foreign>
          {spans.length > 1 && (
            <span className={text.meta}>
              <span aria-hidden="true">×{spans.length}</span>
              <span className={text.hiddenVisually}>{w.runbooks.times(spans.length)}</span>
            </span>
          )}
        </Chip>
      ))}
      {more > 0 && (
        <Button small look="quiet" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? w.runbooks.fewer : w.runbooks.more(more)}
        </Button>
      )}
    </div>
  );
}
