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
