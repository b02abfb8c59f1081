import { library as messages } from '@/lib/contract/library';
import { Refused } from '@/lib/contract/refusal';
import { markdownOf } from '@/lib/runbooks/markdown';
import { ticketsOf, usesOf } from '@/lib/runbooks/use';
import { readWritten } from '@/lib/runbooks/written';
import type { Store } from '@/lib/store/commit';
import { runbookUses, ticketOf, usedSinceMs } from '@/lib/store/runbook-uses';
import {
  deleteRunbook,
  listReviews,
  listSources,
  markdownBehind,
  ownRunbook,
  saveRunbook,
  sayOfRunbook,
} from '@/lib/store/runbooks';
import { finishedRuns } from '@/lib/store/runs';
import { localDay } from '@/lib/time/days';
import type { Settings } from '../current-settings';
import { handle } from '../handlers';
import type { Library } from '../library';
import { libraryView } from '../library-view';
import { gradesHere } from '../suggestions';

interface Needs {
  store: Store;
  library(): Promise<Library>;
  settings: Settings;
}

/** The library as a whole, and what a person does to a runbook. */
export function libraryHandlers({ store: { db, now }, library, settings }: Needs) {
  const entryOf = async (id: string) => {
    const entry = (await library()).entry(id);
    if (!entry) throw new Refused({ code: 'missing', what: 'runbook' });
    return entry;
  };
  /** The text behind an entry: as its author or its source wrote it, or the starter library's as a file of the format. */
  const markdownFor = async (id: string) => (await markdownBehind(db, id)) ?? markdownOf((await entryOf(id)).runbook);
  const check = async (markdown: string, edited: string | undefined) => {
    const { byId } = await library();
    return readWritten(markdown, { edited, isTaken: (id) => byId(id) !== undefined });
  };

  return handle(messages, {
    async library() {
      const [{ entries }, sources, reviews, used, runs, staleMonths] = await Promise.all([
        library(),
        listSources(db),
        listReviews(db),
        runbookUses(db, now()),
        finishedRuns(db),
        settings.get('runbooks.staleMonths'),
      ]);
      const recent = runs.filter(({ finishedAt = 0 }) => finishedAt >= now() - usedSinceMs);
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      return {
        ...libraryView({
          entries,
          sources,
          uses: usesOf(used, recent),
          revisions: new Map(reviews.map(({ runbookId, revision }) => [runbookId, revision])),
          today: localDay(now(), timeZone),
          staleMonths,
        }),
        tickets: ticketsOf(used.map((one) => ({ ...one, ticket: ticketOf(one) }))),
      };
    },

    grades: async () => gradesHere({ db, settings }, await finishedRuns(db)),

    async runbookSource({ id }) {
      const { sourceId, isEdited } = await entryOf(id);
      const own = await ownRunbook(db, id);
      const revision = own ? { revision: own.revision } : {};
      return { id, markdown: await markdownFor(id), sourceId, isEdited, ...revision };
    },

    checkRunbook: ({ markdown, id }) => check(markdown, id),

    async exportRunbooks({ ids }) {
      const { entries } = await library();
      const wanted = ids && new Set(ids);
      const meant = entries.filter(({ runbook }) => !wanted || wanted.has(runbook.id));
      return Promise.all(meant.map(async ({ runbook: { id } }) => ({ path: `${id}.md`, text: await markdownFor(id) })));
    },

    async saveRunbook({ markdown, id, seen }, { commit }) {
      if (id !== undefined) await entryOf(id);
      const { runbook, problems, remarks } = await check(markdown, id);
      if (!runbook) throw new Refused({ code: 'badRunbook', problems });
      return commit(async (tx) => {
        const { revision } = await saveRunbook(tx, { runbookId: runbook.id, markdown, seen });
        return { id: runbook.id, revision, remarks };
      });
    },

    async reviewRunbook({ id, reviewed, owner, seen }, { commit }) {
      await entryOf(id);
      return commit(async (tx) => {
        const { revision } = await sayOfRunbook(tx, { runbookId: id, reviewed, owner, seen });
        return { revision };
      });
    },

    async deleteRunbook({ id }, { commit }) {
      await entryOf(id);
      return commit((tx) => deleteRunbook(tx, id));
    },
  });
}
