import type { SiteId } from '@/lib/context/record';
import { readApi as jira } from './jira/api';
import { readApi as servicenow } from './servicenow/api';
import type { ReadApi, ReadOpenTickets } from './site';
import { readApi as zendesk, readOpenTickets as zendeskOpenTickets } from './zendesk/api';

/** The sites that serve an API on the page's own origin. Salesforce's Lightning host and GitHub serve none. */
export const apis: Partial<Record<SiteId, ReadApi>> = { zendesk, jira, servicenow };

/** The sites that tell an account's open tickets in one request; asked for by a click only. */
export const openTicketApis: Partial<Record<SiteId, ReadOpenTickets>> = { zendesk: zendeskOpenTickets };
