import type { AlikeMissing, AlikeReason } from '@/lib/accounts/alike';
import { type LevelFilter, levelFilters } from '@/lib/accounts/portfolio/level-filters';
import type { PortfolioRow } from '@/lib/accounts/portfolio/row';
import type { RecordAge } from '@/lib/accounts/record/record';
import type { Theme, Voice } from '@/lib/accounts/voice';
import { z } from '@/lib/zod';
import { command, ours, question } from './message';

/** A row; `isAlike`: it may be one with another, which is asked above. */
export type PortfolioRowView = PortfolioRow & { isAlike: boolean };

export interface PortfolioView {
  /** Every remembered account by level, and those that the person looks after by name; absent while theirs is not known. */
  counts: Record<LevelFilter, number> & { all: number; mine?: number };
  /** How many fit what was asked for. */
  matching: number;
  /** The first of those, by attention. */
  rows: PortfolioRowView[];
  /** What to look at this week, of all accounts or of the person's own. */
  agenda: PortfolioRow[];
  /** Accounts whose technical record is due, the oldest first, and how many have none. */
  recordsDue: { id: string; name: string; age: RecordAge }[];
  withoutRecord: number;
  /** When anything was last seen of any of them, UTC milliseconds. */
  seenAt?: number;
  /** Drivers that must be known for a level; absent without any account. */
  levelNeeds?: { known: number; of: number };
}

/** One of two accounts that may be one. */
export interface AlikeAccount {
  id: string;
  name: string;
  /** As what the sites know it: the site, and the account's id there. */
  known: { site: string; id: string }[];
  tickets: number;
  score: number;
}

export interface AlikeView {
  one: AlikeAccount;
  other: AlikeAccount;
  because: AlikeReason[];
  missing: AlikeMissing[];
  /** The score that they would have as one. */
  scoreAsOne: number;
}

export interface VoiceView extends Omit<Voice, 'themes'> {
  themes: (Omit<Theme, 'workaround'> & { workaround?: { title: string; solved: number } })[];
  /** Names of the accounts that are named. */
  names: Record<string, string>;
}

const account = z.uuid();

export const portfolio = {
  portfolio: question({
    from: ours,
    input: z.object({
      level: z.enum(levelFilters).optional(),
      /** Part of the name, of who looks after it, or of its tier. */
      search: z.string().max(100).optional(),
      mine: z.boolean().optional(),
      /** How many rows. */
      most: z.number().int().min(1).max(5000),
    }),
  })<PortfolioView>(),
  /** Accounts that may be one, the likeliest first; with an account, those that may be this one. */
  alikeAccounts: question({ from: ours, input: z.object({ accountId: account.optional() }) })<AlikeView[]>(),
  /** A person says that two accounts that are alike are two. */
  keepApart: command({ from: ours, input: z.object({ one: account, other: account }) })<void>(),
  /** What customers say, or one of them. */
  voice: question({ from: ours, input: z.object({ accountId: account.optional() }) })<VoiceView>(),
};
