import type { RecordRef } from '@/lib/context/record';
import { getJson } from '../http';
import { asObject, asText, type Json } from '../json';
import { remembered } from '../remembered';
import { objectByPrefix } from '../salesforce-id';
import type { Ask } from '../site';
import { refusalIn } from './errors';
import { apiPath } from './soql';

type Labels = ReadonlyMap<string, string>;

/** By object: developer.salesforce.com/docs/platform/ui-api, "Get Object Metadata". */
const byObject: Partial<Record<string, (host: string, ask: Ask) => Promise<Labels>>> = Object.fromEntries(
  Object.values(objectByPrefix).map((object) => [object, remembered((ask) => read(object, ask), new Map())]),
);

/**
 * What the org calls the fields of a record, by API name; asked for only when it has fields of the org's own, whose
 * names alone say little. Never fails: what may not be read stays under its name.
 */
export async function fieldLabels(ref: RecordRef, record: Json, ask: Ask): Promise<Labels | undefined> {
  const hasOwn = Object.keys(asObject(record.fields) ?? {}).some((name) => name.endsWith('__c'));
  return hasOwn ? byObject[ref.object]?.(ref.host, ask) : undefined;
}

async function read(object: string, ask: Ask): Promise<Labels> {
  const info = asObject(await getJson(`${apiPath}/ui-api/object-info/${object}`, ask, refusalIn));
  return new Map(
    Object.entries(asObject(info?.fields) ?? {}).flatMap(([name, field]) => {
      const label = asText(asObject(field)?.label);
      return label ? [[name, label] as const] : [];
    }),
  );
}
