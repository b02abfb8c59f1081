import { calculateJwkThumbprint, exportJWK, FlattenedSign, generateKeyPair } from 'jose';
import type { Context, ReadFailure, Source } from '@/lib/context/context';
import { minute } from './samples';
import { worker } from './worker';

/** The options page of the same morning: one host of each kind of trouble. */

const hour = 60 * minute;
const day = 24 * hour;

export const salesforceHost = 'kelda.lightning.force.com';
export const ownHost = 'jira.brightwater.example';

const ticketFields = ['subject', 'status', 'priority', 'type', 'tags', 'requester', 'assignee', 'organization', 'sla'];
const caseFields = ['subject', 'status', 'priority', 'type', 'channel', 'requester', 'assignee', 'organization'];

/** Values of fields that are more than a text. */
const values: Readonly<Record<string, unknown>> = {
  status: { label: 'Open', category: 'open' },
  tags: ['sso'],
  requester: { name: 'Ines Carvalho', role: 'customer' },
  assignee: { name: 'Mara Lindqvist', role: 'agent' },
  owner: { name: 'Priya Raman', role: 'agent' },
  organization: { name: 'Halden Freight' },
  sla: { name: 'Next reply', breached: false, paused: false },
  domains: ['halden.example'],
};

interface Read {
  site?: Context['ref']['site'];
  host?: string;
  object?: string;
  kind?: Context['kind'];
  /** So long ago. */
  ago?: number;
  sources?: Source[];
  partial?: boolean;
  expected?: string[];
  missing?: string[];
  failure?: ReadFailure;
}

/** A page of a host is read, in some tab. */
export async function read(part: Read = {}): Promise<void> {
  const { site = 'zendesk', host = 'kelda.zendesk.com', object = 'ticket', kind = 'ticket', ago = 3000 } = part;
  const { sources = ['api'], partial = false, expected = ticketFields, missing = [], failure } = part;
  const ref = { site, host, object, kind, id: '48213' };
  const at = Date.now() - ago;
  const names = expected.filter((name) => !missing.includes(name));
  const fields = Object.fromEntries(
    names.map((name, index) => [name, { value: values[name] ?? 'x', source: sources[index % sources.length], at }]),
  );
  const rest = kind === 'ticket' ? { conversation: [] } : {};
  const context = { kind, ref, readAt: at, partial, fields, empty: [], ...rest } as unknown as Context;
  await worker.show({ state: 'read', ref, reading: { ref, at, expected, context, ...(failure && { failure }) } }, 2);
}

/** Everything that the page shows at first. */
export async function readEverything(): Promise<void> {
  const now = Date.now();
  const organization = { object: 'organization', kind: 'account', expected: ['name', 'domains', 'tier'] } as const;
  const jira = { site: 'jira', host: 'kelda.atlassian.net', object: 'issue' } as const;
  await read();
  await read({ ...organization, expected: [...organization.expected], ago: 4 * day });
  await read({ ...organization, expected: [...organization.expected], ago: 2 * hour, missing: ['tier'] });
  await read({ ...jira, ago: 4 * day, missing: ['requester'] });
  await read({
    ...jira,
    ago: 12 * minute,
    sources: ['dom', 'title'],
    partial: true,
    missing: ['subject', 'requester'],
    failure: { reason: 'rate-limited', status: 429, at: now - 12 * minute, until: now + 3 * minute },
  });
  const salesforce = { site: 'salesforce', host: salesforceHost, sources: ['dom'], partial: true } as const;
  await read({
    ...salesforce,
    sources: ['dom'],
    object: 'Case',
    ago: 6000,
    expected: caseFields,
    missing: ['priority'],
  });
  await read({
    ...salesforce,
    sources: ['dom'],
    object: 'Account',
    kind: 'account',
    ago: 3 * day,
    expected: ['name', 'owner'],
  });
}

export const picked = {
  site: 'zendesk',
  host: 'kelda.zendesk.com',
  object: 'ticket',
  field: 'priority',
  css: '[data-test-id="ticket-fields-priority"] > div:nth-of-type(2)',
} as const;

/** Somebody who signs packs: a public key as text, and their signature. */
export interface Signer {
  jwk: string;
  thumbprint: string;
  sign(content: object): Promise<string>;
}

export async function newSigner(): Promise<Signer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(publicKey);
  const thumbprint = await calculateJwkThumbprint(jwk);
  return {
    jwk: JSON.stringify(jwk),
    thumbprint,
    async sign(content) {
      const bytes = new TextEncoder().encode(JSON.stringify(content));
      const signed = new FlattenedSign(bytes).setProtectedHeader({ alg: 'ES256', kid: thumbprint });
      return JSON.stringify(await signed.sign(privateKey));
    },
  };
}

/** A pack for Jira with three selectors. */
export function packBy(issuer: string, issued = new Date(2026, 10, 17).toISOString()) {
  return {
    format: 'sidelight-selectors',
    version: 1,
    site: 'jira',
    issuer,
    issued,
    selectors: {
      subject: [
        { css: '[data-testid="issue.title"]', seen: '2026-11' },
        { css: 'h1', seen: '2026-11' },
      ],
      requester: [{ css: '[data-testid="reporter"]', seen: '2026-11' }],
    },
  };
}
