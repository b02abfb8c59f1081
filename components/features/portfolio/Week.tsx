import type { PortfolioRow } from '@/lib/accounts/portfolio/row';
import { hashOf } from '@/lib/dashboard/place';
import { Foreign } from '../../ui/Foreign';
import { Section } from '../../ui/Section';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { CopyButton } from '../copying/CopyButton';
import { partWords } from './attention-words';
import { weekBlocks } from './brief-blocks';
import classes from './Portfolio.module.css';

/** What to look at this week, each with why it is here and what comes next. */
export function Week({ agenda }: { agenda: readonly PortfolioRow[] }) {
  const w = useWords();
  const words = w.portfolio.week;
  return (
    <div className={classes.card}>
      <Section
        title={words.title}
        aside={
          agenda.length > 0 && (
            <CopyButton
              title={words.title}
              label={words.copy}
              look="primary"
              make={() => ({
                blocks: weekBlocks(w, agenda, Date.now()),
                known: {
                  names: agenda.flatMap(({ owner }) => owner ?? []),
                  accounts: agenda.flatMap(({ name }) => (name === '' ? [] : [name])),
                },
                fileName: 'agenda',
              })}
            />
          )
        }
      >
        <p className={text.support}>{agenda.length === 0 ? words.none : words.about}</p>
        <ol className={classes.agenda}>
          {agenda.map((row, index) => (
            <li key={row.id}>
              <span className={text.meta}>{w.format.number(index + 1)}</span>
              <a href={hashOf({ of: 'account', id: row.id })}>
                {row.name ? <Foreign>{row.name}</Foreign> : words.noName}
              </a>
              <span>
                {row.attention.parts.map((part) => partWords(w, part)).join(' · ')}{' '}
                {row.worst && (
                  <span className={text.support}>
                    {words.tickets({ label: row.worst.label, count: row.openTickets })}
                  </span>
                )}
              </span>
              <span className={text.support}>{words.next[row.next]}</span>
            </li>
          ))}
        </ol>
      </Section>
    </div>
  );
}
