import { parseArgs } from 'node:util';
import type { ReadSaved } from '@/lib/sites/saved';
import { sites } from '@/lib/sites/sites';
import { workerOf } from '@/lib/sites/workers';
import { filesAt, valuesIn } from './files';
import { recordsIn } from './records';

const usage = `Usage: npm run -s read -- --site ${sites.all.map(({ id }) => id).join('|')} --payload FILE_OR_FOLDER [--payload …] [--host HOST] [--verbose]

Maps saved answers of a site's API (.json, .json.gz, JSON lines; folders are searched) without a browser.
Prints one JSON line for each record: { file, ref, context } or { file, ref, failure }.
  --host     host of the records, e.g. acme.zendesk.com
  --verbose  says on stderr which files hold no record
`;

export interface Io {
  /** Paths are relative to the first of these folders that has them. */
  folders: string[];
  resolve(folder: string, path: string): string;
  out(line: string): void;
  err(line: string): void;
  now(): number;
}

/** Runs the command and gives its exit code: 0, or 2 for arguments that cannot be used. */
export async function main(args: string[], io: Io): Promise<number> {
  const wanted = wantedBy(args);
  if ('problem' in wanted) {
    io.err(`${wanted.problem}\n\n${usage}`);
    return 2;
  }
  const { read, payloads, host, verbose } = wanted;

  let files: string[];
  try {
    files = payloads.flatMap((path) => filesOf(path, io));
  } catch (error) {
    io.err(`Cannot read ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  for (const file of files) {
    let values: unknown[];
    try {
      values = valuesIn(file);
    } catch (error) {
      io.err(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}\n`);
      return 2;
    }
    let count = 0;
    for (const value of values) {
      for (const record of await recordsIn(value, read, host, io.now())) {
        count++;
        io.out(`${JSON.stringify({ file, ...record })}\n`);
      }
    }
    if (verbose && count === 0) io.err(`${file}: no record\n`);
  }
  return 0;
}

type Wanted = { read: ReadSaved; payloads: string[]; host: string; verbose: boolean };

function wantedBy(args: string[]): Wanted | { problem: string } {
  let values: { site?: string; payload?: string[]; host?: string; verbose?: boolean };
  try {
    ({ values } = parseArgs({
      args,
      options: {
        site: { type: 'string' },
        payload: { type: 'string', multiple: true },
        host: { type: 'string' },
        verbose: { type: 'boolean' },
      },
    }));
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
  const site = sites.find(values.site ?? '');
  const read = site && workerOf(site.id)?.readSaved;
  if (!site || !read)
    return { problem: values.site ? `There is no site "${values.site}".` : 'Name the site with --site.' };
  if (!values.payload?.length) return { problem: 'Name what to read with --payload.' };
  const host = values.host ?? site.exampleHost;
  if (!/^[a-z0-9.-]{1,253}(:\d+)?$/i.test(host)) return { problem: `"${host}" is not a host name.` };
  return { read, payloads: values.payload, host, verbose: values.verbose === true };
}

function filesOf(path: string, io: Io): string[] {
  let problem: unknown;
  for (const folder of io.folders) {
    try {
      return filesAt(io.resolve(folder, path));
    } catch (error) {
      problem ??= error;
    }
  }
  throw new Error(`${path}: ${problem instanceof Error ? problem.message : 'there is no such file'}`);
}
