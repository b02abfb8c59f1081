import type { AccountContext, TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { asObject, asText, type Json } from '../json';
import { ReadError } from '../site';
import { salesforceId18 } from './id';
import { accountContext, caseContext, type ShownField } from './record';

/**
 * Maps a record as Salesforce's APIs give it: the UI API's `{ id, fields: { Name: { value, displayValue } } }` or a SOQL
 * row `{ attributes, Id, Name }`. Throws `ReadError` when it is not the record asked for.
 */
export function recordContext(ref: RecordRef, body: unknown, now: number): TicketContext | AccountContext {
  const record = asObject(body);
  if (!record) throw new ReadError({ reason: 'changed-shape', at: now, path: 'record' });
  const id = salesforceId18(asText(record.id) ?? asText(record.Id) ?? '');
  if (id !== ref.id) throw new ReadError({ reason: 'changed-shape', at: now, path: 'id' });
  const shown = fieldsOf(record);
  const read = { source: 'api' as const, now, partial: false };
  return ref.kind === 'ticket' ? caseContext(ref, shown, { ...read, comments: [] }) : accountContext(ref, shown, read);
}

function fieldsOf(record: Json): ShownField[] {
  const ui = asObject(record.fields);
  const entries = Object.entries(ui ?? record).filter(([name]) => name !== 'attributes');
  return entries.flatMap(([name, given]): ShownField[] => {
    const field = asObject(given);
    const value = ui ? field?.value : given;
    if (value !== null && typeof value === 'object') return spanned(name, asObject(value));
    if (value === undefined) return [];
    const shown = (ui && asText(field?.displayValue)) || (value === null ? '' : String(value));
    return name.endsWith('Id') ? [] : [{ name, value: shown }];
  });
}

/** `Account: { Id, Name }` is the lookup `AccountId`, told by its name. */
function spanned(name: string, other: Json | undefined): ShownField[] {
  const fields = asObject(other?.fields) ?? other;
  const nameField = asObject(fields?.Name)?.value ?? fields?.Name;
  const value = asText(nameField);
  const id = salesforceId18(asText(other?.id) ?? asText(other?.Id) ?? '');
  return value ? [{ name: `${name}Id`, value, linkedId: id }] : [];
}
