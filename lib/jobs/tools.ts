import type { SeenTicket } from '@/lib/accounts/fact';
import type { RecordRef, SiteId } from '@/lib/context/record';
import type { Answer, Ask, Sent, SiteWrite } from '@/lib/sites/site';
import type { PlannedWork, WorklogToSend } from './worklogs';

export interface AskedSite {
  site: SiteId;
  host: string;
}

/** What the steps of Sidelight's jobs may use. */
export interface JobTools {
  /** Current time, UTC milliseconds. */
  now(): number;
  /**
   * Asks a site as the signed-in person, through an open page of it or by a session of our own. Throws `Pause` when it
   * cannot be asked now, or does not answer as it should.
   */
  askSite<T>(site: AskedSite, read: (ask: Ask) => Promise<T>): Promise<T>;
  /** For a step's `write`. */
  rememberTicket(ticket: SeenTicket, accountKeys: string[]): Promise<void>;
  /** For a step's `write`: what a whole list of the account's open tickets, begun at `since`, left out is closed. */
  closeUnlisted(account: RecordRef, accountKeys: string[], since: number): Promise<void>;
  /**
   * Sends what changes something, through an open page of the site. Throws `Pause` where nothing was sent, or where it is
   * not known whether it arrived: then the step is repeated, and must find out.
   * @param confirmed by which click
   */
  sendToSite(site: AskedSite, confirmed: string, write: SiteWrite): Promise<Answer>;
  /** The worklog as its entries are now; `undefined` when the site has it so already, or nothing is left of it. */
  workToLog(row: WorklogToSend): Promise<PlannedWork | undefined>;
  /** For a step's `write`. */
  keepWorklog(row: WorklogToSend, work: PlannedWork, outcome: Sent): Promise<void>;
}
