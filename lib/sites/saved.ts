import type { Context, ReadFailure } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { ReadError } from './site';

/** One record found in a saved answer of a site's API: what it maps to, or the named reason why not. */
export interface SavedRecord {
  /** Absent when the answer does not even say which record it is of. */
  ref?: RecordRef;
  context?: Context;
  failure?: ReadFailure;
}

/** One answer of a site's API, out of whatever a recorder kept it in. */
export interface SavedAnswer {
  /** What was asked, without host and query, where that is known: comments name their ticket nowhere else. */
  path?: string;
  /** HTTP status, where it is known. */
  status?: number;
  /** Parsed JSON; the text itself where it was none. */
  body: unknown;
}

/**
 * Finds and maps every record in one saved answer: a single record, a list or a search result, with or without
 * side-loads, or an error body. Never throws; an answer that holds no record gives none. `host` is what the refs get,
 * for saved answers rarely say.
 */
export type ReadSaved = (answer: SavedAnswer, host: string, now: number) => SavedRecord[];

/** The record with what `read` maps it to, or with the named reason for which it throws. */
export function savedRecord(ref: RecordRef, read: () => Context): SavedRecord {
  try {
    return { ref, context: read() };
  } catch (error) {
    if (error instanceof ReadError) return { ref, failure: error.failure };
    throw error;
  }
}
