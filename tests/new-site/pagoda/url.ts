import type { RecordRef } from '@/lib/context/record';

export function recordAt(url: URL): RecordRef | undefined {
  return url.hostname.endsWith('.pagoda.example') ? recordAtHost(url) : undefined;
}

/** The same on a host known to be Pagoda's. */
export function recordAtHost(url: URL): RecordRef | undefined {
  const [, noun, id] = /^\/(matters|clients)\/([A-Z]+\d+)$/.exec(url.pathname) ?? [];
  if (!noun || !id) return undefined;
  const [object, kind] = noun === 'matters' ? (['matter', 'ticket'] as const) : (['client', 'account'] as const);
  return { site: 'pagoda', host: url.hostname, kind, object, id };
}
