import { type FormEvent, useId, useState } from 'react';
import type { Context } from '@/lib/context/context';
import type { TimeView } from '@/lib/messages';
import { type ParsedDuration, parseDuration } from '@/lib/time/duration';
import type { EntryClass } from '@/lib/time/entry';
import type { Words } from '@/locales/words';
import { ask } from '../../data/ask';
import { useMutation } from '../../data/use-mutation';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { Field, inputClass, Segmented, Switch } from '../../ui/Field';
import { NotSaved } from '../../ui/NotSaved';
import { Section } from '../../ui/Section';
import { useStatus } from '../../ui/Status';
import text from '../../ui/text.module.css';
import { useNow } from '../../ui/use-now';
import { useWords } from '../../ui/words';
import { localZone } from '../../ui/zone';
import { EngagementSelect } from './EngagementSelect';
import classes from './Time.module.css';
import { classOptions, engagementLabel, findEngagement, recordFor } from './words';

const quickDurations = ['15m', '30m', '45m', '1h'] as const;

/** What differs from the engagement's own defaults. */
interface Choices {
  engagementId?: string;
  class?: EntryClass;
  billable?: boolean;
  note?: string;
}

/** Logs time that has passed. Nothing typed is lost when it cannot be read or saved. */
export function LogForm({ view, context }: { view: TimeView; context: Context }) {
  const w = useWords();
  const [typed, setTyped] = useState('');
  const [wasRefused, setWasRefused] = useState(false);
  const [choices, setChoices] = useState<Choices>({});
  const [showsChoices, setShowsChoices] = useState(false);
  const log = useMutation('logEntry');
  const { toast, say, warn } = useStatus();
  const understoodId = useId();
  const now = useNow(15_000);

  const fallback = view.engagementId ?? (view.engagements.length === 1 ? view.engagements[0]?.id : undefined);
  const engagement = findEngagement(view.engagements, choices.engagementId ?? fallback);
  const parsed = typed.trim() === '' ? undefined : parseDuration(typed, { now, zone: localZone() });
  const isWrong = parsed !== undefined && 'error' in parsed;

  async function save(duration: string) {
    const span = parseDuration(duration, { now: Date.now(), zone: localZone() });
    if ('error' in span) {
      setWasRefused(true);
      return say(span.error);
    }
    if (!engagement) {
      setShowsChoices(true);
      return say(w.time.log.chooseFirst);
    }
    const saved = await log.run({
      ...span,
      engagementId: engagement.id,
      record: recordFor(engagement, view.account.keys, context),
      zone: localZone(),
      class: choices.class,
      billable: choices.billable,
      note: choices.note,
    });
    if (!saved) return;
    setTyped('');
    setWasRefused(false);
    setChoices(({ engagementId }) => ({ engagementId }));
    const length = w.format.duration((span.endedAt - span.startedAt) / 1000);
    toast(w.time.log.logged({ time: length, engagement: engagement.name }), () => undo(saved.answer.id));
  }
  function undo(id: string) {
    ask('deleteEntry', { id }).catch(() => warn(w.time.log.notUndone));
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    void save(typed);
  }

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
              disabled={log.saving}
              aria-label={w.time.log.logNow(w.time.log.quick[duration])}
              onClick={() => void save(duration)}
            >
              {w.time.log.quick[duration]}
            </Button>
          ))}
          <Field label={w.time.log.field} quiet className={text.grow}>
            <input
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
          <Button type="submit" look="primary" disabled={log.saving}>
            {log.saving ? w.ui.saving : w.time.log.log}
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
              : w.time.log.noneChosen}
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
        {log.failed && <NotSaved what={w.notSaved.entry} onRetry={typed === '' ? undefined : () => void save(typed)} />}
      </form>
    </Section>
  );
}

/** Says what a typed duration was taken for, before anything is saved. */
function understood(w: Words, parsed: ParsedDuration | undefined): string {
  if (parsed === undefined) return w.time.log.hint;
  if ('error' in parsed) return parsed.error;
  return w.time.log.understood({
    time: w.format.duration((parsed.endedAt - parsed.startedAt) / 1000),
    day: w.format.dayOf(parsed.startedAt),
    from: w.format.timeOfDay(parsed.startedAt),
    to: w.format.timeOfDay(parsed.endedAt),
  });
}
