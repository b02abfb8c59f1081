import { useEffect, useRef, useState } from 'react';
import { recordKey } from '@/lib/context/record-key';
import type { TimeView } from '@/lib/contract/time';
import type { TimeEntry } from '@/lib/time/entry';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { engagementLabel, findEngagement } from '../engagement/names';
import { recordName } from '../record/record-name';
import classes from './RunningBar.module.css';
import { useStart } from './use-running';
import type { OnRecord } from './words';

interface SwitchOfferProps {
  view: TimeView;
  running: TimeEntry;
  on: OnRecord | undefined;
}

/** Another record came up while the clock runs on one: a switch is offered, or done where the person wants it so. */
export function SwitchOffer({ view, running, on }: SwitchOfferProps) {
  const w = useWords();
  const { start, mutation } = useStart(view, on);
  const undoable = useUndo();
  const [declined, setDeclined] = useState<string>();
  /** The record that the clock was switched to, or could have been: once is enough, whatever the person does then. */
  const switched = useRef<string>(undefined);
  const engagement = findEngagement(view.engagements, view.engagementId);
  const key = on && recordKey(on.ref);
  const isOther = running.record !== undefined && key !== undefined && recordKey(running.record.ref) !== key;
  const offers = isOther && engagement !== undefined && view.switching !== 'off';
  const isAuto = offers && view.switching === 'auto';

  useEffect(() => {
    // What runs on the record in view was started here; going back to another one means that one.
    if (!isOther) switched.current = undefined;
    if (!isAuto || !engagement || switched.current === key || document.visibilityState !== 'visible') return;
    switched.current = key;
    void start(engagement).then((saved) => saved && undoable(w.entries.switched(engagement.name), saved));
  });

  if (!offers || isAuto || declined === key || !on || !running.record) return null;
  return (
    <p className={classes.offer}>
      <span className={text.grow}>{w.entries.runsOn(recordName(w, running.record.ref))}</span>
      <Button
        small
        disabled={mutation.saving}
        title={engagementLabel(engagement)}
        onClick={() => void start(engagement)}
      >
        {w.entries.switchTo(recordName(w, on.ref))}
      </Button>
      <Button small look="quiet" onClick={() => setDeclined(key)}>
        {w.entries.notNow}
      </Button>
    </p>
  );
}
