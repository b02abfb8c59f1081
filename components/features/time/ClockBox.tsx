import { useState } from 'react';
import { isOpen } from '@/lib/accounts/engagements/state';
import type { TimeView } from '@/lib/contract/time';
import { isBooked } from '@/lib/time/booked';
import type { TimeEntry } from '@/lib/time/entry';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { Foreign } from '../../ui/Foreign';
import { NotSaved } from '../../ui/NotSaved';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { NewEngagementForm } from '../engagement/NewEngagementForm';
import { engagementLabel, findEngagement } from '../engagement/names';
import { recordName } from '../record/record-name';
import { Clock } from './Clock';
import { ClockNoticeSlot } from './clock-notice';
import { SwitchList } from './SwitchList';
import classes from './Time.module.css';
import { useStop } from './use-running';

/** The clock where there is no record: what runs and what it could run for, without what a record would add. */
export function ClockBox({ view, primary }: { view: TimeView; primary: boolean }) {
  const w = useWords();
  const { running, engagements } = view;
  const others = engagements.filter((one) => one.id !== running?.engagementId && isOpen(one));
  return (
    <section className={classes.box} aria-label={w.time.clock}>
      {!running && <ClockNoticeSlot view={view} on={undefined} inBox />}
      {running ? (
        <Running running={running} view={view} primary={primary} />
      ) : (
        <p>
          <span className={text.strong}>{w.time.noClock}</span>
          <br />
          <span className={text.support}>
            {others.length > 0 ? w.time.startAny : engagements.length === 0 ? w.time.noEngagementText : w.time.allDone}
          </span>
        </p>
      )}
      {running && <ClockNoticeSlot view={view} on={undefined} inBox />}
      {others.length > 0 ? (
        <div className={classes.others}>
          {running && <p className={text.meta}>{w.time.switchTo}</p>}
          <SwitchList engagements={others} view={view} on={undefined} />
        </div>
      ) : (
        !running && <NewEngagement />
      )}
    </section>
  );
}

interface RunningProps {
  running: TimeEntry;
  view: TimeView;
  primary: boolean;
}

function Running({ running, view, primary }: RunningProps) {
  const w = useWords();
  const { stop, mutation } = useStop();
  const engagement = findEngagement(view.engagements, running.engagementId);
  return (
    <>
      <p>
        <span className={text.strong}>
          {engagement ? (
            <Foreign>{engagementLabel(engagement)}</Foreign>
          ) : isBooked(running) ? (
            w.time.noSuchEngagement
          ) : (
            w.entries.open
          )}
        </span>{' '}
        {running.record && (
          <span className={text.support}>
            <Foreign>{recordName(w, running.record.ref)}</Foreign>
          </span>
        )}
      </p>
      <div className={classes.clockRow}>
        <Clock since={running.startedAt} className={classes.figures} />
        <span className={cx(text.grow, text.small, text.support)}>
          {w.time.since(w.format.momentOf(running.startedAt, Date.now()))}
          <br />
          {w.time.classesInLine[running.class]}
        </span>
        <Button
          look={primary ? 'primary' : undefined}
          icon="stop"
          disabled={mutation.saving}
          onClick={() => void stop(running.id)}
        >
          {mutation.saving ? w.ui.saving : w.time.stop}
        </Button>
      </div>
      {mutation.refusal && (
        <NotSaved refusal={mutation.refusal} what={w.notSaved.entryEnd} onRetry={() => void stop(running.id)} />
      )}
    </>
  );
}

function NewEngagement() {
  const w = useWords();
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen) return <NewEngagementForm account={{ name: '', keys: [] }} onDone={() => setIsOpen(false)} />;
  return (
    <p className={classes.others}>
      <Button small icon="plus" onClick={() => setIsOpen(true)}>
        {w.time.newEngagement}
      </Button>
    </p>
  );
}
