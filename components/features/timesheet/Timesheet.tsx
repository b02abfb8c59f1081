import { useMemo, useState } from 'react';
import type { SheetView } from '@/lib/contract/timesheet';
import { isBooked } from '@/lib/time/booked';
import { loggedSeconds } from '@/lib/time/totals';
import { useActions } from '../../data/actions';
import { useHasDraft } from '../../data/drafts';
import { QueryState } from '../../data/QueryState';
import { Message } from '../../ui/Message';
import { Note } from '../../ui/Note';
import { useWords } from '../../ui/words';
import { AccountsCard } from './AccountsCard';
import { BalanceCard } from './BalanceCard';
import { Card } from './Card';
import { ClassName } from './ClassName';
import { EditCard } from './EditCard';
import { ExportCard } from './ExportCard';
import { ImportCard } from './ImportCard';
import { LogCard } from './LogCard';
import { SheetHead } from './SheetHead';
import { SheetTable } from './SheetTable';
import { SpanChart } from './SpanChart';
import { hoursIn } from './sheet-words';
import classes from './Timesheet.module.css';
import { useImport } from './use-import';
import { type Sheet, useSheet } from './use-sheet';
import { WeekStrips } from './WeekStrips';
import { WorklogsCard } from './WorklogsCard';

/** What was logged in a week, a month or a year, what it adds up to, and files of it. */
export function Timesheet() {
  const sheet = useSheet();
  const w = useWords();
  const [isLogging, setIsLogging] = useState(useHasDraft('log'));
  const { importing, read, say, drop } = useImport();
  useActions([
    {
      id: 'log form',
      name: w.actions.log,
      icon: 'clock',
      group: 'record',
      keys: 'l',
      unlisted: true, // By its name there is the one that also takes what is typed (`use-log-by-name.ts`).
      run: () => setIsLogging(true),
    },
  ]);
  return (
    <>
      <SheetHead
        sheet={sheet}
        isLogging={isLogging}
        onLog={() => setIsLogging(!isLogging)}
        onFile={(file) => void read(file)}
      />
      {importing && (
        <ImportCard
          importing={importing}
          engagements={sheet.query.data?.engagements ?? []}
          onOrder={say}
          onDone={drop}
        />
      )}
      {isLogging && <LogCard />}
      <QueryState query={sheet.query}>{(view) => <Shown sheet={sheet} view={view} />}</QueryState>
    </>
  );
}

function Shown({ sheet, view }: { sheet: Sheet; view: SheetView }) {
  const w = useWords();
  const { span, columns, zone, today } = sheet;
  const { sums, entries, targets, at } = view;
  const engagements = useMemo(() => new Map(view.engagements.map((each) => [each.id, each])), [view.engagements]);
  const [chosen, setChosen] = useState<string>();
  const worked = sums.worked.reduce((sum, seconds) => sum + seconds, 0);
  const bounds = { from: columns[0]?.from ?? 0, to: columns.at(-1)?.to ?? 0 };
  const openSeconds = loggedSeconds(entries?.filter((each) => !isBooked(each)) ?? [], at, bounds);
  const entry = entries?.find(({ id }) => id === chosen);
  if (sums.rows.length === 0 && openSeconds === 0) {
    return (
      <>
        <Message icon="clock" title={w.timesheet.nothing}>
          {w.timesheet.nothingText}
        </Message>
        {/* A file of everything is wanted on a Monday morning, too. */}
        <div className={classes.columns}>
          <WorklogsCard sheet={sheet} />
          <ExportCard sheet={sheet} view={view} />
        </div>
      </>
    );
  }
  return (
    <>
      <Card title={w.timesheet.worked(hoursIn(w, worked))} aside={<Legend />}>
        {entries ? (
          <WeekStrips
            entries={entries}
            engagements={engagements}
            days={columns}
            worked={sums.worked}
            now={at}
            zone={zone}
            today={today}
            chosen={chosen}
            onChoose={(id) => setChosen(id === chosen ? undefined : id)}
          />
        ) : (
          <SpanChart sums={sums} span={span} columns={columns} />
        )}
        {openSeconds > 0 && (
          <Note icon="question" tone="warn">
            {w.timesheet.strips.openTime(hoursIn(w, openSeconds))}
          </Note>
        )}
        <SheetTable sums={sums} engagements={engagements} span={span} columns={columns} today={today} />
      </Card>
      <div className={classes.columns}>
        <div className={classes.stack}>
          {entry && (
            <EditCard
              key={entry.id}
              entry={entry}
              engagements={view.engagements}
              now={at}
              onDone={() => setChosen(undefined)}
            />
          )}
          <BalanceCard sums={sums} targets={targets} span={span} />
          <AccountsCard sums={sums} engagements={engagements} tiers={view.tiers} />
        </div>
        <div className={classes.stack}>
          <WorklogsCard sheet={sheet} />
          <ExportCard sheet={sheet} view={view} />
        </div>
      </div>
    </>
  );
}

function Legend() {
  return (
    <span className={classes.legend}>
      {(['reactive', 'proactive', 'rework', 'internal'] as const).map((of) => (
        <ClassName key={of} of={of} />
      ))}
    </span>
  );
}
