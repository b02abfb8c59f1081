import type { SiteId } from '@/lib/context/record';
import type { MakeGuest } from './guest';
import type { createPanel } from './panel';
import type { Tools } from './tools';

/** What our scripts share in a page: in the world of content scripts, which the page cannot see. */
interface World extends Partial<Tools> {
  /** The content script that runs here. */
  script?: { site: SiteId; isAlive(): boolean; end(): void };
  /** Left by the scripts that are loaded when they are needed: see `load.ts`. */
  guests: { [Site in SiteId]?: MakeGuest };
  createPanel?: typeof createPanel;
}

/** No name: a window answers to names with the page's elements that bear them as their id. */
const key = Symbol.for('sidelight');
const global = globalThis as { [key]?: World };
global[key] ??= { guests: {} };

export const world = global[key];

/**
 * Makes this content script the one that runs in the page, and returns what ends it. `undefined`: one for the site runs
 * already, and this one is not needed; a page may be given another whenever its host is added or looked at again. One
 * for another site, or one that lost its extension, is ended.
 */
export function takePage(site: SiteId): AbortController | undefined {
  const { script } = world;
  if (script?.site === site && script.isAlive()) return undefined;
  script?.end();
  const ending = new AbortController();
  world.script = {
    site,
    isAlive: () => !ending.signal.aborted && !isOrphan(),
    end: () => ending.abort(),
  };
  return ending;
}

/** Whether the extension was updated, or taken away, under this page: its scripts run on, and reach nothing any more. */
export function isOrphan(): boolean {
  return chrome.runtime?.id === undefined;
}
