import { gitHub } from './github/github';
import { jira } from './jira/jira';
import { salesforce } from './salesforce/salesforce';
import { serviceNow } from './servicenow/servicenow';
import type { SitePage } from './site';
import { zendesk } from './zendesk/zendesk';

/** Every site. A content script imports its own only; the worker asks this table about the records it is told of. */
export const sites: SitePage[] = [zendesk, jira, salesforce, serviceNow, gitHub];
