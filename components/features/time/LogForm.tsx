import { type FormEvent, useId, useRef, useState } from 'react';
import type { TimeView } from '@/lib/contract/time';
import { isolated } from '@/lib/text/foreign';
import { type ParsedDuration, parseDuration } from '@/lib/time/duration';
import type { EntryClass } from '@/lib/time/entry';
import { say as wordsOf } from '@/locales/domain/say';
import type { Words } from '@/locales/words';
import { useActions } from '../../data/actions';
import { useDraft } from '../../data/drafts';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { Field, inputClass, Segmented, Switch } from '../../ui/Field';
import { NotSaved } from '../../ui/NotSaved';
import { Section } from '../../ui/Section';
import { useStatus } from '../../ui/Status';
import text from '../../ui/text.module.css';
import { useNow } from '../../ui/use-now';
import { useWords } from '../../ui/words';
import { localZone, typingHabits } from '../../ui/zone';
import { EngagementSelect } from '../engagement/EngagementSelect';
import { classOptions, engagementLabel, findEngagement } from '../engagement/names';
import { logActions } from './log-actions';
import classes from './Time.module.css';
import { isAnothers, type OnRecord, recordFor } from './words';

const quickDurations = ['15m', '30m', '45m', '1h'] as const;

/** What differs from the engagement's own defaults. */
interface Choices {
  engagementId?: string;
  class?: EntryClass;
  billable?: boolean;
  note?: string;
}

/** Logs time that has passed, on the record in view where there is one. Nothing typed is lost when it cannot be read or saved. */
export function LogForm({ view, on }: { view: TimeView; on: OnRecord | undefined }) {
  const w = useWords();
  const draft = useDraft<{ typed: string; choices: Choices }>('log', { typed: '', choices: {} });
  const { typed, choices } = draft.value;
  const setTyped = (next: string) => draft.set({ typed: next, choices });
  const setChoices = (next: Choices) => draft.set({ typed, choices: next });
  const [wasRefused, setWasRefused] = useState(false);
  const [showsChoices, setShowsChoices] = useState(false);
  const log = useMutation('logEntry');
  const undoable = useUndo();
  const { say } = useStatus();
  const understoodId = useId();
  const now = useNow(15_000);

  const engagement = findEngagement(view.engagements, choices.engagementId ?? view.engagementId);
  /** Then only the button that names the other account books on it. */
  const isForAnother = engagement !== undefined && isAnothers(engagement, view);
  const isClosed = engagement === undefined;
  const parsed = typed.trim() === '' ? undefined : parseDuration(typed, typingHabits(now));
  /** Starting or stopping it is what the view is for then: one primary button. */
  const hasClock = view.running !== undefined || findEngagement(view.engagements, view.engagementId) !== undefined;
  const isWrong = parsed !== undefined && 'problem' in parsed;

  async function save(duration: string) {
    const span = parseDuration(duration, typingHabits(Date.now()));
    if ('problem' in span) {
      setWasRefused(true);
      return say(wordsOf(w.domain.time.duration, span.problem));
    }
    if (!engagement) {
      setShowsChoices(true);
      return say(w.time.log.chooseFirst);
    }
    const saved = await log.run({
      ...span,
      engagementId: engagement.id,
      record: on && recordFor(engagement, view, on),
      zone: localZone(),
      class: choices.class,
      billable: choices.billable,
      note: choices.note,
    });
    if (!saved) return;
    draft.settle({ typed: duration, choices }, { typed: '', choices: { engagementId: choices.engagementId } });
    setWasRefused(false);
    const length = w.format.duration((span.endedAt - span.startedAt) / 1000);
    undoable(w.time.log.logged({ time: length, engagement: engagement.name }), saved.command);
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    void save(typed);
  }

  const field = useRef<HTMLInputElement>(null);
  useActions([
    {
      id: 'log',
      name: w.actions.log,
      icon: 'clock',
      group: 'record',
      keys: 'l',
      after: 'tab time',
      run: () => field.current?.focus(),
      typed: (asked) => logActions(w, engagement, asked, (duration) => void save(duration)),
    },
  ]);

  const entryClass = choices.class ?? engagement?.defaultClass;
  const billable = choices.billable ?? engagement?.billable ?? true;
  return (
    <Section title={w.time.log.title}>
      <form onSubmit={onSubmit} aria-label={w.time.log.title}>
        <div className={classes.durations}>
          {quickDurations.map((duration) => (
            <Button
              key={duration}
              small
              className={classes.chip}
              disabled={log.saving || isClosed || isForAnother}
              aria-label={w.time.log.logNow(w.time.log.quick[duration])}
              onClick={() => void save(duration)}
            >
              {w.time.log.quick[duration]}
            </Button>
          ))}
          <Field label={w.time.log.field} quiet className={text.grow}>
            <input
              ref={field}
              className={inputClass}
              value={typed}
              placeholder={w.time.log.example}
              aria-describedby={understoodId}
              aria-invalid={isWrong && wasRefused}
              onChange={(event) => {
                setTyped(event.currentTarget.value);
                setWasRefused(false);
              }}
            />
          </Field>
          <Button type="submit" look={hasClock || isClosed ? undefined : 'primary'} disabled={log.saving || isClosed}>
            {log.saving
              ? w.ui.saving
              : isForAnother
                ? w.time.log.onAccount(isolated(engagement.accountName))
                : w.time.log.log}
          </Button>
        </div>
        <div className={classes.understood}>
          <p id={understoodId} className={cx(text.small, text.grow, text.support)}>
            <span className={cx(isWrong && wasRefused && text.bad)}>{understood(w, parsed)}</span>
            <br />
            {engagement && entryClass
              ? w.time.log.chosen({
                  engagement: engagementLabel(engagement),
                  class: w.time.classesInLine[entryClass],
                  billable: billable ? w.time.isBillable : w.time.notBillable,
                })
              : w.time.log.closed}
          </p>
          <Button small look="quiet" aria-expanded={showsChoices} onClick={() => setShowsChoices(!showsChoices)}>
            {showsChoices ? w.time.log.done : w.time.log.change}
          </Button>
        </div>
        {showsChoices && (
          <div className={classes.form}>
            <EngagementSelect
              label={w.time.engagement}
              engagements={view.engagements}
              value={engagement?.id}
              onChange={(engagementId) => setChoices({ note: choices.note, engagementId })}
            />
            <Segmented
              legend={w.time.class}
              options={classOptions(w)}
              value={entryClass}
              onChange={(value) => setChoices({ ...choices, class: value })}
            />
            <div className={text.row}>
              <Field label={w.time.note} quiet className={text.grow}>
                <input
                  className={inputClass}
                  maxLength={2000}
                  placeholder={w.time.note}
                  value={choices.note ?? ''}
                  onChange={(event) => setChoices({ ...choices, note: event.currentTarget.value })}
                />
              </Field>
              <Switch checked={billable} onChange={(value) => setChoices({ ...choices, billable: value })}>
                {w.time.billable}
              </Switch>
            </div>
          </div>
        )}
        {log.refusal && (
          <NotSaved
            refusal={log.refusal}
            what={w.notSaved.entry}
            onRetry={typed === '' ? undefined : () => void save(typed)}
          />
        )}
      </form>
    </Section>
  );
}

/** Says what a typed duration was taken for, before anything is saved. */
function understood(w: Words, parsed: ParsedDuration | undefined): string {
  if (parsed === undefined) return w.time.log.hint;
  if ('problem' in parsed) return wordsOf(w.domain.time.duration, parsed.problem);
  return w.time.log.understood({
    time: w.format.duration((parsed.endedAt - parsed.startedAt) / 1000),
    day: w.format.dayOf(parsed.startedAt),
    from: w.format.timeOfDay(parsed.startedAt),
    to: w.format.timeOfDay(parsed.endedAt),
  });
}
