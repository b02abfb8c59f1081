import { type Clock, clockAt } from './clock.ts';
import { type SalesforceRecord, salesforceContent } from './salesforce.ts';
import { type ZendeskContent, zendeskContent } from './zendesk.ts';

export interface Content {
  clock: Clock;
  zendesk: ZendeskContent;
  salesforce: SalesforceRecord[];
}

/** Everything the desk shows, with times relative to `now` (UTC milliseconds). Jira's is built per request: two formats. */
export function contentAt(now: number): Content {
  const clock = clockAt(now);
  return { clock, zendesk: zendeskContent(clock), salesforce: salesforceContent(clock) };
}
