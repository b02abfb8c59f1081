import type { SalesforceStatus } from '@/lib/contract/salesforce';
import { clientIdSchema } from '@/lib/settings/policy-settings';
import { apiHostOf } from '@/lib/sites/salesforce/api-host';
import { z } from '@/lib/zod';

type ClientId = NonNullable<SalesforceStatus['clientId']>;

/** Where client ids are kept; a port, so that tests need no browser. */
export interface AppStore {
  /** `salesforceApps` of the company's policy. */
  policy(): Promise<unknown>;
  /** `salesforceApps` of the person's settings. */
  own(): Promise<unknown>;
  saveOwn(apps: Record<string, string>): Promise<void>;
}

/** An org may be named by its API host or by the host of its pages; `default` is for all others. */
const anyOrg = 'default';

/** The client id for an org; what the policy says, for this org or for all, wins. */
export async function clientIdFor(host: string, store: AppStore): Promise<ClientId | undefined> {
  const org = apiHostOf(host);
  if (!org) return undefined;
  const policy = await appsIn(store.policy());
  const byPolicy = policy.get(org) ?? policy.get(anyOrg);
  if (byPolicy) return { value: byPolicy, from: 'policy' };
  const own = await appsIn(store.own());
  const byPerson = own.get(org) ?? own.get(anyOrg);
  return byPerson ? { value: byPerson, from: 'person' } : undefined;
}

/** Keeps the person's client id for an org; none takes theirs away. Rejects when it could not be saved. */
export async function saveClientId(host: string, clientId: string | undefined, store: AppStore): Promise<void> {
  const org = apiHostOf(host);
  if (!org) throw new Error('This host is no Salesforce org.');
  const apps = await appsIn(store.own());
  if (clientId) apps.set(org, clientId);
  else apps.delete(org);
  await store.saveOwn(Object.fromEntries(apps));
}

/** Entry by entry: one that is wrong must not take the others with it. */
async function appsIn(stored: Promise<unknown>): Promise<Map<string, string>> {
  const apps = z.record(z.string(), z.unknown()).safeParse(await stored.catch(() => undefined)).data ?? {};
  return new Map(
    Object.entries(apps).flatMap(([host, given]) => {
      const org = host === anyOrg ? anyOrg : apiHostOf(host);
      const clientId = clientIdSchema.safeParse(given).data;
      return org && clientId ? [[org, clientId] as const] : [];
    }),
  );
}
