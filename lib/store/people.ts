import type { Stamp } from '@/lib/rows/stamp';
import { personId, type Store, type Tx } from './commit';
import type { Person } from './tables';

/** The person who works here; their row is there once they said their name. */
export async function whoAmI({ db }: Store): Promise<{ id: string; person?: Person }> {
  const id = await personId(db);
  const person = await db.people.get(id);
  return { id, person: person?.deletedAt === undefined ? person : undefined };
}

/** How colleagues will see them. */
export async function rename(tx: Tx, name: string, seen?: Stamp): Promise<Person> {
  const known = await tx.db.people.get(tx.me);
  if (!known) return tx.add('people', { name }, tx.me);
  return tx.change('people', known, { name, deletedAt: undefined }, seen);
}
