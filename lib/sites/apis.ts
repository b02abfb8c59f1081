import type { SiteId } from '@/lib/context/record';
import { readApi as jira } from './jira/api';
import { readApi as salesforce } from './salesforce/rest';
import { readApi as servicenow } from './servicenow/api';
import type { ReadApi, ReadOpenTickets } from './site';
import { readApi as zendesk } from './zendesk/api';
import { readOpenTickets as zendeskOpenTickets } from './zendesk/open-tickets';

/**
 * The sites that serve an API: on the page's own origin, or, as Salesforce, on another that the person signed in to.
 * GitHub's is not used.
 */
export const apis: Partial<Record<SiteId, ReadApi>> = { zendesk, jira, servicenow, salesforce };

/** The sites that list an account's open tickets, with their own word for an account; asked for by a click only. */
export const openTicketApis: Partial<Record<SiteId, { account: string; read: ReadOpenTickets }>> = {
  zendesk: { account: 'organization', read: zendeskOpenTickets },
};
