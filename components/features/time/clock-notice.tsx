import type { TimeView } from '@/lib/contract/time';
import { later, useLater } from '../../data/later';
import type { OnRecord } from './words';

export interface ClockNoticeProps {
  view: TimeView;
  on: OnRecord | undefined;
  /** Among what a box shows, not a bar of its own. */
  inBox?: boolean;
}

/** Who wants neither reminder nor rounds never loads it. */
const notice = later(() => import('./ClockNotice'));

/** What the clock says by itself: the round of work, a break, or that none runs. Nothing of it where nobody wants it. */
export function ClockNoticeSlot(props: ClockNoticeProps) {
  const { view } = props;
  const has = view.pomodoro !== undefined || view.nothingSince !== undefined;
  return has ? <Brought {...props} /> : null;
}

function Brought(props: ClockNoticeProps) {
  const { data } = useLater(notice);
  return data ? <data.ClockNotice {...props} /> : null;
}
