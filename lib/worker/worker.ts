import type { SiteId } from '@/lib/context/record';
import type { JobRunner } from '@/lib/jobs/runner';
import type { Messages, Topic } from '@/lib/messages';
import { createIndex, type RunbookIndex } from '@/lib/runbooks/rank';
import type { Runbook } from '@/lib/runbooks/runbook';
import type { AddedSelector } from '@/lib/sites/added';
import type { Database } from '@/lib/store/database';
import type { Leaving } from './leaving';
import type { HostAccess } from './own-hosts';
import type { Pauses } from './pauses';
import type { Policy } from './policy';
import type { SalesforceSessions } from './salesforce-session';
import type { Tabs } from './tabs';

/** What every handler works with. Nothing in it is lost when the worker dies: it is all made anew. */
export interface Worker {
  db: Database;
  tabs: Tabs;
  pauses: Pauses;
  leaving: Leaving;
  jobs: JobRunner;
  /** Sites whose API the worker asks itself, with a session of its own; the page's tab asks all others. */
  sessions: { salesforce: SalesforceSessions };
  library: Library;
  hosts: HostAccess;
  /** What the company set. */
  policy(): Promise<Policy>;
  /** Leaves a site's content scripts what was added to its selectors. */
  keepSelectors(site: SiteId, added: AddedSelector[]): Promise<void>;
  now(): number;
  /** Tells our own pages, and every launcher, what to ask for again. */
  changed(topics: Topic[], tabId?: number): void;
  reload(tabId: number): Promise<void>;
  openOptions(): Promise<void>;
  /** Tells or asks a tab's content script. */
  send<Name extends ToTab>(
    name: Name,
    data: Parameters<Messages[Name]>[0],
    tabId: number,
  ): Promise<Awaited<ReturnType<Messages[Name]>>>;
}

type ToTab =
  | 'get'
  | 'canAsk'
  | 'readAgain'
  | 'pickOnPage'
  | 'togglePanel'
  | 'closePanel'
  | 'launcherChanged'
  | 'frameShows';

export interface Library {
  runbooks: readonly Runbook[];
  index: RunbookIndex;
  byId(id: string): Runbook | undefined;
}

export function createLibrary(runbooks: readonly Runbook[]): Library {
  const byId = new Map(runbooks.map((runbook) => [runbook.id, runbook]));
  return { runbooks, index: createIndex(runbooks), byId: (id) => byId.get(id) };
}
