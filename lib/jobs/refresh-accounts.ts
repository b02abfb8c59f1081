import { systemName } from '@/lib/accounts/asked-at';
import { listedTickets } from '@/lib/accounts/sightings';
import type { OpenTicketsPage } from '@/lib/sites/site';
import { sites } from '@/lib/sites/sites';
import { workerOf } from '@/lib/sites/workers';
import { z } from '@/lib/zod';
import { defineJob } from './kind';
import { readPage } from './open-tickets';
import { Pause } from './pause';
import type { JobTools } from './tools';

/** Of one click; more take hours of a site's limits. */
export const mostRefreshed = 500;

const inputSchema = z.object({
  site: z.string().refine((site) => workerOf(site)?.openTickets !== undefined, 'This site lists no open tickets'),
  host: z.string().min(1).max(253),
  base: z.string().startsWith('/').max(100).optional(),
  /** Accounts as they are kept here, and each as the site knows it; `null` in the place of one that was forgotten. */
  accounts: z.array(z.object({ account: z.uuid(), record: z.string().min(1).max(64) }).nullable()).max(mostRefreshed),
});
export type RefreshAccountsInput = z.infer<typeof inputSchema>;

const refusedSchema = z.object({ account: z.string(), status: z.number().int().optional() });

export interface RefreshAccountsResult {
  /** Accounts that were asked about, and open tickets that were found. */
  asked: number;
  found: number;
  /** Accounts that the person may not see there. */
  refused: z.infer<typeof refusedSchema>[];
}

const cursorSchema = z.object({
  /** Which account comes next. */
  at: z.number().int().nonnegative(),
  /** The site's own word for where the next page of this account begins. */
  after: z.string().optional(),
  /** When its first page was asked for, UTC milliseconds. */
  since: z.number().int().optional(),
  asked: z.number().int().nonnegative(),
  found: z.number().int().nonnegative(),
  refused: z.array(refusedSchema),
});
type Cursor = z.infer<typeof cursorSchema>;

/** Asks one site for the open tickets of many accounts, one request after the other. */
export const refreshAccountsJob = defineJob<RefreshAccountsInput, Cursor, RefreshAccountsResult, JobTools>({
  kind: 'refreshAccounts',
  input: inputSchema,
  cursor: cursorSchema,
  unit: 'accounts',
  key: systemName,
  lane: ({ host }) => host,
  first: () => ({ at: 0, asked: 0, found: 0, refused: [] }),
  async step({ input, cursor, tools }) {
    const meant = input.accounts[cursor.at];
    const account = meant && (await tools.accountAt(meant.account, { ...input, id: meant.record }));
    if (!meant || !account) return { ...goOn(cursor, input, {}), progress: progressOf(cursor.at + 1, input) };
    const since = cursor.since ?? tools.now();
    const outcome = await tools
      .askSite(account.ref, (ask) => readPage(account.ref, cursor.after, ask))
      .catch(orRefused);
    if ('refused' in outcome) {
      const refused = [...cursor.refused, { account: meant.account, ...outcome.refused }];
      return { ...goOn(cursor, input, { refused }), progress: progressOf(cursor.at + 1, input) };
    }
    const tickets = listedTickets({ value: outcome.tickets, at: tools.now() }, sites.urlOf);
    const found = cursor.found + tickets.length;
    const isWhole = outcome.next === undefined;
    return {
      ...(isWhole
        ? goOn(cursor, input, { found, asked: cursor.asked + 1 })
        : { next: { ...cursor, found, since, after: outcome.next } }),
      progress: progressOf(cursor.at + (isWhole ? 1 : 0), input),
      async write() {
        // Whoever was forgotten while the site was asked stays so.
        if (!(await tools.isKept(meant.account))) return;
        for (const ticket of tickets) await tools.rememberTicket(ticket, account.keys);
        if (isWhole && outcome.complete) await tools.closeUnlisted(account.ref, account.keys, since);
      },
    };
  },
});

/** That one account may not be seen is no reason to leave out the others. */
function orRefused(error: unknown): OpenTicketsPage | { refused: { status?: number } } {
  if (!(error instanceof Pause) || error.reason.code !== 'refused') throw error;
  const { status } = error.reason;
  return { refused: status === undefined ? {} : { status } };
}

/** On to the next account, or the end. */
function goOn({ at, asked, found, refused }: Cursor, { accounts }: RefreshAccountsInput, more: Partial<Cursor>) {
  const next = { at: at + 1, asked, found, refused, ...more };
  return next.at < accounts.length
    ? { next }
    : { done: { asked: next.asked, found: next.found, refused: next.refused } };
}

function progressOf(done: number, { accounts }: RefreshAccountsInput) {
  return { done, total: accounts.length };
}
