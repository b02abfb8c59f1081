import { type Alike, alikeAccounts } from '@/lib/accounts/alike';
import type { LevelFilter } from '@/lib/accounts/portfolio/level-filters';
import { byAttention, type PortfolioRow } from '@/lib/accounts/portfolio/row';
import { type AlikeAccount, type AlikeView, portfolio as messages } from '@/lib/contract/portfolio';
import { sites } from '@/lib/sites/sites';
import { keepApart, wholeAccount } from '@/lib/store/accounts';
import { personId, type Store } from '@/lib/store/commit';
import type { AccountData } from '@/lib/store/portfolio';
import { accountsNow, dataOf, ratedTickets, standingAsOne, workOut } from '../account-standings';
import type { Changes } from '../changes';
import type { Settings } from '../current-settings';
import { handle } from '../handlers';
import type { Library } from '../library';
import { type Rules, rowsOf, rulesOf, scoresBefore } from '../portfolio';
import { voiceView } from '../voice';

interface Needs {
  store: Store;
  settings: Settings;
  library(): Promise<Library>;
  changes: Changes;
}

/** So many accounts are an agenda for a week; a smaller attention is nobody's this week. */
const mostOfAgenda = 8;
const leastAttention = 20;
/** Pairs that are asked about at once; the next ones come when these are answered. */
const mostAlike = 5;
const mostDue = 50;

/** Every remembered account, which of them may be one, and what all of them say. */
export function portfolioHandlers({ store, settings, library, changes }: Needs) {
  let working: Promise<unknown> | undefined;
  /** Works out anew what has aged, after whoever asked is answered; the list asks again then. */
  async function again(rules: Rules, ids: readonly string[]): Promise<void> {
    if (working) return;
    working = workOut(store.db, rules, store.now(), ids).then(
      () => changes.tell({ topic: 'account' }),
      () => undefined, // With the next question.
    );
    await working;
    working = undefined;
  }
  return handle(messages, {
    async portfolio({ level, search = '', mine = false, most }) {
      const rules = await rulesOf(settings);
      const [{ accounts: data, aged }, before, me] = await Promise.all([
        accountsNow(store.db, rules, store.now()),
        scoresBefore(store, rules),
        nameOf(store),
      ]);
      if (aged.length > 0) void again(rules, aged);
      const rows = rowsOf(data, before, rules, store.now()).sort(byAttention);
      const own = me === undefined ? undefined : rows.filter(({ owner }) => isSame(owner, me));
      const base = mine && own ? own : rows;
      const found = base.filter((row) => hasText(row, search));
      const matching = level === undefined ? found : found.filter((row) => levelOf(row) === level);
      const alike = new Set(alikeIn(data).flatMap(({ one, other }) => [one, other]));
      const due = base.filter(({ record }) => record.state === 'due');
      const times = rows.flatMap(({ seenAt }) => seenAt ?? []);
      return {
        counts: { ...countsOf(found), all: rows.length, ...(own && { mine: own.length }) },
        matching: matching.length,
        rows: matching.slice(0, most).map((row) => ({ ...row, isAlike: alike.has(row.id) })),
        agenda: base.filter(({ attention }) => attention.points >= leastAttention).slice(0, mostOfAgenda),
        recordsDue: due
          .map(({ id, name, record }) => ({ id, name, age: record }))
          .sort((a, b) => daysOf(b.age) - daysOf(a.age))
          .slice(0, mostDue),
        withoutRecord: base.filter(({ record }) => record.state === 'empty').length,
        ...(times.length > 0 && { seenAt: times.reduce((a, b) => Math.max(a, b)) }),
        ...(rows[0] && { levelNeeds: { known: rows[0].risk.needed, of: rows[0].risk.of } }),
      };
    },
    async alikeAccounts({ accountId }) {
      const [data, rules] = await Promise.all([dataOf(store.db, store.now()), rulesOf(settings)]);
      const root = accountId && (await wholeAccount(store.db, accountId))?.root.id;
      const pairs = alikeIn(data).filter(({ one, other }) => accountId === undefined || one === root || other === root);
      return alikeViews(store, pairs.slice(0, mostAlike), data, rules);
    },
    keepApart: ({ one, other }, { commit }) => commit((tx) => keepApart(tx, one, other)),
    voice: ({ accountId }) => voiceView({ store, settings, library }, accountId),
  });
}

/** The person's own name, where they said it. */
async function nameOf({ db }: Store): Promise<string | undefined> {
  const name = (await db.people.get(await personId(db)))?.name.trim();
  return name === '' ? undefined : name;
}

const folded = (text: string) => text.trim().toLowerCase();
const isSame = (one: string | undefined, other: string) => one !== undefined && folded(one) === folded(other);

function hasText({ name, owner = '', tier = '' }: PortfolioRow, search: string): boolean {
  const wanted = folded(search);
  return wanted === '' || [name, owner, tier].some((text) => folded(text).includes(wanted));
}

const levelOf = ({ risk }: PortfolioRow): LevelFilter => risk.level ?? 'unknown';

function countsOf(rows: readonly PortfolioRow[]): Record<LevelFilter, number> {
  const counts = { high: 0, medium: 0, low: 0, unknown: 0 };
  for (const row of rows) counts[levelOf(row)] += 1;
  return counts;
}

const daysOf = (age: PortfolioRow['record']) => (age.state === 'empty' ? 0 : age.days);

function alikeIn(data: readonly AccountData[]): Alike[] {
  return alikeAccounts(
    data.map(({ root, seen, links, partedFrom }) => ({
      id: root.id,
      name: root.name,
      domains: seen?.domains ?? [],
      named: seen?.named ?? [],
      keys: links.map(({ key }) => key),
      partedFrom,
    })),
  );
}

async function alikeViews(
  { db, now }: Store,
  pairs: readonly Alike[],
  data: readonly AccountData[],
  rules: Rules,
): Promise<AlikeView[]> {
  const byId = new Map(data.map((one) => [one.root.id, one]));
  const viewOf = async (account: AccountData): Promise<AlikeAccount> => {
    const [tickets] = await ratedTickets(db, rules, [account]);
    return {
      id: account.root.id,
      name: account.root.name,
      known: account.links.map(({ key }) => sites.accountOfKey(key)),
      tickets: tickets?.length ?? 0,
      score: (await standingAsOne(db, rules, now(), [account])).risk.score,
    };
  };
  const views = pairs.map(async ({ one, other, because, missing }): Promise<AlikeView[]> => {
    const [a, b] = [byId.get(one), byId.get(other)];
    if (!a || !b) return [];
    const asOne = await standingAsOne(db, rules, now(), [a, b]);
    return [{ one: await viewOf(a), other: await viewOf(b), because, missing, scoreAsOne: asOne.risk.score }];
  });
  return (await Promise.all(views)).flat();
}
