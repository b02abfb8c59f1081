import type { RecordRef } from '@/lib/context/record';
import type { Answer } from '../desk/answer';
import { jiraApi } from '../desk/api/jira';
import { salesforceApi } from '../desk/api/salesforce';
import { serviceNowApi } from '../desk/api/servicenow';
import { zendeskApi } from '../desk/api/zendesk';
import { contentAt } from '../desk/content/content';
import { cases, hosts, incidents, issues, tickets } from '../desk/content/ids';
import { issueOf } from '../desk/content/jira';
import { serviceSeed, userToken } from '../desk/content/servicenow';

/** The sites that are read by their API: on the page's origin, Salesforce with a session of the worker's own. */
export const apiSites = ['zendesk', 'jira', 'servicenow', 'salesforce'] as const;
export type ApiSite = (typeof apiSites)[number];

const content = contentAt(Date.parse('2026-11-19T10:00:00Z'));
const { clock, salesforce, zendesk } = content;
const salesforceCase = salesforce.find(({ id }) => id === cases.ssoTenantMove);
const original = {
  zendesk: [...(zendesk.comments.get(tickets.webhookRetries) ?? [])],
  jira: [...(issueOf(issues.webhooksRepeated)?.comments ?? [])],
  salesforce: [...(salesforceCase?.feed ?? [])],
  servicenow: [...(serviceSeed('incident', incidents.importLimiter)?.journal ?? [])],
};

/** Gives each site's record a conversation of this length: the desk's own, over and over. */
export function setComments(count: number): void {
  const comments = repeated(original.zendesk, count).map((comment, index) => ({ ...comment, id: index + 1 }));
  zendesk.comments.set(tickets.webhookRetries, comments);
  issueOf(issues.webhooksRepeated)?.comments.splice(0, Number.POSITIVE_INFINITY, ...repeated(original.jira, count));
  salesforceCase?.feed.splice(0, Number.POSITIVE_INFINITY, ...repeated(original.salesforce, count));
  const journal = serviceSeed('incident', incidents.importLimiter)?.journal;
  journal?.splice(0, Number.POSITIVE_INFINITY, ...repeated(original.servicenow, count));
}

function repeated<T>(list: readonly T[], count: number): T[] {
  return Array.from({ length: count }, (_, index) => list[index % list.length]).filter((item) => item !== undefined);
}

/** @param run makes the host another one: what an account calls its fields is kept by host. */
export function refOf(site: ApiSite, run: string): RecordRef {
  const base = { site, host: `${run}.${hosts[site]}`, kind: 'ticket' as const };
  if (site === 'zendesk') return { ...base, object: 'ticket', id: String(tickets.webhookRetries) };
  if (site === 'jira') return { ...base, object: 'issue', id: issues.webhooksRepeated };
  if (site === 'salesforce') return { ...base, object: 'Case', id: cases.ssoTenantMove };
  return { ...base, object: 'incident', id: incidents.importLimiter };
}

export function answerOf(site: ApiSite, path: string): Answer {
  const url = new URL(path, `https://${hosts[site]}`);
  if (site === 'zendesk') return zendeskApi(url, content, true, 0);
  // A page of SOQL's is of up to 2,000 rows.
  if (site === 'salesforce') return salesforceApi(url, content, true, 2000);
  return site === 'jira' ? jiraApi(url, clock, true, 'GET') : serviceNowApi(url, clock, true, userToken);
}
