import type { Engagement } from '@/lib/accounts/engagement';
import { partsOf } from '@/lib/accounts/engagements/kinds';
import type { PartOf } from '@/lib/accounts/engagements/parts';
import { type RecordFacts, rulesFor } from '@/lib/accounts/engagements/rules';
import { isOpen } from '@/lib/accounts/engagements/state';
import type { Database } from './database';

/** What is known of whose time a record is. */
export interface Belonging {
  engagement?: Engagement;
  /** Rules that say different engagements: a person has to say which. */
  disagreeing: PartOf<'rule'>[];
}

/** What the rules of open engagements say of a record; of engagements that are done or deleted they say nothing. */
export async function byRules(db: Database, facts: RecordFacts, accountIds: readonly string[]): Promise<Belonging> {
  const rules = partsOf(await db.engagementParts.where('part').equals('rule').filter(isKept).toArray(), 'rule');
  if (rules.length === 0) return { disagreeing: [] };
  const named = await db.engagements.bulkGet([...new Set(rules.map(({ engagementId }) => engagementId))]);
  const open = new Map(named.flatMap((one) => (one && isKept(one) && isOpen(one) ? [[one.id, one]] : [])));
  const accountOf = (id: string) => {
    const engagement = open.get(id);
    return engagement && (engagement.accountId ?? null);
  };
  const matching = rulesFor(rules, facts, accountIds, accountOf);
  const [one, ...others] = new Set(matching.map(({ engagementId }) => engagementId));
  if (one === undefined) return { disagreeing: [] };
  return others.length === 0 ? { engagement: open.get(one), disagreeing: [] } : { disagreeing: matching };
}

const isKept = ({ deletedAt }: { deletedAt?: number }) => deletedAt === undefined;
