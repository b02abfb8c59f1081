import { later, useLater } from '../../data/later';
import { QueryState } from '../../data/QueryState';
import type { NamedDriver } from './Mitigations';

/** The account's risk stands first; this comes once it does. */
const ofAccount = later(() => import('./OfAccount'));

/** In the Account tab: what is done, and the technical record. */
export function TechnicalSlot(props: { accountId: string; drivers: readonly NamedDriver[] }) {
  return <QueryState query={useLater(ofAccount)}>{({ OfAccount }) => <OfAccount {...props} />}</QueryState>;
}
