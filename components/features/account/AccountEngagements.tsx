import type { Engagement, NamedEngagement } from '@/lib/accounts/engagement';
import { Section } from '../../ui/Section';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { daysSince } from '../../ui/zone';
import classes from './Account.module.css';

/** What was promised to the account, and whether it is in time. */
export function AccountEngagements({ engagements }: { engagements: NamedEngagement[] }) {
  const w = useWords();
  return (
    <Section title={w.account.engagements} count={engagements.length}>
      {engagements.length === 0 && <p className={text.support}>{w.account.noEngagements}</p>}
      <ul className={classes.list}>
        {engagements.map((engagement) => (
          <li key={engagement.id}>
            <bdi className={text.strong}>{engagement.name}</bdi>
            <span className={classes.age}>{engagement.dueOn && w.format.dayOfDate(engagement.dueOn)}</span>
            <span className={classes.about}>
              <span>{w.time.kinds[engagement.kind]}</span>
              <Due engagement={engagement} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Due({ engagement: { dueOn, doneOn } }: { engagement: Engagement }) {
  const w = useWords();
  if (doneOn) {
    return (
      <Tag icon="met" tone="good">
        {w.account.done(w.format.dayOfDate(doneOn))}
      </Tag>
    );
  }
  if (!dueOn) return <span>{w.account.noDate}</span>;
  const late = daysSince(dueOn, Date.now());
  if (late > 0) {
    return (
      <Tag icon="clock" tone="bad">
        {w.account.late(late)}
      </Tag>
    );
  }
  return <Tag icon="check">{late === 0 ? w.account.dueToday : w.account.left(-late)}</Tag>;
}
