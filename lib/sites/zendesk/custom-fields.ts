import type { TicketContext } from '@/lib/context/context';
import type { FieldSet } from '../fields';
import { asObjects, type Json } from '../json';
import { idOf, inOneLine, shown } from './values';

/** A ticket field as its account calls it; dropdowns keep a tag and show the option's name. */
export interface TicketField {
  label: string;
  /** Name of each option by its tag. */
  options: ReadonlyMap<string, string>;
}

interface CustomField {
  id: string;
  label: string;
  value: string;
}

/** Fields with a value, under their labels; `undefined` when the answer has no custom fields at all. */
export function customFields(ticket: Json, labels: ReadonlyMap<string, TicketField>): CustomField[] | undefined {
  // `fields` is the older name of the same list.
  const list = Array.isArray(ticket.custom_fields) ? ticket.custom_fields : ticket.fields;
  if (!Array.isArray(list)) return undefined;
  return asObjects(list).flatMap((field) => {
    const id = idOf(field.id);
    const known = id === undefined ? undefined : labels.get(id);
    const optionName = (value: unknown) => known?.options.get(shown(value) ?? '') ?? value;
    const value = inOneLine(Array.isArray(field.value) ? field.value.map(optionName) : optionName(field.value));
    return id === undefined || value === undefined ? [] : [{ id, label: known?.label || `Field ${id}`, value }];
  });
}

/** Custom fields whose label says what they hold also fill the field of that meaning. */
const meanings = [
  { field: 'area', label: /^(product )?(area|component|module)$/i },
  { field: 'versions', label: /\bversion$/i },
  { field: 'environment', label: /^(environment|region|deployment)$/i },
] as const;

export function putMeanings(set: FieldSet<TicketContext['fields']>, fields: readonly CustomField[]): void {
  for (const { field, label } of meanings) {
    const found = fields.find((item) => label.test(item.label));
    if (found) set.put(field, field === 'environment' ? found.value : [found.value]);
  }
}

const issueKey = /\b[A-Z][A-Z0-9_]{1,30}-[1-9]\d{0,9}\b/g;
const issueUrl = /https?:\/\/[^\s"'<>]{1,200}\/browse\/([A-Z][A-Z0-9_]{1,30}-[1-9]\d{0,9})\b/g;
const namesIssues = /\bjira\b|\bissue[ _-]?(key|id|link)s?\b/i;

/**
 * Jira issues that custom fields name: addresses of issues anywhere, bare keys only where the label speaks of Jira,
 * because `UTF-8` and `EU-1` look like keys too. Zendesk's own list of links (`/api/v2/jira/links`) is for admins only
 * (developer.zendesk.com/api-reference/ticketing/jira/links), so agents are not made to ask for it.
 */
export function jiraIssues(fields: readonly CustomField[]): { id: string; relation: string; url?: string }[] {
  const urls = new Map<string, string | undefined>();
  for (const { label, value } of fields) {
    for (const [url, key = ''] of value.matchAll(issueUrl)) urls.set(key, url);
    if (!namesIssues.test(label)) continue;
    for (const [key] of value.matchAll(issueKey)) if (!urls.has(key)) urls.set(key, undefined);
  }
  return [...urls].map(([id, url]) => ({ id, relation: 'Jira issue', url }));
}
