import type { Cost } from './cost';
import type { Variant } from './extensions';

/** What one visit of a heavy page cost. */
export interface Visit {
  extension: Variant;
  page: 'record' | 'none';
  panel: 'closed' | 'open';
  load: Cost;
  /** While the page is busy. */
  busy: Cost;
  heapBytes: number;
  /** Of ours: in the page's own tree, and with what is in the closed root. */
  elements: { tree: number; all: number };
  /** To the site's API. */
  requests: number;
}
