import type { Engagement, NamedEngagement } from '@/lib/accounts/engagement';
import { countOf, dayOfDate, daysSince } from '../../ui/format';
import { Section } from '../../ui/Section';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { engagementKinds } from '../time/words';
import classes from './Account.module.css';

/** What was promised to the account, and whether it is in time. */
export function AccountEngagements({ engagements }: { engagements: NamedEngagement[] }) {
  return (
    <Section title="Engagements" count={engagements.length}>
      {engagements.length === 0 && <p className={text.support}>None yet. Make one under Time.</p>}
      <ul className={classes.list}>
        {engagements.map((engagement) => (
          <li key={engagement.id}>
            <span className={text.strong}>{engagement.name}</span>
            <span className={classes.age}>{engagement.dueOn && dayOfDate(engagement.dueOn)}</span>
            <span className={classes.about}>
              <span>{engagementKinds.find(([kind]) => kind === engagement.kind)?.[1]}</span>
              <Due engagement={engagement} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Due({ engagement: { dueOn, doneOn } }: { engagement: Engagement }) {
  if (doneOn) {
    return (
      <Tag icon="met" tone="good">
        done {dayOfDate(doneOn)}
      </Tag>
    );
  }
  if (!dueOn) return <span>no date</span>;
  const late = daysSince(dueOn, Date.now());
  if (late > 0) {
    return (
      <Tag icon="clock" tone="bad">
        {countOf(late, 'day')} late
      </Tag>
    );
  }
  return <Tag icon="check">{late === 0 ? 'due today' : `${countOf(-late, 'day')} left`}</Tag>;
}
