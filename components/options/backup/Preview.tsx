import { useState } from 'react';
import type { BackupHead } from '@/lib/backup/file';
import type { Mode, RestorePreview } from '@/lib/contract/backup';
import type { Words } from '@/locales/words';
import { QueryState } from '../../data/QueryState';
import { useMutation } from '../../data/use-mutation';
import { useQuery } from '../../data/use-query';
import { Button } from '../../ui/Button';
import { Segmented } from '../../ui/Field';
import { Foreign } from '../../ui/Foreign';
import { Note } from '../../ui/Note';
import { NotSaved } from '../../ui/NotSaved';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Preview.module.css';

interface PreviewProps {
  file: string;
  head: BackupHead;
  /** Rows that are none. */
  bad: number;
  onDone: () => void;
}

/** What restoring would do, by table, and the button that does it. */
export function Preview({ file, head, bad, onDone }: PreviewProps) {
  const w = useWords();
  const words = w.backup.restore;
  const [mode, setMode] = useState<Mode>('merge');
  const preview = useQuery('previewRestore', { head, mode });
  return (
    <>
      <p>
        <Foreign>{words.of({ file, when: w.format.instant(head.madeAt) })}</Foreign>
      </p>
      <Segmented
        legend={words.way}
        options={[
          ['merge', words.merge],
          ['replace', words.replace],
        ]}
        value={mode}
        onChange={setMode}
      />
      <p className={text.support}>{mode === 'merge' ? words.mergeAbout : words.replaceAbout}</p>
      <QueryState query={preview}>
        {(view) => (
          <>
            <Counts view={view} mode={mode} />
            {bad > 0 && <p className={text.bad}>{words.cannotStage(bad)}</p>}
            <Refused view={view} />
            <p className={text.meta}>{words.notTaken}</p>
            <Deed view={view} head={head} mode={mode} onDone={onDone} />
          </>
        )}
      </QueryState>
    </>
  );
}

function Counts({ view, mode }: { view: RestorePreview; mode: Mode }) {
  const w = useWords();
  const words = w.backup.restore;
  const columns = [
    'inBackup',
    'added',
    'changed',
    ...(mode === 'replace' ? (['removed'] as const) : []),
    'refused',
  ] as const;
  return (
    <table className={classes.counts}>
      <thead>
        <tr>
          <th scope="col">{words.table}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {words[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.tables.map((row) => (
          <tr key={row.table}>
            <th scope="row">{tableName(w, row.table)}</th>
            {columns.map((column) => (
              <td key={column}>{w.format.number(row[column])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Refused({ view: { refused, refusedInAll } }: { view: RestorePreview }) {
  const w = useWords();
  const words = w.backup.restore;
  if (refusedInAll === 0) return null;
  return (
    <Note icon="alert" tone="warn">
      <ul>
        {refused.map(({ table, place, path }) => (
          <li key={`${table} ${place}`}>
            <Foreign>{words.refusedRow({ table: tableName(w, table), place, path })}</Foreign>
          </li>
        ))}
      </ul>
      {refusedInAll > refused.length && <p>{words.more(refusedInAll - refused.length)}</p>}
    </Note>
  );
}

interface DeedProps {
  view: RestorePreview;
  head: BackupHead;
  mode: Mode;
  onDone: () => void;
}

function Deed({ view, head, mode, onDone }: DeedProps) {
  const w = useWords();
  const words = w.backup.restore;
  const { run, saving, refusal } = useMutation('restoreBackup');
  const sum = (of: 'added' | 'changed' | 'removed') => view.tables.reduce((total, row) => total + row[of], 0);
  const taken = sum('added') + sum('changed');
  const removed = sum('removed');
  if (taken + removed === 0) return <p className={text.support}>{words.nothing}</p>;
  async function restore() {
    if (await run({ head, mode })) onDone();
  }
  return (
    <>
      <p className={text.support}>{words.noWayBack}</p>
      <p>
        <Button look={mode === 'replace' ? 'danger' : 'primary'} disabled={saving} onClick={() => void restore()}>
          {mode === 'merge' ? words.mergeIt(taken) : words.replaceIt({ removed, taken })}
        </Button>
      </p>
      {refusal && <NotSaved refusal={refusal} what={words.what} onRetry={() => void restore()} />}
    </>
  );
}

function tableName(w: Words, table: string): string {
  const names: Readonly<Record<string, string>> = w.backup.tables;
  return Object.hasOwn(names, table) ? (names[table] ?? table) : `${w.backup.tables.other} (${table})`;
}
