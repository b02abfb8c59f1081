import type { Notice } from './notice';
import { type ReadRunbook, RunbookError, readRunbook, slugOf } from './parse';
import type { Runbook } from './runbook';

/** What a Markdown text would become, with all that is wrong with it or was taken although it is not as it should be. */
export interface CheckedRunbook {
  /** Absent where it cannot be used. */
  runbook?: Runbook;
  /** Why it cannot be used, with lines; sentences for its author. */
  problems: Notice[];
  /** What was taken although it is not as the format wants it. */
  remarks: Notice[];
}

interface Of {
  /** The id of the runbook that is edited; it stays, for runs name it. Absent for a new one. */
  edited?: string;
  /** Whether a runbook of this id is there already. */
  isTaken(id: string): boolean;
}

/** Reads what a person wrote here. Without our front matter it gets an id by its title. */
export function readWritten(markdown: string, { edited, isTaken }: Of): CheckedRunbook {
  let read: ReadRunbook;
  try {
    read = readRunbook(markdown, `${edited ?? 'new'}.md`);
  } catch (error) {
    if (!(error instanceof RunbookError)) throw error;
    return { problems: [...error.problems], remarks: [] };
  }
  const { runbook, remarks } = read;
  const isOurs = runbook.source !== '';
  const id = isOurs ? runbook.id : (edited ?? freeId(runbook.title, isTaken));
  const line = isOurs ? 1 + markdown.split(/\r\n|\r|\n/).findIndex((each) => /^["']?id["']?\s*:/.test(each)) : 1;
  if (edited !== undefined && id !== edited) {
    return { problems: [{ line, reason: `"id" must stay ${edited}: runs of it name it so` }], remarks };
  }
  if (edited === undefined && isTaken(id)) {
    return { problems: [{ line, reason: `"id": there is another runbook with the id ${id}` }], remarks };
  }
  return { runbook: { ...runbook, id }, problems: [], remarks };
}

function freeId(title: string, isTaken: (id: string) => boolean): string {
  const id = slugOf(title) || 'runbook';
  let next = id;
  for (let count = 2; isTaken(next); count++) next = `${id}-${count}`;
  return next;
}
