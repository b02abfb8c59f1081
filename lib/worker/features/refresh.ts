import { refresh as messages } from '@/lib/contract/refresh';
import type { JobRunner } from '@/lib/jobs/runner';
import { accountsById } from '@/lib/store/accounts';
import type { Store } from '@/lib/store/commit';
import { handle } from '../handlers';
import { dueAt, refreshSystems } from '../refresh';

/** Bringing accounts up to date: nothing is asked of a site without a person's click. */
export function refreshHandlers({ store, jobs }: { store: Store; jobs: JobRunner }) {
  const { db, now } = store;
  return handle(messages, {
    refreshSystems: () => refreshSystems(db, now()),
    async accountNames({ ids }) {
      const all = await accountsById(db);
      return Object.fromEntries(ids.flatMap((id) => (all.has(id) ? [[id, all.get(id)?.name ?? '']] : [])));
    },
    async refreshAccounts({ system }) {
      const due = await dueAt(db, system, now());
      return due ? jobs.start('refreshAccounts', { ...due.at, accounts: due.accounts }) : null;
    },
  });
}
