import { newEngagementSchema } from '@/lib/accounts/engagement';
import { newAccountFactSchema } from '@/lib/accounts/fact';
import { recordRefSchema } from '@/lib/context/record';
import { hostSchema } from '@/lib/hosts/own-host';
import type { Messages } from '@/lib/messages';
import { runOutcomeSchema } from '@/lib/runbooks/runbook';
import { newPickSchema } from '@/lib/selectors/pick';
import { apiHostOf } from '@/lib/sites/salesforce/api-host';
import { changeEntrySchema, logEntrySchema, startEntrySchema } from '@/lib/time/entry';
import { z } from '@/lib/zod';
import { clientIdSchema } from './salesforce-apps';
import { recordReadSchema } from './tab-view';

const ofTab = z.object({ tabId: z.number().int().optional(), record: z.string().max(500).optional() });
const nothing = z.object({});
const byId = z.object({ id: z.uuid() });
const runbookId = z.string().max(200);
const ofOrg = z.object({
  host: z
    .string()
    .max(253)
    .refine((host) => apiHostOf(host) !== undefined, 'Not the host of a Salesforce org'),
});

/** What our own pages may ask, argument by argument. */
export const pageRequests = {
  tab: ofTab,
  readTabAgain: ofTab,
  closeTabPanel: ofTab,
  reloadTab: ofTab,
  panelShows: z.object({ record: z.string().max(500).nullable() }),
  suggestions: ofTab,
  searchRunbooks: z.object({ text: z.string().max(1000) }),
  runbook: ofTab.extend({ id: runbookId }),
  tickStep: ofTab.extend({ runbookId, step: z.number().int().nonnegative().max(1000), ticked: z.boolean() }),
  finishRun: ofTab.extend({ runbookId, outcome: runOutcomeSchema.nullable() }),
  packet: ofTab,
  time: ofTab.extend({ from: z.number().int(), to: z.number().int() }),
  startEntry: startEntrySchema,
  stopEntry: byId,
  logEntry: logEntrySchema,
  changeEntry: changeEntrySchema,
  deleteEntry: byId,
  restoreEntry: byId,
  createEngagement: newEngagementSchema,
  account: ofTab,
  listOpenTickets: ofTab,
  enterFact: newAccountFactSchema,
  sites: nothing,
  restored: nothing,
  acknowledgeRestored: nothing,
  openOptions: nothing,
  addHost: z.object({ host: hostSchema }),
  removeHost: z.object({ host: hostSchema }),
  pickField: ofTab.extend({ field: newPickSchema.shape.field, label: z.string().min(1).max(100) }),
  picks: ofTab,
  addPick: newPickSchema,
  removePick: byId,
  restorePick: byId,
  importPack: z.object({ text: z.string().max(1_500_000) }),
  removePack: byId,
  restorePack: byId,
  trustKey: z.object({ name: z.string().trim().min(1).max(100), jwk: z.string().max(10_000) }),
  forgetKey: z.object({ thumbprint: z.string().max(100) }),
  salesforceSignIn: ofOrg,
  salesforceSignOut: ofOrg,
  salesforceStatus: ofOrg,
  saveSalesforceApp: ofOrg.extend({ clientId: clientIdSchema.or(z.literal('')) }),
} satisfies { [Name in keyof Messages]?: z.ZodType<Parameters<Messages[Name]>[0]> };

/** What a content script may tell. It runs in a site's page: nothing of it is believed unparsed. */
export const siteRequests = {
  recordOpened: recordRefSchema.nullable(),
  recordRead: recordReadSchema,
  fieldPicked: newPickSchema.omit({ site: true, host: true, object: true }).extend({ ref: recordRefSchema }),
  readApi: z.object({ ref: recordRefSchema, updatedAt: z.number().int().optional() }),
} satisfies { [Name in keyof Messages]?: z.ZodType<Parameters<Messages[Name]>[0]> };
