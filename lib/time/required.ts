import type { TimeEntry } from './entry';

/** What an entry can be required to say; a cause is asked of rework alone. */
export const requirable = ['note', 'tags', 'record', 'cause'] as const;
export type RequiredField = (typeof requirable)[number];

/** What an entry lacks of it. A clock can be started and stopped all the same: what is missing is filled in later. */
export function missingIn(
  entry: Pick<TimeEntry, 'note' | 'tags' | 'record' | 'class' | 'cause'>,
  required: readonly RequiredField[],
): RequiredField[] {
  const has: Record<RequiredField, boolean> = {
    note: entry.note.trim() !== '',
    tags: (entry.tags ?? []).length > 0,
    record: entry.record !== undefined,
    cause: entry.class !== 'rework' || entry.cause !== undefined,
  };
  return required.filter((field) => !has[field]);
}
