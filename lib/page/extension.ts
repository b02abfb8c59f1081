/**
 * The few extension calls a content script needs, all promise-based in Chrome and in Firefox. The polyfill that our
 * own pages use would add 10 kB to every page with a record.
 */
export const extension = {
  url: (path: string): string => chrome.runtime.getURL(path),
  load: (key: string): Promise<unknown> => chrome.storage.local.get(key).then((all) => all[key]),
  save: (key: string, value: unknown): Promise<void> => chrome.storage.local.set({ [key]: value }),
};
