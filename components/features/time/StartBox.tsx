import { useState } from 'react';
import type { TimeView } from '@/lib/contract/time';
import { Button } from '../../ui/Button';
import { Foreign } from '../../ui/Foreign';
import { NotSaved } from '../../ui/NotSaved';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { engagementLabel, findEngagement } from '../engagement/names';
import classes from './Time.module.css';
import { useStart } from './use-running';
import { WhoseTime } from './WhoseTime';
import type { OnRecord } from './words';

/** No clock runs: one click starts it on the record's engagement, once that is known. */
export function StartBox({ view, on }: { view: TimeView; on: OnRecord }) {
  const w = useWords();
  const [isAsking, setIsAsking] = useState(false);
  const { start, mutation } = useStart(view, on);
  const engagement = findEngagement(view.engagements, view.engagementId);
  if (!engagement || isAsking) {
    return <WhoseTime view={view} on={on} onDone={engagement && (() => setIsAsking(false))} />;
  }
  return (
    <section className={classes.box} aria-label={w.time.clock}>
      <div className={classes.clockRow}>
        <span className={text.grow}>
          <span className={text.strong}>{w.time.noClock}</span>
          <br />
          <span className={text.support}>
            <Foreign>{engagementLabel(engagement)}</Foreign>
          </span>{' '}
          <Button small look="quiet" onClick={() => setIsAsking(true)}>
            {w.time.whose.change}
          </Button>
        </span>
        <Button look="primary" icon="play" disabled={mutation.saving} onClick={() => void start(engagement)}>
          {mutation.saving ? w.ui.saving : w.time.start}
        </Button>
      </div>
      {mutation.refusal && <NotSaved refusal={mutation.refusal} what={w.notSaved.entryStart} />}
    </section>
  );
}
