import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { NamedEngagement } from '@/lib/accounts/engagement';
import { localDay } from '@/lib/time/days';
import type { TimeEntry } from '@/lib/time/entry';
import { say as wordsOf } from '@/locales/domain/say';
import { useDraft } from '../../data/drafts';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { Note } from '../../ui/Note';
import { NotSaved } from '../../ui/NotSaved';
import { SaveRow } from '../../ui/SaveRow';
import { useStatus } from '../../ui/Status';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { localZone } from '../../ui/zone';
import { EngagementSelect } from '../engagement/EngagementSelect';
import { findEngagement } from '../engagement/names';
import { EntryPast } from './EntryPast';
import { draftOf, newerOf, tagsIn, timesOf } from './entry-draft';
import { SaysFields } from './SaysFields';
import classes from './Time.module.css';
import { TypedTime } from './TypedTime';
import { useEntryChange } from './use-entry-change';

interface EntryFormProps {
  entry: TimeEntry;
  engagements: NamedEngagement[];
  /** Nothing else on the page is what is done next. */
  isMain?: boolean;
  onDone: () => void;
}

/** Changes one entry, or deletes it; both can be undone. */
export function EntryForm({ entry, engagements, isMain, onDone }: EntryFormProps) {
  const kept = useDraft(`entry ${entry.id}`, draftOf(entry));
  const draft = kept.value;
  const w = useWords();
  const [problem, setProblem] = useState<string>();
  const change = useMutation('changeEntry');
  const remove = useMutation('deleteEntry');
  const [tried, setTried] = useState<'change' | 'delete'>('change');
  const undoable = useUndo();
  const { say } = useStatus();
  const copy = useEntryChange();
  const [showsPast, setShowsPast] = useState(false);
  const problemId = useId();
  const times = useRef<HTMLDivElement>(null);
  useEffect(() => times.current?.querySelector('input')?.focus(), []);

  const set = (part: Partial<typeof draft>) => kept.set({ ...draft, ...part });
  const close = () => {
    kept.clear();
    onDone();
  };

  // What was tried last is what there is to say about, and what is tried again.
  const refusal = (tried === 'delete' ? remove : change).refusal;
  const isStale = refusal?.code === 'stale';
  const newest = isStale ? newerOf(entry, refusal.now as TimeEntry) : entry;

  async function onSubmit(event?: FormEvent, seen = draft.seen) {
    event?.preventDefault();
    const meant = timesOf(draft, entry);
    if ('problem' in meant) {
      const wrong = wordsOf(w.domain.time.typed, meant.problem);
      setProblem(wrong);
      return say(wrong);
    }
    setProblem(undefined);
    setTried('change');
    // Only what was changed here: what was left alone stays as another window may have made it.
    const changed = <Value,>(name: keyof typeof draft.from, value: Value) =>
      draft[name] === draft.from[name] ? undefined : value;
    const saved = await change.run({
      id: entry.id,
      seen,
      engagementId: changed('engagementId', draft.engagementId),
      class: changed('class', draft.class),
      cause: draft.class === 'rework' ? changed('cause', draft.cause ?? null) : undefined,
      billable: changed('billable', draft.billable),
      tags: changed('tags', tagsIn(draft.tags)),
      note: changed('note', draft.note),
      startedAt: changed('start', meant.startedAt) ?? changed('startDay', meant.startedAt),
      // It goes along to another day with the start.
      endedAt: changed('end', meant.endedAt) ?? changed('endDay', meant.endedAt) ?? changed('startDay', meant.endedAt),
    });
    if (!saved) return;
    undoable(w.time.edit.changed, saved.command);
    close();
  }

  /** What the fields say so far, once they say something else than before. */
  function meaning(): string | undefined {
    const meant = timesOf(draft, entry);
    if ('problem' in meant || meant.endedAt === undefined) return undefined;
    if (meant.startedAt === entry.startedAt && meant.endedAt === entry.endedAt) return undefined;
    return w.time.log.understood({
      time: w.format.duration((meant.endedAt - meant.startedAt) / 1000),
      day: w.format.dayOf(meant.startedAt),
      from: w.format.timeOfDay(meant.startedAt),
      to: w.format.timeOfDay(meant.endedAt),
    });
  }

  async function onDelete(seen = draft.seen) {
    setTried('delete');
    const removed = await remove.run({ id: entry.id, seen });
    if (!removed) return;
    const length =
      entry.endedAt === undefined ? w.time.edit.running : w.format.duration((entry.endedAt - entry.startedAt) / 1000);
    undoable(w.time.edit.deleted(length), removed.command);
    close();
  }

  /** The same once more, today: at the same time of day if that is over, which the worker says. */
  async function again() {
    const day = localDay(Date.now(), localZone());
    await copy('duplicateEntry', { id: entry.id, day, zone: localZone() }, w.entries.duplicated);
  }

  return (
    <form className={classes.form} onSubmit={(event) => void onSubmit(event)} aria-label={w.time.editEntry}>
      <div ref={times} className={classes.times}>
        <TypedTime
          labels={{ time: w.time.edit.start, day: w.time.edit.startDay }}
          time={draft.start}
          day={draft.startDay}
          isWrong={problem !== undefined}
          describedBy={problemId}
          onChange={({ time, day }) => set({ start: time ?? draft.start, startDay: day ?? draft.startDay })}
        />
        <TypedTime
          labels={{ time: w.time.edit.end, day: w.time.edit.endDay }}
          time={draft.end}
          day={draft.endDay}
          isWrong={problem !== undefined}
          describedBy={problemId}
          optional={entry.endedAt === undefined}
          placeholder={w.time.edit.running}
          onChange={({ time, day }) => set({ end: time ?? draft.end, endDay: day ?? draft.endDay })}
        />
      </div>
      <p id={problemId} className={problem ? text.bad : cx(text.small, text.support)}>
        {problem ?? meaning()}
      </p>
      <EngagementSelect
        label={w.time.engagement}
        quiet
        engagements={engagements}
        value={draft.engagementId}
        onChange={(engagementId) => set({ engagementId })}
      />
      <SaysFields said={draft} onChange={set} />
      <SaveRow look={isMain ? 'primary' : undefined} saving={change.saving} onCancel={close}>
        <Button small look="quiet" icon="trash" disabled={remove.saving} onClick={() => void onDelete()}>
          {w.time.edit.delete}
        </Button>
      </SaveRow>
      <p className={text.wrap} data-kept-clear>
        {entry.endedAt !== undefined && (
          <Button small look="quiet" icon="copy" onClick={() => void again()}>
            {w.entries.duplicate}
          </Button>
        )}
        <Button small look="quiet" aria-expanded={showsPast} onClick={() => setShowsPast(!showsPast)}>
          {w.entries.history}
        </Button>
      </p>
      {showsPast && <EntryPast id={entry.id} engagements={engagements} />}
      {isStale && draft.seen !== newest.revision && (
        <Note icon="alert" tone="warn" role="alert">
          <p>
            <span className={text.strong}>{w.time.edit.changedElsewhere}</span>{' '}
            {w.time.edit.standsAt({
              times: `${w.format.timeOfDay(newest.startedAt)}–${newest.endedAt === undefined ? w.time.now : w.format.timeOfDay(newest.endedAt)}`,
              engagement: findEngagement(engagements, newest.engagementId)?.name ?? w.time.noSuchEngagement,
              note: newest.note,
            })}
          </p>
          <p className={text.row}>
            {tried === 'delete' ? (
              <Button small onClick={() => void onDelete(newest.revision)}>
                {w.time.edit.deleteAnyway}
              </Button>
            ) : (
              <Button small onClick={() => void onSubmit(undefined, newest.revision)}>
                {w.time.edit.saveMine}
              </Button>
            )}
            <Button small look="quiet" onClick={() => kept.set(draftOf(newest))}>
              {w.time.edit.showOther}
            </Button>
          </p>
        </Note>
      )}
      {refusal && !isStale && (
        <NotSaved
          refusal={refusal}
          what={w.notSaved.change}
          onRetry={() => void (tried === 'delete' ? onDelete() : onSubmit())}
        />
      )}
    </form>
  );
}
