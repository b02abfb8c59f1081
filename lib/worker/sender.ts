import type { Caller } from './router';

/** Who sent a message, as far as the browser vouches for it. */
export interface Sender {
  /** Extension id. */
  id?: string;
  /** Document that sent it. */
  url?: string;
  origin?: string;
  frameId?: number;
  documentId?: string;
  tab?: { id?: number };
}

/** The one page of ours that a web page may load: in a frame, and so also in a tab or a window that it opens. */
const framedPage = '/panel.html';

/**
 * Our own page, a frame of ours inside a page, a site's content script, or nobody we answer. The origin decides, not
 * `tab`: the panel's frame inside a site's page has a tab too. A content script speaks for the top frame of an https
 * page only. Whether a frame is the panel that our content script put there is asked elsewhere (`guests.ts`).
 */
export function callerOf(sender: Sender, extension: { id: string; origin: string }): Caller {
  if (sender.id !== extension.id) return { kind: 'stranger' };
  const origin = sender.origin ?? originOf(sender.url);
  const tabId = sender.tab?.id;
  const { frameId, documentId } = sender;
  if (origin === extension.origin) {
    const isFrame = sender.tab !== undefined && frameId !== 0;
    if (isFrame !== (pathOf(sender.url) === framedPage)) return { kind: 'stranger' };
    return isFrame ? { kind: 'frame', tabId, frameId, documentId } : { kind: 'own' };
  }
  const isTopFrame = frameId === 0 && tabId !== undefined;
  return isTopFrame && origin?.startsWith('https://')
    ? { kind: 'site', tabId, host: hostOf(sender), documentId }
    : { kind: 'stranger' };
}

/** Host of the page a content script runs in. */
function hostOf(sender: Sender): string | undefined {
  try {
    return sender.url ? new URL(sender.url).hostname : undefined;
  } catch {
    return undefined;
  }
}

function pathOf(url: string | undefined): string | undefined {
  return /^[a-z-]+:\/\/[^/]+(\/[^?#]*)/.exec(url ?? '')?.[1];
}

/** `URL.origin` is `null` for `moz-extension:` in some engines, so scheme and host are taken. */
function originOf(url: string | undefined): string | undefined {
  return /^[a-z-]+:\/\/[^/]+/.exec(url ?? '')?.[0];
}
