import type { NamedEngagement } from '@/lib/accounts/engagement';
import { parseDuration } from '@/lib/time/duration';
import type { Words } from '@/locales/words';
import type { Action } from '../../data/actions';
import { typingHabits } from '../../ui/zone';
import { engagementLabel } from '../engagement/names';

/** `log 45m`, `45m`, `log 9-9:45`: what a typed text would log on the engagement that the form has chosen. */
export function logActions(
  w: Words,
  engagement: NamedEngagement | undefined,
  typed: string,
  save: (duration: string) => void,
): Action[] {
  const duration = withoutVerb(typed.trim(), w.actions.logVerb);
  // A number alone is rather that of a record.
  if (!engagement || (duration === typed.trim() && /^\d+$/.test(duration))) return [];
  const span = parseDuration(duration, typingHabits(Date.now()));
  if ('problem' in span) return [];
  return [
    {
      id: 'log typed',
      name: w.actions.logOn({
        time: w.format.duration((span.endedAt - span.startedAt) / 1000),
        engagement: engagementLabel(engagement),
        class: w.time.classesInLine[engagement.defaultClass],
      }),
      icon: 'clock',
      group: 'record',
      run: () => save(duration),
    },
  ];
}

function withoutVerb(typed: string, verb: string): string {
  const [first = '', ...rest] = typed.split(/\s+/);
  return rest.length > 0 && verb.toLowerCase().startsWith(first.toLowerCase()) ? rest.join(' ') : typed;
}
