import type { DriverChange, RiskChange } from '@/lib/accounts/snapshot';
import { isolated } from '@/lib/text/foreign';
import { say as wordsOf } from '@/locales/domain/say';
import type { Words } from '@/locales/words';
import { cx } from '../../ui/cx';
import { Section } from '../../ui/Section';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Account.module.css';
import { driverName } from './driver-name';

/** What is different from how it stood, driver by driver; together it is the difference of the scores. */
export function Changes({ title, change }: { title: string; change: RiskChange }) {
  const w = useWords();
  return (
    <Section title={title} aside={w.format.momentOf(change.since, Date.now())}>
      {change.drivers.length === 0 && <p className={text.support}>{w.risk.changes.none}</p>}
      <ul>
        {change.drivers.map((driver) => (
          <li key={driver.id} className={classes.change}>
            <span className={cx(classes.points, driver.points > 0 ? classes.bad : classes.good)}>
              {w.risk.changes.points(driver.points)}
            </span>
            <span>{whatChanged(w, driver)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function whatChanged(w: Words, { id, title, was, is }: DriverChange): string {
  const words = w.risk.changes;
  const [before, now] = [was, is].map((detail) => detail && wordsOf(w.domain.accounts.detail, detail));
  if (before !== undefined && now !== undefined) {
    return before === now ? now : words.fromTo({ was: before, is: now });
  }
  if (now !== undefined) return words.now(now);
  return before === undefined ? isolated(driverName(w, { id, title })) : words.gone(before);
}
