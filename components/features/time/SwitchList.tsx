import { useState } from 'react';
import type { NamedEngagement } from '@/lib/accounts/engagement';
import type { TimeView } from '@/lib/contract/time';
import { Button } from '../../ui/Button';
import { Foreign } from '../../ui/Foreign';
import { NotSaved } from '../../ui/NotSaved';
import { useWords } from '../../ui/words';
import { engagementLabel } from '../engagement/names';
import classes from './Time.module.css';
import { useStart } from './use-running';
import type { OnRecord } from './words';

const shownAtFirst = 3;

interface SwitchListProps {
  engagements: NamedEngagement[];
  view: TimeView;
  on: OnRecord | undefined;
  onStarted?: () => void;
}

/** One click starts the clock on an engagement and ends the running entry. */
export function SwitchList({ engagements, view, on, onStarted }: SwitchListProps) {
  const [showsAll, setShowsAll] = useState(false);
  const w = useWords();
  const { start, mutation } = useStart(view, on);
  const shown = showsAll ? engagements : engagements.slice(0, shownAtFirst);
  return (
    <>
      <div className={classes.chips}>
        {shown.map((engagement) => (
          <Button
            key={engagement.id}
            small
            icon="play"
            className={classes.chip}
            disabled={mutation.saving}
            aria-label={w.time.startOn(engagementLabel(engagement))}
            onClick={() => void start(engagement).then((isStarted) => isStarted && onStarted?.())}
          >
            <Foreign title={engagementLabel(engagement)}>{engagementLabel(engagement)}</Foreign>
          </Button>
        ))}
        {engagements.length > shown.length && (
          <Button small className={classes.chip} onClick={() => setShowsAll(true)}>
            {w.time.all(engagements.length)}
          </Button>
        )}
      </div>
      {mutation.refusal && <NotSaved refusal={mutation.refusal} what={w.notSaved.entryStart} />}
    </>
  );
}
