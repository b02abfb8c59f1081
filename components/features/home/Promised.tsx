import type { NamedEngagement } from '@/lib/accounts/engagement';
import { isOpen } from '@/lib/accounts/engagements/state';
import { Foreign } from '../../ui/Foreign';
import { Section } from '../../ui/Section';
import { useWords } from '../../ui/words';
import { Due } from '../account/AccountEngagements';
import { engagementLabel } from '../engagement/names';
import classes from './Home.module.css';

/** What is promised for today, and what was for a day before it and is not done. */
export function Promised({ engagements, today }: { engagements: NamedEngagement[]; today: string }) {
  const w = useWords();
  const due = engagements
    .filter((one) => one.dueOn !== undefined && one.dueOn <= today && isOpen(one))
    .sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1));
  if (due.length === 0) return null;
  return (
    <Section title={w.home.promised} count={due.length}>
      <ul className={classes.list}>
        {due.map((engagement) => (
          <li key={engagement.id}>
            <Foreign>{engagementLabel(engagement)}</Foreign>
            <Due engagement={engagement} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
