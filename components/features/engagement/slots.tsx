import { later, useLater } from '../../data/later';
import { QueryState } from '../../data/QueryState';

/** What the panel shows of engagements once its first screen stands. */
const parts = later(async () => ({ ...(await import('./BudgetLine')), ...(await import('./EngagementInPlace')) }));

export function BudgetSlot({ id }: { id: string }) {
  const { data } = useLater(parts);
  return data ? <data.BudgetLine key={id} id={id} /> : null;
}

interface InPlaceSlotProps {
  id: string;
  show: 'edit' | 'delete';
  onClose: () => void;
}

export function InPlaceSlot(props: InPlaceSlotProps) {
  const query = useLater(parts);
  return <QueryState query={query}>{({ EngagementInPlace }) => <EngagementInPlace {...props} />}</QueryState>;
}
