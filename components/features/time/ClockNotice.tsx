import { useEffect } from 'react';
import type { Input } from '@/lib/contract/contract';
import type { TimeView } from '@/lib/contract/time';
import type { Pomodoro, Reminds } from '@/lib/time/pomodoro';
import { mayHaveRunOn } from '@/lib/time/ran-on';
import { ask } from '../../data/ask';
import { useMutation } from '../../data/use-mutation';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { NotSaved } from '../../ui/NotSaved';
import { useStatus } from '../../ui/Status';
import text from '../../ui/text.module.css';
import { useNow } from '../../ui/use-now';
import { useWords } from '../../ui/words';
import { localZone } from '../../ui/zone';
import { engagementLabel, findEngagement } from '../engagement/names';
import type { ClockNoticeProps } from './clock-notice';
import classes from './RunningBar.module.css';
import { useStart } from './use-running';

/** One line at the clock: the round of work or the break that it is, or that no clock runs in working hours. */
export function ClockNotice({ view, on, inBox }: ClockNoticeProps) {
  const look = cx(classes.offer, inBox && classes.inBox);
  const { pomodoro, nothingSince, running } = view;
  const now = useNow(1000);
  // Nobody worked through the night: that is asked first.
  if (running && mayHaveRunOn(running.startedAt, now, localZone())) return null;
  if (pomodoro) return <Rounds view={view} pomodoro={pomodoro} now={now} look={look} />;
  return nothingSince === undefined ? null : <Nothing view={view} on={on} since={nothingSince} look={look} />;
}

/** Says it to who does not see it, once for each moment. */
function useTold(reminds: Reminds | undefined): void {
  const w = useWords();
  const { say } = useStatus();
  const words = reminds && w.clock.told[reminds];
  useEffect(() => {
    if (words !== undefined && document.visibilityState === 'visible') say(words);
  }, [words, say]);
}

function Nothing({ view, on, since, look }: ClockNoticeProps & { since: number; look: string }) {
  const w = useWords();
  const { start, mutation } = useStart(view, on);
  const { say } = useStatus();
  const engagement = on && findEngagement(view.engagements, view.engagementId);
  useTold('start');
  return (
    <section className={look} aria-label={w.clock.told.start}>
      <span className={text.grow}>{w.clock.nothing(w.format.momentOf(since, Date.now()))}</span>
      {engagement && (
        <Button
          small
          icon="play"
          disabled={mutation.saving}
          title={engagementLabel(engagement)}
          onClick={() => void start(engagement)}
        >
          {w.clock.startOn(engagement.name)}
        </Button>
      )}
      <Button
        small
        look="quiet"
        onClick={() =>
          void ask('quietReminder', { since }).then(
            () => say(w.clock.quiet),
            () => undefined,
          )
        }
      >
        {w.clock.notNow}
      </Button>
      {mutation.refusal && <NotSaved refusal={mutation.refusal} what={w.notSaved.entryStart} />}
    </section>
  );
}

interface RoundsProps {
  view: TimeView;
  pomodoro: Pomodoro;
  now: number;
  look: string;
}

function Rounds({ view, pomodoro, now, look }: RoundsProps) {
  const w = useWords();
  const { run, saving, refusal } = useMutation('answerBreak');
  const { say } = useStatus();
  const isOver = now >= pomodoro.until;
  useTold(isOver ? (pomodoro.phase === 'work' ? 'rest' : 'work') : undefined);

  async function answer(said: Input<'answerBreak'>['do'], done: string) {
    if (await run({ do: said, zone: localZone() })) say(done);
  }
  const left = Math.max(1, Math.ceil((pomodoro.until - now) / 60_000));
  return (
    <section className={look} aria-label={w.clock.pomodoro}>
      {pomodoro.phase === 'work' ? (
        <>
          <span className={text.grow}>
            {isOver
              ? w.clock.breakDue(minutesOf(pomodoro.since, now))
              : w.clock.round({ round: pomodoro.round, of: pomodoro.of, count: left })}
          </span>
          {isOver && (
            <>
              <Button small disabled={saving} onClick={() => void answer('take', w.clock.began)}>
                {w.clock.take({ count: pomodoro.next.minutes, isLong: pomodoro.next.isLong })}
              </Button>
              <Button small look="quiet" disabled={saving} onClick={() => void answer('skip', w.clock.skipped)}>
                {w.clock.skip}
              </Button>
            </>
          )}
        </>
      ) : (
        <>
          <span className={text.grow}>
            {isOver
              ? w.clock.breakOver(w.format.momentOf(pomodoro.until, now))
              : pomodoro.isLong
                ? w.clock.onLongBreak(left)
                : w.clock.onBreak(left)}
          </span>
          <Button
            small
            look={isOver ? undefined : 'quiet'}
            icon={view.running ? undefined : 'play'}
            disabled={saving}
            onClick={() => void answer('goOn', w.clock.wentOn)}
          >
            {view.running && !isOver ? w.clock.endNow : w.clock.goOn}
          </Button>
        </>
      )}
      {refusal && <NotSaved refusal={refusal} what={w.notSaved.entryStart} />}
    </section>
  );
}

const minutesOf = (from: number, to: number) => Math.floor((to - from) / 60_000);
