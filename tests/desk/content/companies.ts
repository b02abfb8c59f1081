import { type AccountKey, accounts, type OrganizationKey } from './ids.ts';

/** A customer as its Zendesk organization tells it; the Salesforce Account has the rest. */
export interface Company {
  name: string;
  domains: string[];
  /** The Salesforce Account of the same customer. */
  account?: AccountKey;
  tier: 'enterprise' | 'business' | 'trial' | null;
  region: string | null;
  version: string | null;
  details: string | null;
  tags: string[];
}

export const companies: Record<OrganizationKey, Company> = {
  halden: {
    name: 'Halden Freight',
    domains: ['haldenfreight.example'],
    account: 'halden',
    tier: 'enterprise',
    region: 'EU-1',
    version: '4.18.2',
    details: '2,300 users. Entra ID for sign-in and SCIM. Warehouses work in shifts from 06:00 and 14:00.',
    tags: ['enterprise', 'sso', 'scim'],
  },
  brightwater: {
    name: 'Brightwater Utilities',
    domains: ['brightwater.example'],
    account: 'brightwater',
    tier: 'enterprise',
    region: 'EU-2',
    version: '4.20.1',
    details: 'Nightly import of meter readings, 1.4 million rows.',
    tags: ['enterprise', 'imports'],
  },
  lumen: {
    name: 'Lumen Retail',
    domains: ['lumenretail.example', 'lumen-stores.example'],
    account: 'lumen',
    tier: 'business',
    region: 'EU-1',
    version: '4.21.0',
    details: '212 shops, order webhooks.',
    tags: ['business', 'webhooks'],
  },
  nordlicht: {
    name: 'Nordlicht Klinik',
    domains: ['nordlicht-klinik.example'],
    account: 'nordlicht',
    tier: 'business',
    region: 'on-premises',
    version: '4.19.4',
    details: 'Connect agent behind a TLS-inspecting proxy. Writes in German.',
    tags: ['business', 'on-premises', 'de'],
  },
  orrin: {
    name: 'Orrin Foods',
    domains: ['orrinfoods.example'],
    tier: 'trial',
    region: 'EU-1',
    version: '4.21.0',
    details: null,
    tags: ['trial'],
  },
  kelda: {
    name: 'Kelda',
    domains: ['kelda.example'],
    tier: null,
    region: null,
    version: null,
    details: null,
    tags: [],
  },
};

/** What a Zendesk organization keeps as `external_id`. */
export function accountIdOf(organization: OrganizationKey): string | null {
  const { account } = companies[organization];
  return account ? accounts[account] : null;
}
