import { useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import type { OfTab } from '@/lib/contract/inputs';

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

/** Calls `onLoad` when another page is loaded in the tab: the record that a side panel stands beside may be gone. */
export function useTabLoads(tabId: number | undefined, onLoad: () => void): void {
  const latest = useRef(onLoad);
  latest.current = onLoad;
  useEffect(() => {
    if (tabId === undefined) return;
    const heard = (updated: number, { status }: { status?: string }) => {
      if (updated === tabId && status) latest.current();
    };
    browser.tabs.onUpdated.addListener(heard);
    return () => browser.tabs.onUpdated.removeListener(heard);
  }, [tabId]);
}
