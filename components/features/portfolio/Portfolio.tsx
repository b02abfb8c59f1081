import { useState } from 'react';
import type { Input } from '@/lib/contract/contract';
import { QueryState } from '../../data/QueryState';
import { useQuery } from '../../data/use-query';
import { Segmented } from '../../ui/Field';
import { Message } from '../../ui/Message';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { AlikeAccounts } from '../account/AlikeAccounts';
import { AccountTable, rowsAtOnce, type Shown } from './AccountTable';
import classes from './Portfolio.module.css';
import { RecordsDue } from './RecordsDue';
import { Refresh } from './Refresh';
import { VoiceSection } from './VoiceSection';
import { Week } from './Week';

/** Every remembered account: what to look at this week, how each stands, and what all of them say. */
export function Portfolio() {
  const w = useWords();
  const words = w.portfolio;
  const [isMine, setIsMine] = useState(false);
  const [shown, setShown] = useState<Shown>({ level: 'all', search: '', most: rowsAtOnce });
  const view = useKept(useQuery('portfolio', inputOf(shown, isMine)));
  return (
    <QueryState query={view}>
      {(found) => (
        <>
          <div className={classes.head}>
            <h1>{words.title}</h1>
            {found.counts.mine !== undefined && (
              <Segmented
                legend={words.whose}
                options={[
                  ['mine', words.mine(found.counts.mine)],
                  ['all', words.all(found.counts.all)],
                ]}
                value={isMine ? 'mine' : 'all'}
                onChange={(whose) => setIsMine(whose === 'mine')}
              />
            )}
            {found.seenAt !== undefined && (
              <span className={`${text.end} ${text.meta}`}>{words.seen(w.format.ago(Date.now() - found.seenAt))}</span>
            )}
          </div>
          {found.counts.all === 0 ? (
            <div className={classes.card}>
              <Message icon="user" title={words.none.title}>
                {words.none.text}
              </Message>
            </div>
          ) : (
            <>
              <AlikeAccounts hasPages />
              <Week agenda={found.agenda} />
              <AccountTable view={found} shown={shown} onChange={setShown} />
              <Refresh />
              <RecordsDue view={found} />
              <VoiceSection />
            </>
          )}
        </>
      )}
    </QueryState>
  );
}

function inputOf({ level, search, most }: Shown, mine: boolean): Input<'portfolio'> {
  return { most, ...(level !== 'all' && { level }), ...(search.trim() !== '' && { search }), ...(mine && { mine }) };
}

/** The answer before stays until the next one is there: what is typed keeps its field. */
function useKept<Query extends { data: unknown; loading: boolean }>(query: Query): Query {
  const [last, setLast] = useState(query.data);
  if (query.data !== undefined && query.data !== last) setLast(query.data);
  return query.loading && last !== undefined ? { ...query, data: last, loading: false } : query;
}
