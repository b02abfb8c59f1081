import type { TicketFields } from '@/lib/context/context';
import { asObject, asObjects, type Json } from '../json';
import type { CustomField } from './custom';
import { textOf } from './values';

type Link = NonNullable<TicketFields['links']>['value'][number];

/**
 * Links to other issues, whichever way they point, with the issue's parent, epic and subtasks, and to Zendesk tickets.
 * `undefined` when the answer does not hold any field of them.
 */
export function linksOf(
  fields: Json,
  custom: readonly CustomField[],
  description: string,
  movedTo: string | undefined,
): Link[] | undefined {
  const nearest = [
    ...[fields.parent].flatMap((parent) => linkTo(parent, 'parent')),
    ...[fields.epic].flatMap((epic) => linkTo(epic, 'epic')),
  ];
  const links = [
    ...(movedTo === undefined ? [] : [{ id: movedTo, relation: 'moved to' }]),
    ...asObjects(fields.issuelinks).flatMap(issueLink),
    ...nearest,
    // Cloud tells the same issue in both ways.
    ...custom.flatMap(linkOfField).filter(({ id }) => !nearest.some((known) => known.id === id)),
    ...asObjects(fields.subtasks).flatMap((subtask) => linkTo(subtask, 'subtask')),
    ...zendeskLinks(custom, description),
  ];
  return links.length > 0 || fields.issuelinks !== undefined ? links : undefined;
}

function issueLink(link: Json): Link[] {
  const type = asObject(link.type);
  return link.outwardIssue
    ? linkTo(link.outwardIssue, textOf(type?.outward) || textOf(type?.name) || 'linked')
    : linkTo(link.inwardIssue, textOf(type?.inward) || textOf(type?.name) || 'linked');
}

/** Fields that hold the issue above this one: Data Center's Epic Link, Advanced Roadmaps' Parent Link. */
const above = [
  { kind: ':gh-epic-link', label: /^epic[ -](?:link|verknüpfung)$/i, relation: 'epic' },
  { kind: ':jpo-custom-field-parent', label: /^(?:parent[ -]link|übergeordneter link)$/i, relation: 'parent' },
];
const issueKey = /^[A-Z][A-Z\d_]{1,60}-\d{1,12}$/;

/** The link that such a field is: a key as it is, or an object that holds one: `{ hasEpicLinkFieldDependency, showField, data: { key } }`. */
export function linkOfField({ label, type, raw }: CustomField): Link[] {
  const field = above.find((one) => type.endsWith(one.kind) || one.label.test(label));
  if (!field) return [];
  const object = asObject(raw);
  const key = textOf(raw) ?? '';
  if (issueKey.test(key)) return [{ id: key, relation: field.relation }];
  return [object?.data, raw].flatMap((value) => linkTo(value, field.relation)).slice(0, 1);
}

function linkTo(value: unknown, relation: string): Link[] {
  const other = asObject(value);
  const id = textOf(other?.key);
  if (!id) return [];
  return [{ id, relation, title: textOf(asObject(other?.fields)?.summary) ?? textOf(other?.summary) }];
}

const ticketAddress = /https:\/\/[a-z0-9-]{1,63}\.zendesk\.com\/agent\/tickets\/(\d{1,15})\b/gi;

/**
 * Zendesk tickets that a field named after Zendesk holds, as numbers (Zendesk's app keeps "Zendesk Ticket IDs") or as
 * addresses, and those whose address is in the description. Numbers get the address from there: the host is nowhere else.
 */
function zendeskLinks(custom: readonly CustomField[], description: string): Link[] {
  const addresses = new Map<string, string>();
  const links = new Map<string, Link>();
  for (const [url, id = ''] of description.matchAll(ticketAddress)) addresses.set(id, url);
  for (const { label, raw } of custom) {
    if (!/zendesk/i.test(label) || /count|number of/i.test(label)) continue;
    const value = [raw].flat().map(textOf).join(' ');
    for (const [url, id = ''] of value.matchAll(ticketAddress)) links.set(id, { id, relation: label, url });
    for (const [, id = ''] of value.replace(/https?:\/\/\S+/g, ' ').matchAll(/(?<![\w-])#?(\d{1,15})(?![\w-])/g))
      links.set(id, { id, relation: label, url: addresses.get(id) });
  }
  for (const [id, url] of addresses) if (!links.has(id)) links.set(id, { id, relation: 'mentioned', url });
  return [...links.values()];
}
