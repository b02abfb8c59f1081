import type { ReactNode } from 'react';
import { later, useLater } from '../../data/later';
import { QueryState } from '../../data/QueryState';
import type { OutcomesProps } from './Outcomes';

/** Nothing of it is needed to say what is missing: it comes once the first screen stands. */
const outcomes = later(async () => ({ ...(await import('./Outcomes')), ...(await import('./MarkSent')) }));

const atHome = later(() => import('./CustomersWait'));

/** Before the numbers of a packet. */
export function FirstOutcomes(props: OutcomesProps): ReactNode {
  const Loaded = useLater(outcomes).data?.OutcomesFirst;
  return Loaded && <Loaded {...props} />;
}

/** After its verdicts. */
export function LastOutcomes(props: OutcomesProps): ReactNode {
  return <QueryState query={useLater(outcomes)}>{({ OutcomesLast }) => <OutcomesLast {...props} />}</QueryState>;
}

/** Among the actions of a packet. */
export function SentAction(props: OutcomesProps): ReactNode {
  const Loaded = useLater(outcomes).data?.MarkSent;
  return Loaded && <Loaded {...props} />;
}

/** Beside a page without a record. */
export function WaitAtHome(): ReactNode {
  const Loaded = useLater(atHome).data?.CustomersWait;
  return Loaded && <Loaded />;
}
