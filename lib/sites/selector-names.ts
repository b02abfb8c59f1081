import type { SiteId } from '@/lib/context/record';
import { gitHubSelectors } from './github/selectors';
import { dataCenterSelectors, jiraSelectors } from './jira/selectors';
import { fieldsOf } from './salesforce/record';
import { salesforceSelectors } from './salesforce/selectors';
import { serviceNowSelectors } from './servicenow/selectors';
import { zendeskSelectors } from './zendesk/selectors';

const tables: Record<SiteId, object[]> = {
  zendesk: [zendeskSelectors],
  jira: [jiraSelectors, dataCenterSelectors],
  // Its fields are found by their own names; a selector for one of them goes before that.
  salesforce: [salesforceSelectors, ...Object.values(fieldsOf)],
  servicenow: [serviceNowSelectors],
  github: [gitHubSelectors],
};

/** What selectors of a site may be for. */
export function selectorNames(site: SiteId): ReadonlySet<string> {
  return new Set(tables[site].flatMap((table) => Object.keys(table)));
}
