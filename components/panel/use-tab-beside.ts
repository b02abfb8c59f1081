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

/** An address that the browser told, or keeps from us, as it does of every page that we may not read. */
export type ToldAddress = { url: string | undefined };

/** The address of what is in the tab, looked up with every page in it; `undefined` until the browser has answered. */
export function useTabAddress(tabId: number | undefined): ToldAddress | undefined {
  const [address, setAddress] = useState<ToldAddress>();
  useEffect(() => {
    if (tabId === undefined) return;
    let current = true;
    const look = async () => {
      const tab = await browser.tabs.get(tabId).catch(() => undefined); // It may be gone.
      if (current) setAddress((known) => (known && known.url === tab?.url ? known : { url: tab?.url }));
    };
    const heard = (updated: number, { status }: { status?: string }) => {
      if (updated === tabId && status) void look();
    };
    void look();
    browser.tabs.onUpdated.addListener(heard);
    return () => {
      current = false;
      browser.tabs.onUpdated.removeListener(heard);
      setAddress(undefined);
    };
  }, [tabId]);
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
