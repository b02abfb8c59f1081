import type { TimeView } from '@/lib/contract/time';
import { isBooked } from '@/lib/time/booked';
import type { TimeEntry } from '@/lib/time/entry';
import { usePanel } from '../../data/panel-context';
import { IconButton } from '../../ui/Button';
import buttons from '../../ui/Button.module.css';
import { cx } from '../../ui/cx';
import { Foreign } from '../../ui/Foreign';
import { NotSaved } from '../../ui/NotSaved';
import { Popup } from '../../ui/Popup';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { engagementLabel, findEngagement } from '../engagement/names';
import { Clock } from './Clock';
import { ClockActions } from './ClockActions';
import { ClockNoticeSlot } from './clock-notice';
import classes from './RunningBar.module.css';
import { SwitchList } from './SwitchList';
import { SwitchOffer } from './SwitchOffer';
import { useStop } from './use-running';
import { useTime } from './use-time';
import type { OnRecord } from './words';

/** The running entry at the foot of every screen. `on` is what a switch would be logged on. */
export function RunningBar({ on }: { on: OnRecord | undefined }) {
  const { of } = usePanel();
  const { data } = useTime(of);
  return (
    <>
      {data && <ClockActions view={data} on={on} />}
      {data?.running && <Bar view={data} running={data.running} on={on} />}
      {data && !data.running && (data.pomodoro || data.nothingSince !== undefined) && (
        <div className={classes.footer}>
          <ClockNoticeSlot view={data} on={on} />
        </div>
      )}
    </>
  );
}

function Bar({ view, running, on }: { view: TimeView; running: TimeEntry; on: OnRecord | undefined }) {
  const w = useWords();
  const { stop, mutation } = useStop();
  const engagement = findEngagement(view.engagements, running.engagementId);
  const kind = `${w.time.classes[running.class]} · ${running.billable ? w.time.isBillable : w.time.notBillable}`;
  const others = view.engagements.filter(({ id }) => id !== running.engagementId);
  return (
    <section className={classes.footer} aria-label={w.time.running} data-running>
      {mutation.refusal && (
        <NotSaved refusal={mutation.refusal} what={w.notSaved.entryEnd} onRetry={() => void stop(running.id)} />
      )}
      <SwitchOffer view={view} running={running} on={on} />
      <ClockNoticeSlot view={view} on={on} />
      <div className={classes.bar}>
        <IconButton
          icon="stop"
          label={w.time.stop}
          on
          disabled={mutation.saving}
          onClick={() => void stop(running.id)}
        />
        <Clock since={running.startedAt} className={classes.clock} />
        <span className={cx(classes.what, text.grow)}>
          <span className={cx(classes.engagement, text.clip)}>
            {engagement ? (
              <Foreign title={engagementLabel(engagement)}>{engagementLabel(engagement)}</Foreign>
            ) : isBooked(running) ? (
              w.time.noSuchEngagement
            ) : (
              w.entries.open
            )}
          </span>
          <span className={classes.kind} title={kind}>
            {kind}
          </span>
        </span>
        {others.length > 0 && (
          <Popup above label={w.time.switchTo} button={w.time.switch} buttonClass={cx(buttons.button, buttons.small)}>
            {(close) => <SwitchList engagements={others} view={view} on={on} onStarted={close} />}
          </Popup>
        )}
      </div>
    </section>
  );
}
