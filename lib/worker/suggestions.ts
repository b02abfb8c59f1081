import type { TicketContext } from '@/lib/context/context';
import { likeOf, outcomesLike } from '@/lib/runbooks/outcomes';
import { type Ranking, rank } from '@/lib/runbooks/rank';
import type { Database } from '@/lib/store/database';
import { finishedRuns } from '@/lib/store/runs';
import { analyse } from './analysis';
import type { Settings } from './current-settings';
import type { Library } from './library';

interface Needs {
  db: Database;
  library(): Promise<Library>;
  settings: Settings;
}

/** The runbooks that fit a ticket, with what runs of them came to. */
export async function suggestionsFor({ db, library, settings }: Needs, context: TicketContext): Promise<Ranking> {
  const { query } = await analyse(context, settings);
  const runs = await finishedRuns(db).catch(() => []);
  const index = (await library()).indexBy(await settings.get('runbooks.weights'));
  return rank(index, query, { outcomes: outcomesLike(runs, likeOf(query)) });
}
