import type { ReactNode } from 'react';
import { useQuery } from '../../data/use-query';
import { Note } from '../../ui/Note';
import { useWords } from '../../ui/words';

/** That it is time for a backup, or that the disk is short; nothing while all is well. */
export function BackupNote({ children }: { children?: ReactNode }) {
  const w = useWords();
  const { data } = useQuery('home', {});
  if (!data) return null;
  const { isDue, disk } = data.safety;
  const isShort = disk === 'low' || disk === 'full';
  return (
    <>
      {isShort && (
        <Note icon="alert" tone={disk === 'full' ? 'bad' : 'warn'}>
          {w.backup.disk[disk]}
        </Note>
      )}
      {isDue && (
        <Note icon="shield" tone="ask">
          <p>{w.backup.due}</p>
          {children}
        </Note>
      )}
    </>
  );
}
