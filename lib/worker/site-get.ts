import type { ReadFailure } from '@/lib/context/context';
import type { RecordRef, SiteId } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import { type Answer, type Ask, LeftError, ReadError } from '@/lib/sites/site';
import type { Leaving } from './leaving';
import type { Pauses } from './pauses';
import type { SendToTab } from './ports';

/** A session of the worker's own with a site, which the person signed in to. */
export interface OwnSession {
  getFor(host: string, signal: AbortSignal): Promise<Ask['get'] | undefined>;
}

/** What asking a site takes. */
export interface Asking {
  send: SendToTab;
  pauses: Pauses;
  leaving: Leaving;
  /** Sites whose API the worker asks itself, with a session of its own; the page's tab asks all others. */
  sessions: Partial<Record<SiteId, OwnSession>>;
  now(): number;
}

/**
 * Who asks a site about a record: most sites' pages serve the API on their own origin, so the tab's content script does
 * it with the person's session there; for the others the worker does, with its own. `undefined` when there is none.
 */
async function getFor(
  { send, sessions, leaving }: Asking,
  ref: RecordRef,
  tabId: number,
): Promise<Ask['get'] | undefined> {
  const key = recordKey(ref);
  const own = sessions[ref.site];
  if (own) return own.getFor(ref.host, leaving.signalOf(tabId, key));
  return (path) => send('get', { key, path }, tabId).catch((): Answer => ({ kind: 'left' }));
}

/**
 * Asks a site that is not left alone just now; nothing comes back when the person went on meanwhile, or when nobody can
 * ask it for them. How it ended is remembered for its host.
 */
export async function askSite<T>(
  asking: Asking,
  ref: RecordRef,
  tabId: number,
  read: (ask: Ask) => Promise<T>,
): Promise<{ answer?: T; failure?: ReadFailure }> {
  const { pauses, now } = asking;
  const get = await getFor(asking, ref, tabId);
  if (!get) return {};
  const pause = await pauses.of(ref.host, now());
  if (pause) return { failure: pause };
  try {
    const answer = await read({ get, now });
    await pauses.note(ref.host, undefined, now());
    return { answer };
  } catch (error) {
    if (error instanceof LeftError) return {};
    if (error instanceof ReadError) return { failure: await pauses.note(ref.host, error.failure, now()) };
    // Our mapping met something it does not know: say so, and let the page be read instead.
    return { failure: { reason: 'changed-shape', at: now(), path: 'answer' } };
  }
}
