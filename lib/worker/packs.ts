import { Pause } from '@/lib/jobs/pause';
import type { PackPart, PackTools } from '@/lib/jobs/tools';
import { largestPack } from '@/lib/runbooks/sources/pack-address';
import { sites } from '@/lib/sites/sites';
import type { AskedPart, PartAnswer } from './fetch-part';
import type { HostAccess } from './own-hosts';

/** Goes through one message, as text. */
const partBytes = 2_000_000;
/** A step of a job has 45 s, and a tab may have to be opened in it. */
const withinMs = 12_000;
/** Pages of any host that cost it and the person least, and run none of its scripts as a rule. */
const quietPages = ['/robots.txt', '/'];

/** The browser's side of packs: tabs through which a host is read. */
export interface PackTabs {
  /** Loaded tabs that show a page of the host. */
  tabsOf(host: string): Promise<number[]>;
  /** Opens a page of the host in the background, in the tab that was opened for it before, and waits until it is there. */
  open(host: string, path: string): Promise<number>;
  /** Closes what was opened for the host. */
  close(host: string): Promise<void>;
  /** Runs `fetchPart` in a tab. */
  part(tabId: number, asked: AskedPart): Promise<PartAnswer>;
}

interface Needs {
  access: Pick<HostAccess, 'granted'>;
  tabs: PackTabs;
  isOnline(): boolean;
  /** UTC milliseconds. */
  now(): number;
}

/**
 * How a job reads a pack. Our own pages and the worker may ask no host that a person names (the policy of `wxt.config.ts`);
 * a page of that host may ask it, and only it. So it is read there, with access to that host alone.
 */
export function createPacks({ access, tabs, isOnline, now }: Needs): PackTools {
  async function answerOf(host: string, asked: AskedPart): Promise<PartAnswer | undefined> {
    const through = async (tabId: number) => {
      const answer = await tabs.part(tabId, asked).catch(() => undefined);
      return answer?.kind === 'elsewhere' ? undefined : answer;
    };
    for (const tabId of await tabs.tabsOf(host)) {
      const answer = await through(tabId);
      if (answer) return answer;
    }
    for (const path of quietPages) {
      const tabId = await tabs.open(host, path).catch(() => undefined);
      const answer = tabId === undefined ? undefined : await through(tabId);
      if (answer) return answer;
    }
    return undefined;
  }

  return {
    async fetch(url, from) {
      const { host } = new URL(url);
      // Of a host of its content scripts Chromium tells no grant (`components/data/permissions.ts`): the reading tells.
      const isAllowed = sites.bundled.isBundled(host) || (await access.granted(host));
      if (!isAllowed) throw new Pause({ code: 'notAllowed', host });
      if (!isOnline()) throw new Pause({ code: 'offline' });
      const answer = await answerOf(host, { url, from, most: partBytes, largest: largestPack, withinMs });
      if (answer?.kind === 'part') return partOf(answer);
      await tabs.close(host);
      throw pauseFor(answer, host, { now: now(), isOnline: isOnline() });
    },
    close: (url) => tabs.close(new URL(url).host),
  };
}

function partOf({ base64, isLast, total, isPage }: Extract<PartAnswer, { kind: 'part' }>): PackPart {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  return { bytes, isLast, isPage, ...(total === undefined ? {} : { total }) };
}

/** Why a part did not come, as a job's reason. */
function pauseFor(
  answer: Exclude<PartAnswer, { kind: 'part' }> | undefined,
  host: string,
  { now, isOnline }: { now: number; isOnline: boolean },
): Pause {
  switch (answer?.kind) {
    case 'redirected':
      return new Pause({ code: 'leadsElsewhere', host });
    case 'tooLarge':
      return new Pause({ code: 'tooLarge', host, megabytes: largestPack / 1_000_000 });
    case 'network':
      return new Pause(isOnline ? { code: 'siteFailed', host, at: now } : { code: 'offline' });
    case 'status':
      return pauseOfStatus(answer, host, now);
    default:
      return new Pause({ code: 'noTab', host });
  }
}

function pauseOfStatus({ status, retryAfter }: { status: number; retryAfter?: string }, host: string, at: number) {
  if (status === 401) return new Pause({ code: 'signedOut', host, at });
  if (status === 429) {
    const until = at + Math.min(Number(retryAfter) || 60, 3600) * 1000;
    return new Pause({ code: 'rateLimited', host, until }, until);
  }
  const isRefused = status >= 400 && status < 500;
  return new Pause({ code: isRefused ? 'refused' : 'siteFailed', host, at, status });
}
