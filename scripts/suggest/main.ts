import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { TicketContext } from '@/lib/context/context';
import { findEvidence } from '@/lib/evidence/find';
import { parseRunbook, RunbookError } from '@/lib/runbooks/parse';
import { queryOf } from '@/lib/runbooks/query-of';
import { createIndex, type RunbookIndex, rank } from '@/lib/runbooks/rank';
import type { Runbook, Suggestion } from '@/lib/runbooks/runbook';
import { starterLibrary } from '@/lib/runbooks/starter';
import { runbookWords } from '@/locales/domain/runbooks';
import { say } from '@/locales/domain/say';
import { placeOf } from '../read/files';
import type { Io } from '../read/main';
import { filesOf, printEach, unreadable } from '../read/saved-contexts';

const usage = `Usage: npm run -s suggest -- --context FILE_OR_FOLDER [--context …] [--library FOLDER] [--limit N]

Says which runbooks fit saved contexts of tickets (scripts/packet/README.md; also what "npm run -s read" prints) without
a browser. Prints one JSON object for each: whether anything seems to fit, and the suggestions, best first, with reasons.
  --library  Markdown files of runbooks; the starter library when it is not given. Those with a mistake are told and left out
  --limit    at most this many suggestions; 5 when it is not given
`;

/** Runs the command and gives its exit code: 0, 1 where a file is not what it should be, or 2 for arguments that cannot be used. */
export async function main(args: string[], io: Io): Promise<number> {
  const wanted = wantedBy(args);
  if ('problem' in wanted) {
    io.err(`${wanted.problem}\n\n${usage}`);
    return 2;
  }
  let files: string[];
  let library: Library;
  try {
    files = filesOf(wanted.contexts, io);
    library =
      wanted.library === undefined ? { runbooks: starterLibrary(), bad: [] } : libraryAt(placeOf(wanted.library, io));
  } catch (error) {
    io.err(unreadable(error));
    return 2;
  }
  for (const problem of library.bad) io.err(`${problem}\n`);
  if (library.runbooks.length === 0) {
    io.err('The library holds no runbook.\n');
    return 2;
  }
  const index = createIndex(library.runbooks);
  const code = printEach(files, io, (context) => suggested(index, context, wanted.limit));
  return library.bad.length > 0 ? 1 : code;
}

function suggested(index: RunbookIndex, context: TicketContext, limit: number) {
  const query = queryOf(context, findEvidence(context), index.weights.messages);
  const { fitting, closest } = rank(index, query, { limit });
  const told = ({ runbook, score, fit, because }: Suggestion, isFolded: boolean) => ({
    id: runbook.id,
    title: runbook.title,
    area: runbook.area,
    reviewed: runbook.reviewed,
    owner: runbook.owner,
    score: Math.round(score * 100) / 100,
    // One that is folded is not said to fit at all.
    ...(isFolded ? { folded: true } : { fit }),
    because: because.map((reason) => ({ ...reason, why: say(runbookWords.because, reason) })),
  });
  return {
    ref: context.ref,
    library: index.runbooks.length,
    fits: fitting.length > 0,
    suggestions: [...fitting.map((each) => told(each, false)), ...closest.map((each) => told(each, true))],
  };
}

interface Library {
  runbooks: readonly Runbook[];
  /** What was left out, and why. */
  bad: string[];
}

/** Everything in a folder that is named like Markdown. @throws when there is none */
function libraryAt(folder: string): Library {
  const paths = statSync(folder).isDirectory()
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : [folder];
  const runbooks: Runbook[] = [];
  const bad: string[] = [];
  const ids = new Map<string, string>();
  for (const path of paths) {
    const name = relative(folder, path) || path;
    try {
      const runbook = parseRunbook(readFileSync(path, 'utf8'), name);
      const other = ids.get(runbook.id);
      if (other === undefined) runbooks.push(runbook);
      else bad.push(`${name}: has the id of ${other}, ${runbook.id}`);
      ids.set(runbook.id, other ?? name);
    } catch (error) {
      if (!(error instanceof RunbookError)) throw error;
      bad.push(error.message);
    }
  }
  return { runbooks, bad };
}

function wantedBy(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        context: { type: 'string', multiple: true },
        library: { type: 'string' },
        limit: { type: 'string' },
      },
    });
    if (!values.context?.length) return { problem: 'Which context? --context FILE is missing.' };
    const limit = Number(values.limit ?? 5);
    if (!Number.isSafeInteger(limit) || limit < 1) return { problem: `No number of suggestions: ${values.limit}.` };
    return { contexts: values.context, library: values.library, limit };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
