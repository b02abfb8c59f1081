import type { RecordRef } from '@/lib/context/record';
import type { Run } from '@/lib/runbooks/runbook';
import { usePanel } from '../../data/panel-context';
import { useQuery } from '../../data/use-query';
import { Section } from '../../ui/Section';
import { useWords } from '../../ui/words';
import { RunbookItem } from './RunbookItem';
import classes from './Runbooks.module.css';

/** Runbooks used on this record that are not among the suggestions: found by search, or no longer fitting. */
export function UsedRunbooks({ runs, shown, kind }: { runs: Run[]; shown: string[]; kind: RecordRef['kind'] }) {
  const w = useWords();
  const newest = new Map(runs.toReversed().map((run) => [run.runbookId, run]));
  const others = [...newest.values()].filter(({ runbookId }) => !shown.includes(runbookId));
  if (others.length === 0) return null;
  return (
    <Section title={w.runbooks.alsoUsed[kind]} count={others.length}>
      <ul className={classes.list}>
        {others.map((run) => (
          <UsedRunbook key={run.runbookId} run={run} />
        ))}
      </ul>
    </Section>
  );
}

function UsedRunbook({ run }: { run: Run }) {
  const { of } = usePanel();
  const { data } = useQuery('runbook', { ...of, id: run.runbookId });
  if (!data) return null;
  return <RunbookItem suggestion={{ ...data, because: [] }} run={run} />;
}
