import { useState } from 'react';
import type { NamedEngagement } from '@/lib/accounts/engagement';
import { isolated } from '@/lib/text/foreign';
import { importPage } from '@/lib/time/import/page';
import type { DateOrder, ImportedRow } from '@/lib/time/import/read';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { Field, Segmented, Select } from '../../ui/Field';
import { Foreign } from '../../ui/Foreign';
import { Note } from '../../ui/Note';
import { NotSaved } from '../../ui/NotSaved';
import { useStatus } from '../../ui/Status';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { localZone } from '../../ui/zone';
import { engagementName } from './sheet-words';
import classes from './Timesheet.module.css';
import type { ReadFile } from './use-import';

interface ImportPreviewProps {
  read: ReadFile;
  engagements: NamedEngagement[];
  onOrder: (order: DateOrder) => void;
  onDone: () => void;
}

/** What a file would add; on which engagement is asked for each customer and project, and never guessed. */
export function ImportPreview({ read, engagements, onOrder, onDone }: ImportPreviewProps) {
  const w = useWords();
  const words = w.timesheet.import;
  /** By group: an engagement's id, or `''` for what is left out; what nobody said is absent. */
  const [where, setWhere] = useState<Readonly<Record<string, string>>>({});
  const { toast } = useStatus();
  const undoable = useUndo();
  const { run, saving, refusal } = useMutation('importEntries');
  const fresh = read.rows.filter(({ key }) => !read.known.has(key));
  const groups = Map.groupBy(fresh, ({ group }) => group);
  const isOpen = read.isAmbiguous && read.order === undefined;
  const isSaid = [...groups.keys()].every((group) => where[group] !== undefined);
  const taken = fresh.filter(({ group }) => where[group]);

  async function take() {
    const entries = taken.map((row) => entryOf(row, where[row.group] ?? ''));
    let added = 0;
    let command = '';
    for (let from = 0; from < entries.length; from += importPage) {
      const saved = await run({ entries: entries.slice(from, from + importPage) });
      // What was taken before stays; the file may be taken again, and adds what is left.
      if (!saved) return;
      added += saved.answer.added;
      command = saved.command;
    }
    if (entries.length <= importPage) undoable(words.taken(added), command);
    else toast(words.taken(added));
    onDone();
  }

  return (
    <div className={classes.stack}>
      <p>
        <Foreign>{words.of({ file: read.file, shape: words.shapes[read.shape.id] })}</Foreign>{' '}
        <span className={text.meta}>{words.zone(localZone())}</span>
      </p>
      {read.isAmbiguous && (
        <div>
          <p>{words.order}</p>
          <Segmented
            legend={words.order}
            options={[
              ['dayFirst', words.orders.dayFirst],
              ['monthFirst', words.orders.monthFirst],
            ]}
            value={read.order}
            onChange={onOrder}
          />
        </div>
      )}
      {read.hasNoTimes && <Note icon="clock">{words.noTimes}</Note>}
      {read.refused.length > 0 && (
        <details className={classes.asTable}>
          <summary>{words.refused(read.refused.length)}</summary>
          <ul>
            {read.refused.map(({ line, problem }) => (
              <li key={line}>{words.refusedRow({ line, why: words.problems[problem] })}</li>
            ))}
          </ul>
        </details>
      )}
      {read.known.size > 0 && <p className={text.support}>{words.known(read.known.size)}</p>}
      {!isOpen && groups.size > 0 && (
        <>
          <p className={text.strong}>{words.where}</p>
          {Array.from(groups, ([group, rows]) => (
            <Field key={group} label={`${group === '' ? words.unnamed : isolated(group)} · ${words.rows(rows.length)}`}>
              <Select
                value={where[group] ?? 'ask'}
                onChange={({ currentTarget: { value } }) => setWhere({ ...where, [group]: value })}
              >
                {where[group] === undefined && <option value="ask">{w.time.chooseEngagement}</option>}
                <option value="">{words.leaveOut}</option>
                {engagements.map((engagement) => (
                  <option key={engagement.id} value={engagement.id} dir="auto">
                    {isolated(engagementName(w, engagement))}
                  </option>
                ))}
              </Select>
            </Field>
          ))}
          <p>
            <Button look="primary" disabled={!isSaid || taken.length === 0 || saving} onClick={() => void take()}>
              {words.take(taken.length)}
            </Button>
          </p>
        </>
      )}
      {refusal && <NotSaved refusal={refusal} what={words.what} onRetry={() => void take()} />}
    </div>
  );
}

function entryOf({ key, startedAt, endedAt, note, billable }: ImportedRow, engagementId: string) {
  const content = { key, engagementId, startedAt, endedAt, zone: localZone(), note };
  return billable === undefined ? content : { ...content, billable };
}
