import { listedTickets } from '@/lib/accounts/sightings';
import type { Context } from '@/lib/context/context';
import { type RecordRef, recordRefSchema } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import type { ReadOpenTickets } from '@/lib/sites/site';
import { sites } from '@/lib/sites/sites';
import { workerOf } from '@/lib/sites/workers';
import { z } from '@/lib/zod';
import { defineJob } from './kind';
import type { JobTools } from './tools';

const inputSchema = z.object({
  /** The account as its site knows it. */
  account: recordRefSchema.refine(
    ({ site }) => workerOf(site)?.openTickets !== undefined,
    'This site lists no open tickets',
  ),
  /** Keys by which it is known here. */
  accountKeys: z.array(z.string().min(1).max(500)).min(1).max(20),
});
export type OpenTicketsInput = z.infer<typeof inputSchema>;

export interface OpenTicketsResult {
  found: number;
  /** Whether these are all. */
  complete: boolean;
}

const cursorSchema = z.object({
  /** The site's own word for where the next page begins. */
  after: z.string().optional(),
  found: z.number().int().nonnegative(),
  /** When the first page was asked for, UTC milliseconds. */
  since: z.number().int().optional(),
});

/** Asks a site for all open tickets of an account and remembers each as seen. */
export const openTicketsJob = defineJob<OpenTicketsInput, z.infer<typeof cursorSchema>, OpenTicketsResult, JobTools>({
  kind: 'openTickets',
  input: inputSchema,
  cursor: cursorSchema,
  unit: 'tickets',
  key: ({ account }) => recordKey(account),
  lane: ({ account }) => account.host,
  first: () => ({ found: 0 }),
  async step({ input: { account, accountKeys }, cursor, tools }) {
    const since = cursor.since ?? tools.now();
    const page = await tools.askSite(account, (ask) => readPage(account, cursor.after, ask));
    const sightings = listedTickets({ value: page.tickets, at: tools.now() }, sites.urlOf);
    const found = cursor.found + sightings.length;
    const total = page.left === undefined ? undefined : cursor.found + page.left;
    return {
      ...(page.next === undefined
        ? { done: { found, complete: page.complete } }
        : { next: { after: page.next, found, since } }),
      progress: { done: found, total },
      async write() {
        for (const ticket of sightings) await tools.rememberTicket(ticket, accountKeys);
        if (page.next === undefined && page.complete) await tools.closeUnlisted(account, accountKeys, since);
      },
    };
  },
});

/** One page of an account's open tickets, as its site reads it. */
export const readPage: ReadOpenTickets = (account, after, ask) => {
  const api = workerOf(account.site)?.openTickets;
  if (!api) throw new Error(`${account.site} lists no open tickets.`);
  return api.read(account, after, ask);
};

/** The account that a record names, as its site lists its open tickets; `undefined` where it lists none, or names none by id. */
export function accountNamedBy(context: Context): RecordRef | undefined {
  const { site, host, base } = context.ref;
  const object = workerOf(site)?.openTickets?.account;
  const id = idOfAccount(context);
  if (object === undefined || id === undefined) return undefined;
  return { site, host, ...(base ? { base } : {}), kind: 'account', object, id };
}

function idOfAccount(context: Context): string | undefined {
  if (context.kind === 'ticket') return context.fields.organization?.value.id;
  return sites.isAccount(context.ref) ? context.ref.id : context.fields.accountId?.value;
}

/** The job that asks for the open tickets of an account known here by these keys. */
export function openTicketsOf(
  account: RecordRef,
  accountKeys: readonly string[],
): { key: string; input: OpenTicketsInput } {
  return { key: recordKey(account), input: { account, accountKeys: accountKeys.slice(0, 20) } };
}
