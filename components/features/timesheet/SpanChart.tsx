import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { useId } from 'react';
import { greatest } from '@/lib/lists';
import type { EntryClass } from '@/lib/time/entry';
import { byClass } from '@/lib/time/sheet/groups';
import type { Column, SheetSpan } from '@/lib/time/sheet/span';
import type { SheetSums } from '@/lib/time/sheet/sums';
import { cx } from '../../ui/cx';
import { useWords } from '../../ui/words';
import { AsTable } from './AsTable';
import classes from './Charts.module.css';
import { columnName, hoursIn } from './sheet-words';

const width = 960;
const height = 180;
const margin = { top: 8, bottom: 22, left: 40 };

interface SpanChartProps {
  sums: SheetSums;
  span: SheetSpan;
  columns: readonly Column[];
}

/** Hours of each column, by class one upon the other. */
export function SpanChart({ sums, span, columns }: SpanChartProps) {
  const w = useWords();
  const words = w.timesheet.chart;
  const id = useId();
  const groups = byClass(sums.rows, columns.length);
  const x = scaleBand(
    columns.map(({ first }) => first as string),
    [margin.left, width],
  ).padding(0.3);
  const most = greatest(sums.logged, 3600) / 3600;
  const y = scaleLinear([0, most], [height - margin.bottom, margin.top]).nice(4);
  const rows = columns.map((_, index) => index);
  const series = stack<number, EntryClass>()
    .keys(groups.map(({ key }) => key))
    .value((index, key) => (groups.find((group) => group.key === key)?.seconds[index] ?? 0) / 3600)(rows);
  const worked = sums.worked.reduce((sum, seconds) => sum + seconds, 0);
  const [first, last] = [columns[0], columns.at(-1)].map((column) => (column ? columnName(w, span, column) : ''));
  return (
    <figure className={classes.figure}>
      <svg
        className={classes.chart}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}t`}
        aria-describedby={`${id}d`}
      >
        <title id={`${id}t`}>{words.title}</title>
        <desc id={`${id}d`}>
          {words.about({ first: first ?? '', last: last ?? '', worked: w.format.decimal(worked / 3600) })}
        </desc>
        <Stripes id={`${id}p`} />
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line className={classes.grid} x1={margin.left} x2={width} y1={y(tick)} y2={y(tick)} />
            <text className={classes.tick} x={margin.left - 8} y={y(tick)} dy="0.32em" textAnchor="end">
              {w.format.number(tick)}
            </text>
          </g>
        ))}
        {series.flatMap((each) =>
          each.map((bar, index) => {
            const [low, high] = bar;
            const at = columns[index]?.first;
            if (high <= low || at === undefined) return null;
            return (
              <rect
                key={`${each.key} ${at}`}
                className={cx(classes.bar, classes[each.key])}
                fill={each.key === 'rework' ? `url(#${id}p)` : undefined}
                x={x(at)}
                width={x.bandwidth()}
                y={y(high)}
                height={y(low) - y(high)}
              />
            );
          }),
        )}
        {columns.map((column) => (
          <text
            key={column.first}
            className={classes.tick}
            x={(x(column.first) ?? 0) + x.bandwidth() / 2}
            y={height - 6}
            textAnchor="middle"
          >
            {columnName(w, span, column)}
          </text>
        ))}
      </svg>
      <AsTable
        caption={words.title}
        head={[words.period, ...groups.map(({ key }) => w.time.classes[key])]}
        rows={columns.map((column, index) => ({
          key: column.first,
          cells: [columnName(w, span, column), ...groups.map(({ seconds }) => hoursIn(w, seconds[index] ?? 0))],
        }))}
      />
    </figure>
  );
}

/** Rework is striped, so that it is told without its colour. */
function Stripes({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={classes.stripeGround} width="7" height="7" />
        <rect className={classes.stripe} width="2.4" height="7" />
      </pattern>
    </defs>
  );
}
