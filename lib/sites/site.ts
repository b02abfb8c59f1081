import type { Context, FieldName, Reading, ReadFailure } from '@/lib/context/context';
import type { RecordRef, SiteId } from '@/lib/context/record';

/** The code that knows one site. A new site is one folder and one row in `sites`. */
export interface SiteAdapter {
  id: SiteId;
  name: string;
  /** The record a URL shows, from the URL alone. Pure. */
  recordAt(url: URL): RecordRef | undefined;
  /** Fields this site can give for this kind of record. */
  expected(ref: RecordRef): readonly FieldName[];
  /** Reads through the site's own API, where it serves one on the page's origin. Throws `ReadError`. */
  readApi?(ref: RecordRef, options: ReadOptions): Promise<Context>;
  /** Reads what the page shows of exactly this record; `undefined` when the page does not show it. */
  readDom(ref: RecordRef, document: Document, now: number): Context | undefined;
}

export interface ReadOptions {
  fetch: typeof fetch;
  signal: AbortSignal;
  /** Current time, UTC milliseconds. */
  now: () => number;
}

/** A read that failed for one of the named reasons. */
export class ReadError extends Error {
  constructor(readonly failure: ReadFailure) {
    super(failure.reason);
  }
}

export type { Reading };
