import type { Person } from '@/lib/context/context';
import { asObject, type Json } from '../json';
import { textOf } from './values';

export const unknownPerson: Person = { name: 'Unknown', role: 'unknown' };

/** Cloud names users by `accountId`, Data Center by `key` and `name`. Some answers leave the latter empty. */
export function userId(user: Json | undefined): string | undefined {
  return textOf(user?.accountId) || textOf(user?.key) || textOf(user?.name) || undefined;
}

/**
 * Somebody as Jira knows them. Only a service desk on Cloud tells customers (`accountType`); elsewhere the reporter may
 * be a colleague, so their role is unknown and everyone else works on the issue.
 */
export function personOf(value: unknown, reporterId: string | undefined): Person | undefined {
  const user = asObject(value) ?? { name: value };
  const name = textOf(user.displayName) || textOf(user.name) || textOf(user.key) || textOf(user.emailAddress);
  if (!name) return undefined;
  const id = asObject(value) && userId(user);
  return { id, name, email: textOf(user.emailAddress) || undefined, role: roleOf(user, id, reporterId) };
}

function roleOf(user: Json, id: string | undefined, reporterId: string | undefined): Person['role'] {
  if (user.accountType === 'customer') return 'customer';
  if (user.accountType === 'app') return 'system';
  return id !== undefined && id !== reporterId ? 'agent' : 'unknown';
}

/** Display names by every word that a mention may use for somebody: account id, key or user name. */
export function namesByUser(users: Iterable<unknown>): Map<string, string> {
  const names = new Map<string, string>();
  for (const value of users) {
    const user = asObject(value);
    const name = textOf(user?.displayName);
    if (!user || !name) continue;
    for (const word of [user.accountId, user.key, user.name]) {
      const id = textOf(word);
      if (id) names.set(id, name);
    }
  }
  return names;
}
