import type { Row } from '@/lib/rows/row';

/** Each row once, at its latest revision, without deleted ones. */
export function latestRows<T extends Row>(rows: readonly T[]): T[] {
  const byId = new Map<string, T>();
  for (const row of rows) {
    const known = byId.get(row.id);
    if (!known || isLater(row, known)) byId.set(row.id, row);
  }
  return [...byId.values()].filter(({ deletedAt }) => deletedAt === undefined);
}

/** Ties go by id, and between two readings of one row by its content: whatever comes first must not decide. */
export function isLater(a: Row, b: Row): boolean {
  if (a.stamp !== b.stamp) return a.stamp > b.stamp;
  if (a.id !== b.id) return a.id > b.id;
  if (a.revision !== b.revision) return a.revision > b.revision;
  return contentOf(a) > contentOf(b);
}

function contentOf(row: Row): string {
  return JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
}
