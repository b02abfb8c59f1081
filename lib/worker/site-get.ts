import type { RecordRef, SiteId } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import type { Answer, Ask } from '@/lib/sites/site';
import type { Worker } from './worker';

/** A session of the worker's own with a site, which the person signed in to. */
export interface OwnSessions {
  getFor(host: string, signal: AbortSignal): Promise<Ask['get'] | undefined>;
}

/**
 * Who asks a site about a record: most sites' pages serve the API on their own origin, so the tab's content script does
 * it with the person's session there; for the others the worker does, with its own. `undefined` when there is none.
 */
export async function getFor(worker: Worker, ref: RecordRef, tabId: number): Promise<Ask['get'] | undefined> {
  const key = recordKey(ref);
  const sessions: Partial<Record<SiteId, OwnSessions>> = worker.sessions;
  const own = sessions[ref.site];
  if (own) return own.getFor(ref.host, worker.leaving.signalOf(tabId, key));
  return (path) => worker.send('get', { key, path }, tabId).catch((): Answer => ({ kind: 'left' }));
}
