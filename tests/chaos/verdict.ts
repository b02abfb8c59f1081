import type { Reply } from '../e2e/ask';
import type { Outcome } from './chaos';

interface Row {
  id: string;
  startedAt: number;
  endedAt?: number;
  deletedAt?: number;
  note?: string;
}
interface History {
  command?: string;
  table: string;
  rowId: string;
  stamp: string;
  before?: Record<string, unknown>;
}

/** What is wrong with the database after it, in words; none if all is well. */
export function wrongsOf({ sent, tables }: Outcome): string[] {
  const rows = new Map((tables.timeEntries as unknown as Row[]).map((row) => [row.id, row]));
  const history = (tables.history as unknown as History[])
    .filter(({ table }) => table === 'timeEntries')
    .sort((a, b) => (a.stamp < b.stamp ? -1 : 1));
  const answers = new Map((tables.answers as unknown as { id: string; answer: Reply }[]).map((one) => [one.id, one]));
  const wrongs: string[] = [];

  for (const { operation, reply } of sent) {
    if (!reply) continue;
    const kept = answers.get(operation.id)?.answer;
    // What is refused before it reaches the database is not kept; nor has it to be: it changed nothing.
    if (!kept && !reply.refused) wrongs.push(`${operation.name} was acknowledged and is lost`);
    if (kept && JSON.stringify(kept) !== JSON.stringify(reply)) wrongs.push(`${operation.name} is kept otherwise`);
    const wrote = history.filter(({ command }) => command === operation.id);
    if (reply.refused && wrote.length > 0) wrongs.push(`${operation.name} was refused and written`);
    wrongs.push(...lacksOf(operation, reply, rows, history, wrote));
  }

  const ids = new Set(sent.map(({ operation }) => operation.id));
  for (const { command } of history) {
    if (command !== undefined && !ids.has(command))
      wrongs.push(`a command that nobody sent was carried out: ${command}`);
  }
  const made = new Set(history.filter(({ before }) => before === undefined).map(({ rowId }) => rowId));
  for (const row of rows.values()) {
    if (!made.has(row.id)) wrongs.push(`an entry that nobody made: ${row.id}`);
    if (row.endedAt !== undefined && row.endedAt < row.startedAt) wrongs.push(`a negative entry: ${row.id}`);
  }
  const running = [...rows.values()].filter((row) => row.endedAt === undefined && row.deletedAt === undefined);
  if (running.length > 1) wrongs.push(`${running.length} entries run at once`);
  return wrongs;
}

/** What an acknowledged operation wrote and is not in the rows, nor in their history since. */
function lacksOf(
  { name, input }: Outcome['sent'][number]['operation'],
  { ok, refused }: Reply,
  rows: ReadonlyMap<string, Row>,
  history: readonly History[],
  wrote: readonly History[],
): string[] {
  if (refused) return [];
  if (name === 'mergeEntries') {
    const stays = (ok as Row).id;
    const others = (input.entries as { id: string }[]).filter(({ id }) => id !== stays);
    return others.every(({ id }) => wrote.some(({ rowId }) => rowId === id)) ? [] : ['a merge took nothing in'];
  }
  if (name === 'logEntry') {
    const { id } = ok as Row;
    const stands = noteAfter(id, wrote.at(-1)?.stamp ?? '', rows, history);
    return stands === input.note ? [] : [`what was logged as “${input.note}” stands as “${stands}”`];
  }
  if (name === 'changeEntry') {
    const stands = noteAfter(String(input.id), wrote.at(-1)?.stamp ?? '', rows, history);
    return stands === input.note ? [] : [`what was changed to “${input.note}” stands as “${stands}”`];
  }
  if (name === 'deleteEntry') {
    const isGone = wrote.some(({ rowId }) => rowId === input.id) || rows.get(String(input.id))?.deletedAt !== undefined;
    return isGone ? [] : ['what was deleted is there'];
  }
  if (name === 'startEntry') return rows.has((ok as Row).id) ? [] : ['what was started is not there'];
  if (name === 'splitEntry') return (ok as Row[]).every(({ id }) => rows.has(id)) ? [] : ['a part of a split is lost'];
  return [];
}

/** The note as a change left it: as the row has it, unless a later change put another one there. */
function noteAfter(id: string, stamp: string, rows: ReadonlyMap<string, Row>, history: readonly History[]): unknown {
  const next = history.find((one) => one.rowId === id && one.stamp > stamp && one.before && 'note' in one.before);
  return next ? next.before?.note : rows.get(id)?.note;
}
