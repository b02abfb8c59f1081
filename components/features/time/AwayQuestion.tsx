import { useState } from 'react';
import type { Input } from '@/lib/contract/contract';
import type { TimeView } from '@/lib/contract/time';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { Note } from '../../ui/Note';
import { NotSaved } from '../../ui/NotSaved';
import { useStatus } from '../../ui/Status';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { EngagementSelect } from '../engagement/EngagementSelect';
import { engagementLabel, findEngagement } from '../engagement/names';
import classes from './Time.module.css';

type Answer = Input<'answerAway'>['answer'];

/** The clock ran and nobody was there: does that time stay, go, or belong to something else? Each answer can be undone. */
export function AwayQuestion({ away, view }: { away: NonNullable<TimeView['away']>; view: TimeView }) {
  const w = useWords();
  const { run, saving, refusal } = useMutation('answerAway');
  const [isElsewhere, setIsElsewhere] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const undoable = useUndo();
  const { say } = useStatus();
  const { entryId, from, to, cause, entry } = away;
  const length = w.format.duration((to - from) / 1000);
  const title = cause === 'setBack' ? w.entries.away.setBack(length) : w.entries.away.title(length);
  const engagement = findEngagement(view.engagements, chosen);

  async function answer(given: Answer, done: string) {
    const saved = await run({ entryId, from, answer: given });
    if (!saved) return;
    if (given.do === 'keep') say(done);
    else undoable(done, saved.command);
  }
  const span = w.entries.away.span({
    from: w.format.momentOf(from, Date.now()),
    to: w.format.momentOf(to, Date.now()),
    engagement: findEngagement(view.engagements, entry.engagementId)?.name ?? w.entries.open,
  });
  return (
    <div role="alertdialog" aria-label={title} className={classes.question}>
      <Note icon={cause === 'idle' ? 'clock' : 'alert'} tone="ask">
        <p>
          <span className={text.strong}>{title}</span> {span}
        </p>
        {cause === 'setBack' ? (
          <p>
            <Button small disabled={saving} onClick={() => void answer({ do: 'keep' }, w.entries.away.kept)}>
              {w.entries.away.seen}
            </Button>
          </p>
        ) : (
          <p className={text.wrap}>
            <Button small disabled={saving} onClick={() => void answer({ do: 'keep' }, w.entries.away.kept)}>
              {w.entries.away.keep}
            </Button>
            <Button small disabled={saving} onClick={() => void answer({ do: 'discard' }, w.entries.away.discarded)}>
              {w.entries.away.discard}
            </Button>
            <Button small aria-expanded={isElsewhere} onClick={() => setIsElsewhere(!isElsewhere)}>
              {w.entries.away.elsewhere}
            </Button>
            <Button
              small
              look="quiet"
              disabled={saving}
              onClick={() => void answer({ do: 'split' }, w.entries.wasSplit)}
            >
              {w.entries.away.split}
            </Button>
          </p>
        )}
        {isElsewhere && (
          <>
            <EngagementSelect
              label={w.entries.away.elsewhere}
              quiet
              engagements={view.engagements}
              value={chosen}
              onChange={setChosen}
            />
            {engagement && (
              <p>
                <Button
                  small
                  disabled={saving}
                  onClick={() =>
                    void answer(
                      { do: 'log', engagementId: engagement.id },
                      w.time.log.logged({ time: length, engagement: engagement.name }),
                    )
                  }
                >
                  {w.entries.bookOn(engagementLabel(engagement))}
                </Button>
              </p>
            )}
          </>
        )}
        {refusal && <NotSaved refusal={refusal} what={w.notSaved.change} />}
      </Note>
    </div>
  );
}
