/**
 * The few extension calls a content script needs, all promise-based in Chrome and in Firefox. The polyfill that our
 * own pages use would add 10 kB to every page with a record.
 */
export const extension = {
  url: (path: string): string => chrome.runtime.getURL(path),
  /** Of our pages as they are once loaded; Chrome's `getURL` names another for what a page may load. */
  origin: (): string =>
    import.meta.env.FIREFOX ? chrome.runtime.getURL('').replace(/\/$/, '') : `chrome-extension://${chrome.runtime.id}`,
  load: (key: string): Promise<unknown> => chrome.storage.local.get(key).then((all) => all[key]),
  save: (key: string, value: unknown): Promise<void> => chrome.storage.local.set({ [key]: value }),
  /** Calls with each new value of the key; returns what ends that. */
  follow: (key: string, changed: (value: unknown) => void): (() => void) => {
    const { onChanged } = chrome.storage.local;
    const hear = (changes: Record<string, { newValue?: unknown }>) => {
      if (changes[key]) changed(changes[key].newValue);
    };
    onChanged.addListener(hear);
    return () => {
      // With the extension its events are gone, and asking them for anything throws.
      if (chrome.runtime?.id) onChanged.removeListener(hear);
    };
  },
};
