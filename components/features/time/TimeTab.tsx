import { useState } from 'react';
import { isOpen } from '@/lib/accounts/engagements/state';
import type { TimeView } from '@/lib/contract/time';
import type { TimeEntry } from '@/lib/time/entry';
import { mayHaveRunOn } from '@/lib/time/ran-on';
import { useHasDraft } from '../../data/drafts';
import { QueryState } from '../../data/QueryState';
import type { Query } from '../../data/use-query';
import { Button } from '../../ui/Button';
import { Message } from '../../ui/Message';
import { NotSaved } from '../../ui/NotSaved';
import { Section } from '../../ui/Section';
import text from '../../ui/text.module.css';
import { useNow } from '../../ui/use-now';
import { useWords } from '../../ui/words';
import { localZone } from '../../ui/zone';
import { NewEngagementForm } from '../engagement/NewEngagementForm';
import { findEngagement } from '../engagement/names';
import { BudgetSlot } from '../engagement/slots';
import { AskName } from './AskName';
import { AwayQuestion } from './AwayQuestion';
import { LogForm } from './LogForm';
import { NightQuestion } from './NightQuestion';
import { RunningBox } from './RunningBox';
import { SeenToday } from './SeenToday';
import { StartBox } from './StartBox';
import { SwitchList } from './SwitchList';
import classes from './Time.module.css';
import { Today } from './Today';
import { useStart } from './use-running';
import { WhoseTime } from './WhoseTime';
import type { OnRecord } from './words';

/** The clock, logging after the fact, and today. */
export function TimeTab({ on, query }: { on: OnRecord; query: Query<TimeView> }) {
  return <QueryState query={query}>{(view) => <Time on={on} view={view} />}</QueryState>;
}

function Time({ on, view }: { on: OnRecord; view: TimeView }) {
  const w = useWords();
  const now = useNow(60_000);
  const { running, engagements, engagementId } = view;
  if (engagements.length === 0) {
    return (
      <Message icon="clock" tone="accent" title={w.time.noEngagement}>
        <p>{w.time.noEngagementText}</p>
        <NewEngagementForm account={view.account} on={on} />
        {!running && <StartOpen view={view} on={on} />}
      </Message>
    );
  }
  const shown = running?.engagementId ?? engagementId;
  const others = engagements.filter((one) => one.id !== shown && isOpen(one));
  const { away } = view;
  // The question of the night has the same time in it.
  const asksAway = away && !(running?.id === away.entryId && mayHaveRunOn(running.startedAt, now, localZone()));
  return (
    <>
      {asksAway && <AwayQuestion key={`${away.entryId} ${away.from}`} away={away} view={view} />}
      {running ? <Running key={running.id} running={running} view={view} /> : <StartBox view={view} on={on} />}
      <Section
        title={running ? w.time.switchTo : w.time.startAnother}
        aside={running && others.length > 0 && w.time.switchAside}
      >
        {others.length > 0 && <SwitchList engagements={others} view={view} on={on} />}
        <AddEngagement view={view} on={on} />
      </Section>
      {running && findEngagement(engagements, engagementId) === undefined && (
        <div className={classes.question}>
          <WhoseTime view={view} on={on} />
        </div>
      )}
      <LogForm view={view} on={on} />
      <SeenToday view={view} />
      <Today view={view} />
      {findEngagement(engagements, shown) && shown !== undefined && <BudgetSlot id={shown} />}
      <AskName view={view} />
    </>
  );
}

/** Nobody has to say first whose time it is. */
function StartOpen({ view, on }: { view: TimeView; on: OnRecord }) {
  const w = useWords();
  const { startOpen, mutation } = useStart(view, on);
  return (
    <>
      <p className={text.small}>
        <Button small look="quiet" icon="play" disabled={mutation.saving} onClick={() => void startOpen(on)}>
          {w.entries.later}
        </Button>
      </p>
      {mutation.refusal && <NotSaved refusal={mutation.refusal} what={w.notSaved.entryStart} />}
    </>
  );
}

/** The running entry, above it a question where nobody may have stopped it. */
function Running({ running, view }: { running: TimeEntry; view: TimeView }) {
  const now = useNow(60_000);
  const asks = mayHaveRunOn(running.startedAt, now, localZone());
  return (
    <>
      {asks && (
        <div className={classes.question}>
          <NightQuestion running={running} view={view} />
        </div>
      )}
      <RunningBox running={running} view={view} asks={asks} />
    </>
  );
}

function AddEngagement({ view, on }: { view: TimeView; on: OnRecord }) {
  const w = useWords();
  const [isOpen, setIsOpen] = useState(useHasDraft('new engagement'));
  if (isOpen) return <NewEngagementForm account={view.account} on={on} onDone={() => setIsOpen(false)} />;
  return (
    <p className={text.small}>
      <Button small look="quiet" icon="plus" onClick={() => setIsOpen(true)}>
        {w.time.newEngagement}
      </Button>
    </p>
  );
}
