import { useState } from 'react';
import type { NamedEngagement } from '@/lib/accounts/engagement';
import { stateOf } from '@/lib/accounts/engagements/state';
import { hashOf } from '@/lib/dashboard/place';
import { Button } from '../../ui/Button';
import { Foreign } from '../../ui/Foreign';
import { Message } from '../../ui/Message';
import { Tag } from '../../ui/Tag';
import { useWords } from '../../ui/words';
import classes from './Engagement.module.css';
import { looks } from './looks';
import { NewEngagementForm } from './NewEngagementForm';

const nobody = { name: '', keys: [] };

/** Every engagement, those that are archived too: from here they are brought back. */
export function EngagementList({ engagements }: { engagements: readonly NamedEngagement[] }) {
  const w = useWords();
  const [isAdding, setIsAdding] = useState(false);
  return (
    <>
      <div className={classes.head}>
        <h1>{w.engagement.list.title}</h1>
        <span className={classes.buttons}>
          <Button icon="plus" aria-expanded={isAdding} onClick={() => setIsAdding(!isAdding)}>
            {w.time.newEngagement}
          </Button>
        </span>
      </div>
      <p className={classes.goal}>{w.engagement.list.text}</p>
      <div className={classes.card}>
        {isAdding && <NewEngagementForm account={nobody} onDone={() => setIsAdding(false)} />}
        {engagements.length === 0 && !isAdding && (
          <Message icon="flag" title={w.time.noEngagement}>
            {w.time.noEngagementText}
          </Message>
        )}
        <ul className={classes.list}>
          {engagements.map((engagement) => (
            <Row key={engagement.id} engagement={engagement} />
          ))}
        </ul>
      </div>
    </>
  );
}

function Row({ engagement }: { engagement: NamedEngagement }) {
  const w = useWords();
  const { id, name, accountName, kind, dueOn } = engagement;
  const state = stateOf(engagement);
  return (
    <li>
      <a href={hashOf({ of: 'engagement', id })}>
        <Foreign>{name}</Foreign>
      </a>
      <Tag {...looks[state]}>{w.engagement.states[state]}</Tag>
      <span className={classes.under}>
        {accountName !== '' && <Foreign>{accountName}</Foreign>}
        <span>{w.time.kinds[kind]}</span>
        {dueOn !== undefined && <span>{w.engagement.cards.to(w.format.dayOfDate(dueOn))}</span>}
      </span>
    </li>
  );
}
