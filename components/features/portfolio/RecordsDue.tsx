import type { PortfolioView } from '@/lib/contract/portfolio';
import { hashOf } from '@/lib/dashboard/place';
import { Foreign } from '../../ui/Foreign';
import { Section } from '../../ui/Section';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Portfolio.module.css';

/** Accounts whose technical record nobody confirmed for too long, the oldest first. */
export function RecordsDue({ view: { recordsDue, withoutRecord } }: { view: PortfolioView }) {
  const w = useWords();
  const words = w.portfolio.due;
  return (
    <div className={classes.card}>
      <Section title={words.title} count={recordsDue.length}>
        {recordsDue.length === 0 && <p className={text.support}>{words.none}</p>}
        <ul className={classes.due}>
          {recordsDue.map(({ id, name, age }) => (
            <li key={id}>
              <a href={hashOf({ of: 'account', id })}>{name ? <Foreign>{name}</Foreign> : w.portfolio.list.nameless}</a>
              {age.state !== 'empty' && (
                <span className={text.support}>{words.age({ days: age.days, due: age.dueAfterDays })}</span>
              )}
            </li>
          ))}
        </ul>
        {withoutRecord > 0 && <p className={text.meta}>{words.without(withoutRecord)}</p>}
      </Section>
    </div>
  );
}
