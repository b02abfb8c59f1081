import type { TicketContext } from '@/lib/context/context';
import { likeOf, outcomesLike } from '@/lib/runbooks/outcomes';
import { suggest } from '@/lib/runbooks/rank';
import type { Suggestion } from '@/lib/runbooks/runbook';
import type { Database } from '@/lib/store/database';
import { finishedRuns } from '@/lib/store/runs';
import { analyse } from './analysis';
import type { Library } from './library';

/** The runbooks that fit a ticket, with what runs of them came to. */
export async function suggestionsFor(db: Database, library: Library, context: TicketContext): Promise<Suggestion[]> {
  const { query } = analyse(context);
  const runs = await finishedRuns(db).catch(() => []);
  return suggest(library.index, query, { outcomes: outcomesLike(runs, likeOf(query)) });
}
