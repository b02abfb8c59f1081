import { type FormEvent, useId, useState } from 'react';
import { addDays, asCalendarDate, type CalendarDate } from '@/lib/calendar/calendar-date';
import type { TimeView } from '@/lib/contract/time';
import { isBooked } from '@/lib/time/booked';
import { localDay } from '@/lib/time/days';
import type { TimeEntry } from '@/lib/time/entry';
import { clockTime } from '@/lib/time/typed-time-of-day';
import { typedTimes } from '@/lib/time/typed-times';
import { say as wordsOf } from '@/locales/domain/say';
import { useDraft } from '../../data/drafts';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { Note } from '../../ui/Note';
import { NotSaved } from '../../ui/NotSaved';
import { useStatus } from '../../ui/Status';
import text from '../../ui/text.module.css';
import { useNow } from '../../ui/use-now';
import { useWords } from '../../ui/words';
import { localZone, timeInput } from '../../ui/zone';
import { engagementLabel, findEngagement } from '../engagement/names';
import { NightStrip } from './NightStrip';
import classes from './Time.module.css';
import { TypedTime } from './TypedTime';

interface Answer {
  time: string;
  day: string;
  isDayChosen: boolean;
}

/** A clock that nobody stopped: when did the person? Each answer can be undone. */
export function NightQuestion({ running, view }: { running: TimeEntry; view: TimeView }) {
  const w = useWords();
  const now = useNow(30_000);
  const zone = localZone();
  /** Since when nobody was there: then they stopped, most likely. */
  const away = view.away?.entryId === running.id && view.away.cause !== 'setBack' ? view.away : undefined;
  const draft = useDraft(`night ${running.id}`, {
    time: away ? timeInput(away.from) : '',
    day: localDay(away?.from ?? running.startedAt, zone) as string,
    isDayChosen: false,
  });
  const [problem, setProblem] = useState<string>();
  const change = useMutation('changeEntry');
  const stop = useMutation('stopEntry');
  const remove = useMutation('deleteEntry');
  const goOn = useMutation('answerAway');
  const undoable = useUndo();
  const { say } = useStatus();
  const problemId = useId();
  const engagement = findEngagement(view.engagements, running.engagementId);
  const { id, revision: seen } = running;

  const meantBy = (time: string, endDay: CalendarDate | undefined) =>
    typedTimes(
      { start: clockTime(w.format.timeOfDay(running.startedAt)), end: clockTime(time) || '?', endDay },
      running,
      { now, zone },
    );
  const meant = meantBy(draft.value.time, asCalendarDate(draft.value.day));
  const endedAt = 'problem' in meant ? undefined : meant.endedAt;

  /** Until a day is chosen, a time is the first one since the clock was started, that of the next day too. */
  function answered(before: Answer, typed: Partial<Answer>): Answer {
    const isDayChosen = before.isDayChosen || typed.day !== undefined;
    const next = { ...before, ...typed, isDayChosen };
    if (isDayChosen || typed.time === undefined) return next;
    const began = localDay(running.startedAt, zone);
    const first = [began, addDays(began, 1)].find((day) => !('problem' in meantBy(next.time, day)));
    return { ...next, day: first ?? began };
  }

  async function end(event: FormEvent) {
    event.preventDefault();
    if ('problem' in meant) {
      const wrong = wordsOf(w.domain.time.typed, meant.problem);
      setProblem(wrong);
      return say(wrong);
    }
    const saved = await change.run({ id, seen, endedAt: meant.endedAt });
    if (!saved) return;
    draft.clear();
    undoable(w.time.stopped, saved.command);
  }
  async function untilNow() {
    const saved = await stop.run({ id });
    if (saved) undoable(w.time.stopped, saved.command);
  }
  /** The night goes, and the clock runs on since somebody was there again. */
  async function runOn({ entryId, from }: NonNullable<TimeView['away']>) {
    const saved = await goOn.run({ entryId, from, answer: { do: 'discard' } });
    if (saved) undoable(w.entries.away.discarded, saved.command);
  }
  async function discard() {
    const removed = await remove.run({ id, seen });
    if (removed) undoable(w.time.edit.deleted(w.format.duration((now - running.startedAt) / 1000)), removed.command);
  }

  const refusal = change.refusal ?? stop.refusal ?? remove.refusal ?? goOn.refusal;
  return (
    <Note icon="alert" tone="warn">
      <form className={classes.asked} onSubmit={(event) => void end(event)} aria-label={w.time.night.title}>
        <p className={text.strong}>{w.time.night.title}</p>
        <p>
          {w.time.night.since({
            engagement: engagement
              ? engagementLabel(engagement)
              : isBooked(running)
                ? w.time.noSuchEngagement
                : w.entries.open,
            since: w.format.instant(running.startedAt),
            length: w.format.duration((now - running.startedAt) / 1000),
          })}
        </p>
        {away && <NightStrip startedAt={running.startedAt} now={now} away={away} />}
        <TypedTime
          labels={{ time: w.time.night.end, day: w.time.night.endDay }}
          time={draft.value.time}
          day={draft.value.day}
          isWrong={problem !== undefined}
          describedBy={problemId}
          onChange={(typed) => {
            draft.set(answered(draft.value, typed));
            setProblem(undefined);
          }}
        />
        {problem && (
          <p id={problemId} className={text.bad}>
            {problem}
          </p>
        )}
        <p className={text.wrap}>
          <Button type="submit" look="primary" disabled={change.saving}>
            {endedAt === undefined
              ? w.time.night.endItThen
              : w.time.night.endIt(`${w.format.dayOf(endedAt)}, ${w.format.timeOfDay(endedAt)}`)}
          </Button>
          {away && (
            <Button disabled={goOn.saving} onClick={() => void runOn(away)}>
              {w.entries.away.runOn(w.format.momentOf(away.to, now))}
            </Button>
          )}
          <Button disabled={stop.saving} onClick={() => void untilNow()}>
            {w.time.night.untilNow}
          </Button>
          <Button look="quiet" disabled={remove.saving} onClick={() => void discard()}>
            {w.time.night.nothingOfIt}
          </Button>
        </p>
        {refusal && <NotSaved refusal={refusal} what={w.notSaved.change} />}
      </form>
    </Note>
  );
}
