import type { TimeView } from '@/lib/contract/time';
import { isolated } from '@/lib/text/foreign';
import { Button } from '../../ui/Button';
import { Foreign } from '../../ui/Foreign';
import { Icon } from '../../ui/Icon';
import { Section } from '../../ui/Section';
import { useWords } from '../../ui/words';
import { localZone } from '../../ui/zone';
import { engagementLabel, findEngagement } from '../engagement/names';
import { recordName } from '../record/record-name';
import classes from './Entry.module.css';
import { useEntryChange } from './use-entry-change';

const most = 4;

/** Records that were on show while nothing was on the clock; one click logs that where it is known whose it is. */
export function SeenToday({ view }: { view: TimeView }) {
  const w = useWords();
  const change = useEntryChange();
  if (view.trail.length === 0) return null;
  return (
    <Section title={w.entries.seen.title}>
      <ul>
        {view.trail.slice(0, most).map(({ ref, from, to, engagementId }) => {
          const engagement = findEngagement(view.engagements, engagementId);
          const length = w.format.duration((to - from) / 1000);
          const said = { record: recordName(w, ref), length };
          return (
            <li key={`${said.record} ${from}`} className={classes.between}>
              <Icon name="clock" small />
              <span className={classes.said}>
                <Foreign>{w.entries.seen.wasOpen(said)}</Foreign> {w.format.timeOfDay(from)}–{w.format.timeOfDay(to)}
              </span>
              {engagement && (
                <Button
                  small
                  look="quiet"
                  title={engagementLabel(engagement)}
                  onClick={() =>
                    void change(
                      'logEntry',
                      {
                        engagementId: engagement.id,
                        record: { ref, title: '' },
                        startedAt: from,
                        endedAt: to,
                        zone: localZone(),
                      },
                      w.time.log.logged({ time: length, engagement: engagement.name }),
                    )
                  }
                >
                  {w.entries.logGap(isolated(engagement.name))}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
