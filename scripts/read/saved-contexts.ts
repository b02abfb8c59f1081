import type { TicketContext } from '@/lib/context/context';
import { filesAt, placeOf, valuesIn } from './files';
import type { Io } from './main';
import { ticketIn } from './ticket';

/** The files of what was named on the command line: each a file or a folder. @throws when one is not there */
export function filesOf(paths: readonly string[], io: Io): string[] {
  return paths.flatMap((path) => filesAt(placeOf(path, io)));
}

/**
 * Prints one JSON object for each saved context of a ticket: its file, and what is made of it. What is no such context is
 * told with its place; 1 when there was one, else 0.
 */
export function printEach(files: readonly string[], io: Io, made: (context: TicketContext) => object): 0 | 1 {
  let code: 0 | 1 = 0;
  for (const file of files) {
    for (const value of valuesIn(file)) {
      const context = ticketIn(value);
      if (typeof context === 'string') {
        io.err(`${file}: ${context}\n`);
        code = 1;
      } else io.out(`${JSON.stringify({ file, ...made(context) }, null, 2)}\n`);
    }
  }
  return code;
}

/** What cannot be read, for stderr. */
export function unreadable(error: unknown): string {
  return `Cannot read ${error instanceof Error ? error.message : String(error)}\n`;
}
