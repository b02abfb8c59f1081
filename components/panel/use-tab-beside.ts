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

/**
 * The address of what is in the tab, looked up with every `version`; `undefined` where the browser keeps it from us, as it
 * does of every page that we may not read.
 */
export function useTabAddress(tabId: number | undefined, version: unknown): string | undefined {
  const [address, setAddress] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another answer of the tab
  useEffect(() => {
    let current = true;
    const know = (url: string | undefined) => {
      if (current) setAddress(url);
    };
    if (tabId === undefined) know(undefined);
    else {
      browser.tabs.get(tabId).then(
        (tab) => know(tab?.url),
        () => know(undefined), // It is gone.
      );
    }
    return () => {
      current = false;
    };
  }, [tabId, version]);
  return address;
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
