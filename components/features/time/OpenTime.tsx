import { useState } from 'react';
import type { NamedEngagement } from '@/lib/accounts/engagement';
import { isolated } from '@/lib/text/foreign';
import type { TimeEntry } from '@/lib/time/entry';
import { Button } from '../../ui/Button';
import { Note } from '../../ui/Note';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { EngagementSelect } from '../engagement/EngagementSelect';
import { engagementLabel, findEngagement } from '../engagement/names';
import { useEntryChange } from './use-entry-change';

/** Time of which nobody said whose it is: it counts nowhere, says so, and is booked here. */
export function OpenTime({ entry, engagements }: { entry: TimeEntry; engagements: NamedEngagement[] }) {
  const w = useWords();
  const [chosen, setChosen] = useState<string>();
  const change = useEntryChange();
  const engagement = findEngagement(engagements, chosen);
  return (
    <Note icon="ask" tone="ask">
      <p>
        <span className={text.strong}>{w.entries.open}</span> {w.entries.openWhy}
      </p>
      <EngagementSelect label={w.time.engagement} quiet engagements={engagements} value={chosen} onChange={setChosen} />
      {engagement && (
        <p className={text.wrap}>
          <Button
            small
            onClick={() =>
              void change(
                'changeEntry',
                { id: entry.id, seen: entry.revision, engagementId: engagement.id },
                w.entries.booked(isolated(engagement.name)),
              )
            }
          >
            {w.entries.bookOn(engagementLabel(engagement))}
          </Button>
        </p>
      )}
    </Note>
  );
}
