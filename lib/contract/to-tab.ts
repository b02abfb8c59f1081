import type { Answer } from '@/lib/sites/site';
import type { LauncherState, Shown } from './tabs';

/**
 * What a tab is to ask its site for. GET only. A request that changes something would be a third kind: for a job, with
 * its method and body, and with `confirmed`, a token that the worker makes when a person clicks, for that one request,
 * and takes back with it; a page's script refuses one without.
 */
type SiteGet = { path: string } & ({ /** `recordKey` */ key: string } | { /** Its id. */ job: string });

/** What the worker tells or asks a tab's content script. Answers come from a page and are parsed where they arrive. */
export interface ToTab {
  /** What the page shows; without `view` when that is still what the asker has. */
  shown(have: { stamp?: string }): Shown | { stamp: string };
  /** GET a path of the site's API: as long as the record of this key is shown, or for a job, on any page of the site. */
  get(request: SiteGet): Answer;
  /** Whether this page is one of the host and can ask its API: who has it asked for a job. */
  canAsk(of: { host: string }): boolean;
  readAgain(): void;
  togglePanel(): void;
  closePanel(): void;
  launcherChanged(state: LauncherState): void;
  /** The panel's frame in this tab shows this record now, or none. */
  frameShows(shows: { record: string | null }): void;
  /** Let the person point at an element; the outcome comes as `fieldPicked`. */
  pickOnPage(pick: { record: string; field: string; label: string }): void;
}
