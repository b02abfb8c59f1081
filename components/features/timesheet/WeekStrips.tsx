import { type Ref, useMemo } from 'react';
import type { NamedEngagement } from '@/lib/accounts/engagement';
import type { CalendarDate } from '@/lib/calendar/calendar-date';
import type { TimeEntry } from '@/lib/time/entry';
import { apart, writtenHours } from '@/lib/time/sheet/apart';
import type { Axis } from '@/lib/time/sheet/axis';
import type { Column } from '@/lib/time/sheet/span';
import { type DayStrip, weekStrips } from '@/lib/time/sheet/week-strips';
import { cx } from '../../ui/cx';
import { Foreign } from '../../ui/Foreign';
import { useWidth } from '../../ui/use-width';
import { useWords } from '../../ui/words';
import { AsTable } from './AsTable';
import { ClassName } from './ClassName';
import { DayNotes } from './DayNotes';
import { StripBlock } from './StripBlock';
import { columnName, engagementOf, hoursIn, nameOfEntry } from './sheet-words';
import classes from './WeekStrips.module.css';

/** Pixels: what can be hit of a block at least, and a written hour with some room. */
const leastTarget = 24;
const hourWidth = 20;

interface WeekStripsProps {
  entries: readonly TimeEntry[];
  engagements: ReadonlyMap<string, NamedEngagement>;
  days: readonly Column[];
  /** Worked seconds of each day. */
  worked: readonly number[];
  now: number;
  zone: string;
  today: CalendarDate;
  /** Id of the entry that is being changed. */
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

/** The days of a week as lines of hours, each entry at its place. */
export function WeekStrips(props: WeekStripsProps) {
  const { entries, engagements, days, worked, now, zone, today, chosen, onChoose } = props;
  const w = useWords();
  const [line, length] = useWidth<HTMLDivElement>();
  const { axis, strips } = useMemo(() => {
    const drawn = weekStrips(entries, days, now, zone);
    const least = length === 0 ? 0 : leastTarget / length;
    return { axis: drawn.axis, strips: drawn.strips.map((strip) => apart(strip, drawn.axis, least)) };
  }, [entries, days, now, zone, length]);
  const shown = strips.filter(({ day, blocks }) => blocks.length > 0 || day.first <= today || isWorkday(day));
  return (
    <>
      <div className={classes.days} style={{ '--hours': linesOf(axis) } as React.CSSProperties}>
        <Hours ref={line} axis={axis} length={length} />
        {shown.map((strip) => (
          <Day
            key={strip.day.first}
            strip={strip}
            axis={axis}
            seconds={worked[days.indexOf(strip.day)] ?? 0}
            isToday={strip.day.first === today}
            engagements={engagements}
            chosen={chosen}
            onChoose={onChoose}
          />
        ))}
        <Said axis={axis} empty={strips.filter(({ blocks }) => blocks.length === 0).map(({ day }) => day)} />
      </div>
      <AsTable
        caption={w.timesheet.strips.title}
        head={[w.timesheet.strips.title, w.timesheet.strips.logged, w.timesheet.strips.entry]}
        rows={strips.flatMap(({ day, blocks }) =>
          blocks.map(({ entry, from, to }) => ({
            key: `${day.first} ${entry.id}`,
            cells: [
              w.format.dayOfDate(day.first),
              `${w.format.timeOfDay(from)}–${entry.endedAt === undefined ? w.time.now : w.format.timeOfDay(to)}`,
              <>
                <Foreign>{nameOfEntry(w, entry, engagements)}</Foreign> <ClassName of={entry.class} />
              </>,
            ],
          })),
        )}
      />
    </>
  );
}

interface DayProps {
  strip: DayStrip<TimeEntry>;
  axis: Axis;
  seconds: number;
  isToday: boolean;
  engagements: ReadonlyMap<string, NamedEngagement>;
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

function Day({ strip, axis, seconds, isToday, engagements, chosen, onChoose }: DayProps) {
  const w = useWords();
  const { day, blocks, gaps, overlaps, lanes } = strip;
  const place = ({ start, end }: { start: number; end: number }) => ({
    left: `${axis.place(start) * 100}%`,
    width: `${(axis.place(end) - axis.place(start)) * 100}%`,
  });
  const target = (block: { start: number; end: number }) => {
    const { left, width } = place(block);
    return { '--left': left, '--width': width, '--share': axis.place(block.end) - axis.place(block.start) };
  };
  return (
    <>
      <span className={classes.day}>
        {isToday ? <b>{columnName(w, 'week', day)}</b> : columnName(w, 'week', day)}
        {isToday && ` ${w.timesheet.strips.today}`}
      </span>
      <div className={cx(classes.strip, isToday && classes.today)} style={{ '--lanes': lanes } as React.CSSProperties}>
        {gaps.map((gap) => (
          <i key={gap.from} className={cx(classes.block, classes.gap)} style={place(gap)} />
        ))}
        {blocks.map((block) => (
          <StripBlock
            key={block.entry.id}
            block={block}
            day={day}
            name={nameOfEntry(w, block.entry, engagements)}
            engagement={engagementOf(block.entry, engagements)}
            overlap={overlaps.find(({ from, to }) => from < block.to && to > block.from)}
            isChosen={chosen === block.entry.id}
            style={{ ...target(block), '--lane': block.lane } as React.CSSProperties}
            onChoose={onChoose}
          />
        ))}
        {overlaps.map((overlap) => (
          <i key={`${overlap.first.id} ${overlap.second.id}`} className={classes.overlap} style={place(overlap)} />
        ))}
      </div>
      <span className={classes.sum}>{hoursIn(w, seconds)}</span>
      {(gaps.length > 0 || overlaps.length > 0) && (
        <DayNotes gaps={gaps} overlaps={overlaps} engagements={engagements} />
      )}
    </>
  );
}

/** The hours above the lines. The day's blocks say when they were. */
interface HoursProps {
  ref: Ref<HTMLDivElement>;
  axis: Axis;
  length: number;
}

function Hours({ ref, axis, length }: HoursProps) {
  const written = writtenHours(axis, length === 0 ? 0 : hourWidth / length);
  const twoDigits = (hour: number) => String(hour).padStart(2, '0');
  return (
    <div ref={ref} className={classes.hours} aria-hidden="true">
      {axis.stretches.map(({ from, left, isFolded }) => (
        <span
          key={from}
          className={isFolded ? classes.foldStart : undefined}
          style={{ insetInlineStart: `${left * 100}%` }}
        >
          {written.includes(from) && twoDigits(from)}
        </span>
      ))}
      <span style={{ insetInlineStart: '100%' }}>24</span>
    </div>
  );
}

/** What the picture leaves out: folded hours and empty days. */
function Said({ axis, empty }: { axis: Axis; empty: Column[] }) {
  const w = useWords();
  const words = w.timesheet.strips;
  const hour = (of: number) => `${String(of).padStart(2, '0')}:00`;
  const folded = axis.stretches.filter(({ isFolded }) => isFolded);
  const said = [
    folded.length > 0 &&
      words.folded(w.format.list(folded.map(({ from, to }) => words.hours({ from: hour(from), to: hour(to) })))),
    empty.length > 0 && words.empty(w.format.list(empty.map((day) => columnName(w, 'week', day)))),
  ].filter((sentence) => sentence !== false);
  return <p className={classes.said}>{said.join(' ')}</p>;
}

/** A line at each hour, a darker field where hours are folded. */
function linesOf({ stretches }: Axis): string {
  const percent = (share: number) => `${(share * 100).toFixed(3)}%`;
  const pieces = stretches.map(({ left, width, isFolded }) => {
    const [from, to] = [percent(left), percent(left + width)];
    if (isFolded) return `var(--sunken) ${from} ${to}`;
    return `transparent ${from} calc(${to} - 1px), var(--line) calc(${to} - 1px) ${to}`;
  });
  return `linear-gradient(var(--along), ${pieces.join(', ')})`;
}

const isWorkday = ({ first }: Column) => ![0, 6].includes(new Date(`${first}T12:00Z`).getUTCDay());
