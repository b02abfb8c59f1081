import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { Io } from '../read/main';
import { tableOf } from '../table.mjs';
import { casesIn, type Outcome, outcomeOf } from './case';

const usage = `Usage: npm run -s cases -- --file FILE [--json FILE]

Runs each line of a file of cases (JSON lines, plain or .gz; tests/cases/README.md says what is in one) through the
product's functions. Prints the passes of each kind and every failure with what came instead. The exit code is 1 when a
case fails, 2 when the file cannot be used.
  --json     writes what came of each case to FILE
`;

export async function main(args: string[], io: Io): Promise<number> {
  const wanted = wantedBy(args);
  if (!wanted) {
    io.err(usage);
    return 2;
  }
  let outcomes: Outcome[];
  try {
    outcomes = casesIn(textAt(wanted.file, io)).map(outcomeOf);
  } catch (error) {
    io.err(`${wanted.file}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  report(outcomes, io);
  if (wanted.json)
    writeFileSync(io.resolve(io.folders[0] ?? '.', wanted.json), `${JSON.stringify(outcomes, null, 2)}\n`);
  return outcomes.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
}

function wantedBy(args: string[]): { file: string; json?: string } | undefined {
  try {
    const { values } = parseArgs({ args, options: { file: { type: 'string' }, json: { type: 'string' } } });
    return values.file ? { file: values.file, json: values.json } : undefined;
  } catch {
    return undefined;
  }
}

/** @throws when no folder has the file */
function textAt(path: string, io: Io): string {
  let problem: unknown;
  for (const folder of io.folders) {
    try {
      const bytes = readFileSync(io.resolve(folder, path));
      return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    } catch (error) {
      problem ??= error;
    }
  }
  throw problem;
}

function report(outcomes: Outcome[], io: Io): void {
  for (const { id, kind, problems } of outcomes.filter(({ outcome }) => outcome === 'failed')) {
    io.out(`${id} (${kind})\n${problems.map((problem) => `    ${problem}\n`).join('')}`);
  }
  const counts = (of: Outcome[]) =>
    (['passed', 'failed', 'left'] as const).map((wanted) =>
      String(of.filter(({ outcome }) => outcome === wanted).length),
    );
  const byKind = Map.groupBy(outcomes, ({ kind }) => kind);
  const lines = [...byKind].map(([kind, of]) => [kind, ...counts(of)]);
  const table = tableOf(['kind', 'passed', 'failed', 'for a person'], [...lines, ['all', ...counts(outcomes)]], 1);
  io.out(`${table.join('\n')}\n`);
}
