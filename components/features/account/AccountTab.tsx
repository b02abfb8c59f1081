import type { RecordRef } from '@/lib/context/record';
import type { AccountView } from '@/lib/contract/accounts';
import { QueryState } from '../../data/QueryState';
import type { Query } from '../../data/use-query';
import { Message } from '../../ui/Message';
import { useWords } from '../../ui/words';
import { TechnicalSlot } from '../technical/slots';
import { AccountEngagements } from './AccountEngagements';
import { Drivers } from './Drivers';
import { namedDrivers } from './driver-names';
import { KnownAs } from './KnownAs';
import { OpenTickets } from './OpenTickets';
import { RiskSummary } from './RiskSummary';

/** The account's technical risk: how high, why, and how sure. */
export function AccountTab({ kind, query }: { kind: RecordRef['kind']; query: Query<AccountView | null> }) {
  const w = useWords();
  return (
    <QueryState query={query}>
      {(view) =>
        view ? (
          <>
            <RiskSummary risk={view.risk} name={kind === 'ticket' ? view.name : undefined} />
            <Drivers risk={view.risk} account={{ name: view.name ?? '', keys: view.keys }} />
            <OpenTickets tickets={view.openTickets} list={view.listTickets} />
            <AccountEngagements engagements={view.engagements} />
            {view.id !== undefined && <TechnicalSlot accountId={view.id} drivers={namedDrivers(w, view.risk)} />}
            {view.id !== undefined && (
              <KnownAs id={view.id} name={view.keptAs} links={view.links} merged={view.merged} others={view.others} />
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
