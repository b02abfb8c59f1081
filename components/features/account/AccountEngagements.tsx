import { useEffect, useState } from 'react';
import type { Engagement, NamedEngagement } from '@/lib/accounts/engagement';
import { localDay } from '@/lib/time/days';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Button, IconButton } from '../../ui/Button';
import { Foreign } from '../../ui/Foreign';
import { Refusal } from '../../ui/Refusal';
import { Section } from '../../ui/Section';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { daysSince, localZone } from '../../ui/zone';
import { InPlaceSlot } from '../engagement/slots';
import classes from './Account.module.css';

/** What was promised to the account, whether it is in time, and when it is done. */
export function AccountEngagements({ engagements }: { engagements: NamedEngagement[] }) {
  const w = useWords();
  const listed = engagements.filter(({ archivedOn }) => archivedOn === undefined);
  return (
    <Section title={w.account.engagements} count={listed.length}>
      {listed.length === 0 && <p className={text.support}>{w.account.noEngagements}</p>}
      <ul className={classes.list}>
        {listed.map((engagement) => (
          <li key={engagement.id}>
            <Foreign className={text.strong}>{engagement.name}</Foreign>
            <span className={classes.age}>{engagement.dueOn && w.format.dayOfDate(engagement.dueOn)}</span>
            <span className={classes.about}>
              <span>{w.time.kinds[engagement.kind]}</span>
              <Due engagement={engagement} />
              <Actions engagement={engagement} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Each can be taken back. */
function Actions({ engagement: { id, name, doneOn, revision } }: { engagement: Engagement }) {
  const w = useWords();
  const undoable = useUndo();
  const change = useMutation('changeEngagement');
  const remove = useMutation('deleteEngagement');
  const [opened, setOpened] = useState<'edit' | 'delete'>();
  const isBusy = change.saving || remove.saving;
  const asksFirst = remove.refusal?.code === 'hasHistory';
  const refusal = change.refusal ?? (asksFirst ? undefined : remove.refusal);

  async function toggle() {
    const saved = await change.run({ id, seen: revision, doneOn: doneOn ? null : localDay(Date.now(), localZone()) });
    if (saved) undoable(doneOn ? w.account.reopened(name) : w.account.finished(name), saved.command);
  }
  async function onDelete() {
    const removed = await remove.run({ id });
    if (removed) undoable(w.account.deleted(name), removed.command);
  }
  // What was logged on it is nobody's by a slip: what becomes of it is asked where it is listed.
  useEffect(() => {
    if (asksFirst) setOpened('delete');
  }, [asksFirst]);
  return (
    <>
      <span className={text.end}>
        <Button
          small
          look="quiet"
          disabled={isBusy}
          aria-label={doneOn ? w.account.reopenOf(name) : w.account.finishOf(name)}
          onClick={() => void toggle()}
        >
          {doneOn ? w.account.reopen : w.account.finish}
        </Button>
        <IconButton
          icon="edit"
          label={w.engagement.changeOf(name)}
          aria-expanded={opened === 'edit'}
          onClick={() => setOpened(opened === 'edit' ? undefined : 'edit')}
        />
        <IconButton icon="trash" disabled={isBusy} label={w.account.deleteOf(name)} onClick={() => void onDelete()} />
      </span>
      {opened && (
        <div className={classes.inPlace}>
          <InPlaceSlot id={id} show={opened} onClose={() => setOpened(undefined)} />
        </div>
      )}
      {refusal && <Refusal what={w.notSaved.change} refusal={refusal} />}
    </>
  );
}

export function Due({ engagement: { dueOn, doneOn } }: { engagement: Engagement }) {
  const w = useWords();
  if (doneOn) {
    return (
      <Tag icon="met" tone="good">
        {w.account.done(w.format.dayOfDate(doneOn))}
      </Tag>
    );
  }
  if (!dueOn) return <span>{w.account.noDate}</span>;
  const late = daysSince(dueOn, Date.now());
  if (late > 0) {
    return (
      <Tag icon="clock" tone="bad">
        {w.account.late(late)}
      </Tag>
    );
  }
  return <Tag icon="check">{late === 0 ? w.account.dueToday : w.account.left(-late)}</Tag>;
}
