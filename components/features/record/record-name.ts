import type { Context } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { sites } from '@/lib/sites/sites';
import { isolated } from '@/lib/text/foreign';
import type { Words } from '@/locales/words';

/** How a person names the record: `#48213`, `KEL-812`, `Case`. What a site calls an object is said in the person's words. */
export function recordName(w: Words, ref: RecordRef): string {
  const label = sites.recordLabel(ref);
  const objects: Readonly<Record<string, string>> = w.record.objects;
  const isNamedById = label.includes(ref.id) || !Object.hasOwn(objects, ref.object);
  return (isNamedById ? undefined : objects[ref.object]) ?? label;
}

/** The same with the number that a site shows instead of its id: `INC0012017`, `Case 00001042`. */
export function contextName(w: Words, context: Context): string {
  const number = context.kind === 'ticket' ? context.fields.number?.value : undefined;
  if (number === undefined) return recordName(w, context.ref);
  return sites.find(context.ref.site)?.numberFollowsLabel
    ? `${isolated(recordName(w, context.ref))} ${isolated(number)}`
    : number;
}
