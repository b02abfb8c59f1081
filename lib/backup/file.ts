/*
 * A backup is one JSON file: what it is, then every table with a row on each line. It is written and read in the page,
 * row by row; what a row holds is parsed by the worker, which has the schemas.
 */

export const backupFormat = 'sidelight-backup';

/** What a backup says of itself. */
export interface BackupHead {
  /** Of the database's schema: rows of an older one are brought forward when they are restored. */
  version: number;
  /** UTC milliseconds. */
  madeAt: number;
  /** Id of the person whose browser it was made in. */
  person: string;
}

export interface BackupFile {
  head: BackupHead;
  tables: { name: string; rows: unknown[] }[];
}

/** Why a file is no backup. */
export type BackupProblem = { code: 'notJson' } | { code: 'notABackup' };

export function backupStart({ version, madeAt, person }: BackupHead): string {
  const head = { format: backupFormat, version, madeAt: new Date(madeAt).toISOString(), person };
  return `${JSON.stringify(head).slice(0, -1)},\n"tables":{`;
}

export function tableStart(name: string, isFirst: boolean): string {
  return `${isFirst ? '' : ','}\n${JSON.stringify(name)}:[`;
}

/** Rows of a table; `isFirst`: nothing of it was written before. */
export function tableRows(rows: readonly unknown[], isFirst: boolean): string {
  if (rows.length === 0) return '';
  return `${isFirst ? '\n' : ',\n'}${rows.map((row) => JSON.stringify(row)).join(',\n')}`;
}

export const tableEnd = '\n]';
export const backupEnd = '\n}}\n';

/** Reads a file that a person chose. What its rows hold is not looked at. */
export function readBackup(text: string): BackupFile | { problem: BackupProblem } {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return { problem: { code: 'notJson' } };
  }
  const { format, version, madeAt, person, tables } = objectOf(read);
  const at = typeof madeAt === 'string' ? Date.parse(madeAt) : Number.NaN;
  const isOne = format === backupFormat && Number.isInteger(version) && typeof person === 'string' && !Number.isNaN(at);
  if (!isOne) return { problem: { code: 'notABackup' } };
  return {
    head: { version: version as number, madeAt: at, person: person as string },
    tables: Object.entries(objectOf(tables)).flatMap(([name, rows]) => (Array.isArray(rows) ? [{ name, rows }] : [])),
  };
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
