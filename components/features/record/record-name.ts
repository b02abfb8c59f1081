import type { Context } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { recordLabel } from '@/lib/context/record-key';
import type { Words } from '@/locales/words';

/** How a person names the record: `#48213`, `KEL-812`, `Case`. */
export function recordName(w: Words, ref: RecordRef): string {
  const objects: Readonly<Record<string, string>> = w.record.objects;
  const isNamedById = ref.site === 'jira' || ref.site === 'github' || !Object.hasOwn(objects, ref.object);
  return (isNamedById ? undefined : objects[ref.object]) ?? recordLabel(ref);
}

/** The same with the number that a site shows instead of its id: `INC0012017`, `Case 00001042`. */
export function contextName(w: Words, context: Context): string {
  const number = context.kind === 'ticket' ? context.fields.number?.value : undefined;
  if (number === undefined) return recordName(w, context.ref);
  return context.ref.site === 'salesforce' ? `${recordName(w, context.ref)} ${number}` : number;
}
