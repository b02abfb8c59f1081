import { Fragment } from 'react';
import type { TimeView } from '@/lib/contract/time';
import { isBooked } from '@/lib/time/booked';
import { betweenEntries } from '@/lib/time/day-list';
import { rounded } from '@/lib/time/rounded';
import { loggedSeconds, overlaps, workedSeconds } from '@/lib/time/totals';
import { Section } from '../../ui/Section';
import text from '../../ui/text.module.css';
import { useNow } from '../../ui/use-now';
import { rich, useWords } from '../../ui/words';
import { BetweenRow } from './BetweenRow';
import { EntryRow } from './EntryRow';
import { useToday } from './use-time';

/** Today's entries with what lies between them, and what they add up to: time logged twice is worked once, open time is none. */
export function Today({ view }: { view: TimeView }) {
  const w = useWords();
  const now = useNow(15_000);
  const bounds = useToday();
  const booked = view.entries.filter(isBooked);
  const worked = workedSeconds(booked, now, bounds);
  const logged = loggedSeconds(booked, now, bounds);
  const doubled = Math.round(logged - worked);
  const { rounding } = view;
  const found = overlaps(view.entries, now);
  const between = betweenEntries(view.entries, now, bounds);
  return (
    <Section
      title={w.time.today}
      count={w.format.dayOf(now)}
      aside={rich(w.time.worked, { time: <span className={text.strong}>{w.format.duration(worked)}</span> })}
    >
      {view.entries.length === 0 ? (
        <p className={text.support}>{w.time.nothingLogged}</p>
      ) : (
        <>
          <ul>
            {view.entries.map((entry, index) => {
              const before = between.get(entry.id);
              return (
                <Fragment key={entry.id}>
                  <EntryRow
                    entry={entry}
                    engagements={view.engagements}
                    day={bounds}
                    now={now}
                    isNewest={index === 0}
                    required={view.required}
                    overlaps={found
                      .filter(({ second }) => second.id === entry.id)
                      .map((each) => ({ ...each, with: each.first }))}
                  />
                  {before && <BetweenRow between={before} earlier={view.entries[index + 1]} view={view} />}
                </Fragment>
              );
            })}
          </ul>
          <p className={text.meta}>
            {doubled > 0 && w.time.doubled({ logged: w.format.duration(logged), overlap: w.format.duration(doubled) })}{' '}
            {rounding.rule !== 'none'
              ? w.settings.time.total(w.format.duration(rounded(worked, rounding)), w.settings.time.describe(rounding))
              : doubled === 0 && w.time.notRounded}
          </p>
        </>
      )}
    </Section>
  );
}
