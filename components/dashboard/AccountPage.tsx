import { AccountDetail } from '../features/portfolio/AccountDetail';

/** One account at an address of its own. */
export function AccountPage({ id }: { id: string }) {
  return <AccountDetail id={id} />;
}
