import type { Run } from '@/lib/runbooks/runbook';
import { usePanel } from '../../data/panel-context';
import { QueryState } from '../../data/QueryState';
import { useQuery } from '../../data/use-query';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Section';
import { useWords } from '../../ui/words';
import { RunbookItem } from './RunbookItem';
import classes from './Runbooks.module.css';

interface OneRunbookProps {
  id: string;
  runs: Run[];
  back: string;
  onBack: () => void;
}

/** A runbook that was asked for by its name, opened, and the way back. */
export function OneRunbook({ id, runs, back: backTo, onBack }: OneRunbookProps) {
  const w = useWords();
  const { of } = usePanel();
  const query = useQuery('runbook', { ...of, id });
  const back = (
    <Button small look="quiet" icon="left" onClick={onBack}>
      {backTo}
    </Button>
  );
  return (
    <Section title={w.runbooks.found} aside={back}>
      <QueryState query={query}>
        {({ runbook, standing }) => (
          <ol className={classes.list}>
            <RunbookItem
              suggestion={{ runbook, because: [], standing }}
              run={runs.find(({ runbookId }) => runbookId === id)}
              wasAskedFor
            />
          </ol>
        )}
      </QueryState>
    </Section>
  );
}
