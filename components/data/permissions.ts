import { browser } from 'wxt/browser';

/** What the browser is asked to allow: match patterns of hosts, and names of APIs. */
export interface AccessRequest {
  origins?: string[];
  permissions?: ('scripting' | 'identity')[];
}

/**
 * Asks the person, by the browser's own question. Call it in a click with nothing awaited before: the browser answers
 * a gesture only. Resolves to what they said; rejects when the browser will not even ask.
 */
export function requestAccess({ origins, permissions }: AccessRequest): Promise<boolean> {
  // Firefox has `identity` from the start and refuses to be asked for it.
  const asked = import.meta.env.FIREFOX ? permissions?.filter((name) => name !== 'identity') : permissions;
  return browser.permissions.request({ origins, permissions: asked });
}

/**
 * Match patterns of the hosts we may read now. The list rather than `contains`: Chromium 156 answers that with `false`
 * for hosts of content scripts, however they are granted, and leaves them in the list only as long as they are.
 */
export async function grantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Calls `listener` whenever access was given or taken, here or in the browser's own settings; returns how to stop. */
export function onAccessChanged(listener: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  return () => {
    onAdded.removeListener(listener);
    onRemoved.removeListener(listener);
  };
}
