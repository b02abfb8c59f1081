import type { Account, AccountLink } from '@/lib/accounts/account';
import type { Engagement } from '@/lib/accounts/engagement';
import type { AccountFact } from '@/lib/accounts/fact';
import type { Row } from '@/lib/rows/row';
import type { StoredSighting } from '@/lib/store/tables';
import { randomOf } from '../../year/random';

/** Rows of so many accounts, as a year of work leaves them. */
export interface Filled {
  accounts: Account[];
  accountLinks: AccountLink[];
  sightings: StoredSighting[];
  engagements: Engagement[];
  facts: AccountFact[];
}

const dayMs = 86_400_000;
const areas = ['SSO', 'SCIM', 'API', 'Webhooks', 'Import', 'Reports'];
const priorities = ['Urgent', 'High', 'Normal', 'Normal', 'Low'];

/** Made-up rows, the same for the same seed: tickets of the last 180 days, one in five open, one in four named in Jira. */
export function filled(count: number, ticketsEach: number, now: number, seed = 1): Filled {
  const random = randomOf(seed);
  let made = 0;
  const row = (): Row => {
    made += 1;
    const tail = made.toString(16).padStart(12, '0');
    const stamp = `${now.toString(16).padStart(12, '0')}-${(made % 65_536).toString(16).padStart(4, '0')}-000000000000`;
    const of = { author: '00000000-0000-4000-8000-00000000000a', device: '00000000-0000-4000-8000-00000000000d' };
    return { id: `10000000-0000-4000-8000-${tail}`, ...of, createdAt: now, stamp, revision: stamp };
  };
  const all: Filled = { accounts: [], accountLinks: [], sightings: [], engagements: [], facts: [] };
  for (let index = 0; index < count; index += 1) {
    const account: Account = { ...row(), name: `Account ${index}` };
    all.accounts.push(account);
    all.accountLinks.push({ ...row(), accountId: account.id, key: `zendesk:bench.zendesk.com:organization:${index}` });
    all.engagements.push({
      ...row(),
      name: 'Go-live',
      accountId: account.id,
      kind: 'go-live',
      defaultClass: 'proactive',
      billable: true,
      dueOn: new Date(now + (random.next() * 60 - 20) * dayMs).toISOString().slice(0, 10),
    });
    if (random.happens(0.5)) {
      all.facts.push({ ...row(), accountId: account.id, driver: 'integration-state', item: 'sso', value: 'degraded' });
    }
    for (let ticket = 0; ticket < ticketsEach; ticket += 1) all.sightings.push(ticketOf(account.id, index, ticket));
  }
  return all;

  function ticketOf(accountId: string, index: number, ticket: number): StoredSighting {
    const id = `${index * 1000 + ticket}`;
    const isIssue = ticket % 4 === 3;
    const openedAt = now - Math.floor(random.next() * 180) * dayMs;
    const open = random.happens(0.2);
    return {
      ...row(),
      accountId,
      key: isIssue ? `jira:bench.atlassian.net:issue:ENG-${id}` : `zendesk:bench.zendesk.com:ticket:${id}`,
      label: isIssue ? `ENG-${id}` : `#${id}`,
      subject: 'Sign-in fails after the tenant was moved',
      open,
      priority: random.pick(priorities),
      area: random.pick(areas),
      openedAt,
      ...(!open && { closedAt: Math.min(now, openedAt + 5 * dayMs) }),
      names: [`id:${isIssue ? `ENG-${id}` : id}`],
      ...(isIssue && { mentions: [`zendesk:bench.zendesk.com:ticket:${index * 1000 + ticket - 1}`] }),
      seenAt: now - Math.floor(random.next() * 60) * dayMs,
    };
  }
}
