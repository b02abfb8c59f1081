import type { TicketContext } from '@/lib/context/context';
import { type Outcomes, suggest } from '@/lib/runbooks/rank';
import type { Suggestion } from '@/lib/runbooks/runbook';
import type { Database } from '@/lib/store/database';
import { finishedRuns } from '@/lib/store/runs';
import { analyse } from './analysis';
import type { Library } from './library';

/** The runbooks that fit a ticket, with what runs of them came to. */
export async function suggestionsFor(db: Database, library: Library, context: TicketContext): Promise<Suggestion[]> {
  const runs = await finishedRuns(db).catch(() => []);
  const counts = new Map<string, Outcomes>();
  for (const { runbookId, outcome } of runs) {
    const count = counts.get(runbookId) ?? { solved: 0, didNotFit: 0 };
    if (outcome === 'solved') count.solved += 1;
    if (outcome === 'did-not-fit') count.didNotFit += 1;
    counts.set(runbookId, count);
  }
  return suggest(library.index, analyse(context).query, { outcomes: counts });
}
