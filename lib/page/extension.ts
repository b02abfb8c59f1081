/**
 * The few extension calls a content script needs, all promise-based in Chrome and in Firefox. The polyfill that our
 * own pages use would add 10 kB to every page with a record.
 */
export const extension = {
  url: (path: string): string => chrome.runtime.getURL(path),
  /** Of our pages as they are once loaded; Chrome's `getURL` names another for what a page may load. */
  origin: (): string =>
    import.meta.env.FIREFOX ? chrome.runtime.getURL('').replace(/\/$/, '') : `chrome-extension://${chrome.runtime.id}`,
};
