import type { RecordRef } from '@/lib/context/record';

/** A site on one host, below a path or not, where open tickets can be asked for. */
export interface AskedAt {
  site: string;
  host: string;
  base?: string;
}

/** `zendesk:acme.zendesk.com`, `jira:jira.example.com/jira`: as listings and keys of records begin. */
export function systemName({ site, host, base = '' }: AskedAt): string {
  return `${site}:${host}${base}`;
}

/** The same, read; `undefined` for what is none. */
export function systemOfName(name: string): AskedAt | undefined {
  const [, site, host, base] = /^([a-z][a-z0-9-]*):([^/:]+)(\/.+)?$/.exec(name) ?? [];
  return site && host ? { site, host, ...(base && { base }) } : undefined;
}

/**
 * The account's records that its keys name, as refs. A key tells no context path, and one that is unique everywhere
 * (Salesforce) no host: both are those at which the site was met here, the likeliest first.
 * @param objectOf the site's word for an account whose open tickets it lists; none where it lists none
 */
export function askedAccounts(
  keys: readonly string[],
  met: readonly AskedAt[],
  objectOf: (site: string) => string | undefined,
): RecordRef[] {
  const refs = keys.flatMap((key): RecordRef[] => {
    const parts = key.split(':');
    const [site = '', host] = parts;
    const id = parts.at(-1) ?? '';
    const object = objectOf(site);
    const at = met.find((one) => one.site === site && (parts.length === 2 || one.host === host));
    const where = at ?? (parts.length > 2 && host ? { site, host } : undefined);
    if (object === undefined || where === undefined || id === '') return [];
    return [{ site, host: where.host, ...(where.base && { base: where.base }), kind: 'account', object, id }];
  });
  return [...new Map(refs.map((ref) => [`${systemName(ref)}:${ref.id}`, ref])).values()];
}
