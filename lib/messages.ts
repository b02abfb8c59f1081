import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Engagement, NewEngagement } from './accounts/engagement';
import type { NewAccountFact } from './accounts/fact';
import type { Risk } from './accounts/risk';
import type { Sighting } from './accounts/sightings';
import type { Context, ReadFailure, Reading } from './context/context';
import type { RecordRef } from './context/record';
import type { Evidence } from './evidence/evidence';
import type { OwnHost } from './hosts/own-host';
import type { SiteReading } from './hosts/site-reading';
import type { PacketCheck } from './packet/packet';
import type { Run, Runbook, RunOutcome, Suggestion } from './runbooks/runbook';
import type { Pack, PackImport, TrustedKey } from './selectors/pack';
import type { NewPick, Pick } from './selectors/pick';
import type { Selector } from './sites/dom';
import type { OAuthFailure } from './sites/salesforce/oauth';
import type { Answer } from './sites/site';
import type { Told } from './store/copy/keeper';
import type { ChangeEntry, LogEntry, StartEntry, TimeEntry } from './time/entry';

/** What a tab shows. `reading` while a read is under way; `read` holds its outcome, good or bad. */
export type TabView =
  | { state: 'none' }
  | { state: 'reading'; ref: RecordRef }
  | {
      state: 'read';
      ref: RecordRef;
      reading: Reading;
      /** When fields that are missing now were last read on this site; one that never was is absent. */
      lastRead?: Record<string, number>;
    }
  /** The content script does not answer: the extension was updated under it, or the page was never granted. */
  | { state: 'unreachable' };

/** A tab's view as its content script holds it, with a stamp that changes whenever it does. */
export interface Shown {
  stamp: string;
  view: TabView;
}

export interface ReadRequest {
  ref: RecordRef;
  /** When the record last changed as far as the asker knows, UTC milliseconds; absent: the whole is wanted. */
  updatedAt?: number;
}

/** What reading by API ended with. */
export interface ApiOutcome {
  context?: Context;
  failure?: ReadFailure;
  /** The record is as the asker knows it; nothing more was asked of the site. */
  unchanged?: true;
}

/** Counts for the launcher; never text of the record. */
export interface LauncherState {
  /** `recordKey` of the record the counts are of; a launcher that shows another by now leaves them. */
  record?: string;
  fits: number;
  packet?: { met: number; required: number };
  /** Start of the running entry, UTC milliseconds. */
  runningSince?: number;
}

export interface SitesView {
  /** Hosts that were never read have none. */
  readings: (SiteReading & {
    /** When fields that were missing were last read there; one that never was is absent. */
    lastRead: Record<string, number>;
  })[];
  ownHosts: OwnHost[];
  picks: Pick[];
  packs: Pack[];
  keys: TrustedKey[];
}

/** Asked of a tab: the frame in a page means its own tab, a side panel names the one beside it. */
export interface OfTab {
  tabId?: number;
  /** `recordKey` of the record the asker shows: nothing is told of, or saved on, another one that came up since. */
  record?: string;
}

export interface SuggestionsView {
  evidence: Evidence[];
  suggestions: Suggestion[];
  librarySize: number;
  /** Runs on this record, newest first. */
  runs: Run[];
}

export interface RunbookView {
  runbook: Runbook;
  run?: Run;
}

export interface TimeView {
  /** Entries that touch the asked day, newest first, the running one included. */
  entries: TimeEntry[];
  running?: TimeEntry;
  engagements: Engagement[];
  /** The engagement of the tab's record: the one used on it last, or the only one of its account. */
  engagementId?: string;
  /** Where a new engagement for this record would belong. */
  account: { name: string; keys: string[] };
}

export interface AccountView {
  name?: string;
  keys: string[];
  risk: Risk;
  openTickets: Sighting[];
  /** Whether the site can be asked for the account's open tickets. */
  canListTickets: boolean;
  engagements: Engagement[];
}

/** How signing in ended. `no-app`: nobody gave a client id; `no-permission`: the browser lets us open no sign-in. */
export type SignInOutcome =
  | { ok: true }
  | { ok: false; reason: OAuthFailure['reason'] | 'no-app' | 'no-permission'; description?: string };

/** Reading a Salesforce org by its API, as far as pages may know. */
export interface SalesforceStatus {
  /** Of the org's Connected App, and who set it: the company by policy, or the person. */
  clientId?: { value: string; from: 'policy' | 'person' };
  signedIn: boolean;
  /** Host that is asked, e.g. `acme.my.salesforce.com`. */
  apiHost: string;
  /** What the Connected App must have as its callback URL; absent while the browser does not tell it. */
  redirectUrl?: string;
}

/** What changed, for pages to ask again. */
export type Topic = 'tab' | 'runs' | 'time' | 'account' | 'sites';

/**
 * Every message, with its argument and answer. The receiver parses each argument (`lib/worker/requests.ts`)
 * and checks each sender (`lib/worker/sender.ts`).
 */
export interface Messages {
  // From a site's content script.
  /** The page shows another record, or none any more. */
  recordOpened(ref: RecordRef | null): void;
  recordRead(shown: Shown): LauncherState;
  /** Map what the site's API says of this record; the worker asks back with `get`. */
  readApi(request: ReadRequest): ApiOutcome;
  /** The person pointed at an element; which one, as a selector below the record's root. */
  fieldPicked(picked: { ref: RecordRef; field: string; css: string; read?: Selector['read'] }): void;

  // To a site's content script, from the worker.
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

  // From our own pages.
  tab(of: OfTab): TabView;
  readTabAgain(of: OfTab): void;
  closeTabPanel(of: OfTab): void;
  reloadTab(of: OfTab): void;
  /** Which record the injected frame shows; its page keeps it covered until that is the one in the address. */
  panelShows(shows: { record: string | null }): void;
  suggestions(of: OfTab): SuggestionsView;
  searchRunbooks(query: { text: string }): Suggestion[];
  runbook(of: OfTab & { id: string }): RunbookView;
  tickStep(step: OfTab & { runbookId: string; step: number; ticked: boolean }): Run;
  finishRun(run: OfTab & { runbookId: string; outcome: RunOutcome | null }): Run;
  packet(of: OfTab): PacketCheck | null;
  time(of: OfTab & { from: number; to: number }): TimeView;
  startEntry(start: StartEntry): TimeEntry;
  stopEntry(stop: { id: string }): TimeEntry;
  logEntry(entry: LogEntry): TimeEntry;
  changeEntry(change: ChangeEntry): TimeEntry;
  deleteEntry(entry: { id: string }): void;
  restoreEntry(entry: { id: string }): TimeEntry;
  createEngagement(engagement: NewEngagement): Engagement;
  account(of: OfTab): AccountView | null;
  /** Asks the site, once, for the open tickets of this record's account. */
  listOpenTickets(of: OfTab): { found: number; complete: boolean };
  enterFact(fact: NewAccountFact): void;
  /** Lets the person sign in to a Salesforce org; answers once they did, or did not. */
  salesforceSignIn(org: { host: string }): SignInOutcome;
  salesforceSignOut(org: { host: string }): { revoked: boolean };
  salesforceStatus(org: { host: string }): SalesforceStatus;
  /** The person's own client id for an org; an empty one takes theirs away. A policy's wins all the same. */
  saveSalesforceApp(app: { host: string; clientId: string }): void;

  /** Hosts, how they were read last, and what repairs their reading. */
  sites(all: Record<string, never>): SitesView;
  /** What was put back into the database, or lost, and not seen by the person yet. */
  restored(all: Record<string, never>): Told | undefined;
  acknowledgeRestored(all: Record<string, never>): void;
  /** After the browser granted access to the host. */
  addHost(host: { host: string }): OwnHost;
  /** Gives the access back, too. */
  removeHost(host: { host: string }): void;
  /** Lets the person point at the element that shows this field of the tab's record. */
  pickField(pick: OfTab & { field: string; label: string }): void;
  /** What was picked for pages like the tab's. */
  picks(of: OfTab): Pick[];
  addPick(pick: NewPick): Pick;
  removePick(pick: { id: string }): void;
  restorePick(pick: { id: string }): void;
  /** A signed selector pack, as the text of its file. */
  importPack(file: { text: string }): PackImport;
  removePack(pack: { id: string }): void;
  restorePack(pack: { id: string }): void;
  /** A public key as JWK, as text. */
  trustKey(key: { name: string; jwk: string }): TrustedKey | { refused: string };
  forgetKey(key: { thumbprint: string }): void;

  /** Opens the options page: the injected frame cannot do so itself in every browser. */
  openOptions(at: Record<string, never>): void;

  // From the worker to our own pages.
  changed(change: { topics: Topic[]; tabId?: number }): void;
}

export const { sendMessage, onMessage } =
  defineExtensionMessaging<{
    [Name in keyof Messages]: Messages[Name];
  }>();
