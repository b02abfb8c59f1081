import type { CSSProperties } from 'react';
import type { NamedEngagement } from '@/lib/accounts/engagement';
import type { TimeEntry } from '@/lib/time/entry';
import type { Column } from '@/lib/time/sheet/span';
import type { Block, Drawn } from '@/lib/time/sheet/week-strips';
import type { Words } from '@/locales/words';
import { cx } from '../../ui/cx';
import { Foreign } from '../../ui/Foreign';
import { useWords } from '../../ui/words';
import { columnName } from './sheet-words';
import classes from './WeekStrips.module.css';

interface StripBlockProps {
  block: Block<TimeEntry>;
  day: Column;
  /** Of what it is on, with its account. */
  name: string;
  engagement: NamedEngagement | undefined;
  overlap: Drawn | undefined;
  isChosen: boolean;
  style: CSSProperties;
  onChoose: (id: string) => void;
}

/** An entry on a day's line; opens it. However short it is drawn, what can be hit is 24 px wide. */
export function StripBlock({
  block,
  day,
  name: label,
  engagement,
  overlap,
  isChosen,
  style,
  onChoose,
}: StripBlockProps) {
  const w = useWords();
  const { entry, isFromBefore, goesOn } = block;
  const name = blockName(w, block, day, label, overlap);
  return (
    <button
      type="button"
      className={classes.target}
      style={style}
      aria-label={name}
      aria-expanded={isChosen}
      title={name}
      onClick={() => onChoose(entry.id)}
    >
      <span
        className={cx(
          classes.block,
          classes[entry.class],
          isFromBefore && classes.fromBefore,
          goesOn && classes.goesOn,
          entry.engagementId === undefined && classes.open,
          entry.endedAt === undefined && classes.running,
        )}
      >
        <span>{engagement ? <Foreign>{engagement.name}</Foreign> : label}</span>
      </span>
    </button>
  );
}

function blockName(
  w: Words,
  { entry, from, to, isFromBefore, goesOn }: Block<TimeEntry>,
  day: Column,
  label: string,
  overlap: Drawn | undefined,
): string {
  const words = w.timesheet.strips;
  const moment = (at: number) => `${w.format.dayOf(at)} ${w.format.timeOfDay(at)}`;
  const of = w.time.classesInLine[entry.class];
  const whole =
    entry.endedAt === undefined
      ? words.untilNow({ name: label, from: moment(entry.startedAt), of })
      : words.block({ name: label, from: moment(entry.startedAt), to: moment(entry.endedAt), of });
  return [
    whole,
    (isFromBefore || goesOn) &&
      words.part({ day: columnName(w, 'week', day), length: w.format.duration((to - from) / 1000) }),
    overlap && words.overlapsBy(w.format.duration((overlap.to - overlap.from) / 1000)),
  ]
    .filter((part) => typeof part === 'string')
    .join(', ');
}
