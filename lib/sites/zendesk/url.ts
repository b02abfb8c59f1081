import type { RecordRef } from '@/lib/context/record';

/** `/agent/tickets/48213`, also with more behind it; `/agent/organizations/123/tickets`. New tickets have no number. */
export function recordAt(url: URL): RecordRef | undefined {
  if (!url.hostname.endsWith('.zendesk.com')) return undefined;
  const [, noun, id] = /^\/agent\/(tickets|organizations)\/([1-9]\d{0,19})(?:\/|$)/.exec(url.pathname) ?? [];
  if (!noun || !id) return undefined;
  const kind = noun === 'tickets' ? 'ticket' : 'account';
  const object = noun === 'tickets' ? 'ticket' : 'organization';
  return { site: 'zendesk', host: url.hostname, kind, object, id };
}
