import type { Context } from './context';
import type { RecordRef, SiteId } from './record';

/** One string per record, for maps, indexes and comparisons. */
export function recordKey(ref: RecordRef): string {
  return `${ref.site}:${ref.host}${ref.base ?? ''}:${ref.object}:${ref.id}`;
}

/** How a person names the record: `#48213`, `KEL-812`, `Case`. */
export function recordLabel(ref: RecordRef): string {
  if (ref.site === 'zendesk') return ref.kind === 'ticket' ? `#${ref.id}` : 'Organization';
  if (ref.site === 'github') return `${ref.object}#${ref.id}`;
  if (ref.site === 'servicenow') return ref.object === 'incident' ? 'Incident' : 'Case';
  return ref.site === 'jira' ? ref.id : ref.object;
}

/** The same with the number that a site shows instead of its id: `INC0012017`, `Case 00001042`. */
export function contextLabel(context: Context): string {
  const number = context.kind === 'ticket' ? context.fields.number?.value : undefined;
  if (number === undefined) return recordLabel(context.ref);
  return context.ref.site === 'salesforce' ? `${recordLabel(context.ref)} ${number}` : number;
}

/** Names of the sites as people write them. */
export const siteNames: Record<SiteId, string> = {
  zendesk: 'Zendesk',
  jira: 'Jira',
  salesforce: 'Salesforce',
  servicenow: 'ServiceNow',
  github: 'GitHub',
};
