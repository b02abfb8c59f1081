import { mkdtempSync, openAsBlob, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handOver } from '@/lib/runbooks/sources/reading/hand-over';
import { filesInZip, ZipRefused } from '@/lib/runbooks/sources/reading/zip';
import type { Io } from '../../../scripts/read/main';
import { tableOf } from '../../../scripts/table.mjs';
import { type Variant, variants } from './zips';

interface Reading {
  outcome: string;
  isExpected: boolean;
  seconds: number;
  /** Of the process, above what it had before. */
  megabytes: number;
}

/** Reads large and hostile zips as the library page does; the exit code is 1 where one ends otherwise than it should. */
export async function main(_: string[], io: Io): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-zips-'));
  const cells: string[][] = [];
  let code = 0;
  try {
    for (const [at, variant] of variants.entries()) {
      const path = join(folder, `${at}.zip`);
      variant.write(path);
      const { outcome, isExpected, seconds, megabytes } = await read(path, variant);
      if (!isExpected) code = 1;
      const size = (statSync(path).size / 1_000_000).toFixed(1);
      cells.push([variant.name, outcome, isExpected ? '' : 'not so', size, seconds.toFixed(1), megabytes.toFixed(0)]);
      rmSync(path);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  io.out(`${tableOf(['zip', 'outcome', '', 'MB', 's', 'MB held'], cells, 3).join('\n')}\n`);
  return code;
}

async function read(path: string, { expected }: Variant): Promise<Reading> {
  const file = await openAsBlob(path);
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const start = performance.now();
  let highest = before;
  let pieces = 0;
  const add = async () => {
    pieces += 1;
    highest = Math.max(highest, process.memoryUsage().rss);
  };
  const end = (outcome: string, isExpected: boolean): Reading => {
    highest = Math.max(highest, process.memoryUsage().rss);
    return {
      ...{ outcome, isExpected, seconds: (performance.now() - start) / 1000 },
      megabytes: (highest - before) / 1_000_000,
    };
  };
  try {
    const { files, skipped } = await handOver(filesInZip(file), { sourceId: '', run: '', add });
    const outcome = `${files} files in ${pieces} pieces, ${skipped} passed over`;
    return end(outcome, 'texts' in expected && expected.texts === files);
  } catch (error) {
    if (!(error instanceof ZipRefused)) throw error;
    const { code } = error.refusal;
    return end(`refused: ${code}`, 'refused' in expected && expected.refused === code);
  }
}
