import { scaleLinear } from 'd3-scale';
import { useId } from 'react';
import { type Balance, balanceOf, type Share, type Standing } from '@/lib/time/sheet/balance';
import type { SheetSpan } from '@/lib/time/sheet/span';
import type { SheetSums } from '@/lib/time/sheet/sums';
import type { TimeTargets } from '@/lib/time/sheet/targets';
import type { IconName } from '../../ui/Icon';
import { Tag, type Tone } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { AsTable } from './AsTable';
import { Card } from './Card';
import classes from './Charts.module.css';
import { hoursIn, percentOf, standingWords } from './sheet-words';

const measures = ['proactive', 'billable', 'rework'] as const satisfies readonly (keyof Balance)[];
const looks: Record<Standing, { icon: IconName; tone: Tone }> = {
  good: { icon: 'check', tone: 'good' },
  low: { icon: 'down', tone: 'warn' },
  high: { icon: 'up', tone: 'warn' },
  watch: { icon: 'alert', tone: 'warn' },
  unknown: { icon: 'unknown', tone: 'plain' },
};

interface BalanceCardProps {
  sums: SheetSums;
  targets: TimeTargets;
  span: SheetSpan;
}

/** Proactive, billable and rework share, each with its target. */
export function BalanceCard({ sums, targets, span }: BalanceCardProps) {
  const w = useWords();
  const words = w.timesheet.balance;
  const balance = balanceOf(sums, targets);
  const formula = (name: keyof Balance) => {
    const { part, whole } = balance[name];
    const hours = { part: hoursIn(w, part), whole: hoursIn(w, whole) };
    return name === 'proactive' ? words.proactiveOf(hours) : words.workedOf(hours);
  };
  return (
    <Card title={words.title[span]}>
      <ul className={classes.shares}>
        {measures.map((name) => (
          <li key={name}>
            <span>{words.shares[name]}</span>
            <ShareBar share={balance[name]} target={rangeOf(name, targets)} />
            <span className={classes.value}>{shareWords(balance[name])}</span>
            <Tag {...looks[balance[name].standing]}>{standingWords(w, name, balance[name], targets)}</Tag>
          </li>
        ))}
      </ul>
      <p className={text.meta}>
        {w.format.values(measures.map(formula))}
        {span === 'week' && ` · ${words.fewDays}`}
      </p>
      <AsTable
        caption={words.title[span]}
        head={[words.measure, words.value, words.goal, words.formula]}
        rows={measures.map((name) => ({
          key: name,
          cells: [
            words.shares[name],
            shareWords(balance[name]),
            standingWords(w, name, balance[name], targets),
            formula(name),
          ],
        }))}
      />
    </Card>
  );

  function shareWords({ share }: Share): string {
    return share === undefined ? w.timesheet.none : percentOf(w, share);
  }
}

const width = 300;
const height = 16;
const x = scaleLinear([0, 1], [0, width]).clamp(true);

/** A share along a line of a hundred percent, with its target on it. The words beside it say the same. */
function ShareBar({ share: { share }, target }: { share: Share; target: { from: number; to: number } }) {
  const id = useId();
  return (
    <svg className={classes.share} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <defs>
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className={classes.hatch} width="2" height="6" />
        </pattern>
      </defs>
      <rect className={classes.rail} x="0.5" y="3.5" width={width - 1} height="9" rx="2" />
      {share === undefined ? (
        <rect x="0" y="3" width={width} height="10" fill={`url(#${id})`} />
      ) : (
        <rect className={classes.filled} x="0" y="3" width={x(share)} height="10" rx="2" />
      )}
      {target.from === target.to ? (
        <line className={classes.target} x1={x(target.from)} x2={x(target.from)} y1="0" y2={height} />
      ) : (
        <rect className={classes.target} x={x(target.from)} width={x(target.to) - x(target.from)} y="1" height="14" />
      )}
    </svg>
  );
}

function rangeOf(name: keyof Balance, { proactive, billable, rework }: TimeTargets): { from: number; to: number } {
  if (name === 'proactive') return { from: proactive / 100, to: proactive / 100 };
  if (name === 'rework') return { from: rework.good / 100, to: rework.most / 100 };
  return { from: billable.least / 100, to: billable.most / 100 };
}
