import type { Answer } from '@/lib/sites/site';
import type { LauncherState, Shown } from './tabs';

/**
 * What a tab is to ask its site for. GET only. A request that changes something would be a third kind: for a job, with
 * its method and body, and with `confirmed`, a token that the worker makes when a person clicks, for that one request,
 * and takes back with it; a page's script refuses one without.
 */
type SiteGet = { path: string } & ({ /** `recordKey` */ key: string } | { /** Its id. */ job: string });

/** Whether the page shows a message, and now at a place where the person sees it; `covered`: behind our own panel. */
export const spanShown = ['shown', 'covered', 'absent'] as const;
export type SpanShown = (typeof spanShown)[number];

/** What one of our tools is to do on the page of the record with this key. */
export type ToolAsk = { record: string } & (
  | {
      /** Let the person point at an element; the outcome comes as `fieldPicked`. */
      tool: 'picker';
      field: string;
      label: string;
    }
  | {
      /** Show the person where these words of a message stand. */
      tool: 'pointer';
      entry: { id: string; text: string; at?: number };
      start: number;
      end: number;
    }
);

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
  /** Load a tool that few pages need, and use it. Nothing is done on the page of another record. */
  useTool(ask: ToolAsk): SpanShown | undefined;
}
