import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '@/lib/zod';
import type { Io } from '../../../scripts/read/main';
import { rowsAt } from '../packet/data';

const documentSchema = z.object({ id: z.string(), title: z.string(), body: z.string() });
const querySchema = z.object({ id: z.string(), text: z.string(), relevant: z.array(z.string()) });
export type Document = z.infer<typeof documentSchema>;
type Query = z.infer<typeof querySchema>;

/** A library, and questions of which it is known what answers them. */
export interface RetrievalSet {
  name: string;
  documents: Document[];
  queries: Query[];
}

/** The sets of a folder, by name: folders with `docs.jsonl` and `queries.jsonl`, plain or compressed. */
export function setsIn(path: string, io: Io): RetrievalSet[] {
  const folder = io.folders.map((each) => io.resolve(each, path)).find((each) => existsSync(each));
  if (!folder) throw new Error('there is no such folder');
  const fileOf = (...parts: string[]) => [join(...parts), `${join(...parts)}.gz`].find((each) => existsSync(each));
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const documents = fileOf(folder, name, 'docs.jsonl');
      const queries = fileOf(folder, name, 'queries.jsonl');
      if (!documents || !queries) return [];
      return [
        {
          name,
          documents: rowsAt(documents, io).map((row) => documentSchema.parse(row)),
          queries: rowsAt(queries, io).map((row) => querySchema.parse(row)),
        },
      ];
    });
}
