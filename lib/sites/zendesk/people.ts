import type { Person } from '@/lib/context/context';
import { asObject, asObjects, type Json } from '../json';
import { idOf, inOneLine, nameOf, shown } from './values';

/** Side-loaded records of one kind by id. */
export type ById = ReadonlyMap<string, Json>;

/** The records that the lists hold, by the id under `key`; those without one are left out. */
export function byId(lists: readonly unknown[], key = 'id'): Map<string, Json> {
  const found = new Map<string, Json>();
  for (const record of lists.flatMap(asObjects)) {
    const id = idOf(record[key]);
    if (id) found.set(id, record);
  }
  return found;
}

const roles = new Map<string | undefined, Person['role']>([
  ['end-user', 'customer'],
  ['agent', 'agent'],
  ['admin', 'agent'],
]);

/** Author of what Zendesk wrote itself. */
const zendeskItself = '-1';

/**
 * The person with this id. Side-loads may leave a person out, or their role: the id then stands for the name, and
 * `role` is what the place says where the id stood.
 */
export function personOf(id: unknown, people: ById, role: Person['role'] = 'unknown'): Person | undefined {
  const key = idOf(id);
  if (key === undefined) return undefined;
  if (key === zendeskItself) return { id: key, name: 'Zendesk', role: 'system' };
  const user = people.get(key);
  const name = nameOf(user?.name) ?? `User ${key}`;
  return { id: key, name, email: nameOf(user?.email), role: roles.get(shown(user?.role)) ?? role };
}

/** Name and ids of a side-loaded organization; without the side-load, what the id alone says. */
export function organizationOf(id: unknown, organizations: ById) {
  const key = idOf(id);
  if (key === undefined) return undefined;
  const organization = organizations.get(key);
  const name = nameOf(organization?.name) ?? `Organization ${key}`;
  return { name, id: key, externalId: nameOf(organization?.external_id) };
}

interface Labelled {
  id: string;
  label: string;
  value: string;
}

/** What Zendesk keeps about a user beyond name and address: chosen keys, and the account's own user fields. */
export function userDetails(user: Json | undefined): Labelled[] | undefined {
  return user && detailsOf(user, userKeys, user.user_fields);
}

const userKeys = {
  phone: 'Phone',
  time_zone: 'Time zone',
  locale: 'Language',
  alias: 'Alias',
  external_id: 'External id',
  details: 'Details',
  notes: 'Notes',
  tags: 'Tags',
};

/** What Zendesk keeps about an organization, its own organization fields included. */
export function organizationDetails(organization: Json | undefined): Labelled[] | undefined {
  return organization && detailsOf(organization, organizationKeys, organization.organization_fields);
}

const organizationKeys = { domain_names: 'Domains', details: 'Details', notes: 'Notes', tags: 'Tags' };

/** Names of values that open doors (`users/me` holds an `authenticity_token`): nobody needs them here. */
const secret = /(^|[_\W])(token|secret|password)$/i;

function detailsOf(record: Json, keys: Record<string, string>, own: unknown): Labelled[] {
  const labelled = ([id, label, value]: [string, string, unknown]): Labelled[] => {
    const line = inOneLine(value);
    return line === undefined || secret.test(id) ? [] : [{ id, label, value: line }];
  };
  return [
    ...Object.entries(keys).flatMap(([id, label]) => labelled([id, label, record[id]])),
    ...Object.entries(asObject(own) ?? {}).flatMap(([id, value]) => labelled([id, id.replaceAll('_', ' '), value])),
  ];
}
