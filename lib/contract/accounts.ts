import type { Account, AccountLink } from '@/lib/accounts/account';
import type { NamedEngagement } from '@/lib/accounts/engagement';
import { type AccountFact, newAccountFactSchema } from '@/lib/accounts/fact';
import type { CaseRow, Risk } from '@/lib/accounts/risk';
import type { RiskChange, RiskDay } from '@/lib/accounts/snapshot';
import type { OpenTicketsInput } from '@/lib/jobs/open-tickets';
import { z } from '@/lib/zod';
import { byId, ofTab } from './inputs';
import { act, command, ours, question } from './message';

/** The job that asks a site for an account's open tickets, and when its whole list was read last. */
export interface OpenTicketsList {
  key: string;
  input: OpenTicketsInput;
  /** UTC milliseconds, and how many were open then. */
  listed?: { at: number; open: number };
}

export interface AccountView {
  /** Absent as long as nothing is kept of it. */
  id?: string;
  name?: string;
  /** What it is kept as, which is not what the record says once another turned out to be this one. */
  keptAs?: string;
  /** Its ids in the sites, as the record tells them. */
  keys: string[];
  /** By which records of the sites it is known. */
  links: AccountLink[];
  /** Accounts that turned out to be this one. */
  merged: Account[];
  risk: Risk;
  /** What is different from when this person looked before, and from a month ago; absent where nothing is kept of then. */
  changed: { look?: RiskChange; month?: RiskChange };
  /** How it stood day by day, oldest first. */
  history: RiskDay[];
  /** Who said what the drivers show, by the id of the person. */
  people: Record<string, string>;
  openTickets: CaseRow[];
  /** What asks each site for the account's open tickets, that of the record first; none where no site tells them. */
  lists: OpenTicketsList[];
  engagements: NamedEngagement[];
}

export const accounts = {
  /** Of the record on show, or the one that is named. */
  account: question({
    from: ours,
    input: ofTab.extend({ accountId: z.uuid().optional() }),
  })<AccountView | null>(),
  /** Every other account with a name: a person may know that one of them is this one. */
  otherAccounts: question({ from: ours, input: z.object({ account: z.uuid() }) })<Pick<Account, 'id' | 'name'>[]>(),
  /** The person looks at the account's risk: from now on "since you looked" means this. Harmless twice. */
  lookAtRisk: act({ from: ours, input: z.object({ account: z.uuid() }) })<void>(),
  /** Everything that is kept of an account is removed, for good. */
  forgetAccount: command({ from: ours, input: z.object({ account: z.uuid() }) })<void>(),
  enterFact: command({ from: ours, input: newAccountFactSchema })<AccountFact>(),
  /** A person says that two accounts are one. */
  joinAccounts: command({ from: ours, input: z.object({ one: z.uuid(), other: z.uuid() }) })<{ id: string }>(),
  /** …or that one that was joined is another after all. */
  partAccount: command({ from: ours, input: byId })<void>(),
};
