import { type FormEvent, useId, useState } from 'react';
import type { Context } from '@/lib/context/context';
import type { TimeView } from '@/lib/contract/time';
import { type ParsedDuration, parseDuration } from '@/lib/time/duration';
import type { EntryClass } from '@/lib/time/entry';
import { formatDuration } from '@/lib/time/format';
import { useDraft } from '../../data/drafts';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { Field, inputClass, Segmented, Switch } from '../../ui/Field';
import { dayOf, localZone, timeOfDay } from '../../ui/format';
import { NotSaved } from '../../ui/NotSaved';
import { Section } from '../../ui/Section';
import { useStatus } from '../../ui/Status';
import text from '../../ui/text.module.css';
import { useNow } from '../../ui/use-now';
import { EngagementSelect } from './EngagementSelect';
import classes from './Time.module.css';
import { classWord, engagementLabel, entryClasses, findEngagement, recordFor } from './words';

const quickDurations = ['15m', '30m', '45m', '1h'];

/** What differs from the engagement's own defaults. */
interface Choices {
  engagementId?: string;
  class?: EntryClass;
  billable?: boolean;
  note?: string;
}

/** Logs time that has passed. Nothing typed is lost when it cannot be read or saved. */
export function LogForm({ view, context }: { view: TimeView; context: Context }) {
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
      return say('Choose an engagement first');
    }
    const saved = await log.run({
      ...span,
      engagementId: engagement.id,
      record: recordFor(engagement, view.account, context),
      zone: localZone(),
      class: choices.class,
      billable: choices.billable,
      note: choices.note,
    });
    if (!saved) return;
    draft.set({ typed: '', choices: { engagementId: choices.engagementId } });
    draft.clear();
    setWasRefused(false);
    const length = formatDuration((span.endedAt - span.startedAt) / 1000);
    undoable(`Logged ${length}, ${engagement.name}`, saved.command);
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    void save(typed);
  }

  const entryClass = choices.class ?? engagement?.defaultClass;
  const billable = choices.billable ?? engagement?.billable ?? true;
  return (
    <Section title="Log after the fact">
      <form onSubmit={onSubmit} aria-label="Log after the fact">
        <div className={classes.durations}>
          {quickDurations.map((duration) => (
            <Button
              key={duration}
              small
              className={classes.chip}
              disabled={log.saving}
              aria-label={`Log ${duration}, ending now`}
              onClick={() => void save(duration)}
            >
              {duration}
            </Button>
          ))}
          <Field label="Duration or times" quiet className={text.grow}>
            <input
              className={inputClass}
              value={typed}
              placeholder="1h 20m, 9-9:45"
              aria-describedby={understoodId}
              aria-invalid={isWrong && wasRefused}
              onChange={(event) => {
                setTyped(event.currentTarget.value);
                setWasRefused(false);
              }}
            />
          </Field>
          <Button type="submit" look="primary" disabled={log.saving}>
            {log.saving ? 'Saving…' : 'Log'}
          </Button>
        </div>
        <div className={classes.understood}>
          <p id={understoodId} className={cx(text.small, text.grow, text.support)}>
            <span className={cx(isWrong && wasRefused && text.bad)}>{understood(parsed)}</span>
            <br />
            {engagement && entryClass
              ? `${engagementLabel(engagement)} · ${classWord(entryClass).toLowerCase()} · ${billable ? 'billable' : 'not billable'}`
              : 'No engagement chosen'}
          </p>
          <Button small look="quiet" aria-expanded={showsChoices} onClick={() => setShowsChoices(!showsChoices)}>
            {showsChoices ? 'Done' : 'Change'}
          </Button>
        </div>
        {showsChoices && (
          <div className={classes.form}>
            <EngagementSelect
              label="Engagement"
              engagements={view.engagements}
              value={engagement?.id}
              onChange={(engagementId) => setChoices({ note: choices.note, engagementId })}
            />
            <Segmented
              legend="Class"
              options={entryClasses}
              value={entryClass}
              onChange={(value) => setChoices({ ...choices, class: value })}
            />
            <div className={text.row}>
              <Field label="Note" quiet className={text.grow}>
                <input
                  className={inputClass}
                  maxLength={2000}
                  placeholder="Note"
                  value={choices.note ?? ''}
                  onChange={(event) => setChoices({ ...choices, note: event.currentTarget.value })}
                />
              </Field>
              <Switch checked={billable} onChange={(value) => setChoices({ ...choices, billable: value })}>
                Billable
              </Switch>
            </div>
          </div>
        )}
        {log.refusal && (
          <NotSaved
            refusal={log.refusal}
            what="This entry"
            onRetry={typed === '' ? undefined : () => void save(typed)}
          />
        )}
      </form>
    </Section>
  );
}

/** Says what a typed duration was taken for, before anything is saved. */
function understood(parsed: ParsedDuration | undefined): string {
  if (parsed === undefined) return 'A duration ends now; times are today’s.';
  if ('error' in parsed) return parsed.error;
  const length = formatDuration((parsed.endedAt - parsed.startedAt) / 1000);
  return `${length} · ${dayOf(parsed.startedAt)}, ${timeOfDay(parsed.startedAt)}–${timeOfDay(parsed.endedAt)}`;
}
