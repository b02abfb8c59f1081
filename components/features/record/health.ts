import type { Context, Reading, Source } from '@/lib/context/context';
import type { Words } from '@/locales/words';

/** How well a record could be read, for the line under its title. */
export interface Health {
  /** Expected fields that were read, those that the site says are empty included. */
  read: number;
  expected: number;
  missing: string[];
  /** Where the fields came from, most first. */
  sources: Source[];
  partial: boolean;
  complete: boolean;
}

export function healthOf(reading: Pick<Reading, 'expected'>, context: Context): Health {
  const known = new Set([...Object.keys(context.fields), ...context.empty]);
  const missing = reading.expected.filter((name) => !known.has(name));
  const counts = new Map<Source, number>();
  for (const { source } of Object.values(context.fields)) counts.set(source, (counts.get(source) ?? 0) + 1);
  return {
    read: reading.expected.length - missing.length,
    expected: reading.expected.length,
    missing,
    sources: [...counts].sort((a, b) => b[1] - a[1]).map(([source]) => source),
    partial: context.partial,
    complete: missing.length === 0 && !context.partial,
  };
}

/** `14 of 14 fields`, `11 of 12 fields: annual revenue missing since Tuesday`; `since` tells it where that is known. */
export function healthWords(
  w: Words,
  { read, expected, missing }: Pick<Health, 'read' | 'expected' | 'missing'>,
  label: (field: string) => string,
  since: (field: string) => string | undefined = () => undefined,
): string {
  const [only] = missing;
  if (missing.length !== 1 || only === undefined) return w.record.health({ read, expected });
  const when = since(only);
  const field = label(only);
  return when
    ? w.record.healthMissingSince({ read, expected, field, when })
    : w.record.healthMissing({ read, expected, field });
}
