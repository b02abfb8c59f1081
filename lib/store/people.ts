import { Refused } from '@/lib/contract/refusal';
import type { Stamp } from '@/lib/rows/stamp';
import { personId, type Store, type Tx } from './commit';
import type { Person } from './tables';

/** The person who works here; their row is there once they said their name, and marked when that was undone. */
export async function whoAmI({ db }: Store): Promise<{ id: string; person?: Person }> {
  const id = await personId(db);
  return { id, person: await db.people.get(id) };
}

/** How colleagues will see them. Who saw no row of them (`seen` absent) does not write over one that came since. */
export async function rename(tx: Tx, name: string, seen?: Stamp): Promise<Person> {
  const known = await tx.db.people.get(tx.me);
  if (!known) return tx.add('people', { name }, tx.me);
  if (seen === undefined) throw new Refused({ code: 'stale', fields: ['name'], now: known });
  return tx.change('people', known, { name, deletedAt: undefined }, seen);
}
