import { useState } from 'react';
import type { RunbookView } from '@/lib/contract/runbooks';
import type { Misfit, Run, Runbook, RunOutcome } from '@/lib/runbooks/runbook';
import type { Words } from '@/locales/words';
import { useActions } from '../../data/actions';
import { later, useLater } from '../../data/later';
import { usePanel } from '../../data/panel-context';
import { QueryState } from '../../data/QueryState';
import { type Mutation, useMutation } from '../../data/use-mutation';
import { useQuery } from '../../data/use-query';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Markdown } from '../../ui/Markdown';
import { NotSaved } from '../../ui/NotSaved';
import { useStatus } from '../../ui/Status';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { misfits, outcomeKeys, outcomeLooks, outcomes } from './outcomes';
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

function RunLog({ view: { runbook, run, standing } }: { view: RunbookView }) {
  const { of } = usePanel();
  const w = useWords();
  const tick = useMutation('tickStep');
  const finish = useMutation('finishRun');
  const ticked = run?.ticked ?? {};
  const isOnRecord = of.record !== undefined;
  const setTicked = (step: number, isTicked: boolean) =>
    void tick.run({ ...of, runbookId: runbook.id, step, ticked: isTicked });
  const current = run?.outcome === undefined ? runbook.steps.findIndex((_, index) => ticked[index] === undefined) : -1;
  useActions(
    current < 0 || !isOnRecord
      ? []
      : [
          {
            id: `tick ${runbook.id}`,
            name: w.actions.tickStep({ step: current + 1, runbook: runbook.title }),
            icon: 'check',
            group: 'record',
            keys: 'x',
            after: 'tab runbooks',
            run: () => setTicked(current, true),
          },
        ],
  );
  return (
    <>
      {runbook.intro && <Markdown>{runbook.intro}</Markdown>}
      {standing.isPage ? (
        <p className={text.support}>{w.runbooks.pageText}</p>
      ) : (
        <p className={classes.progress}>
          <span className={text.strong}>{run ? w.runbooks.run : w.runbooks.steps}</span>{' '}
          <span className={text.support}>
            {isOnRecord ? progress(w, runbook.steps.length, run) : w.runbooks.toTick(runbook.steps.length)}
          </span>
        </p>
      )}
      <Steps
        steps={runbook.steps}
        ticked={ticked}
        isFinished={run?.outcome !== undefined}
        onTick={isOnRecord ? setTicked : undefined}
      />
      {tick.refusal && <NotSaved refusal={tick.refusal} what={w.notSaved.tick} />}
      {runbook.outro && <Markdown>{runbook.outro}</Markdown>}
      {isOnRecord && <HowDidItGo run={run} finish={finish} runbook={runbook} />}
      {finish.refusal && <NotSaved refusal={finish.refusal} what={w.notSaved.answer} />}
      <EditRunbook runbook={runbook} />
      {runbook.source !== '' && <p className={classes.origin}>{w.runbooks.source(runbook.source)}</p>}
    </>
  );
}

const editing = later(() => import('./RunbookEditor'));

/** Opens the runbook as the Markdown file that it is. */
function EditRunbook({ runbook: { id, title } }: { runbook: Pick<Runbook, 'id' | 'title'> }) {
  const w = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button small look="quiet" icon="edit" aria-label={w.library.editor.edits(title)} onClick={() => setIsOpen(true)}>
        {w.write.edit}
      </Button>
      {isOpen && <Editor id={id} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function Editor(props: { id: string; onClose: () => void }) {
  return <QueryState query={useLater(editing)}>{({ RunbookEditor }) => <RunbookEditor {...props} />}</QueryState>;
}

function progress(w: Words, steps: number, run: Run | undefined): string {
  if (!run) return w.runbooks.noneTicked(steps);
  const done = Object.keys(run.ticked).length;
  return w.runbooks.progress({ done, steps, since: w.format.momentOf(run.startedAt, Date.now()) });
}

interface HowDidItGoProps {
  run: Run | undefined;
  runbook: Pick<Runbook, 'id' | 'title'>;
  finish: Mutation<'finishRun'>;
}

function HowDidItGo({ run, runbook, finish }: HowDidItGoProps) {
  const { of } = usePanel();
  const { say } = useStatus();
  const w = useWords();

  async function answer(outcome: RunOutcome | null) {
    const saved = await finish.run({ ...of, runbookId: runbook.id, outcome });
    if (saved) say(outcome ? w.runbooks.saved(w.runbooks.outcomes[outcome].words) : w.runbooks.isOpenAgain);
  }
  async function because(misfit: Misfit) {
    const saved = await finish.run({ ...of, runbookId: runbook.id, outcome: 'did-not-fit', misfit });
    if (saved) say(w.runbooks.saved(w.runbooks.misfits[misfit].words));
  }

  useActions(
    run?.outcome || finish.saving
      ? []
      : outcomes.map((outcome) => ({
          id: `${outcome} ${runbook.id}`,
          name: w.actions.outcome({ outcome: w.runbooks.outcomes[outcome].ask, runbook: runbook.title }),
          icon: outcomeLooks[outcome].icon,
          group: 'record',
          ...(outcomeKeys[outcome] && { keys: outcomeKeys[outcome] }),
          after: 'tab runbooks',
          run: () => void answer(outcome),
        })),
  );

  if (run?.outcome) {
    return (
      <>
        <div className={classes.verdict}>
          <Verdict run={run} outcome={run.outcome} />
          <Button small look="quiet" disabled={finish.saving} onClick={() => void answer(null)}>
            {w.runbooks.reopen}
          </Button>
        </div>
        {run.outcome === 'did-not-fit' && run.misfit === undefined && (
          <WhyMisfit saving={finish.saving} onWhy={(misfit) => void because(misfit)} />
        )}
      </>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in one line with its buttons
    <div className={classes.verdict} role="group" aria-label={w.runbooks.howDidItGo}>
      <span className={text.support}>{finish.saving ? w.ui.saving : w.runbooks.howDidItGo}</span>
      {outcomes.map((outcome) => (
        <Button key={outcome} small disabled={finish.saving} onClick={() => void answer(outcome)}>
          <Icon name={outcomeLooks[outcome].icon} small />
          {w.runbooks.outcomes[outcome].ask}
        </Button>
      ))}
    </div>
  );
}

/** What was said of it, and when. */
function Verdict({ run: { misfit, finishedAt }, outcome }: { run: Run; outcome: RunOutcome }) {
  const w = useWords();
  const { icon, tone } = outcomeLooks[outcome];
  const { words } = w.runbooks.outcomes[outcome];
  const said = misfit === undefined ? words : `${words} (${w.runbooks.misfits[misfit].words})`;
  const when = finishedAt === undefined ? undefined : w.format.momentOf(finishedAt, Date.now());
  return (
    <Tag icon={icon} tone={tone} fill>
      {when === undefined ? w.runbooks.youSaid(said) : w.runbooks.youSaidAt({ outcome: said, when })}
    </Tag>
  );
}

/** Asked once, and never needed: whoever keeps the runbook learns from it what to mend. */
function WhyMisfit({ saving, onWhy }: { saving: boolean; onWhy: (misfit: Misfit) => void }) {
  const w = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in one line with its buttons
    <div className={classes.verdict} role="group" aria-label={w.runbooks.whyMisfit}>
      <span className={text.support}>{w.runbooks.whyMisfit}</span>
      {misfits.map((misfit) => (
        <Button key={misfit} small look="quiet" disabled={saving} onClick={() => onWhy(misfit)}>
          {w.runbooks.misfits[misfit].ask}
        </Button>
      ))}
    </div>
  );
}
