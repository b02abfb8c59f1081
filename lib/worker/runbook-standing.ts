import type { RunbookStanding, StandingSuggestion } from '@/lib/contract/runbooks';
import { freshnessOf } from '@/lib/runbooks/freshness';
import type { Runbook, Suggestion } from '@/lib/runbooks/runbook';
import { localDay } from '@/lib/time/days';
import type { Settings } from './current-settings';
import type { Library } from './library';

interface Needs {
  library: Pick<Library, 'entry'>;
  settings: Settings;
  /** UTC milliseconds. */
  now: number;
}

/** What tells how runbooks stand today. */
export async function standings({ library, settings, now }: Needs) {
  const months = await settings.get('runbooks.staleMonths');
  const today = localDay(now, Intl.DateTimeFormat().resolvedOptions().timeZone);
  const of = ({ id, reviewed, steps, source }: Runbook): RunbookStanding => {
    const { sourceId = 'own' } = library.entry(id) ?? {};
    const isImported = sourceId !== 'own' && sourceId !== 'starter';
    return {
      ...freshnessOf(reviewed, { today, months }),
      isPage: steps.length === 0,
      ...(isImported && source !== '' && { from: source }),
    };
  };
  return {
    of,
    isStale: ({ reviewed }: Pick<Runbook, 'reviewed'>) => freshnessOf(reviewed, { today, months }).isStale,
    ofAll: (suggestions: readonly Suggestion[]): StandingSuggestion[] =>
      suggestions.flatMap((suggestion) => {
        const entry = library.entry(suggestion.runbook.id);
        return entry ? [{ ...suggestion, standing: of(entry.runbook) }] : [];
      }),
  };
}
