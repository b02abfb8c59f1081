import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { Io } from '../../../scripts/read/main';

export interface Wanted {
  data: string;
  json?: string;
  /** One row for each system or language as well. */
  each: boolean;
  /** Prints what ours gets wrong. */
  errors: boolean;
}

/** `undefined` for arguments that cannot be used. */
export function wantedBy(args: string[]): Wanted | undefined {
  try {
    const { values } = parseArgs({
      args,
      options: {
        data: { type: 'string' },
        json: { type: 'string' },
        each: { type: 'boolean' },
        errors: { type: 'boolean' },
      },
    });
    if (!values.data) return undefined;
    return { data: values.data, json: values.json, each: values.each === true, errors: values.errors === true };
  } catch {
    return undefined;
  }
}

/** The lines of a file, plain or compressed. @throws when no folder has it, or a line is no JSON */
export function rowsAt(path: string, io: Io): unknown[] {
  let problem: unknown;
  for (const folder of io.folders) {
    try {
      const bytes = readFileSync(io.resolve(folder, path));
      const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
      return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line)]));
    } catch (error) {
      problem ??= error;
    }
  }
  throw problem;
}

export function writeRows(rows: readonly object[], path: string, io: Io): void {
  writeFileSync(io.resolve(io.folders[0] ?? '.', path), `${JSON.stringify(rows, null, 2)}\n`);
}

/** Precision, recall and their harmonic mean, for what is told against what is. */
export function scoresOf(pairs: readonly { told: boolean; is: boolean }[]) {
  const count = (told: boolean, is: boolean) => pairs.filter((pair) => pair.told === told && pair.is === is).length;
  const [hits, false_alarms, overlooked] = [count(true, true), count(true, false), count(false, true)];
  const share = (of: number, all: number) => (all === 0 ? 0 : of / all);
  return {
    p: share(hits, hits + false_alarms),
    r: share(hits, hits + overlooked),
    f1: share(2 * hits, 2 * hits + false_alarms + overlooked),
  };
}

export const three = (share: number) => share.toFixed(3).replace(/^0/, '');
