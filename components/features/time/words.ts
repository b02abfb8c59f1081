import type { NamedEngagement } from '@/lib/accounts/engagement';
import type { Context } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import type { TimeView } from '@/lib/contract/time';
import type { ReworkCause, TimeEntry } from '@/lib/time/entry';
import type { Words } from '@/locales/words';
import { titleOf } from '../record/header-facts';
import { contextName, recordName } from '../record/record-name';

export const reworkCauses = [
  'missing-information',
  'wrong-diagnosis',
  'defect',
  'handover',
  'changed-request',
  'other',
] as const satisfies readonly ReworkCause[];

/** The record in view, which time may be logged on; without a context where it could not be read. */
export interface OnRecord {
  ref: RecordRef;
  context?: Context;
}

export function nameOf(w: Words, { ref, context }: OnRecord): string {
  return context ? contextName(w, context) : recordName(w, ref);
}

/**
 * Whether the engagement was promised to another account than that of the record in view, and nobody said that the
 * record belongs to it all the same.
 */
export function isAnothers(
  { id, accountId }: Pick<NamedEngagement, 'id' | 'accountId'>,
  { account, engagementId }: Pick<TimeView, 'engagementId'> & { account: Pick<TimeView['account'], 'id' | 'keys'> },
): boolean {
  // An account of which nothing is kept yet has no engagement: this one is somebody else's.
  return account.keys.length > 0 && accountId !== undefined && accountId !== account.id && id !== engagementId;
}

/** The record that an entry on this engagement is about: the one in view, unless the engagement is another account's. */
export function recordFor(
  engagement: Pick<NamedEngagement, 'id' | 'accountId'>,
  view: Parameters<typeof isAnothers>[1],
  on: OnRecord,
): TimeEntry['record'] {
  if (isAnothers(engagement, view)) return undefined;
  return recordOf(on);
}

/** The record in view with its title, which is empty where it could not be read. */
export function recordOf(on: OnRecord): NonNullable<TimeEntry['record']> {
  return { ref: on.ref, title: ((on.context && titleOf(on.context)) ?? '').slice(0, 500) };
}
