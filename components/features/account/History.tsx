import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { useId } from 'react';
import type { RiskDay } from '@/lib/accounts/snapshot';
import { Section } from '../../ui/Section';
import { useWords } from '../../ui/words';
import classes from './History.module.css';

const width = 368;
const height = 56;

/** How the score went, day by day on which something was read; a day without a level is hollow. */
export function History({ days }: { days: readonly RiskDay[] }) {
  const w = useWords();
  const words = w.risk.history;
  const id = useId();
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last || days.length < 2) return null;
  const x = scaleLinear([first.at, Math.max(last.at, first.at + 1)], [4, width - 4]);
  const y = scaleLinear([0, 100], [height - 4, 4]);
  const path = line<RiskDay>(
    ({ at }) => x(at),
    ({ score }) => y(score),
  )([...days]);
  const told = {
    from: first.score,
    to: last.score,
    first: w.format.dateOf(first.at),
    last: w.format.dateOf(last.at),
  };
  return (
    <Section title={words.title}>
      <svg className={classes.chart} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id}>
        <title id={id}>{words.line(told)}</title>
        <path className={classes.line} d={path ?? ''} />
        {days.map((day) => (
          <circle
            key={day.day}
            className={day.level ? classes.point : classes.hollow}
            cx={x(day.at)}
            cy={y(day.score)}
            r={2.5}
          />
        ))}
      </svg>
      <details className={classes.table}>
        <summary>{words.table}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.day}</th>
              <th scope="col">{words.score}</th>
              <th scope="col">{words.level}</th>
              <th scope="col">{words.known}</th>
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map(({ at, day, score, level, coverage }) => (
              <tr key={day}>
                <th scope="row">{w.format.dateOf(at)}</th>
                <td>{score}</td>
                <td>{level ? w.account.levels[level] : words.noLevel}</td>
                <td>{w.account.coverage(coverage)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Section>
  );
}
