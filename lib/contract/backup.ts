import type { BackupHead } from '@/lib/backup/file';
import { z } from '@/lib/zod';
import { nothing } from './inputs';
import { act, command, question } from './message';

/** So many rows are handed over at once: a message has a bound, and a page shows how far it is. */
export const backupPage = 2000;

const headSchema = z.object({
  version: z.number().int().min(1).max(10_000),
  madeAt: z.number().int(),
  person: z.uuid(),
});
const modes = ['merge', 'replace'] as const;
export type Mode = (typeof modes)[number];

/** How the person's data is kept safe. */
export interface BackupState {
  /** When the last backup was saved, UTC milliseconds. */
  lastAt?: number;
  /** Days between two of which the person is reminded; 0 for never. */
  every: number;
  isDue: boolean;
  /** Bytes that are free on the disk, as far as the browser tells. */
  free?: number;
  /** `full`: nothing is saved any more. */
  disk: 'fine' | 'low' | 'full' | 'unknown';
}

export interface BackupOverview {
  head: BackupHead;
  /** In the order in which they are written. */
  tables: { name: string; rows: number }[];
}

/** What restoring would do, table by table. */
export interface RestorePreview {
  tables: {
    table: string;
    inBackup: number;
    added: number;
    changed: number;
    removed: number;
    refused: number;
  }[];
  /** The first rows that are not taken: place in its table from 1, and where it is wrong. */
  refused: { table: string; place: number; id?: string; path: string }[];
  refusedInAll: number;
}

const ours = ['own'] as const;

/** Files of everything, and the way back. From pages of ours that no web page can load. */
export const backup = {
  backupState: question({ from: ours, input: nothing })<BackupState>(),
  backupOverview: question({ from: ours, input: nothing })<BackupOverview>(),
  backupRows: question({
    from: ours,
    input: z.object({ table: z.string().max(60), after: z.string().max(500).optional() }),
  })<{ rows: unknown[]; next?: string }>(),
  /** A backup was saved as a file. */
  noteBackup: act({ from: ours, input: nothing })<void>(),

  /** Makes room for a backup that is to be restored. Refuses one of a newer version. */
  beginRestore: act({ from: ours, input: z.object({ head: headSchema }) })<void>(),
  /** Rows of a table of it; answers with the places, among these, of those that are none. */
  stageRows: act({
    from: ours,
    input: z.object({ head: headSchema, table: z.string().max(60), rows: z.array(z.unknown()).max(backupPage) }),
  })<{ refused: number[] }>(),
  previewRestore: question({
    from: ours,
    input: z.object({ head: headSchema, mode: z.enum(modes) }),
  })<RestorePreview>(),
  restoreBackup: command({ from: ours, input: z.object({ head: headSchema, mode: z.enum(modes) }) })<void>(),
  /** The person does not want it after all. */
  dropRestore: act({ from: ours, input: nothing })<void>(),
};
