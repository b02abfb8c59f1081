import { useId, useState } from 'react';
import type { StandingSuggestion } from '@/lib/contract/runbooks';
import type { Run } from '@/lib/runbooks/runbook';
import { Button } from '../../ui/Button';
import { useWords } from '../../ui/words';
import { RunbookItem } from './RunbookItem';
import classes from './Runbooks.module.css';

interface ClosestProps {
  closest: StandingSuggestion[];
  /** So many stand above them. */
  after: number;
  runs: Run[];
}

/** Those that do not seem to fit, folded: one of them may be right all the same. */
export function Closest({ closest, after, runs }: ClosestProps) {
  const w = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  if (closest.length === 0) return null;
  const words = isOpen ? w.runbooks.hideClosest : w.runbooks.showClosest(closest.length);
  return (
    <div className={classes.closest}>
      <Button
        small
        icon={isOpen ? 'up' : 'down'}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {words}
      </Button>
      <ol id={id} className={classes.list} start={after + 1} hidden={!isOpen}>
        {closest.map(({ runbook, because, standing }, index) => (
          <RunbookItem
            key={runbook.id}
            suggestion={{ runbook, because, standing }}
            rank={after + index + 1}
            run={runs.find(({ runbookId }) => runbookId === runbook.id)}
          />
        ))}
      </ol>
    </div>
  );
}
