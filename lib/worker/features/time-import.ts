import { timeImport as messages } from '@/lib/contract/time-import';
import type { Store } from '@/lib/store/commit';
import { importEntries, knownRows } from '@/lib/store/time-import';
import { handle } from '../handlers';

/** Time that was logged elsewhere. */
export function timeImportHandlers({ store: { db } }: { store: Store }) {
  return handle(messages, {
    knownRows: ({ rows }) => knownRows(db, rows),
    importEntries: ({ entries }, { commit }) => commit(async (tx) => ({ added: await importEntries(tx, entries) })),
  });
}
