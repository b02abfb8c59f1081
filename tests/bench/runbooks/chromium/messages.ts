import type { Document } from '../sets';

/** What the page asks of a worker, which is a new one each time. */
export type Asked = { what: 'build'; sections: Document[] } | { what: 'ask'; questions: string[] };

/** Milliseconds. */
export interface Built {
  build_ms: number;
}

export interface Answered {
  /** From an opened database to an index that can be asked: what was kept is read, and opened. */
  load_ms: number;
  /** The first suggestion after that. */
  first_ms: number;
  /** Of all questions in the new worker, whose code the browser has not made fast yet; and of all once more. */
  young: number[];
  times: number[];
}
