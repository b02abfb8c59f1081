import type { Context } from '@/lib/context/context';
import { Refused } from '@/lib/contract/refusal';
import { completed, type Shown, type Told } from '@/lib/contract/tabs';

/** Contexts of so many tabs are kept; the tab that has waited longest sends its own again. */
const mostTabs = 10;

/**
 * What the worker read for pages that have not told yet that they show it, so that a conversation goes to its page and
 * does not come back. In memory only, and the page holds it as well: a worker without it is sent the whole.
 */
export function createMade() {
  const made = new Map<number, { stamp: string; context: Context }>();
  return {
    /** Returns the stamp it is known by from now on, instead of any before in this tab. */
    keep(tabId: number, context: Context): string {
      const stamp = crypto.randomUUID();
      made.delete(tabId);
      made.set(tabId, { stamp, context });
      const [oldest] = made.keys();
      if (made.size > mostTabs && oldest !== undefined) made.delete(oldest);
      return stamp;
    },
    forget: (tabId: number) => void made.delete(tabId),
    /** What the page tells, whole. */
    whole(tabId: number, told: Told): Shown {
      if (told.made === undefined) return { stamp: told.stamp, view: told.view };
      const kept = made.get(tabId);
      if (kept?.stamp !== told.made) throw new Refused({ code: 'recordGone' });
      return completed(told, kept.context);
    },
  };
}
