import { type PersonKey, person } from './people.ts';

/**
 * How Data Center names a user. `name` is what they sign in with; `key` was the name until 8.3 and is a number since,
 * and stays when they are renamed.
 */
const users: Partial<Record<PersonKey, { name: string; key: string }>> = {
  devika: { name: 'devika.nair', key: 'devika.nair' },
  callum: { name: 'creid', key: 'JIRAUSER10112' },
  mara: { name: 'kelda.mara', key: 'JIRAUSER11407' },
};

export interface DataCenterUser {
  name: string;
  key: string;
  displayName: string;
  email: string;
  timeZone: string;
}

export function dataCenterUser(key: PersonKey): DataCenterUser {
  const { name, email, timeZone } = person(key);
  const user = users[key];
  if (!user) throw new Error(`${name} is no user of Brightwater's Jira`);
  return { ...user, displayName: name, email, timeZone };
}
