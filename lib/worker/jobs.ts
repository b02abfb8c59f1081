import Dexie, { type Transaction } from 'dexie';
import { v7 } from 'uuid';
import { importArticlesJob } from '@/lib/jobs/import-articles';
import { importFilesJob } from '@/lib/jobs/import-files';
import { importPackJob, importPackKind } from '@/lib/jobs/import-pack';
import { createRegistry } from '@/lib/jobs/kind';
import { openTicketsJob } from '@/lib/jobs/open-tickets';
import { refreshAccountsJob } from '@/lib/jobs/refresh-accounts';
import { createRunner, type JobRunner } from '@/lib/jobs/runner';
import { takeImportJob } from '@/lib/jobs/take-import';
import { worklogsJob } from '@/lib/jobs/worklogs';
import { wholeAccount } from '@/lib/store/accounts';
import { asRefused, commit, type Store, type Tx } from '@/lib/store/commit';
import { createJobStore } from '@/lib/store/jobs';
import { closeUnlisted, rememberTicket } from '@/lib/store/sightings';
import { keepWorklog } from '@/lib/store/worklogs';
import type { Changes } from './changes';
import type { Settings } from './current-settings';
import { importTools } from './import-tools';
import { createJobSites, type OpenTabs } from './job-sites';
import type { HostAccess } from './own-hosts';
import { createPackAccess, type PackAccess } from './pack-access';
import { createPacks, type PackTabs } from './packs';
import { accountAt } from './refresh';
import type { Asking } from './site-get';
import type { Tabs } from './tabs';
import { plannedRow, workToLog } from './work-to-log';

/** Every kind of job. */
const kinds = [
  openTicketsJob,
  refreshAccountsJob,
  importArticlesJob,
  importFilesJob,
  importPackJob,
  takeImportJob,
  worklogsJob,
];

export interface JobBrowser extends OpenTabs {
  /** Sets the one alarm of the jobs; `undefined`: none is needed. */
  alarm(at: number | undefined): Promise<void>;
}

interface Needs {
  store: Store;
  tabs: Tabs;
  asking: Asking;
  changes: Changes;
  browser: JobBrowser;
  settings: Settings;
  access: HostAccess;
  packTabs: PackTabs;
}

export type Jobs = JobRunner & Pick<PackAccess, 'beginning'>;

/** The jobs of this worker. Nothing runs before `wake`. */
export function createJobs({ store, tabs, asking, changes, browser, settings, access, packTabs }: Needs): Jobs {
  const { db, now } = store;
  const sites = createJobSites({ asking, tabs, open: browser });
  /** The commit that a step's `write` is part of. */
  const commits = new WeakMap<Transaction, Tx>();
  const committing = (): Tx => {
    const tx = Dexie.currentTransaction && commits.get(Dexie.currentTransaction);
    if (!tx) throw new Error('Rows of a job are written by its `write` alone.');
    return tx;
  };
  const imports = importTools(db, committing);
  const packs = createPacks({ access, tabs: packTabs, isOnline: browser.isOnline, now });
  const packAccess = createPackAccess({
    db,
    readings: () => runner.list({ kind: importPackKind }),
    access,
    tabs: packTabs,
  });
  const runner = createRunner(createRegistry(kinds), {
    store: createJobStore(db, async (over, change) => {
      if (over === 'all') {
        return commit(store, undefined, (tx) => {
          commits.set(Dexie.currentTransaction, tx);
          return change();
        });
      }
      return db.transaction('rw', db.jobs, change).catch((error: unknown) => {
        throw asRefused(error);
      });
    }),
    alarm: browser.alarm,
    tools: ({ id }, signal) => ({
      now,
      askSite: (site, read) => sites.ask(site, { job: id, signal }, read),
      accountAt: (account, at) => accountAt(db, account, at),
      isKept: async (account) => (await wholeAccount(committing().db, account)) !== undefined,
      rememberTicket: (ticket, keys) => rememberTicket(committing(), ticket, { name: '', keys }),
      sendToSite: (site, confirmed, write) => sites.send(site, { job: id, confirmed, signal }, write),
      workToLog: (row) => workToLog({ db, settings }, row),
      async keepWorklog(row, { content }, outcome) {
        const planned = await plannedRow(db, row);
        if (planned) await keepWorklog(committing(), planned, 'id' in outcome ? { ...outcome, content } : outcome);
      },
      closeUnlisted: (account, keys, since) => closeUnlisted(committing(), account, keys, since),
      imports,
      packs,
    }),
    now,
    random: Math.random,
    newId: v7,
    timeout: (milliseconds) => AbortSignal.timeout(milliseconds),
    changed({ kind, state }) {
      changes.tell({ topic: 'jobs' });
      const isAtRest = state !== 'running' && state !== 'waiting';
      if (kind === importPackKind && isAtRest) packAccess.leave().catch(() => undefined); // The next one to end does.
    },
  });
  return { ...runner, beginning: packAccess.beginning };
}
