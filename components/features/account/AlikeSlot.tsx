import { later, useLater } from '../../data/later';

const alike = later(() => import('./AlikeAccounts'));

/** In the Account tab, below the records that it is known by: which other account may be this one. */
export function AlikeSlot({ accountId }: { accountId: string }) {
  const Loaded = useLater(alike).data?.AlikeAccounts;
  return Loaded && <Loaded accountId={accountId} />;
}
