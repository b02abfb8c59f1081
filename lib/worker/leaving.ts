/** What a tab is being read for, so that the worker's own requests end when the person goes on. */
export interface Leaving {
  /** Aborts once the tab shows another record, or none. Reads of the same record share it. */
  signalOf(tabId: number, record: string): AbortSignal;
  /** The tab shows this record now, by `recordKey`; `undefined`: none. */
  shows(tabId: number, record: string | undefined): void;
}

/** A content script ends its own requests; those that the worker makes for it end here. */
export function createLeaving(): Leaving {
  const tabs = new Map<number, { record: string; controller: AbortController }>();
  const shows = (tabId: number, record: string | undefined) => {
    const now = tabs.get(tabId);
    if (!now || now.record === record) return;
    now.controller.abort();
    tabs.delete(tabId);
  };
  return {
    shows,
    signalOf(tabId, record) {
      shows(tabId, record);
      const now = tabs.get(tabId) ?? { record, controller: new AbortController() };
      tabs.set(tabId, now);
      return now.controller.signal;
    },
  };
}
