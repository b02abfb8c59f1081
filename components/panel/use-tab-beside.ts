import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { OfTab } from '@/lib/messages';

/**
 * The tab a panel stands beside: in a frame its own, which the worker knows from the sender; in a side panel the
 * active tab of its window, followed. `undefined` until it is known.
 */
export function useTabBeside(framed: boolean): OfTab | undefined {
  const [of, setOf] = useState<OfTab | undefined>(framed ? {} : undefined);

  useEffect(() => {
    if (framed) return;
    let current = true;
    const follow = async () => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      if (current && tab?.id !== undefined) setOf({ tabId: tab.id });
    };
    void follow();
    browser.tabs.onActivated.addListener(follow);
    return () => {
      current = false;
      browser.tabs.onActivated.removeListener(follow);
    };
  }, [framed]);
  return of;
}
