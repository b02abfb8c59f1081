import { useMemo, useState } from 'react';
import type { Context, TicketContext } from '@/lib/context/context';
import type { PacketView } from '@/lib/contract/packet';
import type { Evidence } from '@/lib/evidence/evidence';
import { askableOf } from '@/lib/packet/ask';
import { useActions } from '../../data/actions';
import { later, useLater } from '../../data/later';
import { QueryState } from '../../data/QueryState';
import { type Query, useQuery } from '../../data/use-query';
import { Button } from '../../ui/Button';
import { Message } from '../../ui/Message';
import { Note } from '../../ui/Note';
import { useWords } from '../../ui/words';
import { FirstOutcomes, LastOutcomes, SentAction } from '../outcomes/slots';
import { LookedAt } from '../record/LookedAt';
import type { AskSheetProps } from './AskSheet';
import { KindRow } from './KindRow';
import { Numbers } from './Numbers';
import classes from './Packet.module.css';
import type { ReviewProps } from './Review';
import { TriageRows } from './TriageRows';
import { Met, ToFix } from './Verdicts';

interface PacketTabProps {
  /** Absent of an account that could not be read: a packet is no account's anyway. */
  context: Context | undefined;
  query: Query<PacketView | null>;
  evidence: Evidence[] | undefined;
}

/** Whether Engineering could act on this ticket, what is missing, and a copy that is safe to send. */
export function PacketTab({ context, query, evidence }: PacketTabProps) {
  if (context?.kind !== 'ticket') return <ForTickets />;
  return (
    <QueryState query={query}>
      {(check) => (check ? <Packet context={context} check={check} evidence={evidence ?? []} /> : <ForTickets />)}
    </QueryState>
  );
}

function ForTickets() {
  const w = useWords();
  return (
    <Message icon="book" title={w.packet.forTickets}>
      {w.packet.forTicketsText}
    </Message>
  );
}

function Packet({ context, check, evidence }: { context: TicketContext; check: PacketView; evidence: Evidence[] }) {
  const w = useWords();
  const [isReviewing, setIsReviewing] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const askable = useMemo(() => askableOf(check, context, evidence), [check, context, evidence]);
  const needed = askable.filter(({ required }) => required).length;
  // Nothing is shown as it would be copied before it is known what must be masked.
  const masking = useQuery('masking', {});
  const promises = useQuery('promiseRules', {});
  useActions([
    {
      id: 'review packet',
      name: w.actions.reviewPacket,
      icon: 'shield',
      group: 'record',
      keys: 'c',
      after: 'tab packet',
      run: () => setIsReviewing(true),
    },
    {
      id: 'ask customer',
      name: w.actions.askCustomer,
      icon: 'ask',
      group: 'record',
      keys: 'a',
      after: 'review packet',
      run: () => setIsAsking(true),
    },
  ]);
  return (
    <>
      <LookedAt looked={check.looked} />
      <FirstOutcomes context={context} check={check} />
      <Numbers check={check} />
      <KindRow check={check} />
      {check.type === 'security' && <Note icon="shield">{w.packet.security}</Note>}
      {/* First what the person came for: all that is missing is seen without scrolling. */}
      <ToFix context={context} check={check} />
      <TriageRows check={check} context={context} />
      <Met context={context} check={check} />
      <LastOutcomes context={context} check={check} />
      <div className={classes.actions} data-actions>
        {askable.length > 0 && (
          <Button look={needed > 0 ? 'primary' : undefined} icon="ask" onClick={() => setIsAsking(true)}>
            {needed > 0 ? w.packet.askFor(needed) : w.packet.askCustomer.title}
          </Button>
        )}
        <Button look={needed > 0 ? undefined : 'primary'} icon="shield" onClick={() => setIsReviewing(true)}>
          {w.packet.review}
        </Button>
        <SentAction context={context} check={check} />
      </div>
      {isAsking && (
        <QueryState query={promises}>
          {(rules) => (
            <Asking
              context={context}
              check={check}
              evidence={evidence}
              rules={rules}
              onClose={() => setIsAsking(false)}
            />
          )}
        </QueryState>
      )}
      {isReviewing && (
        <QueryState query={masking}>
          {(rules) => (
            <Reviewing
              context={context}
              check={check}
              evidence={evidence}
              rules={rules}
              onClose={() => setIsReviewing(false)}
            />
          )}
        </QueryState>
      )}
    </>
  );
}

/** With what finds and masks: nothing of it is needed to say what is missing. */
const review = later(() => import('./Review'));
const ask = later(() => import('./AskSheet'));

function Reviewing(props: ReviewProps) {
  return <QueryState query={useLater(review)}>{({ Review }) => <Review {...props} />}</QueryState>;
}

function Asking(props: AskSheetProps) {
  return <QueryState query={useLater(ask)}>{({ AskSheet }) => <AskSheet {...props} />}</QueryState>;
}
