import type { TimeView } from '@/lib/contract/time';
import { type Action, useActions } from '../../data/actions';
import { ask, refusalIn } from '../../data/ask';
import { useQuery } from '../../data/use-query';
import { refusedWords } from '../../ui/refused';
import { useStatus } from '../../ui/Status';
import { useWords } from '../../ui/words';
import { localZone } from '../../ui/zone';
import { engagementLabel } from '../engagement/names';
import { type OnRecord, recordFor } from './words';

/** The clock by name: stop it, start it, switch it. What was refused is told, since no form stands there to say it. */
export function ClockActions({ view, on }: { view: TimeView; on: OnRecord | undefined }) {
  const w = useWords();
  const { say, warn } = useStatus();
  const shortcuts = useQuery('shortcuts', {});
  const shortcut = shortcuts.data?.find(({ command }) => command === 'toggle-clock')?.keys;
  const { running, engagements, engagementId } = view;
  const told = async (doing: Promise<unknown>, done: string, notDone: string) => {
    try {
      await doing;
      say(done);
    } catch (error) {
      warn(`${notDone} ${refusedWords(w, refusalIn(error))}`);
    }
  };
  // The one that the record belongs to comes first.
  const others = engagements
    .filter(({ id }) => id !== running?.engagementId)
    .toSorted((a, b) => Number(b.id === engagementId) - Number(a.id === engagementId));
  useActions([
    ...(running
      ? [
          {
            id: 'stop clock',
            name: w.actions.stopClock,
            icon: 'stop',
            group: 'commands',
            shortcut,
            run: () => void told(ask('stopEntry', { id: running.id }), w.time.stopped, w.notSaved.entryEnd),
          } satisfies Action,
        ]
      : []),
    ...others.map((engagement): Action => {
      const label = engagementLabel(engagement);
      const starts = !running && engagement.id === engagementId;
      return {
        id: `clock ${engagement.id}`,
        name: running ? w.actions.switchTo(label) : w.actions.startOn(label),
        icon: 'play',
        group: 'engagements',
        ...(starts && { shortcut }),
        run: () => {
          const record = on && recordFor(engagement, view, on);
          const start = { engagementId: engagement.id, record, zone: localZone() };
          void told(ask('startEntry', start), w.time.started(engagement.name), w.notSaved.entryStart);
        },
      };
    }),
  ]);
  return null;
}
