import { useState } from 'react';
import { backupEnd, backupStart, tableEnd, tableRows, tableStart } from '@/lib/backup/file';
import type { Output } from '@/lib/contract/contract';
import { ask } from '../../data/ask';
import { useStatus } from '../../ui/Status';
import { saveFile } from '../../ui/save-file';
import { useWords } from '../../ui/words';

export interface Progress {
  done: number;
  total: number;
}

/** Saves everything as one file, asked for page by page. */
export function useBackup() {
  const w = useWords();
  const { toast, warn } = useStatus();
  const [progress, setProgress] = useState<Progress>();

  async function save() {
    setProgress({ done: 0, total: 0 });
    try {
      const { head, tables } = await ask('backupOverview', {});
      const total = tables.reduce((sum, { rows }) => sum + rows, 0);
      const parts = [backupStart(head)];
      let done = 0;
      for (const [index, { name }] of tables.entries()) {
        parts.push(tableStart(name, index === 0));
        let after: string | undefined;
        let isFirst = true;
        do {
          const page: Output<'backupRows'> = await ask(
            'backupRows',
            after === undefined ? { table: name } : { table: name, after },
          );
          parts.push(tableRows(page.rows, isFirst));
          isFirst = isFirst && page.rows.length === 0;
          done += page.rows.length;
          setProgress({ done, total: Math.max(total, done) });
          after = page.next;
        } while (after !== undefined);
        parts.push(tableEnd);
      }
      parts.push(backupEnd);
      const content = new Uint8Array(await new Blob(parts).arrayBuffer());
      saveFile(`sidelight-${new Date(head.madeAt).toISOString().slice(0, 10)}.json`, content);
      await ask('noteBackup', {});
      toast(w.backup.saved(done));
    } catch {
      warn(w.backup.notMade);
    } finally {
      setProgress(undefined);
    }
  }

  return { save, progress };
}
