import type { TimeView } from '@/lib/contract/time';
import { later, useLater } from '../../data/later';
import type { OnRecord } from './words';

/** Who wants neither reminder nor rounds never loads it. */
const notice = later(() => import('./ClockNotice'));

/** What the clock says by itself: the round of work, a break, or that none runs. Nothing of it where nobody wants it. */
export function ClockNoticeSlot({ view, on }: { view: TimeView; on: OnRecord | undefined }) {
  const has = view.pomodoro !== undefined || view.nothingSince !== undefined;
  return has ? <Brought view={view} on={on} /> : null;
}

function Brought(props: { view: TimeView; on: OnRecord | undefined }) {
  const { data } = useLater(notice);
  return data ? <data.ClockNotice {...props} /> : null;
}
