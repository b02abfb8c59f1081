import type { SiteId } from '@/lib/context/record';
import { readApi as jira } from './jira/api';
import { readApi as servicenow } from './servicenow/api';
import type { ReadApi } from './site';
import { readApi as zendesk } from './zendesk/api';

/** The sites that serve an API on the page's own origin. Salesforce's Lightning host and GitHub serve none. */
export const apis: Partial<Record<SiteId, ReadApi>> = { zendesk, jira, servicenow };
