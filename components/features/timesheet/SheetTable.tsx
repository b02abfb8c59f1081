import type { NamedEngagement } from '@/lib/accounts/engagement';
import type { CalendarDate } from '@/lib/calendar/calendar-date';
import { hashOf } from '@/lib/dashboard/place';
import type { Column, SheetSpan } from '@/lib/time/sheet/span';
import type { SheetSums } from '@/lib/time/sheet/sums';
import { cx } from '../../ui/cx';
import { Foreign } from '../../ui/Foreign';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { BudgetCell } from './BudgetCell';
import { ClassName } from './ClassName';
import { columnName, engagementName, hoursIn } from './sheet-words';
import classes from './Timesheet.module.css';

interface SheetTableProps {
  sums: SheetSums;
  engagements: ReadonlyMap<string, NamedEngagement>;
  span: SheetSpan;
  columns: readonly Column[];
  today: CalendarDate;
}

/** Hours by engagement and class; at its foot what was worked, overlaps counted once. */
export function SheetTable({ sums, engagements, span, columns, today }: SheetTableProps) {
  const w = useWords();
  const words = w.timesheet.table;
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const worked = total(sums.worked);
  const overlap = total(sums.logged) - worked;
  const isNow = ({ first, end }: Column) => first <= today && today < end;
  const cell = (column: Column | undefined) => cx(classes.number, column && isNow(column) && classes.now);
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className={text.hiddenVisually}>{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.engagement}</th>
            <th scope="col">{words.class}</th>
            {columns.map((column) => (
              <th key={column.first} scope="col" className={cell(column)}>
                {columnName(w, span, column)}
              </th>
            ))}
            <th scope="col" className={classes.number}>
              {words.total}
            </th>
            <th scope="col" className={classes.number}>
              {words.billable}
            </th>
            <th scope="col" className={classes.budget}>
              {words.budget}
            </th>
          </tr>
        </thead>
        <tbody>
          {sums.rows.map((row) => {
            const engagement = engagements.get(row.engagementId);
            return (
              <tr key={`${row.engagementId} ${row.class}`}>
                <th scope="row">
                  {engagement ? (
                    <a href={hashOf({ of: 'engagement', id: row.engagementId })}>
                      <Foreign>{engagementName(w, engagement)}</Foreign>
                    </a>
                  ) : (
                    words.gone
                  )}
                </th>
                <td>
                  <ClassName of={row.class} />
                </td>
                {row.seconds.map((seconds, index) => (
                  <td key={columns[index]?.first} className={cell(columns[index])}>
                    {hoursIn(w, seconds)}
                  </td>
                ))}
                <td className={cx(classes.number, text.strong)}>{hoursIn(w, row.total)}</td>
                <td className={classes.number}>{hoursIn(w, row.billable)}</td>
                <td>
                  <BudgetCell engagement={engagement} />
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              {words.worked}
              {overlap >= 1 && <span className={text.meta}> {words.overlap(w.format.decimal(overlap / 3600))}</span>}
            </th>
            <td />
            {sums.worked.map((seconds, index) => (
              <td key={columns[index]?.first} className={cell(columns[index])}>
                {hoursIn(w, seconds)}
              </td>
            ))}
            <td className={classes.number}>{hoursIn(w, worked)}</td>
            <td className={classes.number}>{hoursIn(w, sums.billable)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
