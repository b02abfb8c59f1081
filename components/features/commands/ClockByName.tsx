import { isOpen } from '@/lib/accounts/engagements/state';
import type { TimeView } from '@/lib/contract/time';
import type { DashboardPage } from '@/lib/dashboard/place';
import { type Action, currentActions, useActions, useCurrentActions } from '../../data/actions';
import { useWords } from '../../ui/words';
import { engagementLabel } from '../engagement/names';
import { ClockActions } from '../time/ClockActions';
import { useTime } from '../time/use-time';
import { useLogByName } from './use-log-by-name';
import { goFrom } from './use-ways';

const ofNoTab = {};

/** The clock, logging and every engagement's page by name. No record says here whose time it is, so each is offered. */
export function ClockByName({ at }: { at: DashboardPage | 'options' }) {
  const { data } = useTime(ofNoTab);
  return (
    data && (
      <>
        <ClockActions view={data} on={undefined} />
        <Others view={data} at={at} />
      </>
    )
  );
}

function Others({ view, at }: { view: TimeView; at: DashboardPage | 'options' }) {
  const w = useWords();
  const go = goFrom(at);
  const open = view.engagements.filter(isOpen);
  const log = useLogByName(open, () => {
    const here = currentActions().find(({ id }) => id === 'log form');
    if (here) here.run();
    else go('time');
  });
  // Where the form stands, it logs what is typed by itself.
  const hasForm = useCurrentActions().some(({ id }) => id === 'log');
  useActions([
    ...(hasForm || open.length === 0 ? [] : [log]),
    ...view.engagements.map(
      (engagement): Action => ({
        id: `engagement ${engagement.id}`,
        name: w.pages.openEngagement(engagementLabel(engagement)),
        icon: 'flag',
        group: 'engagements',
        run: () => go({ of: 'engagement', id: engagement.id }),
      }),
    ),
  ]);
  return null;
}
