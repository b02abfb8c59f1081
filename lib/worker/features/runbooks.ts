import type { Context } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { Refused } from '@/lib/contract/refusal';
import { runbooks as messages } from '@/lib/contract/runbooks';
import { lookedOf } from '@/lib/evidence/looked-at';
import { isMeantBy, meaningsOf, parseSearch } from '@/lib/runbooks/operators';
import { likeOf } from '@/lib/runbooks/outcomes';
import { listed, search } from '@/lib/runbooks/rank';
import type { Runbook, RunLike } from '@/lib/runbooks/runbook';
import type { Store } from '@/lib/store/commit';
import { noteOpened, noteShown } from '@/lib/store/runbook-uses';
import { finishRun, runsOn, tickStep } from '@/lib/store/runs';
import { analyse } from '../analysis';
import type { Settings } from '../current-settings';
import { handle } from '../handlers';
import type { Library } from '../library';
import { standings } from '../runbook-standing';
import { suggestionsFor } from '../suggestions';
import type { Tabs } from '../tabs';
import { contextIn, recordIn, recordToSaveOn } from '../views';

interface Needs {
  store: Store;
  tabs: Tabs;
  library(): Promise<Library>;
  settings: Settings;
}

/** Whoever asks for all of an area reads on. */
const mostFiltered = 100;
/** As many suggestions are read; the figures count these. */
const shownAtOnce = 3;

/** What fits a ticket, the library, and the runs. */
export function runbookHandlers({ store: { db, now }, tabs, library, settings }: Needs) {
  return handle(messages, {
    async suggestions(_, { asker }) {
      const context = await contextIn(tabs, asker);
      const all = await library();
      const librarySize = all.runbooks.length;
      if (context?.kind !== 'ticket') return { evidence: [], suggestions: [], closest: [], librarySize, runs: [] };
      const { evidence } = await analyse(context, settings);
      const looked = lookedOf(context);
      const { fitting, closest } = await suggestionsFor({ db, library, settings, now: now() }, context);
      const shown = fitting.slice(0, shownAtOnce).map(({ runbook: { id }, sure }) => ({ id, sure }));
      void noteShown(db, context.ref, shown, now()).catch(() => undefined); // Figures only.
      const { ofAll } = await standings({ library: all, settings, now: now() });
      return {
        evidence,
        ...(looked && { looked }),
        suggestions: ofAll(fitting),
        closest: ofAll(closest),
        librarySize,
        runs: await runsOn(db, context.ref),
      };
    },

    async searchRunbooks({ text }) {
      const { words, filters } = parseSearch(text);
      const all = await library();
      const index = all.indexBy(await settings.get('runbooks.weights'));
      const { ofAll, isStale } = await standings({ library: all, settings, now: now() });
      if (filters.length === 0) return ofAll(search(index, words));
      const options = { limit: mostFiltered, isMeant: isMeantBy<Runbook>(meaningsOf(filters, all.runbooks), isStale) };
      return ofAll(words === '' ? listed(index, options) : search(index, words, options));
    },
    async searchOperators({ text }) {
      return meaningsOf(parseSearch(text).filters, (await library()).runbooks);
    },

    async runbook({ id }, { asker }) {
      const all = await library();
      const runbook = all.byId(id);
      if (!runbook) throw new Refused({ code: 'missing', what: 'runbook' });
      const { of } = await standings({ library: all, settings, now: now() });
      const record = await recordIn(tabs, asker);
      const runs = record ? await runsOn(db, record.ref) : [];
      if (record) void noteOpened(db, record.ref, id, now()).catch(() => undefined); // Figures only.
      return { runbook, standing: of(runbook), run: runs.find(({ runbookId }) => runbookId === id) };
    },

    async tickStep({ runbookId, step, ticked }, { asker, commit }) {
      const record = await recordToSaveOn(tabs, asker);
      const of = { ...(await aboutOf(record, settings)), runbookId };
      return commit((tx) => tickStep(tx, { ...of, step, ticked }));
    },

    async finishRun({ runbookId, outcome, misfit, seen }, { asker, commit }) {
      const record = await recordToSaveOn(tabs, asker);
      const of = { ...(await aboutOf(record, settings)), runbookId };
      return commit((tx) => finishRun(tx, { ...of, outcome, misfit, seen }));
    },
  });
}

/** What tells whether another ticket is like this one, never its text; nothing of one that could not be read. */
async function aboutOf(
  { ref: record, context }: { ref: RecordRef; context?: Context },
  settings: Settings,
): Promise<{ record: RecordRef; like?: RunLike }> {
  if (context?.kind !== 'ticket') return { record };
  return { record, like: likeOf((await analyse(context, settings)).query) };
}
