import type { Risk } from '@/lib/accounts/risk';
import { cx } from '../../ui/cx';
import { Icon } from '../../ui/Icon';
import { Cells } from '../../ui/Meter';
import { Section } from '../../ui/Section';
import text from '../../ui/text.module.css';
import classes from './Account.module.css';
import { levelWords } from './levels';

/** Level, score, what it could be, and how much is known: four things, never one colour. */
export function RiskSummary({ risk, name }: { risk: Risk; name: string | undefined }) {
  const { coverage, range } = risk;
  const unknown = coverage.of - coverage.known;
  return (
    <Section title="Technical risk" count={name} aside="higher is worse">
      <div className={classes.summary}>
        {coverage.known > 0 && (
          <p className={classes.score}>
            {risk.score}
            <span className={text.meta}> of 100</span>
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
          <span className={text.strong}>
            {coverage.known} of {coverage.of} known
          </span>
          {unknown > 0 && (
            <span className={text.support}>
              {' '}
              · could be {range.from}–{range.to}
            </span>
          )}
        </p>
      </div>
    </Section>
  );
}

function Level({ level }: { level: Risk['level'] }) {
  if (!level) {
    return (
      <p className={classes.level}>
        <Icon name="question" />
        Not enough known
      </p>
    );
  }
  const { word, icon, tone } = levelWords[level];
  return (
    <p className={cx(classes.level, classes[tone])}>
      <Icon name={icon} />
      {word}
    </p>
  );
}

/** 0 to 100 with the bands of the levels, the score, and hatched where it could be. */
function Scale({ risk }: { risk: Risk }) {
  const { score, range, levelFrom } = risk;
  const { medium, high } = levelFrom;
  const bands = [
    { from: 0, to: medium, word: 'low' },
    { from: medium, to: high, word: 'medium' },
    { from: high, to: 100, word: 'high' },
  ];
  return (
    <div className={classes.scale}>
      <p className={text.hiddenVisually}>
        On a scale of 0 to 100, low below {medium}, medium below {high}, high from {high}.
      </p>
      <div className={classes.track} aria-hidden="true">
        {bands.map(({ from, to, word }) => (
          <span key={word} className={classes.band} style={{ left: `${from}%`, width: `calc(${to - from}% - 2px)` }}>
            <span>{word}</span>
          </span>
        ))}
        {range.to > range.from && (
          <span className={classes.range} style={{ left: `${range.from}%`, width: `${range.to - range.from}%` }} />
        )}
        {risk.coverage.known > 0 && (
          <span
            className={cx(classes.marker, risk.level && classes[levelWords[risk.level].tone])}
            style={{ left: `${score}%` }}
          />
        )}
      </div>
    </div>
  );
}
