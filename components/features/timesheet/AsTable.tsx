import type { ReactNode } from 'react';
import { useWords } from '../../ui/words';
import classes from './Timesheet.module.css';

interface AsTableProps {
  caption: string;
  head: ReactNode[];
  rows: { key: string; cells: ReactNode[] }[];
}

/** What a chart shows, as a table below it. */
export function AsTable({ caption, head, rows }: AsTableProps) {
  const w = useWords();
  return (
    <details className={classes.asTable}>
      <summary>{w.timesheet.asTable}</summary>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {head.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns are positions
                <th key={index} scope="col" className={index > 0 ? classes.number : undefined}>
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells: [first, ...cells] }) => (
              <tr key={key}>
                <th scope="row">{first}</th>
                {cells.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns are positions
                  <td key={index} className={classes.number}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
