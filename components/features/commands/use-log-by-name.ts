import type { NamedEngagement } from '@/lib/accounts/engagement';
import { parseDuration } from '@/lib/time/duration';
import type { Action } from '../../data/actions';
import { ask, refusalIn } from '../../data/ask';
import { useDraft } from '../../data/drafts';
import { useUndo } from '../../data/use-undo';
import { refusedWords } from '../../ui/refused';
import { useStatus } from '../../ui/Status';
import { useWords } from '../../ui/words';
import { localZone, typingHabits } from '../../ui/zone';
import { logActions } from '../time/log-actions';

/** So many engagements are offered for what was typed; the rest are in the form. */
const mostOffered = 4;

/**
 * `log 45m` on any of these, the first ones first; by its name alone it opens the form that logs, to which `goToForm` leads.
 * What was refused is told, since no form stands there to say it.
 */
export function useLogByName(engagements: readonly NamedEngagement[], goToForm: () => void): Action {
  const w = useWords();
  const form = useDraft('log', { typed: '', choices: {} });
  const undoable = useUndo();
  const { warn } = useStatus();

  async function save(engagement: NamedEngagement, typed: string) {
    const span = parseDuration(typed, typingHabits(Date.now()));
    if ('problem' in span) return;
    const command = crypto.randomUUID();
    try {
      await ask('logEntry', { ...span, engagementId: engagement.id, zone: localZone() }, command);
      const time = w.format.duration((span.endedAt - span.startedAt) / 1000);
      undoable(w.time.log.logged({ time, engagement: engagement.name }), command);
    } catch (error) {
      warn(`${w.notSaved.entry} ${refusedWords(w, refusalIn(error))}`);
    }
  }
  return {
    id: 'log by name',
    name: w.actions.log,
    icon: 'clock',
    group: 'commands',
    run() {
      form.set(form.value); // A form in which something was typed is open.
      goToForm();
    },
    typed: (asked) =>
      engagements.slice(0, mostOffered).flatMap((engagement) =>
        logActions(w, engagement, asked, (duration) => void save(engagement, duration)).map((action) => ({
          ...action,
          id: `${action.id} ${engagement.id}`,
          group: 'commands' as const,
        })),
      ),
  };
}
