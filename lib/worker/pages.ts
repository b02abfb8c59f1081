import { assessRisk } from '@/lib/accounts/assess';
import { accountKeys, accountName } from '@/lib/accounts/keys';
import { openTickets } from '@/lib/accounts/open-tickets';
import { listedOpenTickets } from '@/lib/accounts/seen-ticket';
import type { Context } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import { openTicketsOf } from '@/lib/jobs/open-tickets';
import type { AccountView, Messages, RunbookView, SuggestionsView, TimeView } from '@/lib/messages';
import { search } from '@/lib/runbooks/rank';
import { enterFact, factsOf } from '@/lib/store/account-facts';
import { createEngagement, engagementOfRecord, engagementsOf, listEngagements } from '@/lib/store/engagements';
import { finishRun, runsOn, tickStep } from '@/lib/store/runs';
import { ticketsOf } from '@/lib/store/seen-tickets';
import {
  changeEntry,
  deleteEntry,
  entriesBetween,
  entriesOfAccount,
  logEntry,
  restoreEntry,
  runningEntry,
  startEntry,
  stopEntry,
} from '@/lib/store/time-entries';
import type { z } from '@/lib/zod';
import { analyse } from './analysis';
import { jobHandlers } from './features/jobs';
import { contextIn, suggestionsFor, tabView } from './readings';
import type { pageRequests } from './requests';
import { salesforceHandlers } from './salesforce-pages';
import { siteHandlers } from './sites';
import type { Worker } from './worker';

/** Who asks: the tab it is about, and whether it is the frame inside that tab's page. */
export interface Asker {
  tabId?: number;
  isFrame: boolean;
  /** `recordKey` of the record the asker shows. */
  record?: string;
}

type Requests = typeof pageRequests;
/** One function for each request of our own pages. */
export type PageHandlers = {
  [Name in keyof Requests]: (
    data: z.output<Requests[Name]>,
    asker: Asker,
  ) => Promise<Awaited<ReturnType<Messages[Name]>>>;
};

const monthMs = 30 * 24 * 60 * 60 * 1000;

export function pageHandlers(worker: Worker): PageHandlers {
  const { db, now } = worker;

  /** Saves, then tells who shows it: nobody hears of a change that is not on disk. */
  async function saved<T>(change: Promise<T>, ...topics: Parameters<Worker['changed']>[0]): Promise<T> {
    const result = await change;
    worker.changed(topics);
    return result;
  }

  async function recordIn(asker: Asker): Promise<RecordRef> {
    const context = await contextIn(worker, asker);
    if (!context) throw new Error('The page shows another record now, or none: nothing was saved.');
    return context.ref;
  }

  return {
    ...siteHandlers(worker),

    tab: (_, { tabId, isFrame }) => tabView(worker, tabId, isFrame),

    async readTabAgain(_, { tabId }) {
      if (tabId !== undefined) await worker.send('readAgain', undefined, tabId);
    },

    async closeTabPanel(_, { tabId }) {
      if (tabId !== undefined) await worker.send('closePanel', undefined, tabId);
    },

    async reloadTab(_, { tabId }) {
      if (tabId !== undefined) await worker.reload(tabId);
    },

    async panelShows({ record }, { tabId, isFrame }) {
      if (tabId !== undefined && isFrame) await worker.send('frameShows', { record }, tabId);
    },

    async suggestions(_, asker): Promise<SuggestionsView> {
      const context = await contextIn(worker, asker);
      const librarySize = worker.library.runbooks.length;
      if (context?.kind !== 'ticket') return { evidence: [], suggestions: [], librarySize, runs: [] };
      return {
        evidence: analyse(context).evidence,
        suggestions: await suggestionsFor(worker, context),
        librarySize,
        runs: await runsOn(db, context.ref),
      };
    },

    searchRunbooks: async ({ text }) => search(worker.library.index, text),

    async runbook({ id }, asker): Promise<RunbookView> {
      const runbook = worker.library.byId(id);
      if (!runbook) throw new Error('This runbook is not in the library any more.');
      const context = await contextIn(worker, asker);
      const runs = context ? await runsOn(db, context.ref) : [];
      return { runbook, run: runs.find(({ runbookId }) => runbookId === id) };
    },

    async tickStep({ runbookId, step, ticked }, asker) {
      const record = await recordIn(asker);
      return saved(tickStep(db, { record, runbookId, step, ticked }, now()), 'runs');
    },

    async finishRun({ runbookId, outcome }, asker) {
      const record = await recordIn(asker);
      return saved(finishRun(db, { record, runbookId, outcome }, now()), 'runs');
    },

    async packet(_, asker) {
      const context = await contextIn(worker, asker);
      return context?.kind === 'ticket' ? analyse(context).check : null;
    },

    async time({ from, to }, asker): Promise<TimeView> {
      const context = await contextIn(worker, asker);
      const keys = context ? accountKeys(context) : [];
      const [entries, running, engagements, engagement] = await Promise.all([
        entriesBetween(db, from, to, now()),
        runningEntry(db),
        listEngagements(db),
        context && engagementOfRecord(db, recordKey(context.ref), keys),
      ]);
      const account = { name: (context && accountName(context)) ?? '', keys };
      return { entries, running, engagements, engagementId: engagement?.id, account };
    },

    startEntry: (start) => saved(startEntry(db, start, now()), 'time'),
    stopEntry: ({ id }) => saved(stopEntry(db, id, now()), 'time', 'account'),
    logEntry: (entry) => saved(logEntry(db, entry, now()), 'time', 'account'),
    changeEntry: (change) => saved(changeEntry(db, change, now()), 'time', 'account'),
    deleteEntry: ({ id }) => saved(deleteEntry(db, id, now()), 'time', 'account'),
    restoreEntry: ({ id }) => saved(restoreEntry(db, id, now()), 'time', 'account'),
    createEngagement: (engagement) => saved(createEngagement(db, engagement, now()), 'time', 'account'),

    async account(_, asker) {
      const context = await contextIn(worker, asker);
      return context ? accountView(worker, context) : null;
    },

    enterFact: (fact) => saved(enterFact(db, fact, now()), 'account'),

    ...salesforceHandlers(worker),
    ...jobHandlers(worker),
  };
}

/** `null` when the record names no account. */
async function accountView({ db, now }: Worker, context: Context): Promise<AccountView | null> {
  const keys = accountKeys(context);
  if (keys.length === 0) return null;
  const at = now();
  const [tickets, engagements, entries, facts] = await Promise.all([
    ticketsOf(db, keys),
    engagementsOf(db, keys),
    entriesOfAccount(db, keys, at - monthMs, at, at),
    factsOf(db, keys),
  ]);
  const listed = context.kind === 'account' ? listedOpenTickets(context) : undefined;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    name: accountName(context),
    keys,
    risk: assessRisk({ tickets, listedOpenTickets: listed, engagements, entries, facts, zone }, at),
    openTickets: openTickets(tickets, listed),
    listTickets: openTicketsOf(context),
    engagements,
  };
}
