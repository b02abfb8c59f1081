import type { SheetSums } from './sums';
import type { TimeTargets } from './targets';

/** How a share stands to its target. `unknown`: there is nothing to take a share of. */
export type Standing = 'good' | 'low' | 'high' | 'watch' | 'unknown';

export interface Share {
  /** Seconds. */
  part: number;
  whole: number;
  /** 0 to 1; absent where the whole is nothing. */
  share?: number;
  standing: Standing;
}

export interface Balance {
  proactive: Share;
  billable: Share;
  rework: Share;
}

/** Time against its targets. Every part is counted once, as the whole is, so that no share is above one. */
export function balanceOf(sums: Pick<SheetSums, 'worked' | 'billable' | 'classes'>, targets: TimeTargets): Balance {
  const worked = sums.worked.reduce((total, seconds) => total + seconds, 0);
  const { proactive, reactive, rework } = sums.classes;
  return {
    proactive: shareOf(proactive, proactive + reactive, (percent) => (percent < targets.proactive ? 'low' : 'good')),
    billable: shareOf(sums.billable, worked, (percent) => {
      if (percent < targets.billable.least) return 'low';
      return percent > targets.billable.most ? 'high' : 'good';
    }),
    rework: shareOf(rework, worked, (percent) => {
      if (percent > targets.rework.most) return 'high';
      return percent > targets.rework.good ? 'watch' : 'good';
    }),
  };
}

function shareOf(part: number, whole: number, standingOf: (percent: number) => Standing): Share {
  if (whole <= 0) return { part, whole, standing: 'unknown' };
  const share = part / whole;
  return { part, whole, share, standing: standingOf(share * 100) };
}
