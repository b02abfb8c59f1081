import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Context, contextSchema } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { issueContext } from '@/lib/sites/jira/api';
import { asId, asObject, asObjects, asText, type Json } from '@/lib/sites/json';
import { recordContext } from '@/lib/sites/salesforce/api';
import { objectByPrefix, salesforceId18 } from '@/lib/sites/salesforce/id';
import { ReadError } from '@/lib/sites/site';
import { organizationContext, ticketContext } from '@/lib/sites/zendesk/api';

/** Recorded answers of the real sites. They are not part of the project; without them this file says so and skips. */
const folder = join(dirname(fileURLToPath(import.meta.url)), '../../shared/data/sites');
const now = Date.parse('2026-11-22T00:00:00Z');

interface Sample {
  /** What it is of: `zendesk ticket`, … */
  kind: string;
  map: () => Context;
}

function files(site: string): string[] {
  const root = join(folder, site);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json') && !(site === 'jira' && name.startsWith('spec')))
    .map((name) => join(root, name));
}

/** Every object in a file, at any depth: recordings wrap bodies differently. */
function objectsIn(value: unknown, depth = 0): Json[] {
  if (depth > 12) return [];
  if (Array.isArray(value)) return value.flatMap((item) => objectsIn(item, depth + 1));
  const object = asObject(value);
  return object ? [object, ...Object.values(object).flatMap((item) => objectsIn(item, depth + 1))] : [];
}

function zendeskSamples(object: Json): Sample[] {
  const at = (kind: 'ticket' | 'account', name: string, id: string): RecordRef => {
    return { site: 'zendesk', host: 'acme.zendesk.com', kind, object: name, id };
  };
  const samples: Sample[] = [];
  const tickets = [...asObjects(object.tickets), ...asObjects([object.ticket])];
  for (const ticket of tickets) {
    const ref = at('ticket', 'ticket', asId(ticket.id) ?? 'none');
    const answers = { ticket: { ...object, ticket }, commentPages: [], complete: true, labels: new Map() };
    samples.push({ kind: 'zendesk ticket', map: () => ticketContext(ref, answers, now) });
  }
  if (Array.isArray(object.comments)) {
    const answers = { ticket: { ticket: { id: 1 } }, commentPages: [object], complete: true, labels: new Map() };
    const ref = at('ticket', 'ticket', '1');
    samples.push({ kind: 'zendesk comments', map: () => ticketContext(ref, answers, now) });
  }
  for (const organization of [...asObjects(object.organizations), ...asObjects([object.organization])]) {
    const ref = at('account', 'organization', asId(organization.id) ?? 'none');
    samples.push({
      kind: 'zendesk organization',
      map: () => organizationContext(ref, { organization }, undefined, now),
    });
  }
  return samples;
}

function jiraSamples(object: Json): Sample[] {
  const key = asText(object.key);
  const ref: RecordRef = {
    site: 'jira',
    host: 'acme.atlassian.net',
    kind: 'ticket',
    object: 'issue',
    id: key ?? 'A-1',
  };
  const samples: Sample[] = [];
  if (key && asObject(object.fields) && !('schema' in object)) {
    const answers = { issue: object, moreComments: [], complete: true };
    samples.push({ kind: 'jira issue', map: () => issueContext(ref, answers, now) });
  }
  if (Array.isArray(object.comments)) {
    const answers = { issue: { key: ref.id, fields: { comment: object } }, moreComments: [], complete: true };
    samples.push({ kind: 'jira comments', map: () => issueContext(ref, answers, now) });
  }
  return samples;
}

function salesforceSamples(object: Json): Sample[] {
  const type = asText(asObject(object.attributes)?.type) ?? asText(object.apiName);
  const rawId = asText(object.Id) ?? asText(object.id);
  const id = rawId && salesforceId18(rawId);
  const name = type ?? (id && objectByPrefix[id.slice(0, 3)]);
  if (!name || !['Account', 'Case', 'Opportunity'].includes(name)) return [];
  const kind = name === 'Case' ? ('ticket' as const) : ('account' as const);
  const ref: RecordRef = { site: 'salesforce', host: 'acme.lightning.force.com', kind, object: name, id: id ?? 'none' };
  return [{ kind: `salesforce ${name}`, map: () => recordContext(ref, object, now) }];
}

const samplesOf = { zendesk: zendeskSamples, jira: jiraSamples, salesforce: salesforceSamples };

const isHere = existsSync(folder);
describe.skipIf(!isHere)(
  `recorded answers${isHere ? '' : ' (skipped: the recordings are not beside the project)'}`,
  () => {
    test.each(Object.entries(samplesOf))('%s: a context or a named reason, never an exception', (site, samplesIn) => {
      const counts: Record<string, { context: number; reason: number }> = {};
      for (const file of files(site)) {
        for (const { kind, map } of objectsIn(JSON.parse(readFileSync(file, 'utf8'))).flatMap(samplesIn)) {
          counts[kind] ??= { context: 0, reason: 0 };
          try {
            const parsed = contextSchema.safeParse(map());
            expect(parsed.error?.message, relative(folder, file)).toBeUndefined();
            counts[kind].context++;
          } catch (error) {
            if (!(error instanceof ReadError)) throw error;
            counts[kind].reason++;
          }
        }
      }
      process.stdout.write(
        `${Object.entries(counts)
          .map(([kind, { context, reason }]) => `${kind}: ${context} read, ${reason} refused`)
          .join('; ')}\n`,
      );
      for (const { context } of Object.values(counts)) expect(context).toBeGreaterThan(0);
    });
  },
);
