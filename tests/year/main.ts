import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { tableOf } from '../../scripts/table.mjs';
import type { Io } from '../../scripts/tool.mjs';
import { measureYear, type YearRow } from './measure';
import { troubles } from './plan';

/** Prints one table: what was planted by how soon it was told of, and changes without a cause. */
export async function main(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { accounts: { type: 'string' }, seed: { type: 'string' }, json: { type: 'string' } },
  });
  const [accounts, seed] = [Number(values.accounts ?? 300), Number(values.seed ?? 1)];
  if (!Number.isSafeInteger(accounts) || accounts < 8 || !Number.isSafeInteger(seed)) {
    io.err('Usage: npm run bench:risk [-- --accounts N (8 or more)] [--seed N] [--json FILE]\n');
    return 2;
  }
  const rows = measureYear(accounts, seed);
  const heads = ['measure', ...troubles.map((trouble) => `${trouble}: p50, p90 days, missed`), 'flips', 'known'];
  for (const line of tableOf(heads, rows.map(cellsOf), 1)) io.out(`${line}\n`);
  const [folder = '.'] = io.folders;
  if (values.json)
    await writeFile(io.resolve(folder, values.json), `${JSON.stringify({ accounts, seed, rows }, null, 2)}\n`);
  return 0;
}

function cellsOf({ measure, found, flips, known }: YearRow): string[] {
  const cells = troubles.map((trouble) => {
    const { of, missed, p50, p90 } = found[trouble];
    return `${told(p50)}, ${told(p90)}, ${missed} of ${of}`;
  });
  return [measure, ...cells, flips.toFixed(2), `${Math.round(known * 100)} %`];
}

const told = (days: number) => (Number.isNaN(days) ? '-' : String(days));
