import { accountName } from '@/lib/accounts/keys';
import { seenAccountOf } from '@/lib/accounts/seen-account';
import { listedOpenTickets, seenTicketOf } from '@/lib/accounts/seen-ticket';
import { statedSeverity } from '@/lib/accounts/severity';
import { snapshotOf } from '@/lib/accounts/snapshot';
import { calendarDate } from '@/lib/calendar/calendar-date';
import type { Context } from '@/lib/context/context';
import type { KnownFact } from '@/lib/known/fact';
import { sites } from '@/lib/sites/sites';
import { accountOfKeys, ensureAccount } from '@/lib/store/accounts';
import { commit, type Store } from '@/lib/store/commit';
import { keepRiskDay } from '@/lib/store/risk-looks';
import { rememberAccount } from '@/lib/store/seen-accounts';
import { rememberListed, rememberTicket } from '@/lib/store/sightings';
import { localDay } from '@/lib/time/days';
import { riskOf } from './account-risk';
import { checkOf } from './analysis';
import type { Settings } from './current-settings';
import { factsIn } from './known';
import { saidOf } from './said';

/**
 * What is kept of a record that was read, for the risk of its account: the ticket, or the tickets that it lists. Resolves
 * with what may come later: how the risk stands by it.
 */
export async function rememberRead(store: Store, settings: Settings, context: Context): Promise<() => Promise<void>> {
  const stated = await statedIn(store, settings, context);
  const surveys = await settings.get('accounts.surveys');
  const ticket = seenTicketOf(context, context.readAt, sites, stated, await foundIn(settings, context), surveys);
  const account = { name: accountName(context) ?? '', keys: sites.accountKeys(context) };
  const seen = seenAccountOf(context, sites);
  const listed = context.kind === 'account' ? listedOpenTickets(context) : undefined;
  await commit(store, undefined, async (tx) => {
    if (ticket) await rememberTicket(tx, ticket, account);
    else if (account.keys.length > 0) await ensureAccount(tx, account);
    if (seen) await rememberAccount(tx, account.keys, seen);
    if (listed) await rememberListed(tx, listed, account, sites.urlOf);
  });
  return () => keepDay(store, settings, account.keys);
}

/** The severity that the ticket's text or a field of its own states; of a text that cannot be judged a field's. */
async function statedIn({ db }: Store, settings: Settings, context: Context): Promise<number | undefined> {
  if (context.kind !== 'ticket') return undefined;
  try {
    const { said } = await saidOf(db, context.ref);
    const { severity } = (await checkOf(context, settings, said)).triage;
    // A person's own word is kept apart, where it can be taken back.
    const rules = severity.said ? severity.said.rules : severity;
    return rules.from === 'stated' ? rules.value : undefined;
  } catch {
    return statedSeverity(context.fields.custom?.value ?? [], await settings.get('priorities'));
  }
}

/** What was found in a ticket; nothing where its text cannot be judged. */
async function foundIn(settings: Settings, context: Context): Promise<KnownFact[]> {
  return context.kind === 'ticket' ? factsIn(context, settings).catch(() => []) : [];
}

/** How the risk stands today, for the line of its history. */
async function keepDay({ db, now }: Store, settings: Settings, keys: readonly string[]): Promise<void> {
  const account = keys.length === 0 ? undefined : await accountOfKeys(db, keys);
  if (!account) return;
  const at = now();
  const { risk, inputs } = await riskOf(db, settings, account.ids, at);
  await keepRiskDay(db, account.root.id, calendarDate(localDay(at, inputs.zone)), snapshotOf(risk, at));
}
