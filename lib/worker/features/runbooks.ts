import type { Context } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { Refused } from '@/lib/contract/refusal';
import { runbooks as messages } from '@/lib/contract/runbooks';
import { likeOf } from '@/lib/runbooks/outcomes';
import { search } from '@/lib/runbooks/rank';
import type { RunLike } from '@/lib/runbooks/runbook';
import type { Store } from '@/lib/store/commit';
import { finishRun, runsOn, tickStep } from '@/lib/store/runs';
import { analyse } from '../analysis';
import { handle } from '../handlers';
import type { Library } from '../library';
import { suggestionsFor } from '../suggestions';
import type { Tabs } from '../tabs';
import { contextIn, contextToSaveOn } from '../views';

interface Needs {
  store: Store;
  tabs: Tabs;
  library(): Library;
}

/** What fits a ticket, the library, and the runs. */
export function runbookHandlers({ store: { db }, tabs, library }: Needs) {
  return handle(messages, {
    async suggestions(_, { asker }) {
      const context = await contextIn(tabs, asker);
      const librarySize = library().runbooks.length;
      if (context?.kind !== 'ticket') return { evidence: [], suggestions: [], librarySize, runs: [] };
      return {
        evidence: analyse(context).evidence,
        suggestions: await suggestionsFor(db, library(), context),
        librarySize,
        runs: await runsOn(db, context.ref),
      };
    },

    searchRunbooks: ({ text }) => search(library().index, text),

    async runbook({ id }, { asker }) {
      const runbook = library().byId(id);
      if (!runbook) throw new Refused({ code: 'missing', what: 'runbook' });
      const context = await contextIn(tabs, asker);
      const runs = context ? await runsOn(db, context.ref) : [];
      return { runbook, run: runs.find(({ runbookId }) => runbookId === id) };
    },

    async tickStep({ runbookId, step, ticked }, { asker, commit }) {
      const context = await contextToSaveOn(tabs, asker);
      const of = { ...aboutOf(context), runbookId };
      return commit((tx) => tickStep(tx, { ...of, step, ticked }));
    },

    async finishRun({ runbookId, outcome, seen }, { asker, commit }) {
      const context = await contextToSaveOn(tabs, asker);
      const of = { ...aboutOf(context), runbookId };
      return commit((tx) => finishRun(tx, { ...of, outcome, seen }));
    },
  });
}

/** What tells whether another ticket is like this one, never its text. */
function aboutOf(context: Context): { record: RecordRef; like?: RunLike } {
  return { record: context.ref, ...(context.kind === 'ticket' && { like: likeOf(analyse(context).query) }) };
}
