import type { Risk } from '@/lib/accounts/risk';
import { cx } from '../../ui/cx';
import { Foreign } from '../../ui/Foreign';
import { Icon } from '../../ui/Icon';
import { Cells } from '../../ui/Meter';
import { Section } from '../../ui/Section';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Account.module.css';
import { levelLooks } from './levels';

/** Level, score, what it could be, and how much is known: four things, never one colour. */
export function RiskSummary({ risk, name }: { risk: Risk; name: string | undefined }) {
  const w = useWords();
  const { coverage, range } = risk;
  const unknown = coverage.of - coverage.known;
  return (
    <Section title={w.account.risk} count={name && <Foreign>{name}</Foreign>} aside={w.account.higherIsWorse}>
      <div className={classes.summary}>
        {coverage.known > 0 && (
          <p className={classes.score}>
            {risk.score}
            <span className={text.meta}> {w.account.outOf100}</span>
          </p>
        )}
        <Level level={risk.level} />
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
          {unknown > 0 && <span className={text.support}> {w.account.couldBe(range)}</span>}
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
        {w.account.notEnough}
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
        {risk.coverage.known > 0 && (
          <span
            className={cx(classes.marker, risk.level && classes[levelLooks[risk.level].tone])}
            style={{ insetInlineStart: `${score}%` }}
          />
        )}
      </div>
    </div>
  );
}
