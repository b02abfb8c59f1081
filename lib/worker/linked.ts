import type { TicketContext } from '@/lib/context/context';
import { linkedIssueOf } from '@/lib/packet/linked-issue';
import { targetKeysOf } from '@/lib/packet/target';
import { sites } from '@/lib/sites/sites';
import { commit, type Store } from '@/lib/store/commit';
import { isKnownIssue } from '@/lib/store/known-issues';
import { rememberIssue } from '@/lib/store/linked-issues';
import { isTarget } from '@/lib/store/sent-packets';

/**
 * Remembers how an issue stands that a packet was sent to, or that is known for tickets: that may be told where they are.
 * Of others, nothing.
 */
export async function rememberLinked(store: Store, context: TicketContext): Promise<void> {
  const names = targetKeysOf(context.ref, sites);
  if (!(await isTarget(store.db, names)) && !(await isKnownIssue(store.db, names))) return;
  const issue = linkedIssueOf(context);
  if (issue) await commit(store, undefined, (tx) => rememberIssue(tx, context.ref, names, issue));
}
