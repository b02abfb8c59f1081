import type { AccountReview } from '@/lib/accounts/doing/review';
import type { Reviewed } from '@/lib/accounts/doing/states';
import type { Tx } from './commit';
import type { Database } from './database';

/** Keeps that this person looked at an account now. */
export function reviewAccount(tx: Tx, accountId: string, of: Reviewed): Promise<AccountReview> {
  return tx.add('accountReviews', { accountId, of, at: tx.now });
}

/** Every look at an account known by any of these ids, the newest first. */
export async function reviewsOf(db: Database, accountIds: readonly string[]): Promise<AccountReview[]> {
  const reviews = await db.accountReviews.where('accountId').anyOf(accountIds).toArray();
  return reviews.filter(({ deletedAt }) => deletedAt === undefined).sort((a, b) => b.at - a.at);
}
