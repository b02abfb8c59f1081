import type { RecordRef } from '@/lib/context/record';
import type { AccountView } from '@/lib/contract/accounts';
import { later, useLater } from '../../data/later';
import { QueryState } from '../../data/QueryState';
import type { Query } from '../../data/use-query';
import { Message } from '../../ui/Message';
import { useWords } from '../../ui/words';
import { TechnicalSlot } from '../technical/slots';
import { AccountEngagements } from './AccountEngagements';
import { AlikeSlot } from './AlikeSlot';
import { Drivers } from './Drivers';
import { namedDrivers } from './driver-name';
import { KnownAs } from './KnownAs';
import { OneQuestion } from './OneQuestion';
import { OpenTickets } from './OpenTickets';
import { RiskSummary } from './RiskSummary';

const accountIn = ({ name, keys }: AccountView) => ({ name: name ?? '', keys });

/** What stands below the drivers: what changed, its line, and the summary. The first screen does without. */
const more = later(() => import('./AccountMore'));

function AccountMore(props: { view: AccountView; isShown: boolean }) {
  return <QueryState query={useLater(more)}>{({ AccountMore: More }) => <More {...props} />}</QueryState>;
}

interface AccountTabProps {
  kind: RecordRef['kind'];
  query: Query<AccountView | null>;
  /** A tab that is not on show is drawn all the same, and nobody looks at it. */
  isShown: boolean;
}

/** The account's technical risk: how high, why, and how sure. */
export function AccountTab({ kind, query, isShown }: AccountTabProps) {
  const w = useWords();
  return (
    <QueryState query={query}>
      {(view) =>
        view ? (
          <>
            <RiskSummary
              risk={view.risk}
              name={kind === 'ticket' ? view.name : undefined}
              change={view.changed.look ?? view.changed.month}
            />
            {!view.risk.level && <OneQuestion risk={view.risk} account={accountIn(view)} />}
            <Drivers risk={view.risk} account={accountIn(view)} people={view.people} />
            <AccountMore view={view} isShown={isShown} />
            <OpenTickets tickets={view.openTickets} lists={view.lists} />
            <AccountEngagements engagements={view.engagements} />
            {view.id !== undefined && <TechnicalSlot accountId={view.id} drivers={namedDrivers(w, view.risk)} />}
            {/* It looks at every account: not before the tab is. */}
            {view.id !== undefined && isShown && <AlikeSlot accountId={view.id} />}
            {view.id !== undefined && (
              <KnownAs id={view.id} name={view.keptAs} links={view.links} merged={view.merged} />
            )}
          </>
        ) : (
          <Message icon="question" title={w.account.none}>
            {w.account.noneText}
          </Message>
        )
      }
    </QueryState>
  );
}
