/** Who sent a message, as far as the browser vouches for it. */
export interface Sender {
  /** Extension id. */
  id?: string;
  /** Document that sent it. */
  url?: string;
  origin?: string;
  frameId?: number;
  tab?: { id?: number };
}

export type SenderKind = 'page' | 'site' | 'stranger';

/**
 * Our own page, a site's content script, or nobody we answer. The origin decides, not `tab`: the panel's frame inside a
 * site's page has a tab too. A content script speaks for the top frame of an https page only.
 */
export function senderKind(sender: Sender, extension: { id: string; origin: string }): SenderKind {
  if (sender.id !== extension.id) return 'stranger';
  const origin = sender.origin ?? originOf(sender.url);
  if (origin === extension.origin) return 'page';
  const isTopFrame = sender.frameId === 0 && sender.tab?.id !== undefined;
  return isTopFrame && origin?.startsWith('https://') ? 'site' : 'stranger';
}

/** Host of the page a content script runs in. */
export function senderHost(sender: Sender): string | undefined {
  try {
    return sender.url ? new URL(sender.url).hostname : undefined;
  } catch {
    return undefined;
  }
}

/** `URL.origin` is `null` for `moz-extension:` in some engines, so scheme and host are taken. */
function originOf(url: string | undefined): string | undefined {
  return /^[a-z-]+:\/\/[^/]+/.exec(url ?? '')?.[0];
}
