import type { RunbookView } from '@/lib/contract/runbooks';
import type { Run, RunOutcome } from '@/lib/runbooks/runbook';
import { usePanel } from '../../data/panel-context';
import { QueryState } from '../../data/QueryState';
import { type Mutation, useMutation } from '../../data/use-mutation';
import { useQuery } from '../../data/use-query';
import { Button } from '../../ui/Button';
import { momentOf } from '../../ui/format';
import { Icon } from '../../ui/Icon';
import { Markdown } from '../../ui/Markdown';
import { NotSaved } from '../../ui/NotSaved';
import { useStatus } from '../../ui/Status';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { outcomes, outcomeWords } from './outcomes';
import classes from './Run.module.css';
import { Steps } from './Steps';

/** An opened runbook: its text, the steps as a log of this record's run, and how it went. */
export function OpenRunbook({ id }: { id: string }) {
  const { of } = usePanel();
  const query = useQuery('runbook', { ...of, id });
  return (
    <div className={classes.open}>
      <QueryState query={query}>{(view) => <RunLog view={view} />}</QueryState>
    </div>
  );
}

function RunLog({ view: { runbook, run } }: { view: RunbookView }) {
  const { of } = usePanel();
  const tick = useMutation('tickStep');
  const finish = useMutation('finishRun');
  const ticked = run?.ticked ?? {};
  return (
    <>
      {runbook.intro && <Markdown>{runbook.intro}</Markdown>}
      <p className={classes.progress}>
        <span className={text.strong}>{run ? 'Run' : 'Steps'}</span>{' '}
        <span className={text.support}>{progress(runbook.steps.length, run)}</span>
      </p>
      <Steps
        steps={runbook.steps}
        ticked={ticked}
        isFinished={run?.outcome !== undefined}
        onTick={(step, isTicked) => void tick.run({ ...of, runbookId: runbook.id, step, ticked: isTicked })}
      />
      {tick.refusal && <NotSaved refusal={tick.refusal} what="This tick" />}
      {runbook.outro && <Markdown>{runbook.outro}</Markdown>}
      <HowDidItGo run={run} finish={finish} runbookId={runbook.id} />
      {finish.refusal && <NotSaved refusal={finish.refusal} what="Your answer" />}
      <p className={classes.origin}>Source: {runbook.source}</p>
    </>
  );
}

function progress(steps: number, run: Run | undefined): string {
  if (!run) return `${steps} in all, none ticked yet`;
  const done = Object.keys(run.ticked).length;
  return `${done} of ${steps} steps · started ${momentOf(run.startedAt, Date.now())}`;
}

interface HowDidItGoProps {
  run: Run | undefined;
  runbookId: string;
  finish: Mutation<'finishRun'>;
}

function HowDidItGo({ run, runbookId, finish }: HowDidItGoProps) {
  const { of } = usePanel();
  const { say } = useStatus();

  async function answer(outcome: RunOutcome | null) {
    const saved = await finish.run({ ...of, runbookId, outcome });
    if (saved) say(outcome ? `Saved: ${outcomeWords[outcome].words}` : 'The run is open again');
  }

  if (run?.outcome) {
    const { icon, tone, words } = outcomeWords[run.outcome];
    return (
      <div className={classes.verdict}>
        <Tag icon={icon} tone={tone} fill>
          You said: {words}
          {run.finishedAt !== undefined && `, ${momentOf(run.finishedAt, Date.now())}`}
        </Tag>
        <Button small look="quiet" disabled={finish.saving} onClick={() => void answer(null)}>
          Reopen
        </Button>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in one line with its buttons
    <div className={classes.verdict} role="group" aria-label="How did it go?">
      <span className={text.support}>{finish.saving ? 'Saving…' : 'How did it go?'}</span>
      {outcomes.map((outcome) => (
        <Button key={outcome} small disabled={finish.saving} onClick={() => void answer(outcome)}>
          <Icon name={outcomeWords[outcome].icon} small />
          {outcomeWords[outcome].ask}
        </Button>
      ))}
    </div>
  );
}
