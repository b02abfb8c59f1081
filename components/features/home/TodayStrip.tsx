import type { TimeView } from '@/lib/contract/time';
import { isBooked } from '@/lib/time/booked';
import type { Bounds } from '@/lib/time/days';
import type { EntryClass } from '@/lib/time/entry';
import { type Strip, stripOf } from '@/lib/time/strip';
import { workedSeconds } from '@/lib/time/totals';
import { cx } from '../../ui/cx';
import { Foreign } from '../../ui/Foreign';
import { Section } from '../../ui/Section';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useNow } from '../../ui/use-now';
import { rich, useWords } from '../../ui/words';
import { localZone } from '../../ui/zone';
import { findEngagement } from '../engagement/names';
import { useToday } from '../time/use-time';
import classes from './TodayStrip.module.css';

type Entry = TimeView['entries'][number];

/** Today along a line, with its total; the entries are read out as a list. */
export function TodayStrip({ view }: { view: TimeView }) {
  const w = useWords();
  const now = useNow(15_000);
  const day = useToday();
  const strip = stripOf(view.entries, now, day, localZone());
  const worked = w.format.duration(workedSeconds(view.entries.filter(isBooked), now, day));
  const nameOf = ({ engagementId }: Entry) =>
    findEngagement(view.engagements, engagementId)?.name ??
    (engagementId === undefined ? w.entries.open : w.time.noSuchEngagement);
  return (
    <Section
      title={w.time.today}
      count={w.format.dayOf(now)}
      aside={rich(w.time.worked, { time: <span className={text.strong}>{worked}</span> })}
    >
      {strip ? (
        <>
          <Line strip={strip} nameOf={nameOf} />
          <ul className={text.hiddenVisually}>
            {strip.blocks.map(({ entry, from, to }) => (
              <li key={entry.id}>
                {w.home.block({
                  from: w.format.timeOfDay(from),
                  to: w.format.timeOfDay(to),
                  engagement: nameOf(entry),
                })}
              </li>
            ))}
          </ul>
          <p className={classes.about}>
            {strip.overlaps.length > 0 && (
              <Tag icon="alert" tone="warn">
                {w.home.overlaps(strip.overlaps.length)}
              </Tag>
            )}
            {strip.gaps.length > 0 && (
              <Tag icon="clock">
                {w.home.gaps({ count: strip.gaps.length, time: w.format.duration(lengthOf(strip.gaps)) })}
              </Tag>
            )}
          </p>
        </>
      ) : (
        <p className={text.support}>{w.home.nothingToday}</p>
      )}
    </Section>
  );
}

/** Seconds. */
function lengthOf(all: readonly Bounds[]): number {
  return all.reduce((sum, { from, to }) => sum + (to - from), 0) / 1000;
}

const mostLabels = 5;

function Line({ strip, nameOf }: { strip: Strip<Entry>; nameOf: (entry: Entry) => string }) {
  const w = useWords();
  const share = (at: number) => `${((at - strip.from) / (strip.to - strip.from)) * 100}%`;
  const place = ({ from, to }: Bounds) => ({
    insetInlineStart: share(from),
    inlineSize: `${((to - from) / (strip.to - strip.from)) * 100}%`,
  });
  const inLane = (lane: number) => ({ '--lane': lane });
  const step = Math.ceil((strip.hours.length - 1) / (mostLabels - 1));
  const labelled = strip.hours.filter((_, index) => index % step === 0);
  return (
    <div aria-hidden="true">
      <div className={classes.strip} style={{ '--lanes': strip.lanes } as object}>
        {strip.blocks.map(({ entry, lane, ...bounds }) => (
          <span
            key={entry.id}
            className={cx(
              classes.block,
              classes[entry.class satisfies EntryClass],
              entry.endedAt === undefined && classes.runs,
            )}
            style={{ ...place(bounds), ...inLane(lane) }}
          >
            <Foreign className={classes.name} title={nameOf(entry)}>
              {nameOf(entry)}
            </Foreign>
          </span>
        ))}
        {strip.gaps.map((gap) => (
          <span key={gap.from} className={cx(classes.block, classes.gap)} style={{ ...place(gap), ...inLane(0) }} />
        ))}
        {strip.overlaps.map((overlap) => (
          <i key={`${overlap.first.id} ${overlap.second.id}`} className={classes.overlap} style={place(overlap)} />
        ))}
      </div>
      <div className={classes.hours}>
        {labelled.map((hour) => (
          <span
            key={hour}
            className={cx(hour === strip.to && classes.end)}
            style={hour === strip.to ? undefined : { insetInlineStart: share(hour) }}
          >
            {w.format.timeOfDay(hour)}
          </span>
        ))}
      </div>
    </div>
  );
}
