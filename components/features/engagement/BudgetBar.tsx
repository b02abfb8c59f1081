import type { Burn } from '@/lib/accounts/engagements/budget';
import { Bar } from '../../ui/Meter';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Engagement.module.css';
import { hoursIn } from './typed';

/** How much of a budget is used, with its levels; the words beside it say the same. */
export function BudgetBar({ burn }: { burn: Burn }) {
  const { percent, levels } = burn;
  if (percent === undefined) return null;
  const next = levels.find((level) => level < 100 && level > 0);
  return (
    <div className={classes.budget}>
      <Bar share={percent / 100} />
      {next !== undefined && (
        <span className={classes.level} style={{ insetInlineStart: `${next}%` }} aria-hidden="true" />
      )}
    </div>
  );
}

/** What the bar says, in words, and what waits beyond it. */
export function BudgetSays({ burn }: { burn: Burn }) {
  const w = useWords();
  const { percent, reached, near, levels, waitingHours } = burn;
  return (
    <>
      {percent !== undefined && (
        <Tag
          icon={reached === undefined && near === undefined ? 'check' : 'alert'}
          tone={
            reached !== undefined && reached >= 100
              ? 'bad'
              : reached !== undefined || near !== undefined
                ? 'warn'
                : 'plain'
          }
        >
          {reached === undefined
            ? w.engagement.budget.tells({ percent: Math.floor(percent), levels: w.format.list(levels.map(String)) })
            : w.engagement.budget.reached({ percent: Math.floor(percent), level: reached })}
        </Tag>
      )}
      {waitingHours > 0 && (
        <p className={text.small}>
          <Tag icon="alert" tone="warn">
            {w.engagement.budget.waiting(hoursIn(w, waitingHours))}
          </Tag>
        </p>
      )}
    </>
  );
}
