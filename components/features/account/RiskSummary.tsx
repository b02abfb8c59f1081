import type { Risk } from '@/lib/accounts/risk';
import type { RiskChange } from '@/lib/accounts/snapshot';
import { cx } from '../../ui/cx';
import { Foreign } from '../../ui/Foreign';
import { Icon } from '../../ui/Icon';
import { Cells } from '../../ui/Meter';
import { Section } from '../../ui/Section';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Account.module.css';
import { levelLooks } from './levels';

interface RiskSummaryProps {
  risk: Risk;
  name: string | undefined;
  /** Since the person looked, else since a month ago. */
  change: RiskChange | undefined;
}

/** Level, score, what it could be, and how much is known: four things, never one colour. */
export function RiskSummary({ risk, name, change }: RiskSummaryProps) {
  const w = useWords();
  const { coverage, range } = risk;
  const points = change && risk.score - change.score;
  return (
    <Section title={w.account.risk} count={name && <Foreign>{name}</Foreign>} aside={w.account.higherIsWorse}>
      <div className={classes.summary}>
        {risk.level && (
          <p className={classes.score}>
            {risk.score}
            <span className={text.meta}> {w.account.outOf100}</span>
          </p>
        )}
        <Level level={risk.level} />
        {!risk.level && <p className={text.support}>{w.risk.needed(coverage)}</p>}
        {risk.level && change && points !== undefined && points !== 0 && (
          <p className={text.support}>
            {points > 0
              ? w.risk.upSince({ points, when: w.format.dateOf(change.since) })
              : w.risk.downSince({ points: -points, when: w.format.dateOf(change.since) })}
          </p>
        )}
      </div>
      <Scale risk={risk} />
      <div className={classes.coverage}>
        <span className={classes.cells}>
          <Cells
            cells={Array.from({ length: coverage.of }, (_, index) => (index < coverage.known ? 'full' : 'unknown'))}
          />
        </span>
        <p>
          <span className={text.strong}>{w.account.coverage(coverage)}</span>
          {range.to > range.from && <span className={text.support}> {w.account.couldBe(range)}</span>}
          {coverage.known > 0 && <span className={text.meta}> {w.risk.sure(Math.round(risk.confidence * 100))}</span>}
        </p>
      </div>
    </Section>
  );
}

function Level({ level }: { level: Risk['level'] }) {
  const w = useWords();
  if (!level) {
    return (
      <p className={classes.level}>
        <Icon name="question" />
        {w.risk.noLevel}
      </p>
    );
  }
  const { icon, tone } = levelLooks[level];
  return (
    <p className={cx(classes.level, classes[tone])}>
      <Icon name={icon} />
      {w.account.levels[level]}
    </p>
  );
}

/** 0 to 100 with the bands of the levels, the score, and hatched where it could be. */
function Scale({ risk }: { risk: Risk }) {
  const w = useWords();
  const { score, range, levelFrom } = risk;
  const { medium, high } = levelFrom;
  const bands = [
    { from: 0, to: medium, level: 'low' },
    { from: medium, to: high, level: 'medium' },
    { from: high, to: 100, level: 'high' },
  ] as const;
  return (
    <div className={classes.scale}>
      <p className={text.hiddenVisually}>{w.account.scale({ medium, high })}</p>
      <div className={classes.track} aria-hidden="true">
        {bands.map(({ from, to, level }) => (
          <span
            key={level}
            className={classes.band}
            style={{ insetInlineStart: `${from}%`, width: `calc(${to - from}% - 2px)` }}
          >
            <span>{w.account.bands[level]}</span>
          </span>
        ))}
        {range.to > range.from && (
          <span
            className={classes.range}
            style={{ insetInlineStart: `${range.from}%`, width: `${range.to - range.from}%` }}
          />
        )}
        {risk.level && (
          <span
            className={cx(classes.marker, classes[levelLooks[risk.level].tone])}
            style={{ insetInlineStart: `${score}%` }}
          />
        )}
      </div>
    </div>
  );
}
