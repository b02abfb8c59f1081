import type { RecordRef } from './record';

/** One string per record, for maps, indexes and comparisons. */
export function recordKey(ref: RecordRef): string {
  return `${ref.site}:${ref.host}${ref.base ?? ''}:${ref.object}:${ref.id}`;
}
