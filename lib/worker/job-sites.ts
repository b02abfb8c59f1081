import type { ReadFailure } from '@/lib/context/context';
import { Pause } from '@/lib/jobs/pause';
import type { AskedSite } from '@/lib/jobs/tools';
import { reasonOf } from '@/lib/sites/http';
import { type Answer, type Ask, LeftError, ReadError, type SiteWrite } from '@/lib/sites/site';
import type { Asking } from './site-get';
import { type Tabs, within } from './tabs';

/** A page that can answer does so at once; a tab that the browser put to sleep does not. */
const answersWithinMs = 2000;
/** A page gives its site 15 s (`lib/sites/answer.ts`). */
const asksWithinMs = 20_000;

/** What the browser says of tabs. A port, so that tests need no browser. */
export interface OpenTabs {
  /** Every tab that is loaded; which page is in it is not told. */
  all(): Promise<number[]>;
  isOnline(): boolean;
}

export interface JobSites {
  /** Asks a site for a job; throws `Pause` with the reason when it cannot be asked, or did not answer as it should. */
  ask<T>(site: AskedSite, by: { job: string; signal: AbortSignal }, read: (ask: Ask) => Promise<T>): Promise<T>;
  /** Sends one request that changes something, once. Throws `Pause` as `ask` does; a refusal of the site's is an answer. */
  send(site: AskedSite, by: { job: string; confirmed: string; signal: AbortSignal }, write: SiteWrite): Promise<Answer>;
}

/**
 * How jobs ask sites, without a record on show: through a tab whose content script answers for the host, or with a
 * session of our own. A site in trouble is left alone by jobs as by everything else (`pauses.ts`).
 */
export function createJobSites({ asking, tabs, open }: { asking: Asking; tabs: Tabs; open: OpenTabs }): JobSites {
  const { pauses, sessions, now } = asking;
  /** The tab that answered last for a host; asked first the next time. */
  const lastOf = new Map<string, number>();

  async function canAsk(tabId: number, host: string): Promise<number> {
    const answer = await within(answersWithinMs, asking.send('canAsk', { host }, tabId));
    if (answer !== true) throw new Error('Another page.');
    return tabId;
  }

  /** A tab that can ask this host. */
  async function tabFor(host: string, without: ReadonlySet<number>): Promise<number | undefined> {
    const likely = [lastOf.get(host), ...(await tabs.withRecord())];
    const known = new Set(likely.filter((tabId) => tabId !== undefined && !without.has(tabId)));
    const found = await firstOf([...known].map((tabId) => canAsk(tabId as number, host)));
    if (found !== undefined) return found;
    const others = (await open.all()).filter((tabId) => !known.has(tabId) && !without.has(tabId));
    return firstOf(others.map((tabId) => canAsk(tabId, host)));
  }

  /** One GET, through one tab after the other until one has an answer. */
  async function getByTab(host: string, job: string, path: string, signal: AbortSignal): Promise<Answer> {
    const failed = new Set<number>();
    for (;;) {
      signal.throwIfAborted();
      const tabId = await tabFor(host, failed);
      if (tabId === undefined) throw new Pause(open.isOnline() ? { code: 'noTab', host } : { code: 'offline' });
      const answer = await within(asksWithinMs, asking.send('get', { path, job }, tabId)).catch(() => undefined);
      if (answer && answer.kind !== 'left') {
        lastOf.set(host, tabId);
        return answer;
      }
      // It was closed, went to another page, or was put to sleep.
      lastOf.delete(host);
      failed.add(tabId);
    }
  }

  return {
    async send({ host }, { job, confirmed, signal }, write) {
      const pause = await pauses.of(host, now());
      if (pause) throw pauseFor(pause, host);
      signal.throwIfAborted();
      const tabId = await tabFor(host, new Set());
      if (tabId === undefined) throw new Pause(open.isOnline() ? { code: 'noTab', host } : { code: 'offline' });
      const sending = asking.send('send', { ...write, job, confirmed }, tabId);
      const answer = await within(asksWithinMs, sending).catch((): Answer => ({ kind: 'left' }));
      if (answer.kind !== 'answer') {
        // Nobody knows whether it arrived. A page that is still there had no answer from its site.
        lastOf.delete(host);
        throw new Pause(open.isOnline() ? { code: 'siteFailed', host, at: now() } : { code: 'offline' });
      }
      const { status, retryAfter } = answer;
      const reason = reasonOf(status, true);
      const isLater = status === 503 && retryAfter !== undefined;
      if (reason === 'signed-out' || reason === 'rate-limited' || isLater) {
        const until = now() + Math.min(Number(retryAfter) || 60, 3600) * 1000;
        const failure: ReadFailure =
          reason === 'signed-out'
            ? { reason, at: now(), status }
            : { reason: 'rate-limited', at: now(), status, until };
        throw pauseFor((await pauses.note(host, failure, now())) ?? failure, host);
      }
      return answer;
    },

    async ask({ site, host }, { job, signal }, read) {
      const pause = await pauses.of(host, now());
      if (pause) throw pauseFor(pause, host);
      const own = sessions[site];
      const get = own ? await own.getFor(host, signal) : (path: string) => getByTab(host, job, path, signal);
      if (!get) throw new Pause({ code: 'signInHere', host, at: now() });
      try {
        const answer = await read({ get, now: now });
        await pauses.note(host, undefined, now());
        return answer;
      } catch (error) {
        signal.throwIfAborted();
        if (error instanceof LeftError) throw new Pause({ code: 'noTab', host });
        if (!(error instanceof ReadError)) throw error;
        if (error.failure.reason === 'network' && !open.isOnline()) throw new Pause({ code: 'offline' });
        const failure = (await pauses.note(host, error.failure, now())) ?? error.failure;
        // The session that ended was ours: nobody can sign in to it on a page of the site.
        if (own && failure.reason === 'signed-out') throw new Pause({ code: 'signInHere', host, at: failure.at });
        throw pauseFor(failure, host);
      }
    },
  };
}

/** A failed read as a job's reason. */
function pauseFor({ reason, status, until, at }: ReadFailure, host: string): Pause {
  if (reason === 'signed-out') return new Pause({ code: 'signedOut', host, at });
  if (reason === 'rate-limited') return new Pause({ code: 'rateLimited', host, until: until ?? at }, until);
  if (reason === 'blocked-by-policy') return new Pause({ code: 'blocked', host, at, status });
  if (reason === 'no-permission-or-missing') return new Pause({ code: 'refused', host, at, status });
  return new Pause({ code: 'siteFailed', host, at, status, until }, until);
}

/** The first that works out; `undefined` when none does. */
function firstOf<T>(tries: Promise<T>[]): Promise<T | undefined> {
  return Promise.any(tries).catch(() => undefined);
}
