import { milestonesOf } from '@/lib/accounts/engagements/milestones';
import { goesLive } from '@/lib/accounts/engagements/readiness';
import type { EngagementView } from '@/lib/contract/engagements';
import { cx } from '../../ui/cx';
import { Artefacts } from './Artefacts';
import { Cards } from './Cards';
import { Ending } from './Ending';
import classes from './Engagement.module.css';
import { Head } from './Head';
import { Milestones } from './Milestones';
import { Readiness } from './Readiness';
import { Rules } from './Rules';
import { ScopeRequests } from './ScopeRequests';
import { todayHere } from './today';

/** One engagement with all that it is made of, everything of it changed in its place. */
export function EngagementScreen({ view }: { view: EngagementView }) {
  const { engagement, parts } = view;
  const milestones = milestonesOf(parts, todayHere());
  // What was said of it stays, whatever kind it became.
  const asksReadiness = goesLive(engagement.kind) || parts.some(({ part }) => part === 'point' || part === 'decision');
  return (
    <>
      <Head view={view} />
      <Cards view={view} milestones={milestones} />
      <div className={cx(classes.cards, classes.two)}>
        <Milestones engagementId={engagement.id} milestones={milestones} />
        {asksReadiness && <Readiness engagementId={engagement.id} parts={parts} />}
      </div>
      <div className={cx(classes.cards, classes.three)}>
        <Rules view={view} />
        <Artefacts engagementId={engagement.id} parts={parts} />
        <ScopeRequests engagementId={engagement.id} parts={parts} />
      </div>
      <div className={classes.cards}>
        <Ending view={view} milestones={milestones} />
      </div>
    </>
  );
}
