import type { ReadFailure, Source } from '@/lib/context/context';
import type { SiteId } from '@/lib/context/record';

/** How a site's pages of one kind were read last on one host; nothing of the record itself. */
export interface SiteReading {
  /** `site:host:object`. */
  key: string;
  site: SiteId;
  host: string;
  /** `ticket`, `issue`, `Case`, …; GitHub's repository. */
  object: string;
  /** UTC milliseconds. */
  at: number;
  /** Where fields came from; empty when nothing could be read. */
  sources: Source[];
  partial: boolean;
  /** Names of the fields that such a page can give, and of those that were missing. */
  expected: string[];
  missing: string[];
  failure?: ReadFailure;
}
