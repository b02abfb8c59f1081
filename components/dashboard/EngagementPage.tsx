import { allEngagements } from '@/lib/dashboard/place';
import { QueryState } from '../data/QueryState';
import { useQuery } from '../data/use-query';
import classes from '../features/engagement/Engagement.module.css';
import { EngagementList } from '../features/engagement/EngagementList';
import { EngagementScreen } from '../features/engagement/EngagementScreen';
import { Message } from '../ui/Message';
import { useNow } from '../ui/use-now';
import { useWords } from '../ui/words';

/** One engagement, or the list of all. */
export function EngagementPage({ id }: { id: string }) {
  return id === allEngagements ? <All /> : <One id={id} />;
}

function All() {
  const query = useQuery('engagements', {});
  return <QueryState query={query}>{(engagements) => <EngagementList engagements={engagements} />}</QueryState>;
}

/** Its budget goes on with a clock that runs. */
function One({ id }: { id: string }) {
  const w = useWords();
  const minute = Math.floor(useNow(60_000) / 60_000);
  const query = useQuery('engagement', { id }, { version: String(minute) });
  return (
    <QueryState query={query}>
      {(view) =>
        view ? (
          <EngagementScreen key={id} view={view} />
        ) : (
          <div className={classes.card}>
            <Message icon="question" title={w.engagement.gone.title} isMain>
              {w.engagement.gone.text}
            </Message>
          </div>
        )
      }
    </QueryState>
  );
}
