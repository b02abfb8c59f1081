import { asObject, asObjects, asText, type Json } from '../json';
import { adfText } from './adf';
import { isSla } from './sla';
import { textOf } from './values';
import { type NameOf, wikiText } from './wiki';

/** A field that an administrator or an app added. */
export interface CustomField {
  id: string;
  label: string;
  /** Its kind in full, `com.atlassian.servicedesk:vp-origin`, when the answer tells. */
  type: string;
  raw: unknown;
}

/** The custom fields of an issue; labels and kinds are in `names` and `schema`, where the answer has them. */
export function customFields(fields: Json, names: Json | undefined, schema: Json | undefined): CustomField[] {
  return Object.entries(fields).flatMap(([id, raw]) => {
    if (!id.startsWith('customfield_')) return [];
    const type = asText(asObject(schema?.[id])?.custom) ?? '';
    return [{ id, label: textOf(names?.[id]) || id, type, raw }];
  });
}

/** What the fields of a service desk hold. They are known by kind, without it by their usual English label. */
export interface RequestFields {
  clocks: Json[];
  requestType?: string;
  participants?: number;
  /** The first of the request's organizations. */
  organization?: Json;
}

export function requestFields(custom: readonly CustomField[]): RequestFields {
  const of = (kind: string, label: RegExp) =>
    custom.find((field) => field.type.endsWith(kind) || label.test(field.label))?.raw;
  const objects = custom.map(({ raw }) => asObject(raw)).filter((value) => value !== undefined);
  const participants = of(':sd-request-participants', /^request participants$/i);
  return {
    clocks: objects.filter(isSla),
    requestType: objects.flatMap(({ requestType }) => textOf(asObject(requestType)?.name) ?? [])[0],
    participants: Array.isArray(participants) ? participants.length : undefined,
    organization: asObjects(of(':sd-customer-organizations', /^organi[sz]ations?$/i))[0],
  };
}

/** Lists within lists end here. */
const deepest = 4;

/** Kinds that hold what only Jira reads: `{summaryBean=com.atlassian…}`, `0|i03f2v:`. */
const internal = /:(?:devsummarycf|gh-lexo-rank)$/;

/** A value as a person would read it; `undefined` for what is no text, such as a clock or an app's own data. */
export function shownValue({ raw, type }: CustomField, nameOf: NameOf): string | undefined {
  if (internal.test(type)) return undefined;
  const isWiki = typeof raw === 'string' && type.endsWith(':textarea');
  return (isWiki ? wikiText(raw, nameOf) : shown(raw, 0)) || undefined;
}

function shown(value: unknown, depth: number): string | undefined {
  if (depth > deepest) return undefined;
  if (typeof value === 'string') return (depth > 0 && sprintName(value)) || value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.flatMap((item) => shown(item, depth + 1) || []).join(', ');
  const object = asObject(value);
  if (!object || isSla(object)) return undefined;
  if (object.type === 'doc') return adfText(object);
  if (object.requestType) return textOf(asObject(object.requestType)?.name);
  const own = [object.value, object.name, object.displayName, object.title, object.key].map(textOf).find(Boolean);
  // A cascading choice: `EMEA - Frankfurt`.
  const child = textOf(asObject(object.child)?.value);
  return own && child ? `${own} - ${child}` : own;
}

/** Data Center lists sprints as Java prints an object: `…Sprint@1a2b[id=7,state=ACTIVE,name=Sprint 12,…]`. */
function sprintName(value: string): string | undefined {
  return /^com\.atlassian\.greenhopper\.[\w.]+@\w+\[.*?\bname=([^,\]]*)/.exec(value)?.[1];
}
