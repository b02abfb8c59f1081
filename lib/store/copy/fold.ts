import type { Written } from './line';

/** What is known of each row, by table and key. */
export type Latest = Map<string, Map<string, Written>>;

export interface RowRules {
  /** The key of a row in its table. */
  keyOf(table: string, row: Record<string, unknown>): string;
  /** Sortable as text; the newer row wins, and of equals the one that was written last. */
  revisionOf(row: Record<string, unknown>): string;
}

export function keyOfWritten(written: Written, rules: RowRules): string {
  return 'gone' in written ? written.gone : rules.keyOf(written.table, written.row);
}

/** Lays a line over those before it. */
export function lay(latest: Latest, written: Written, rules: RowRules): void {
  const rows = latest.get(written.table) ?? new Map<string, Written>();
  latest.set(written.table, rows);
  const key = keyOfWritten(written, rules);
  const known = rows.get(key);
  if (known && isOlder(written, known, rules)) return;
  rows.set(key, written);
}

function isOlder(written: Written, known: Written, { revisionOf }: RowRules): boolean {
  if ('gone' in written || 'gone' in known) return false;
  return revisionOf(written.row) < revisionOf(known.row);
}

export function* allOf(latest: Latest): Generator<Written> {
  for (const rows of latest.values()) yield* rows.values();
}
