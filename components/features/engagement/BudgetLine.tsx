import { useState } from 'react';
import { useActions } from '../../data/actions';
import { useQuery } from '../../data/use-query';
import { Button, IconButton } from '../../ui/Button';
import { Foreign } from '../../ui/Foreign';
import { Section } from '../../ui/Section';
import text from '../../ui/text.module.css';
import { useNow } from '../../ui/use-now';
import { useWords } from '../../ui/words';
import { useOpenPage } from '../pages/use-open-page';
import { BudgetBar, BudgetSays } from './BudgetBar';
import { EngagementInPlace } from './EngagementInPlace';
import { hoursIn } from './typed';

/** How much of the engagement in view is used, and the way to all of it. */
export function BudgetLine({ id }: { id: string }) {
  const w = useWords();
  const minute = Math.floor(useNow(60_000) / 60_000);
  const { data } = useQuery('engagementBurn', { id }, { version: String(minute) });
  const [isEditing, setIsEditing] = useState(false);
  const openPage = useOpenPage();
  const open = () => openPage({ of: 'engagement', id });
  useActions(
    data
      ? [
          {
            id: 'open engagement',
            name: w.engagement.open,
            icon: 'external',
            group: 'record',
            after: 'tab time',
            run: open,
          },
        ]
      : [],
  );
  if (!data) return null;
  const { name, burn } = data;
  const used = hoursIn(w, burn.workedSeconds / 3600);
  return (
    <Section title={w.engagement.budget.title}>
      <div className={text.wrap}>
        <Foreign className={text.strong}>{name}</Foreign>
        <span className={text.support}>
          {burn.budgetHours === undefined
            ? w.engagement.cards.worked(used)
            : w.engagement.cards.used({ used, of: hoursIn(w, burn.budgetHours) })}
        </span>
        <span className={text.end}>
          <BudgetSays burn={burn} />
        </span>
      </div>
      <BudgetBar burn={burn} />
      <div className={text.wrap}>
        <Button small look="quiet" icon="external" onClick={open}>
          {w.engagement.open}
        </Button>
        <IconButton
          icon="edit"
          label={w.engagement.changeOf(name)}
          aria-expanded={isEditing}
          onClick={() => setIsEditing(!isEditing)}
        />
      </div>
      {isEditing && <EngagementInPlace id={id} show="all" onClose={() => setIsEditing(false)} />}
    </Section>
  );
}
