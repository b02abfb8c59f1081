import type { AskedAt } from '@/lib/accounts/asked-at';
import type { JobView } from '@/lib/jobs/job';
import { z } from '@/lib/zod';
import { act, ours, question } from './message';

/** A site that can be asked for the open tickets of the accounts that it knows. */
export interface RefreshSystem extends AskedAt {
  /** `zendesk:acme.zendesk.com`; also the key of the job that asks it. */
  key: string;
  /** How many accounts it knows, of how many a list was read, and of how many none was lately. */
  accounts: number;
  read: number;
  due: number;
  /** When the oldest of those lists was read, UTC milliseconds. */
  oldestAt?: number;
}

export const refresh = {
  refreshSystems: question({ from: ours, input: z.object({}) })<RefreshSystem[]>(),
  /** Names of accounts that a site refused, by their ids here. */
  accountNames: question({ from: ours, input: z.object({ ids: z.array(z.string().max(100)).max(500) }) })<
    Record<string, string>
  >(),
  /** Begins to ask a site about every account of which it was not asked lately, or joins who does. */
  refreshAccounts: act({ from: ours, input: z.object({ system: z.string().max(400) }) })<JobView | null>(),
};
