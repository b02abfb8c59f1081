import { useState } from 'react';
import { importPage } from '@/lib/time/import/page';
import type { DateOrder, ImportedFile, ImportedRow } from '@/lib/time/import/read';
import type { Shape } from '@/lib/time/import/shapes';
import { ask } from '../../data/ask';
import { later } from '../../data/later';
import { localZone } from '../../ui/zone';

/** What reads files: nobody needs it before the first file. */
const reading = later(async () => {
  const [{ default: papa }, { readRows }, { shapeOf }] = await Promise.all([
    import('papaparse'),
    import('@/lib/time/import/read'),
    import('@/lib/time/import/shapes'),
  ]);
  return { papa, readRows, shapeOf };
});

/** A file as it was read, and what of it is here already. */
export interface ReadFile extends ImportedFile {
  file: string;
  shape: Shape;
  lines: string[][];
  order?: DateOrder;
  /** Keys of rows that are here. */
  known: ReadonlySet<string>;
}

export type Importing = { state: 'notKnown' } | { state: 'notRead' } | ({ state: 'read' } & ReadFile);

/** Reads a file of another tool, and asks what of it is here already. */
export function useImport() {
  const [importing, setImporting] = useState<Importing>();

  async function show(file: string, shape: Shape, lines: string[][], order?: DateOrder) {
    const { readRows } = await reading.load();
    const read = readRows(shape, lines, { zone: localZone(), now: Date.now(), ...(order ? { order } : {}) });
    const known = await knownOf(read.rows);
    setImporting({ state: 'read', file, shape, lines, ...(order ? { order } : {}), ...read, known });
  }

  async function read(file: File) {
    try {
      const { papa, shapeOf } = await reading.load();
      const lines = papa.parse<string[]>(await file.text(), { skipEmptyLines: true }).data;
      const shape = shapeOf(lines[0] ?? []);
      if (shape) await show(file.name, shape, lines);
      else setImporting({ state: 'notKnown' });
    } catch {
      setImporting({ state: 'notRead' });
    }
  }

  return {
    importing,
    read,
    /** The person says how its dates are meant. */
    say: (of: ReadFile, order: DateOrder) => void show(of.file, of.shape, of.lines, order),
    drop: () => setImporting(undefined),
  };
}

async function knownOf(rows: readonly ImportedRow[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (let from = 0; from < rows.length; from += importPage) {
    const part = rows.slice(from, from + importPage);
    const asked = part.map(({ key, startedAt, endedAt }) => ({ key, startedAt, endedAt }));
    for (const index of await ask('knownRows', { rows: asked })) known.add(part[index]?.key ?? '');
  }
  return known;
}
