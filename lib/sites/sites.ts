import { jira } from './jira/jira';
import { salesforce } from './salesforce/salesforce';
import type { SitePage } from './site';
import { zendesk } from './zendesk/zendesk';

/** Every site. A content script imports its own only; the worker asks this table about the records it is told of. */
export const sites: SitePage[] = [zendesk, jira, salesforce];
