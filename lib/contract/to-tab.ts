import type { Answer } from '@/lib/sites/site';
import type { LauncherState, Shown } from './tabs';

/** What the worker tells or asks a tab's content script. Answers come from a page and are parsed where they arrive. */
export interface ToTab {
  /** What the page shows; without `view` when that is still what the asker has. */
  shown(have: { stamp?: string }): Shown | { stamp: string };
  /** GET a path of the site's API, as long as the record of this key is shown. */
  get(request: { key: string; path: string }): Answer;
  readAgain(): void;
  togglePanel(): void;
  closePanel(): void;
  launcherChanged(state: LauncherState): void;
  /** The panel's frame in this tab shows this record now, or none. */
  frameShows(shows: { record: string | null }): void;
  /** Let the person point at an element; the outcome comes as `fieldPicked`. */
  pickOnPage(pick: { record: string; field: string; label: string }): void;
}
