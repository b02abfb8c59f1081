import { type LevelFilter, levelFilters } from '@/lib/accounts/portfolio/level-filters';
import type { PortfolioView } from '@/lib/contract/portfolio';
import { Button } from '../../ui/Button';
import { Field, inputClass, Segmented } from '../../ui/Field';
import table from '../../ui/Table.module.css';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { AccountRow } from './AccountRow';
import classes from './Portfolio.module.css';

/** What of the list is shown. */
export interface Shown {
  level: LevelFilter | 'all';
  search: string;
  most: number;
}

interface AccountTableProps {
  view: PortfolioView;
  shown: Shown;
  onChange: (shown: Shown) => void;
}

/** So many rows come at once: a list of thousands would take seconds to draw. */
export const rowsAtOnce = 30;

/** Every account by attention, a page at a time. */
export function AccountTable({ view, shown, onChange }: AccountTableProps) {
  const w = useWords();
  const words = w.portfolio.list;
  const { counts, rows, matching, levelNeeds } = view;
  const all = levelFilters.reduce((sum, level) => sum + counts[level], 0);
  const rest = matching - rows.length;
  const change = (part: Partial<Shown>) => onChange({ ...shown, most: rowsAtOnce, ...part });
  return (
    <section className={classes.card} aria-label={words.title}>
      <div className={classes.tools}>
        <Segmented
          legend={words.level}
          options={[
            ['all', w.portfolio.all(all)],
            ...levelFilters.map((level) => [level, words.counted(words.levels[level], counts[level])] as const),
          ]}
          value={shown.level}
          onChange={(level) => change({ level })}
        />
        <Field label={words.filter} quiet className={classes.filter}>
          <input
            className={inputClass}
            type="search"
            maxLength={100}
            placeholder={words.placeholder}
            value={shown.search}
            onChange={({ currentTarget }) => change({ search: currentTarget.value })}
          />
        </Field>
        <span className={`${text.end} ${text.meta}`}>{words.sorted}</span>
      </div>
      {rows.length === 0 ? (
        <p className={text.support}>{w.portfolio.noMatch}</p>
      ) : (
        <div className={classes.scrolling}>
          <table className={table.table}>
            <thead>
              <tr>
                {(Object.keys(words.columns) as (keyof typeof words.columns)[]).map((column) => (
                  <th
                    key={column}
                    scope="col"
                    className={column === 'change' || column === 'late' ? table.number : undefined}
                  >
                    {words.columns[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <AccountRow key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className={classes.more}>
        {rest > 0 && (
          <Button small onClick={() => onChange({ ...shown, most: shown.most + rowsAtOnce })}>
            {words.more(Math.min(rest, rowsAtOnce))}
          </Button>
        )}
        {levelNeeds && <span className={text.meta}>{words.foot(levelNeeds)}</span>}
      </div>
    </section>
  );
}
