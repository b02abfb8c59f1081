import { type RecordFacts, recordFacts } from '@/lib/accounts/engagements/rules';
import { sites } from '@/lib/sites/sites';
import { accountOfKeys, type WholeAccount } from '@/lib/store/accounts';
import type { Database } from '@/lib/store/database';
import { accountSeenOn } from './known-records';
import type { RecordInView } from './views';

export interface AccountInView {
  account?: WholeAccount;
  /** Its ids in the sites. */
  keys: string[];
  /** What the rules of engagements look at; absent where the record could not be read. */
  facts?: RecordFacts;
}

/** The account of a record; of one that could not be read, as it was read before. */
export async function accountIn(db: Database, record: RecordInView | undefined): Promise<AccountInView> {
  if (record?.context) {
    const keys = sites.accountKeys(record.context);
    const account = await accountOfKeys(db, keys);
    const names = account ? [account.root.name] : [];
    return { account, keys, facts: recordFacts(record.context, names, keys.length > 0) };
  }
  const account = record && (await accountSeenOn(db, record.ref));
  return { account, keys: account?.links.map(({ key }) => key).slice(0, 20) ?? [] };
}
