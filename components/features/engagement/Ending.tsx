import { useState } from 'react';
import { type MilestoneView, openMilestones } from '@/lib/accounts/engagements/milestones';
import type { EngagementView } from '@/lib/contract/engagements';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { Refusal } from '../../ui/Refusal';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { DeleteForm } from './DeleteForm';
import classes from './Engagement.module.css';
import { FinishForm } from './FinishForm';
import { todayHere } from './today';
import { useCopyPaper } from './use-copy-paper';

/** What ends an engagement; each can be taken back. */
export function Ending({ view, milestones }: { view: EngagementView; milestones: readonly MilestoneView[] }) {
  const w = useWords();
  const words = w.engagement.end;
  const { engagement, entries } = view;
  const { id, revision: seen, name, doneOn, archivedOn } = engagement;
  const [opened, setOpened] = useState<'finish' | 'delete'>();
  const change = useMutation('changeEngagement');
  const undoable = useUndo();
  const copyPaper = useCopyPaper(view);
  const close = () => setOpened(undefined);

  async function reopen() {
    const saved = await change.run({ id, seen, doneOn: null });
    if (saved) undoable(words.reopened(name), saved.command);
  }
  async function archive() {
    const saved = await change.run({ id, seen, archivedOn: archivedOn === undefined ? todayHere() : null });
    if (saved) undoable(archivedOn === undefined ? words.archived(name) : words.broughtBack(name), saved.command);
  }
  return (
    <section className={classes.card} aria-label={words.title}>
      <div className={classes.set}>
        <div>
          <h2>{words.papers}</h2>
          <p className={text.support}>{words.papersText}</p>
        </div>
        <span className={text.wrap}>
          <Button small icon="copy" onClick={() => void copyPaper('handoff')}>
            {words.copyHandoff}
          </Button>
          <Button small icon="copy" onClick={() => void copyPaper('report')}>
            {words.copyReport}
          </Button>
        </span>
      </div>
      <div className={classes.set}>
        <div>
          <h2>{words.finish}</h2>
          <p className={text.support}>
            {doneOn === undefined
              ? words.finishText(openMilestones(milestones).length)
              : words.doneText(w.format.dayOfDate(doneOn))}
          </p>
        </div>
        {doneOn === undefined ? (
          <Button small icon="flag" aria-expanded={opened === 'finish'} onClick={() => setOpened('finish')}>
            {words.finishes}
          </Button>
        ) : (
          <Button small aria-disabled={change.saving} onClick={() => void reopen()}>
            {words.reopen}
          </Button>
        )}
        {opened === 'finish' && <FinishForm engagement={engagement} milestones={milestones} onClose={close} />}
      </div>
      <div className={classes.set}>
        <div>
          <h2>{words.archive}</h2>
          <p className={text.support}>{words.archiveText(entries)}</p>
        </div>
        <Button small icon="packet" aria-disabled={change.saving} onClick={() => void archive()}>
          {archivedOn === undefined ? words.archive : words.bringBack}
        </Button>
      </div>
      <div className={classes.set}>
        <div>
          <h2 className={text.bad}>{words.delete}</h2>
          <p className={text.support}>{words.deleteText(entries)}</p>
        </div>
        <Button
          small
          look="danger"
          icon="trash"
          aria-expanded={opened === 'delete'}
          onClick={() => setOpened('delete')}
        >
          {words.deletes}
        </Button>
        {opened === 'delete' && <DeleteForm view={view} onClose={close} />}
      </div>
      {change.refusal && <Refusal what={w.notSaved.change} refusal={change.refusal} />}
    </section>
  );
}
