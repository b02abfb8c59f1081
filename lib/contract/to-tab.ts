import type { Answer, SiteWrite } from '@/lib/sites/site';
import type { LauncherState, Shown } from './tabs';

/** What a tab is to ask its site for, by GET. */
type SiteGet = { path: string } & ({ /** `recordKey` */ key: string } | { /** Its id. */ job: string });

/**
 * A request that changes something: for a job alone, and by `confirmed`, which the worker makes when a person clicks and
 * gives to that job. A page's script refuses one without it, and every path but the one on which its site takes work.
 */
type SiteSend = SiteWrite & { job: string; confirmed: string };

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
  /** Sends work that was logged to the page's own site, as the signed-in person. */
  send(request: SiteSend): Answer;
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
