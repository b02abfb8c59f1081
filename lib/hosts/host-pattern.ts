import { patternOf } from '@/lib/text/pattern-of';

/**
 * The host part of a match pattern that https pages can fit: `*.zendesk.com` of `https://*.zendesk.com/agent/*`.
 * Form of patterns: developer.chrome.com, "Match patterns".
 */
export function hostPart(pattern: string): string | undefined {
  return pattern === '<all_urls>' ? '*' : /^(?:https|\*):\/\/([^/]+)\//.exec(pattern)?.[1];
}

/** Whether a match pattern covers https pages of this host, whatever their path. */
export function coversHost(pattern: string, host: string): boolean {
  const part = hostPart(pattern);
  if (part === undefined) return false;
  if (!part.startsWith('*')) return part === host;
  return part === '*' || host === part.slice(2) || host.endsWith(part.slice(1));
}

/** Whether a match pattern covers this address, its path included. */
export function coversAddress(pattern: string, { protocol, hostname, pathname, search }: URL): boolean {
  if (protocol !== 'https:' || !coversHost(pattern, hostname)) return false;
  if (pattern === '<all_urls>') return true;
  const path = pattern.slice(pattern.indexOf('/', pattern.indexOf('://') + 3));
  return new RegExp(`^${path.split('*').map(patternOf).join('.*')}$`).test(pathname + search);
}
