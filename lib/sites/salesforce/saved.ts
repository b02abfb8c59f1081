import type { RecordRef } from '@/lib/context/record';
import { asObject, asText, type Json } from '../json';
import { idShape, objectByPrefix } from '../salesforce-id';
import { type ReadSaved, type SavedRecord, savedRecord } from '../saved';
import { recordContext, recordId } from './api';
import { failureIn } from './errors';

/** The objects that are records here; a Contact or a User is not. */
const objects: ReadonlySet<string> = new Set(Object.values(objectByPrefix));
/** Composite answers inside lists; nothing real is deeper. */
const deepest = 12;

/**
 * Records of a UI API answer, of a SOQL page with its subqueries, of a GraphQL answer, or of a composite of these.
 * Salesforce's errors are arrays of `{ errorCode, message }`.
 */
export const readSaved: ReadSaved = ({ body }, host, now) => {
  const found: SavedRecord[] = [];
  const visit = (value: unknown, parent: string, depth: number): void => {
    if (depth > deepest || typeof value !== 'object' || value === null) return;
    const failure = failureIn(value, now);
    if (failure) {
      found.push({ failure });
      return;
    }
    if (Array.isArray(value)) {
      for (const item of value) visit(item, parent, depth + 1);
      return;
    }
    const object = value as Json;
    if ('success' in object && 'errors' in object) return; // The outcome of a write.
    const type = typeOf(object, parent);
    if (type && objects.has(type) && !isTemplate(object)) found.push(mapped(object, type, host, now));
    for (const [name, child] of Object.entries(object)) {
      // What a record refers to is not of this answer; the rows of its subqueries are.
      if (type) visitRows(child, depth);
      else visit(child, isNeutral(name) ? parent : name, depth + 1);
    }
  };
  const visitRows = (child: unknown, depth: number): void => {
    const list = asObject(child);
    if (Array.isArray(list?.records)) visit(list.records, '', depth + 1);
    else if (list && !('value' in list)) {
      for (const rows of Object.values(list)) {
        if (Array.isArray(asObject(rows)?.records)) visit(asObject(rows)?.records, '', depth + 1);
      }
    }
  };
  visit(body, '', 0);
  return found;
};

/** GraphQL's `Account: { edges: [{ node }] }` and `AccountCreate: { Record }` name the object outside the record. */
function isNeutral(name: string): boolean {
  return ['edges', 'node', 'Record', 'record', 'body', 'result'].includes(name);
}

/** The object's API name, `undefined` when this is no record at all. */
function typeOf(object: Json, parent: string): string | undefined {
  const attributes = asText(asObject(object.attributes)?.type);
  if (attributes) return attributes;
  const isUi = asText(object.apiName) !== undefined && asObject(object.fields) !== undefined;
  if (isUi) return asText(object.apiName);
  const id = recordId(object);
  if (!id || !idShape.test(id)) return undefined;
  // `{ id }` alone is the UI API's; a row has `Id`. Layouts and list views have an `id` and no fields.
  if (!('Id' in object) && !('fields' in object)) return undefined;
  const [, named] = /^([A-Z]\w*?)(?:Create|Update)?$/.exec(parent) ?? [];
  return asText(object.__typename) ?? named ?? objectByPrefix[id.slice(0, 3)];
}

/** The form of a record to be created, or the description of an object: neither is a record. */
function isTemplate(object: Json): boolean {
  return (
    object.id === null || ('fields' in object && !('id' in object) && !('Id' in object) && !('attributes' in object))
  );
}

function mapped(record: Json, object: string, host: string, now: number): SavedRecord {
  const id = recordId(record);
  if (!id || !idShape.test(id)) return { failure: { reason: 'changed-shape', at: now, path: 'Id' } };
  const kind = object === 'Case' ? 'ticket' : 'account';
  const ref: RecordRef = { site: 'salesforce', host, kind, object, id };
  return savedRecord(ref, () => recordContext(ref, record, now));
}
