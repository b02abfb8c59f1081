import { hashOf } from '@/lib/dashboard/place';
import { QueryState } from '../../data/QueryState';
import { useQuery } from '../../data/use-query';
import { Foreign } from '../../ui/Foreign';
import { Message } from '../../ui/Message';
import { useWords } from '../../ui/words';
import { AccountTab } from '../account/AccountTab';
import classes from './Portfolio.module.css';
import { VoiceSection } from './VoiceSection';

/** One account without its page in a site: all that is remembered of it. */
export function AccountDetail({ id }: { id: string }) {
  const w = useWords();
  const words = w.portfolio.account;
  const query = useQuery('account', { accountId: id });
  return (
    <div className={classes.account}>
      <p>
        <a href={hashOf('accounts')}>{words.back}</a>
      </p>
      <QueryState query={query}>
        {(view) =>
          view === null ? (
            <div className={classes.card}>
              <Message icon="question" title={words.unknown.title} isMain>
                {words.unknown.text}
              </Message>
            </div>
          ) : (
            <>
              <div className={classes.head}>
                <h1>{view.name ? <Foreign>{view.name}</Foreign> : w.portfolio.list.nameless}</h1>
              </div>
              <div className={classes.card}>
                <AccountTab kind="account" query={query} isShown />
              </div>
              <VoiceSection accountId={id} {...(view.name && { name: view.name })} />
            </>
          )
        }
      </QueryState>
    </div>
  );
}
