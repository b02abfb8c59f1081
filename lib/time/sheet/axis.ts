/** Hours of the day along a line, those in which nothing was logged all week drawn narrow. */
export interface Axis {
  /** Whole hours after midnight: 0 to 24, each beginning where the one before ends. */
  stretches: Stretch[];
  /** Where minutes after midnight stand, as a share of the line's length. */
  place(minutes: number): number;
}

export interface Stretch {
  from: number;
  to: number;
  isFolded: boolean;
  /** Shares of the line's length. */
  left: number;
  width: number;
}

/** Folding fewer hours than these saves no room and hides the day's shape. */
const leastFolded = 3;
/** What a folded stretch takes up, in hours, however long it is. */
const foldedWidth = 0.4;
const hours = 24;

/**
 * The line for a week.
 * @param worked stretches of each day on which something was logged, in minutes after midnight
 */
export function axisOf(worked: Iterable<{ start: number; end: number }>): Axis {
  const busy = Array.from({ length: hours }, () => false);
  for (const { start, end } of worked) {
    for (let hour = Math.floor(start / 60); hour * 60 < end && hour < hours; hour += 1) busy[hour] = true;
  }
  const runs = foldable(busy);
  const whole = runs.reduce((total, run) => total + widthOf(run), 0);
  let left = 0;
  const stretches = runs.map((run) => {
    const width = widthOf(run) / whole;
    const stretch = { ...run, left, width };
    left += width;
    return stretch;
  });
  return {
    stretches,
    place(minutes) {
      const at = Math.min(Math.max(minutes, 0), hours * 60) / 60;
      const stretch = stretches.find(({ to }) => at <= to);
      if (!stretch) return 1;
      return stretch.left + (stretch.width * (at - stretch.from)) / (stretch.to - stretch.from);
    },
  };
}

/** Single hours, and runs of hours to be folded. A day with nothing at all is not folded away. */
function foldable(busy: readonly boolean[]): { from: number; to: number; isFolded: boolean }[] {
  const runs: { from: number; to: number; isFolded: boolean }[] = [];
  for (let from = 0; from < hours; ) {
    let to = from + 1;
    if (!busy[from]) while (to < hours && !busy[to]) to += 1;
    const isFolded = !busy[from] && to - from >= leastFolded && busy.includes(true);
    if (!isFolded) to = from + 1;
    runs.push({ from, to, isFolded });
    from = to;
  }
  return runs;
}

const widthOf = ({ from, to, isFolded }: { from: number; to: number; isFolded: boolean }) =>
  isFolded ? foldedWidth : to - from;
