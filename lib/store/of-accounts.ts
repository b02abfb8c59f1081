import type { Table } from 'dexie';

/**
 * Rows of these accounts. Each account is asked for by itself: the browser then gives its rows at once, where one question
 * for several goes through them one by one, which takes seconds for the tickets of hundreds.
 */
export async function rowsOfAccounts<Stored>(
  table: Table<Stored, string>,
  accountIds: Iterable<string>,
): Promise<Stored[]> {
  const each = [...new Set(accountIds)].map((id) => table.where('accountId').equals(id).toArray());
  return (await Promise.all(each)).flat();
}
