import { useState } from 'react';
import { type BackupHead, type BackupProblem, readBackup } from '@/lib/backup/file';
import type { Refusal } from '@/lib/contract/refusal';
import { ask, refusalIn } from '../../data/ask';
import type { Progress } from './use-backup';

/** So many rows go to the worker at once. */
const page = 1000;

export type Restoring =
  | { state: 'reading'; progress?: Progress }
  | { state: 'problem'; problem: BackupProblem }
  | { state: 'refused'; refusal: Refusal }
  /** It is staged: `bad` of its rows could not even be that. */
  | { state: 'staged'; file: string; head: BackupHead; bad: number };

/** Reads a backup and hands it to the worker, which keeps it apart until the person says what is to become of it. */
export function useRestore() {
  const [restoring, setRestoring] = useState<Restoring>();

  async function read(file: string, text: string) {
    setRestoring({ state: 'reading' });
    const read = readBackup(text);
    if ('problem' in read) return setRestoring({ state: 'problem', problem: read.problem });
    const { head, tables } = read;
    const total = tables.reduce((sum, { rows }) => sum + rows.length, 0);
    let done = 0;
    let bad = 0;
    try {
      await ask('beginRestore', { head });
      for (const { name, rows } of tables) {
        for (let from = 0; from < rows.length; from += page) {
          const part = rows.slice(from, from + page);
          bad += (await ask('stageRows', { head, table: name, rows: part })).refused.length;
          done += part.length;
          setRestoring({ state: 'reading', progress: { done, total } });
        }
      }
      setRestoring({ state: 'staged', file, head, bad });
    } catch (error) {
      setRestoring({ state: 'refused', refusal: refusalIn(error) });
    }
  }

  function drop() {
    setRestoring(undefined);
    ask('dropRestore', {}).catch(() => undefined); // The next one begins with an empty one anyway.
  }

  return { restoring, read, drop, done: () => setRestoring(undefined) };
}
